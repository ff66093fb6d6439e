import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { baseIdAt, latticeOf } from '#core/privacy/lattice.ts';
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
export function readRelease(folder: string, id: string, tier: ReleaseTier): Release {
  const name = releaseFileName(id, tier);
  const bytes = bytesOf(folder, name);
  const expected = bytesOf(folder, checksumFileName(id, tier)).toString('utf8').split(/\s/, 1)[0];
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== expected) throw new ReleaseFault(`release file ${name} does not match its checksum`);
  const database = new Database(bytes);
  try {
    return released(database, name);
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

function released(database: Database.Database, name: string): Release {
  const about = new Map(
    (database.prepare('SELECT key, value FROM about').all() as { key: string; value: string }[]).map(
      ({ key, value }) => [key, value],
    ),
  );
  if (about.get('format') !== RELEASE_FORMAT || Number(about.get('format_version')) > RELEASE_FORMAT_VERSION)
    throw new ReleaseFault(`release file ${name} is of a format this program does not know`);
  const header = JSON.parse(about.get('header') ?? '') as ReleaseHeader;
  const ground = groundOf(database, header);
  return {
    header,
    ground,
    maps: mapsOf(database, header, ground),
    places: placesOf(database, header),
    tables: tablesOf(database, header),
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
  const counts = database.prepare('SELECT value_units FROM map_count WHERE measurement = ? ORDER BY cell').pluck();
  let measurement = 0;
  return header.maps.map((map) => ({
    family: map.family,
    slices: map.slices.map(() =>
      map.varianceUnits2.map((_, level) => {
        measurement += 1;
        const values = new Int32Array(lattice.levels[level]?.ids.length ?? 0);
        let at = 0;
        for (const value of counts.iterate(measurement)) {
          values[at] = value as number;
          at += 1;
        }
        return values;
      }),
    ),
  }));
}

function placesOf(database: Database.Database, header: ReleaseHeader): readonly Int32Array[] {
  if (header.places.varianceUnits2 === null) return [];
  const counts = database.prepare('SELECT value_units FROM place_count WHERE feeling = ? ORDER BY number').pluck();
  return header.places.feelings.map((feeling) => Int32Array.from(counts.all(feeling) as number[]));
}

function tablesOf(database: Database.Database, header: ReleaseHeader): readonly Int32Array[] {
  const counts = database
    .prepare('SELECT value_units FROM answer_count WHERE table_number = ? ORDER BY number')
    .pluck();
  return header.tables.map((_, table) => Int32Array.from(counts.all(table) as number[]));
}
