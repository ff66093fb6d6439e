import Database from 'better-sqlite3';

/**
 * A release file read a second way, by whoever has nothing but the file and the specification: with SQL, square by square,
 * by coordinates. Nothing of the program is used, so that the two can be held against each other.
 */
export interface OracleSquare {
  /** The best unbiased estimate z and its variance, persons (privacy.md 7.1). */
  readonly unbiased: number;
  readonly variance: number;
}

/** By "size easting northing". */
export type OracleMap = ReadonlyMap<string, OracleSquare>;

export const squareKey = (sizeMetres: number, easting: number, northing: number): string =>
  `${sizeMetres} ${easting} ${northing}`;

interface Row {
  readonly easting: number;
  readonly northing: number;
  readonly size: number;
  readonly units: number;
  readonly variance: number;
}

/** One map of a file; `code` null is the map of all marks. */
export function oracleMap(path: string, family: string, feeling: string, code: string | null): OracleMap {
  const database = new Database(path, { readonly: true });
  const rows = database
    .prepare(
      `SELECT cell.easting, cell.northing, cell.size_metres AS size, value_units AS units, variance_units2 AS variance
       FROM map_count JOIN measurement ON measurement.id = map_count.measurement
       JOIN cell ON cell.level = measurement.level AND cell.number = map_count.cell
       WHERE family = ? AND feeling = ? AND slice IS ? ORDER BY cell.size_metres`,
    )
    .all(family, feeling, code) as readonly Row[];
  database.close();
  const squares = new Map<string, OracleSquare>();
  for (const { easting, northing, size, units, variance } of rows) {
    const [own, ownVariance] = [units / 60, variance / 3600];
    const half = size / 2;
    const children = [0, 1, 2, 3].flatMap((corner) => {
      const child = squares.get(squareKey(half, easting + half * (corner % 2), northing + half * (corner >> 1)));
      return child === undefined ? [] : [child];
    });
    const sum = children.reduce((total, child) => total + child.unbiased, 0);
    const sumVariance = children.reduce((total, child) => total + child.variance, 0);
    const precision = 1 / ownVariance + (children.length === 0 ? 0 : 1 / sumVariance);
    squares.set(squareKey(size, easting, northing), {
      unbiased: (own / ownVariance + (children.length === 0 ? 0 : sum / sumVariance)) / precision,
      variance: 1 / precision,
    });
  }
  return squares;
}

/** Whether two figures are one, to a billionth. */
export const isSame = (one: number, two: number): boolean =>
  Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(two));
