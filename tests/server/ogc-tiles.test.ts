import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tilesIn, toUnitSquare } from '#db/map/projection.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { ogcPart } from '#server/insight/ogc/part.ts';
import { type InsightServer, putRelease, startInsight } from '../support/insight-server.ts';

/** The collections of the live service as vector tiles, read by other programs than the one that wrote them. */
const folder = mkdtempSync(join(tmpdir(), 'lykta-tiles-'));
let server: InsightServer;
let home: string;
let id: string;
beforeAll(async () => {
  server = await startInsight();
  id = `${putRelease(server.releases, 'provstad-2026', '2026-03-15', 1200)}-rutor-otrygga`;
  const releases = new ReleaseShelf(server.releases);
  await server.app.register(ogcPart, {
    releases,
    tier: 'public',
    guard: null,
    municipality: 'Provstads kommun',
    address: null,
    prefix: '/api/ogc',
  });
  home = `${await server.app.listen({ port: 0, host: '127.0.0.1' })}/api/ogc`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Link {
  readonly href: string;
  readonly rel: string;
}
type Properties = Readonly<Record<string, string | number | null>>;
/** One polygon or several. */
interface Polygons {
  readonly coordinates: readonly unknown[];
}
interface Items {
  readonly features: readonly {
    readonly id: string;
    readonly geometry: Polygons;
    readonly properties: Properties;
  }[];
}
const json = async <Body>(address: string): Promise<Body> => {
  const reply = await fetch(address);
  expect(reply.status, address).toBe(200);
  return (await reply.json()) as Body;
};
const hrefOf = ({ links }: { readonly links: readonly Link[] }, rel: string): string =>
  links.find((link) => link.rel.endsWith(rel))?.href ?? '';
const items = (crs = ''): Promise<Items> => json(`${home}/collections/${id}/items?limit=10000${crs}`);

/** The address of a tile, as the service itself says it. */
async function template(): Promise<string> {
  const collection = await json<{ links: readonly Link[] }>(`${home}/collections/${id}`);
  const list = await json<{ tilesets: readonly { links: readonly Link[] }[] }>(hrefOf(collection, '/tilesets-vector'));
  const [set] = list.tilesets;
  return hrefOf(await json<{ links: readonly Link[] }>(set === undefined ? '' : hrefOf(set, 'self')), 'item');
}

const ZOOM = 12;
/** Every tile of a zoom that the collection may lie in, by column and row. */
async function tiles(): Promise<readonly { readonly x: number; readonly y: number; readonly bytes: Buffer }[]> {
  const at = await template();
  const { features } = await items('&crs=http://www.opengis.net/def/crs/EPSG/0/3006');
  const corners = features.flatMap(({ geometry }) => pointsOf(geometry)).map(([n, e]) => toUnitSquare([e, n]));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const { minX, maxX, minY, maxY } = tilesIn(
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
    ZOOM,
  );
  const found = [];
  for (let x = minX; x <= maxX; x += 1)
    for (let y = minY; y <= maxY; y += 1) {
      const address = at
        .replace('{tileMatrix}', String(ZOOM))
        .replace('{tileRow}', String(y))
        .replace('{tileCol}', String(x));
      const reply = await fetch(address);
      if (reply.status === 204) continue;
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/vnd.mapbox-vector-tile']);
      found.push({ x, y, bytes: Buffer.from(await reply.arrayBuffer()) });
    }
  return found;
}

describe('vector tiles', () => {
  it('hold every square with its figures, and nothing of what is withheld', async () => {
    const read = new Map<string, Properties>();
    for (const { bytes } of await tiles()) {
      const { rutor } = new VectorTile(new PbfReader(bytes)).layers;
      if (rutor === undefined) throw new Error('a tile without its layer');
      for (let index = 0; index < rutor.length; index += 1) {
        const { id: square, ...properties } = rutor.feature(index).properties as Properties;
        read.set(String(square), properties);
      }
    }
    const { features } = await items();
    const shown = features.map(
      ({ id: square, properties }) =>
        [square, Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))] as const,
    );
    expect(shown.length).toBeGreaterThan(100);
    expect([...read].toSorted()).toEqual([...shown].toSorted());
  });

  it.skipIf(spawnSync('ogrinfo', ['--version']).status !== 0)(
    'lie where GDAL reads the squares of the same collection',
    async () => {
      for (const { x, y, bytes } of await tiles()) {
        const path = join(folder, String(ZOOM), String(x), `${y}.pbf`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
      const { stdout, stderr } = spawnSync(
        'ogr2ogr',
        ['-f', 'GeoJSON', '-t_srs', 'EPSG:4326', '/vsistdout/', `MVT:${join(folder, String(ZOOM))}`, 'rutor'],
        { encoding: 'utf8', maxBuffer: 1e9 },
      );
      expect(stderr).toBe('');
      // A square that lies in several tiles is cut: together its parts are the whole.
      const parts = Map.groupBy((JSON.parse(stdout) as Items).features, ({ properties }) => String(properties.id));
      const { features } = await items();
      expect(parts.size).toBe(features.length);
      for (const { id: square, geometry } of features) {
        const [lon, lat] = middleOf((parts.get(square) ?? []).flatMap((part) => pointsOf(part.geometry)));
        const [expectedLon, expectedLat] = middleOf(pointsOf(geometry));
        expect(Math.abs(lon - expectedLon) + Math.abs(lat - expectedLat), square).toBeLessThan(1e-4);
      }
    },
  );

  it('are refused outside what there is, in words, and are the same bytes each time', async () => {
    const at = `${home}/collections/${id}/tiles/WebMercatorQuad`;
    for (const [path, status] of [
      ['/15/0/0', 404],
      ['/3/8/0', 404],
      ['/3/0/-1', 400],
      ['/tre/0/0', 400],
    ] as const) {
      const reply = await fetch(at + path);
      expect([path, reply.status]).toEqual([path, status]);
      expect(((await reply.json()) as { message: string }).message).not.toBe('');
    }
    expect((await fetch(`${home}/collections/finns-inte/tiles/WebMercatorQuad/0/0/0`)).status).toBe(404);
    const once = await fetch(`${at}/0/0/0`);
    const etag = once.headers.get('etag') ?? '';
    expect((await fetch(`${at}/0/0/0`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

function pointsOf({ coordinates }: Polygons): readonly (readonly [number, number])[] {
  const numbers = coordinates.flat(3) as readonly number[];
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);
}

function middleOf(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
