import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { Bounds } from '#core/geo/geometry.ts';
import { encodeTiles, type Tile, unitBox } from './encode.ts';
import { LAYERS, MAX_ZOOM, type MapFeature, MIN_ZOOM } from './feature.ts';
import { toDegrees } from './projection.ts';

export interface BasemapFacts {
  readonly name: string;
  readonly attribution: string;
  /** Which generator and input made it: another version is made anew. */
  readonly version: string;
}

/**
 * Writes a basemap as MBTiles 1.3 (SQLite; rows from the south; tiles gzipped Mapbox vector tiles). The file appears
 * under its name only when it is whole.
 */
export function writeBasemap(
  file: string,
  features: readonly MapFeature[],
  bounds: Bounds,
  facts: BasemapFacts,
  onProgress: (share: number) => void,
): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const database = new Database(unfinished);
  // A half-written map is thrown away and made again, so nothing is gained by journalling it.
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  prepare(database, bounds, facts);
  const put = tileWriter(database);
  database.exec('BEGIN');
  for (const tile of encodeTiles(features, bounds, onProgress)) put(tile);
  database.exec('COMMIT');
  database.close();
  renameSync(unfinished, file);
}

/** The tables of MBTiles, with what the map is. */
export function prepare(database: Database.Database, bounds: Bounds, facts: BasemapFacts): void {
  database.exec(`
    CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE tiles (
      zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL, tile_data BLOB NOT NULL,
      PRIMARY KEY (zoom_level, tile_column, tile_row)
    );
  `);
  const fact = database.prepare('INSERT INTO metadata (name, value) VALUES (?, ?)');
  for (const [name, value] of Object.entries(metadata(bounds, facts))) fact.run(name, value);
}

/** Puts tiles in, gzipped, with rows from the south as MBTiles has them. */
export function tileWriter(database: Database.Database): (tile: Tile) => void {
  const insert = database.prepare('INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?)');
  return ({ zoom, x, y, bytes }) => {
    insert.run(zoom, x, 2 ** zoom - 1 - y, gzipSync(bytes));
  };
}

function metadata(bounds: Bounds, { name, attribution, version }: BasemapFacts): Record<string, string> {
  const [low, high] = unitBox(bounds);
  const [northWest, southEast] = [toDegrees(low), toDegrees(high)];
  const box = [northWest.lon, southEast.lat, southEast.lon, northWest.lat].map((degrees) => degrees.toFixed(6));
  const fields = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((field) => [field, field === 'rank' ? 'Number' : 'String']));
  const layers = Object.entries(LAYERS).map(([id, names]) => ({
    id,
    fields: fields(names),
    minzoom: MIN_ZOOM,
    maxzoom: MAX_ZOOM,
  }));
  return {
    name,
    attribution,
    version,
    format: 'pbf',
    type: 'baselayer',
    bounds: box.join(','),
    minzoom: String(MIN_ZOOM),
    maxzoom: String(MAX_ZOOM),
    json: JSON.stringify({ vector_layers: layers }),
  };
}

/** The version of a basemap file, or null where there is none that can be read. */
export const basemapVersion = (file: string): string | null => basemapFact(file, 'version');

/** What a basemap file says of itself; null where it says nothing, or cannot be read. */
export function basemapFact(file: string, name: 'version' | 'attribution'): string | null {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const row = database.prepare('SELECT value FROM metadata WHERE name = ?').get(name);
      return (row as { value: string } | undefined)?.value ?? null;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/** Reads tiles of a finished basemap. Close it when the server stops. */
export class Basemap {
  readonly #database: Database.Database;
  readonly #tile: Database.Statement;
  readonly version: string;

  constructor(file: string) {
    this.#database = new Database(file, { readonly: true, fileMustExist: true });
    this.#tile = this.#database.prepare(
      'SELECT tile_data AS data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?',
    );
    const row = this.#database.prepare("SELECT value FROM metadata WHERE name = 'version'").get();
    this.version = (row as { value: string } | undefined)?.value ?? '';
  }

  /** The gzipped vector tile, y from the north; null where the map has nothing. */
  tile(zoom: number, x: number, y: number): Buffer | null {
    const row = this.#tile.get(zoom, x, 2 ** zoom - 1 - y);
    return (row as { data: Buffer } | undefined)?.data ?? null;
  }

  close(): void {
    this.#database.close();
  }
}
