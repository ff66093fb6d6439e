import type { Position } from '../geo/geometry.ts';
import type { MunicipalitySettings } from './municipality.ts';

/** The squares of the map on a paper form: ten columns named A to J from the west, twelve rows numbered from the north. */
export const GRID_COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
export const GRID_ROWS = 12;

/** Sides that a square may have, metres: whole hundreds, so that a printed map can say how long one is. */
const SIDES = [100, 200, 250, 300, 400, 500, 600, 700, 800, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000] as const;

export interface PaperGrid {
  readonly sideMetres: number;
  /** The north-west corner. */
  readonly corner: Position;
}

/** The grid over the town as the map first shows it. A function of the municipality's settings: print and entry agree. */
export function paperGrid({ center, townReachMetres }: MunicipalitySettings['map']): PaperGrid {
  const needed = (2 * townReachMetres) / GRID_COLUMNS.length;
  const sideMetres = SIDES.find((side) => side >= needed) ?? 5000;
  const [easting, northing] = center as unknown as Position;
  return {
    sideMetres,
    corner: [
      Math.round(easting - (GRID_COLUMNS.length / 2) * sideMetres),
      Math.round(northing + (GRID_ROWS / 2) * sideMetres),
    ],
  };
}

/** The middle of a square as somebody types it, "D7", "d 07", "7D"; null for none of the map's. */
export function middleOfSquare(typed: string, { corner, sideMetres }: PaperGrid): Position | null {
  const plain = typed.toUpperCase().replace(/\s/g, '');
  const [, first, digits, last] = /^([A-J])?(\d{1,2})([A-J])?$/.exec(plain) ?? [];
  const letter = first ?? last;
  const row = Number(digits);
  if (letter === undefined || (first !== undefined && last !== undefined) || row < 1 || row > GRID_ROWS) return null;
  const column = GRID_COLUMNS.indexOf(letter as (typeof GRID_COLUMNS)[number]);
  return [Math.round(corner[0] + (column + 0.5) * sideMetres), Math.round(corner[1] - (row - 0.5) * sideMetres)];
}
