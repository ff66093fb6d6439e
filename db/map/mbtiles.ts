import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { Bounds } from '#core/geo/geometry.ts';
import { encodeTiles, type Tile, unitBox } from './encode.ts';
import { LAYERS, MAX_ZOOM, type MapFeature, MIN_ZOOM, OVERLAY_LAYERS } from './feature.ts';
import { toDegrees } from './projection.ts';

export interface BasemapFacts {
  readonly name: string;
  readonly attribution: string;
  /** Which generator and input made it: another version is made anew. */
  readonly version: string;
}

export interface OverlayFacts extends BasemapFacts {
  /** The first zoom that has tiles. */
  readonly fromZoom: number;
}

type OnShare = (share: number) => void;

export const writeBasemap = (
  file: string,
  features: readonly MapFeature[],
  bounds: Bounds,
  facts: BasemapFacts,
  onProgress: OnShare,
): void => writeTiles(file, features, bounds, basemapMetadata(bounds, facts), onProgress);

export const writeOverlay = (
  file: string,
  features: readonly MapFeature[],
  bounds: Bounds,
  facts: OverlayFacts,
  onProgress: OnShare,
): void => writeTiles(file, features, bounds, overlayMetadata(bounds, facts), onProgress);

/**
 * Writes a map as MBTiles 1.3 (SQLite; rows from the south; tiles gzipped Mapbox vector tiles). The file appears
 * under its name only when it is whole.
 */
function writeTiles(
  file: string,
  features: readonly MapFeature[],
  bounds: Bounds,
  metadata: Metadata,
  onProgress: OnShare,
): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const database = new Database(unfinished);
  // A half-written map is thrown away and made again, so nothing is gained by journalling it.
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  prepare(database, metadata);
  const put = tileWriter(database);
  database.exec('BEGIN');
  for (const tile of encodeTiles(features, bounds, onProgress)) put(tile);
  database.exec('COMMIT');
  database.close();
  renameSync(unfinished, file);
}

/** What an MBTiles file says of itself. */
type Metadata = Readonly<Record<string, string>>;

/** The tables of MBTiles, with what the map is. */
export function prepare(database: Database.Database, metadata: Metadata): void {
  database.exec(`
    CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE tiles (
      zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL, tile_data BLOB NOT NULL,
      PRIMARY KEY (zoom_level, tile_column, tile_row)
    );
  `);
  const fact = database.prepare('INSERT INTO metadata (name, value) VALUES (?, ?)');
  for (const [name, value] of Object.entries(metadata)) fact.run(name, value);
}

/** Puts tiles in, gzipped, with rows from the south as MBTiles has them. */
export function tileWriter(database: Database.Database): (tile: Tile) => void {
  const insert = database.prepare('INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?)');
  return ({ zoom, x, y, bytes }) => {
    insert.run(zoom, x, 2 ** zoom - 1 - y, gzipSync(bytes));
  };
}

export const basemapMetadata = (bounds: Bounds, facts: BasemapFacts): Metadata =>
  metadataOf('baselayer', LAYERS, MIN_ZOOM, bounds, facts);

const overlayMetadata = (bounds: Bounds, { fromZoom, ...facts }: OverlayFacts): Metadata =>
  metadataOf('overlay', OVERLAY_LAYERS, fromZoom, bounds, facts);

function metadataOf(
  type: 'baselayer' | 'overlay',
  layers: Readonly<Record<string, readonly string[]>>,
  fromZoom: number,
  bounds: Bounds,
  { name, attribution, version }: BasemapFacts,
): Metadata {
  const [low, high] = unitBox(bounds);
  const [northWest, southEast] = [toDegrees(low), toDegrees(high)];
  const box = [northWest.lon, southEast.lat, southEast.lon, northWest.lat].map((degrees) => degrees.toFixed(6));
  const fields = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((field) => [field, field === 'rank' ? 'Number' : 'String']));
  const described = Object.entries(layers).map(([id, names]) => ({
    id,
    fields: fields(names),
    minzoom: fromZoom,
    maxzoom: MAX_ZOOM,
  }));
  return {
    name,
    attribution,
    version,
    format: 'pbf',
    type,
    bounds: box.join(','),
    minzoom: String(fromZoom),
    maxzoom: String(MAX_ZOOM),
    json: JSON.stringify({ vector_layers: described }),
  };
}

/** The version of a basemap file, or null where there is none that can be read. */
export const basemapVersion = (file: string): string | null => basemapFact(file, 'version');

/** What a basemap file says of itself; null where it says nothing, or cannot be read. */
export function basemapFact(file: string, name: 'version' | 'attribution'): string | null {
  try {
    const tiles = new TileFile(file);
    const said = tiles.fact(name);
    tiles.close();
    return said === '' ? null : said;
  } catch {
    return null;
  }
}

/** Reads tiles of a finished file. Close it when the server stops. */
export class TileFile {
  readonly #database: Database.Database;
  readonly #tile: Database.Statement;
  readonly version: string;

  constructor(file: string) {
    this.#database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      this.#tile = this.#database.prepare(
        'SELECT tile_data AS data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?',
      );
      this.version = this.fact('version');
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** What the file says of itself; "" where it says nothing. */
  fact(name: 'name' | 'attribution' | 'version' | 'minzoom'): string {
    const row = this.#database.prepare('SELECT value FROM metadata WHERE name = ?').get(name);
    return (row as { value: string } | undefined)?.value ?? '';
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
