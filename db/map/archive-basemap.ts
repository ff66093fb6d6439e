import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { fromVectorTileJs, type VectorTileFeatureLike } from '@maplibre/vt-pbf';
import Database from 'better-sqlite3';
import { PbfReader } from 'pbf';
import type { Bounds } from '#core/geo/geometry.ts';
import { ArchiveFault, type TileArchive } from './archive.ts';
import { tileCutter, tilesOf } from './encode.ts';
import { LAYERS, type LayerName, MAX_ZOOM, type MapFeature } from './feature.ts';
import { type BasemapFacts, basemapMetadata, basemapVersion, prepare, tileWriter } from './mbtiles.ts';
import { translated } from './protomaps.ts';

/** How many parts are fetched at once: quick enough, and no burden to whoever gives the map away. */
const AT_ONCE = 8;
/** So many tiles are written together, and lost at most when it is broken off. */
const TOGETHER = 64;

/**
 * Cuts a box out of an archive into a basemap, with our own features (boundary, veil) in the same tiles. Broken off, it goes on where
 * it was when it is begun again with the same archive and facts; the file appears under its name only when it is whole.
 * Gives how many tiles were fetched this time. Throws ArchiveFault.
 */
export async function cutBasemap(
  archive: TileArchive,
  file: string,
  ours: readonly MapFeature[],
  bounds: Bounds,
  facts: BasemapFacts,
  onProgress: (share: number) => void,
): Promise<number> {
  if (archive.header.maxZoom < MAX_ZOOM)
    throw new ArchiveFault(`the archive ends at zoom ${archive.header.maxZoom}, and the map needs ${MAX_ZOOM}`);
  const unfinished = `${file}.unfinished`;
  mkdirSync(dirname(file), { recursive: true });
  if (basemapVersion(unfinished) !== facts.version) rmSync(unfinished, { force: true });
  const isNew = !existsSync(unfinished);
  const database = new Database(unfinished);
  try {
    if (isNew) prepare(database, basemapMetadata(bounds, facts));
    database.exec(
      'CREATE TABLE IF NOT EXISTS done (zoom INTEGER, x INTEGER, y INTEGER, PRIMARY KEY (zoom, x, y)) WITHOUT ROWID',
    );
    const all = tilesOf(bounds);
    const isDone = database.prepare('SELECT 1 FROM done WHERE zoom = ? AND x = ? AND y = ?');
    const left = all.filter(({ zoom, x, y }) => isDone.get(zoom, x, y) === undefined);
    const cut = tileCutter(ours);
    const put = tileWriter(database);
    const mark = database.prepare('INSERT INTO done VALUES (?, ?, ?)');
    const keep = database.transaction(
      (tiles: readonly { zoom: number; x: number; y: number; bytes: Uint8Array | null }[]) => {
        for (const { zoom, x, y, bytes } of tiles) {
          if (bytes !== null) put({ zoom, x, y, bytes });
          mark.run(zoom, x, y);
        }
      },
    );
    for (let from = 0; from < left.length; from += TOGETHER) {
      const tiles = await inParallel(left.slice(from, from + TOGETHER), async ({ zoom, x, y }) => {
        const theirs = await archive.tile(zoom, x, y);
        return { zoom, x, y, bytes: together(theirs, cut(zoom, x, y)) };
      });
      keep(tiles);
      onProgress((all.length - left.length + from + tiles.length) / all.length);
    }
    database.exec('DROP TABLE done; VACUUM');
    database.close();
    renameSync(unfinished, file);
    return left.length;
  } finally {
    database.close();
  }
}

/** Their features in our layers, and ours. Null where there are none. */
function together(theirs: Uint8Array | null, ours: Uint8Array | null): Uint8Array | null {
  const layers = new Map<LayerName, VectorTileFeatureLike[]>();
  const add = (name: LayerName, feature: VectorTileFeatureLike): void => {
    const known = layers.get(name);
    if (known === undefined) layers.set(name, [feature]);
    else known.push(feature);
  };
  for (const { layer, properties, feature } of theirs === null ? [] : translated(theirs))
    add(layer, {
      id: undefined,
      type: feature.type,
      extent: feature.extent,
      properties,
      loadGeometry: () => feature.loadGeometry(),
    });
  if (ours !== null)
    for (const layer of Object.values(new VectorTile(new PbfReader(ours)).layers))
      for (let index = 0; index < layer.length; index += 1) add(layer.name as LayerName, layer.feature(index));
  if (layers.size === 0) return null;
  return fromVectorTileJs({
    layers: Object.fromEntries(
      (Object.keys(LAYERS) as LayerName[]).flatMap((name) => {
        const features = layers.get(name);
        if (features === undefined) return [];
        const extent = features[0]?.extent ?? 4096;
        return [
          [
            name,
            {
              version: 2,
              name,
              extent,
              length: features.length,
              feature: (index: number) => features[index] as VectorTileFeatureLike,
            },
          ],
        ];
      }),
    ),
  });
}

/**
 * Does work on each, so many at once, and gives what came of it in the same order. After a failure nothing new is begun, and it is
 * thrown when all that was begun has ended.
 */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const workers = Array.from({ length: Math.min(AT_ONCE, items.length) }, async () => {
    try {
      while (next < items.length) {
        const index = next;
        next += 1;
        results[index] = await work(items[index] as Item);
      }
    } catch (error) {
      next = items.length;
      throw error;
    }
  });
  const ended = await Promise.allSettled(workers);
  for (const worker of ended) if (worker.status === 'rejected') throw worker.reason;
  return results;
}
