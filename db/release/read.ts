import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { baseIdAt, latticeOf } from '#core/privacy/lattice.ts';
import { cellCount } from '#core/privacy/tables.ts';
import {
  type Ground,
  type MapCounts,
  RELEASE_FORMAT,
  RELEASE_FORMAT_VERSION,
  type Release,
  type ReleaseHeader,
  type ReleaseTier,
} from '#core/release/contract.ts';
import { checksumFileName, releaseFileName } from './format.ts';

/** A file that is not the release it says it is: changed, cut short, or of a newer format. */
export class ReleaseFault extends Error {}

/**
 * Reads a published release whole. The bytes are checked against the checksum beside the file, and it is those very
 * bytes that are read: nothing is ever written, and the file is not held open. Throws ReleaseFault.
 */
export const readRelease = (folder: string, id: string, tier: ReleaseTier): Release =>
  withPublished(folder, id, tier, releaseIn);

/** What a list of releases needs of each: how many answered is read off header and tables. */
export type ReleaseSummary = Pick<Release, 'header' | 'tables'>;

/** Reads a published release's header and tables alone, with the same check. Throws ReleaseFault. */
export const readReleaseSummary = (folder: string, id: string, tier: ReleaseTier): ReleaseSummary =>
  withPublished(folder, id, tier, (database, name) => {
    const header = headerIn(database, name);
    return { header, tables: tablesOf(database, header) };
  });

function withPublished<Outcome>(
  folder: string,
  id: string,
  tier: ReleaseTier,
  read: (database: Database.Database, name: string) => Outcome,
): Outcome {
  const name = releaseFileName(id, tier);
  const bytes = bytesOf(folder, name);
  const expected = bytesOf(folder, checksumFileName(id, tier)).toString('utf8').split(/\s/, 1)[0];
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== expected) throw new ReleaseFault(`release file ${name} does not match its checksum`);
  const database = new Database(bytes);
  try {
    return read(database, name);
  } finally {
    database.close();
  }
}

function bytesOf(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (cause) {
    throw new ReleaseFault(`release file ${name} cannot be read`, { cause });
  }
}

/** The release in an open database, of this format or an older one; `name` is what faults call it. */
export function releaseIn(database: Database.Database, name: string): Release {
  const header = headerIn(database, name);
  const ground = groundOf(database, header);
  return {
    header,
    ground,
    maps: mapsOf(database, header, ground),
    places: placesOf(database, header),
    tables: tablesOf(database, header),
  };
}

export function headerIn(database: Database.Database, name: string): ReleaseHeader {
  const about = new Map(
    (database.prepare('SELECT key, value FROM about').all() as { key: string; value: string }[]).map(
      ({ key, value }) => [key, value],
    ),
  );
  const version = Number(about.get('format_version'));
  if (about.get('format') !== RELEASE_FORMAT || !(version >= 1 && version <= RELEASE_FORMAT_VERSION))
    throw new ReleaseFault(`release file ${name} is of a format this program does not know`);
  const header = JSON.parse(about.get('header') ?? '') as ReleaseHeader;
  return version === 1 ? sinceFormat1(header) : header;
}

const UNKNOWN_HASH = '0'.repeat(64);

/** What format 1 did not say, because it was the same for all or not there. */
function sinceFormat1(header: ReleaseHeader): ReleaseHeader {
  return {
    ...header,
    floors: { staff: 50, public: 200 },
    districts: [],
    tables: header.tables.map((table) => ({ ...table, by: null })),
    passport: { ...header.passport, publicPart: '1/4', surveyHash: UNKNOWN_HASH },
  };
}

function groundOf(database: Database.Database, { root }: ReleaseHeader): Ground {
  const rows = database
    .prepare('SELECT easting, northing, prior, residents FROM cell WHERE level = ? ORDER BY number')
    .raw()
    .all(root.levels) as [number, number, number, number][];
  return {
    lattice: latticeOf(
      root,
      Int32Array.from(rows, ([easting, northing]) => baseIdAt(root, easting, northing)),
    ),
    prior: Float64Array.from(rows, ([, , prior]) => prior),
    residents: Float64Array.from(rows, ([, , , residents]) => residents),
  };
}

function mapsOf(database: Database.Database, header: ReleaseHeader, { lattice }: Ground): readonly MapCounts[] {
  const counts = countsBy(database, 'map_count', 'measurement', 'cell');
  let measurement = 0;
  return header.maps.map((map) => ({
    family: map.family,
    slices: map.slices.map(() =>
      map.varianceUnits2.map((_, level) => {
        measurement += 1;
        return counts(measurement, lattice.levels[level]?.ids.length ?? 0);
      }),
    ),
  }));
}

function placesOf(database: Database.Database, { places }: ReleaseHeader): readonly Int32Array[] {
  if (places.varianceUnits2 === null) return [];
  const counts = countsBy(database, 'place_count', 'feeling', 'number');
  return places.feelings.map((feeling) => counts(feeling, places.register.length + 1));
}

function tablesOf(database: Database.Database, { tables }: ReleaseHeader): readonly Int32Array[] {
  const counts = countsBy(database, 'answer_count', 'table_number', 'number');
  return tables.map((table, number) => counts(number, table.varianceUnits2 === null ? 0 : cellCount(table)));
}

/** Reads the counts that belong together, as one text each: a row at a time takes several times as long. */
function countsBy(
  database: Database.Database,
  table: string,
  column: string,
  order: string,
): (of: string | number, expected: number) => Int32Array {
  const query = database
    .prepare(
      `SELECT json_group_array(value_units) FROM (SELECT value_units FROM ${table} WHERE ${column} = ? ORDER BY ${order})`,
    )
    .pluck();
  return (of, expected) => {
    const values = JSON.parse(query.get(of) as string) as number[];
    if (values.length !== expected)
      throw new ReleaseFault(`${table} has ${values.length} counts for ${column} ${of}, not ${expected}`);
    return Int32Array.from(values);
  };
}
