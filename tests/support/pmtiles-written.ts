import { gzipSync } from 'node:zlib';
import Point from '@mapbox/point-geometry';
import { fromVectorTileJs, type VectorTileFeatureLike } from '@maplibre/vt-pbf';
import { zxyToTileId } from 'pmtiles';

/** A feature of a made tile: 1 point, 2 line, 3 polygon; positions in 4096ths of the tile. */
export interface MadeFeature {
  readonly layer: string;
  readonly type: 1 | 2 | 3;
  readonly properties: Record<string, string | number | boolean>;
  readonly at: readonly (readonly [number, number])[];
}

/** A vector tile of some features. */
export function madeTile(features: readonly MadeFeature[]): Uint8Array {
  const layers = Map.groupBy(features, ({ layer }) => layer);
  return fromVectorTileJs({
    layers: Object.fromEntries(
      [...layers].map(([name, made]) => [
        name,
        {
          version: 2,
          name,
          extent: 4096,
          length: made.length,
          feature: (index: number): VectorTileFeatureLike => {
            const { type, properties, at } = made[index] as MadeFeature;
            return {
              id: undefined,
              type,
              extent: 4096,
              properties,
              loadGeometry: () => [at.map(([x, y]) => new Point(x, y))],
            };
          },
        },
      ]),
    ),
  });
}

interface MadeArchive {
  readonly tiles: readonly {
    readonly zoom: number;
    readonly x: number;
    readonly y: number;
    readonly bytes: Uint8Array;
  }[];
  readonly metadata: object;
  readonly maxZoom?: number;
  /** 1: vector tiles, 2: PNG. */
  readonly tileType?: number;
}

/** A PMTiles 3 archive (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md) with a root directory alone. */
export function madeArchive({ tiles, metadata, maxZoom = 15, tileType = 1 }: MadeArchive): Buffer {
  const sorted = tiles
    .map(({ zoom, x, y, bytes }) => ({ id: zxyToTileId(zoom, x, y), data: gzipSync(bytes) }))
    .sort((a, b) => a.id - b.id);
  const numbers: number[] = [sorted.length];
  for (const [index, { id }] of sorted.entries()) numbers.push(id - (sorted[index - 1]?.id ?? 0));
  for (const _ of sorted) numbers.push(1);
  for (const { data } of sorted) numbers.push(data.length);
  // An offset of 0 means right behind the one before.
  for (const index of sorted.keys()) numbers.push(index === 0 ? 1 : 0);
  const directory = gzipSync(Buffer.from(numbers.flatMap(varint)));
  if (directory.length > 16_257) throw new Error('a made archive has no room for so many tiles');
  const told = gzipSync(JSON.stringify(metadata));
  const data = Buffer.concat(sorted.map((tile) => tile.data));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const places = [
    [127, directory.length],
    [127 + directory.length, told.length],
    [127 + directory.length + told.length, 0],
    [127 + directory.length + told.length, data.length],
  ].flat();
  for (const [index, value] of [...places, sorted.length, sorted.length, sorted.length].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  // Clustered; directories and tiles in gzip; what the tiles are; zooms.
  for (const [index, value] of [1, 2, 2, tileType, 0, maxZoom].entries()) header.writeUInt8(value, 96 + index);
  return Buffer.concat([header, directory, told, data]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80) {
    bytes.push((left % 0x80) | 0x80);
    left = Math.floor(left / 0x80);
  }
  return [...bytes, left];
}
