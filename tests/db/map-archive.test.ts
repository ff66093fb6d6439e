import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boundsOf } from '#core/geo/geometry.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { TileArchive } from '#db/map/archive.ts';
import { cutBasemap } from '#db/map/archive-basemap.ts';
import { tilesOf } from '#db/map/encode.ts';
import { basemapFact, TileFile } from '#db/map/mbtiles.ts';
import { drawBoundary, mapBounds } from '#db/map/surroundings.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { cutMap, withMapsAttribution } from '#server/jobs/basemap.ts';
import { madeArchive, madeTile } from '../support/pmtiles-written.ts';
import { smallTown } from '../support/small-town.ts';

/** A real map for a small town, cut out of an archive that a server of this machine gives in ranges. */
const corner = boundsOf(smallTown.boundary.flatMap(({ outer }) => outer));
/** A town of a few blocks: with its surroundings some hundred tiles. */
const hamlet: Municipality = {
  ...smallTown,
  boundary: [
    {
      outer: [
        [corner.minEasting, corner.minNorthing],
        [corner.minEasting + 200, corner.minNorthing],
        [corner.minEasting + 200, corner.minNorthing + 200],
        [corner.minEasting, corner.minNorthing + 200],
      ],
      holes: [],
    },
  ],
};
const wanted = tilesOf(mapBounds(hamlet.boundary));
/** A part of it, for what need not be whole. */
const part = {
  minEasting: corner.minEasting,
  minNorthing: corner.minNorthing,
  maxEasting: corner.minEasting + 1500,
  maxNorthing: corner.minNorthing + 1500,
};
const wantedOfPart = tilesOf(part);
const square = [
  [0, 0],
  [4096, 0],
  [4096, 4096],
  [0, 4096],
] as const;
const tile = madeTile([
  { layer: 'water', type: 3, properties: { kind: 'lake' }, at: square },
  { layer: 'water', type: 1, properties: { kind: 'lake', name: 'Lake', 'name:sv': 'Sjön', min_zoom: 8 }, at: [[9, 9]] },
  { layer: 'landuse', type: 3, properties: { kind: 'park' }, at: square },
  { layer: 'landuse', type: 3, properties: { kind: 'aerodrome' }, at: square },
  {
    layer: 'roads',
    type: 2,
    properties: { kind: 'major_road', name: 'Storgatan' },
    at: [
      [0, 0],
      [4096, 4096],
    ],
  },
  {
    layer: 'roads',
    type: 2,
    properties: { kind: 'minor_road', kind_detail: 'service' },
    at: [
      [0, 9],
      [4096, 9],
    ],
  },
  {
    layer: 'roads',
    type: 2,
    properties: { kind: 'path', is_tunnel: true },
    at: [
      [0, 9],
      [90, 9],
    ],
  },
  { layer: 'buildings', type: 3, properties: { kind: 'building' }, at: square },
  {
    layer: 'places',
    type: 1,
    properties: { kind: 'locality', kind_detail: 'town', name: 'Town', population_rank: 8 },
    at: [[5, 5]],
  },
  {
    layer: 'boundaries',
    type: 2,
    properties: { kind: 'county' },
    at: [
      [0, 0],
      [9, 9],
    ],
  },
]);
const made = madeArchive({
  tiles: wanted.map((at) => ({ ...at, bytes: tile })),
  metadata: { attribution: '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>' },
});

let server: Server;
let address: string;
let archive: Buffer;
let etag: string;
/** Answers that are left before the net goes; how many have been given. */
let left: number;
let given: number;
let ranges: boolean;
beforeAll(async () => {
  server = createServer((request, response) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (left <= 0) return void request.socket.destroy();
    left -= 1;
    given += 1;
    if (!ranges || from === undefined) return void response.end(archive);
    const end = Math.min(Number(to), archive.length - 1);
    response.writeHead(206, { etag, 'content-range': `bytes ${from}-${end}/${archive.length}` });
    response.end(archive.subarray(Number(from), end + 1));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/world.pmtiles`;
});
afterAll(() => server.close());

let home: string;
let folders: Folders;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lykta-archive-'));
  folders = foldersOf(home, smallTown.settings.id);
  [archive, etag, left, given, ranges] = [made, '"one"', Number.POSITIVE_INFINITY, 0, true];
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Cuts the part, as the command does. */
async function cut(where = address, onProgress: (share: number) => void = () => undefined): Promise<number> {
  const opened = await TileArchive.open(where);
  try {
    const facts = { name: 'Part', attribution: opened.attribution, version: opened.identity };
    return await cutBasemap(opened, folders.basemapFile, drawBoundary(hamlet.boundary), part, facts, onProgress);
  } finally {
    await opened.close();
  }
}
function everyTile(of = wantedOfPart): readonly (VectorTile | null)[] {
  const basemap = new TileFile(folders.basemapFile);
  try {
    return of.map(({ zoom, x, y }) => {
      const bytes = basemap.tile(zoom, x, y);
      return bytes === null ? null : new VectorTile(new PbfReader(gunzipSync(bytes)));
    });
  } finally {
    basemap.close();
  }
}
const valuesOf = (of: VectorTile | null | undefined, layer: string): unknown[] => {
  const found = of?.layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, index) => found?.feature(index).properties);
};

describe('a map that is cut out of an archive', () => {
  it('has every tile of the box in our own layers, with Swedish names, our boundary in it, and says who made it', async () => {
    const shares: number[] = [];
    expect(await cutMap(hamlet, folders, address, (_, share) => shares.push(share))).toBe(wanted.length);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const tiles = everyTile(wanted);
    expect(tiles.filter((one) => one === null)).toEqual([]);
    for (const one of tiles) {
      expect(valuesOf(one, 'street')).toEqual([{ kind: 'main', name: 'Storgatan' }, { kind: 'minor' }]);
      expect(valuesOf(one, 'land')).toEqual([{ kind: 'park' }]);
      expect(valuesOf(one, 'label')).toEqual([
        { kind: 'water', rank: 3, name: 'Sjön' },
        { kind: 'locality', rank: 4, name: 'Town' },
      ]);
      expect(valuesOf(one, 'path')).toEqual([{ kind: 'tunnel' }]);
      expect(valuesOf(one, 'building')).toHaveLength(1);
    }
    expect(tiles.some((one) => (one?.layers.boundary?.length ?? 0) > 0)).toBe(true);
    expect(tiles.some((one) => (one?.layers.outside?.length ?? 0) > 0)).toBe(true);
    expect(basemapFact(folders.basemapFile, 'attribution')).toBe('© OpenStreetMap');
    expect(withMapsAttribution(hamlet, folders).settings.map.attribution).toBe('© OpenStreetMap');
  });

  it('goes on where it was when the net has gone midway, and is no map before it is whole', async () => {
    left = 90;
    await expect(cut()).rejects.toThrow(/cannot be fetched/);
    expect(existsSync(folders.basemapFile)).toBe(false);
    const before = given;
    left = Number.POSITIVE_INFINITY;
    const fetched = await cut();
    expect(fetched).toBeLessThan(wantedOfPart.length);
    expect(fetched).toBeGreaterThan(0);
    // The header and the list of tiles are read again; no tile that is there is.
    expect(given - before).toBeLessThanOrEqual(fetched + 5);
    expect(everyTile().filter((one) => one === null)).toEqual([]);
  });

  it('begins anew when the archive has been replaced since it was broken off', async () => {
    left = 90;
    await expect(cut()).rejects.toThrow();
    [left, etag] = [Number.POSITIVE_INFINITY, '"two"'];
    expect(await cut()).toBe(wantedOfPart.length);
  });

  it('mixes no two versions when it is replaced while it is fetched', async () => {
    const replaced = cut(address, () => {
      etag = '"two"';
    });
    await expect(replaced).rejects.toThrow(/has been replaced meanwhile/);
    expect(existsSync(folders.basemapFile)).toBe(false);
  });

  it('is cut from a file too', async () => {
    const file = join(home, 'world.pmtiles');
    writeFileSync(file, made);
    expect(await cut(file)).toBe(wantedOfPart.length);
    expect(given).toBe(0);
  });

  it.each([
    ['of pictures', { tileType: 2 }, /holds pictures/],
    ['that ends too early', { maxZoom: 12 }, /ends at zoom 12/],
  ])('is refused in words from an archive %s', async (_, changes, words) => {
    archive = madeArchive({ tiles: [{ zoom: 8, x: 1, y: 1, bytes: tile }], metadata: {}, ...changes });
    await expect(cut()).rejects.toThrow(words);
  });

  it('is refused in words from what is no archive, from a server without ranges, and from an address that others can read on the way', async () => {
    const file = join(home, 'none.pmtiles');
    writeFileSync(file, 'nothing of the kind');
    await expect(cut(file)).rejects.toThrow(/cannot be read as PMTiles/);
    await expect(cut(join(home, 'not-there.pmtiles'))).rejects.toThrow(/cannot be opened/);
    ranges = false;
    await expect(cut()).rejects.toThrow(/must answer ranges/);
    await expect(cut('http://maps.example/world.pmtiles')).rejects.toThrow(/give an https address/);
  });
});
