import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { ogcPart } from '#server/insight/ogc/part.ts';
import { type InsightServer, putRelease, startInsight } from '../support/insight-server.ts';

/** The live service as map programs read it: over real HTTP, with GDAL where it is installed. */
let server: InsightServer;
let home: string;
let release: string;
beforeAll(async () => {
  server = await startInsight();
  release = putRelease(server.releases, 'provstad-2026', '2026-03-15', 1200);
  await server.app.register(ogcPart, {
    releases: new ReleaseShelf(server.releases),
    tier: 'public',
    guard: null,
    municipality: 'Provstads kommun',
    address: null,
    prefix: '/api/ogc',
  });
  home = `${await server.app.listen({ port: 0, host: '127.0.0.1' })}/api/ogc`;
});
afterAll(() => server.close());

interface Link {
  readonly href: string;
  readonly rel: string;
}
interface Collection {
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly links: readonly Link[];
  readonly frame: { readonly notes: readonly string[] };
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly coordinates: readonly (readonly [number, number][])[] };
    readonly properties: Readonly<Record<string, string | number | null>>;
  }[];
}
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(path.startsWith('http') ? path : `${home}${path}`, { headers });
const json = async <Body>(path: string): Promise<Body> => {
  const reply = await get(path);
  expect(reply.status, path).toBe(200);
  return (await reply.json()) as Body;
};
const squares = () => `/collections/${release}-rutor-otrygga/items`;

describe('the live service', () => {
  it('leads from its landing page to every feature by links alone', async () => {
    const landing = await json<{ links: readonly Link[] }>('');
    const rel = (name: string): string => landing.links.find((link) => link.rel === name)?.href ?? '';
    expect((await json<{ conformsTo: readonly string[] }>(rel('conformance'))).conformsTo).toContain(
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
    );
    const { collections } = await json<{ collections: readonly { id: string; links: readonly Link[] }[] }>(rel('data'));
    expect(collections.map(({ id }) => id).sort()).toEqual(
      ['omraden', 'platser', 'rutor'].flatMap((kind) =>
        ['otrygga', 'trygga'].map((feeling) => `${release}-${kind}-${feeling}`),
      ),
    );
    const counts: number[] = [];
    for (const { links } of collections) {
      const items = await json<Collection>(links.find((link) => link.rel === 'items')?.href ?? '');
      expect(items.numberMatched).toBe(items.features.length);
      counts.push(items.numberMatched);
      expect(items.frame.notes).toContain('Gäller dem som svarat, inte alla invånare.');
    }
    expect(Math.max(...counts)).toBeGreaterThan(100);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(3);
  });

  it('gives what the public file gives, rounded as for the public', async () => {
    const file = (await (
      await get(`${home.replace('/ogc', '/results')}/releases/${release}/map.geojson?feeling=unsafe`)
    ).json()) as Collection;
    const { features } = await json<Collection>(squares());
    expect(features).toEqual(file.features);
    expect(features.some(({ properties }) => Number(properties.estimate) > 0)).toBe(true);
    for (const { properties } of features) expect(Number(properties.estimate) % 10).toBe(0);
  });

  it('pages without losing or doubling a feature', async () => {
    const all = (await json<Collection>(squares())).features.map(({ id }) => id);
    const seen: string[] = [];
    let next: string | undefined = `${squares()}?limit=7`;
    while (next !== undefined) {
      const page: Collection = await json<Collection>(next);
      expect(page.numberMatched).toBe(all.length);
      seen.push(...page.features.map(({ id }) => id));
      next = page.links.find(({ rel }) => rel === 'next')?.href;
    }
    expect(seen).toEqual(all);
  });

  it('writes northing first in EPSG:3006 and latitude first in EPSG:4326, as their authority has it, and says which it was', async () => {
    const first = async (crs: string): Promise<readonly [number, number]> => {
      const reply = await get(`${squares()}?limit=1${crs === '' ? '' : `&crs=${encodeURIComponent(crs)}`}`);
      expect(reply.headers.get('content-crs')).toBe(
        `<${crs === '' ? 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' : crs}>`,
      );
      const { features } = (await reply.json()) as Collection;
      const [ring] = features.flatMap(({ geometry }) => geometry.coordinates);
      return ring?.[0] ?? [0, 0];
    };
    const [lon, lat] = await first('');
    expect(lat).toBeGreaterThan(lon);
    expect(await first('http://www.opengis.net/def/crs/EPSG/0/4326')).toEqual([lat, lon]);
    const [northing, easting] = await first('http://www.opengis.net/def/crs/EPSG/0/3006');
    expect(northing).toBeGreaterThan(6_000_000);
    expect(easting).toBeLessThan(1_000_000);
  });

  it('finds by box in any of them the same, and nothing outside', async () => {
    const [one] = (await json<Collection>(squares())).features;
    const [easting, northing, size] = ['sweref99tm_e', 'sweref99tm_n', 'size_m'].map((key) =>
      Number(one?.properties[key]),
    );
    const sweref = encodeURIComponent('http://www.opengis.net/def/crs/EPSG/0/3006');
    const [south, west, side] = [Number(northing), Number(easting), Number(size)];
    const inside = [south + 1, west + 1, south + side - 1, west + side - 1];
    const found = await json<Collection>(`${squares()}?bbox=${inside.join(',')}&bbox-crs=${sweref}`);
    expect(found.features.map(({ id }) => id)).toContain(one?.id);
    expect(found.numberMatched).toBeLessThan((await json<Collection>(squares())).numberMatched);
    expect((await json<Collection>(`${squares()}?bbox=0,0,1,1`)).numberMatched).toBe(0);
    const { lat, lon } = { lat: Number(one?.properties.centre_lat), lon: Number(one?.properties.centre_lon) };
    const round = [lon - 1e-4, lat - 1e-4, lon + 1e-4, lat + 1e-4];
    expect((await json<Collection>(`${squares()}?bbox=${round.join(',')}`)).features.map(({ id }) => id)).toContain(
      one?.id,
    );
  });

  it('knows when the dialogue was', async () => {
    expect((await json<Collection>(`${squares()}?datetime=2020-01-01`)).numberMatched).toBe(0);
    expect((await json<Collection>(`${squares()}?datetime=2026-03-01/..`)).numberMatched).toBeGreaterThan(0);
  });

  it.each([
    ['?limit=0', 400],
    ['?limit=ett', 400],
    ['?bbox=1,2,3', 400],
    ['?bbox=3,3,1,1', 400],
    ['?bbox=a,b,c,d', 400],
    ['?bbox=0x10,0x10,0x20,0x20', 400],
    ['?crs=EPSG:3006', 400],
    ['?datetime=i%20g%C3%A5r', 400],
    ['?datetime=../..', 400],
    ['?orsak=BEL', 400],
    ['/finns-inte', 404],
  ])('answers %s with %d and words', async (asked, status) => {
    const reply = await get(`${squares()}${asked}`);
    expect(reply.status).toBe(status);
    expect(((await reply.json()) as { message: string }).message).not.toBe('');
  });

  it('has a page for people at each address, which holds no markup of anybody else', async () => {
    const page = async (path: string): Promise<string> => {
      const reply = await get(path, { accept: 'text/html' });
      expect(reply.headers.get('content-type')).toContain('text/html');
      return reply.text();
    };
    expect(await page('')).toContain('Öppna data från Provstads kommun');
    expect(await page('/conformance')).toContain('ogcapi-features-1');
    expect(await page('/collections')).toContain('rutor som pekats ut som otrygga');
    // A link that says GeoJSON leads to GeoJSON.
    const [, data = ''] =
      /href="([^"]+)">[^<]*GeoJSON</.exec(await page(`/collections/${release}-rutor-otrygga`)) ?? [];
    expect((await get(data, { accept: 'text/html' })).headers.get('content-type')).toContain('application/geo+json');
    expect(await page(squares())).toContain('Gäller dem som svarat, inte alla invånare.');
    const [one] = (await json<Collection>(squares())).features;
    expect(await page(`${squares()}/${one?.id}`)).toContain(String(one?.id));
  });

  it('is the same bytes until something is published, and says so', async () => {
    const once = await get(squares());
    const etag = once.headers.get('etag') ?? '';
    // Its links are as this request has written the address: nobody else may be given them.
    expect(once.headers.get('cache-control')).toBe('private, no-cache');
    expect((await get(squares(), { 'if-none-match': etag })).status).toBe(304);
  });

  it('is never anywhere else because a request says so', async () => {
    for (const host of ['[', 'a b', '%', 'x:99999', 'evil/.example']) {
      const reply = await server.app.inject({ url: '/api/ogc', headers: { host } });
      expect(reply.statusCode, host).toBe(400);
    }
    const set = await startInsight();
    putRelease(set.releases, 'provstad-2026', '2026-03-15', 200);
    await set.app.register(ogcPart, {
      releases: new ReleaseShelf(set.releases),
      tier: 'public',
      guard: null,
      municipality: 'Provstads kommun',
      address: 'https://lykta.provstad.example',
      prefix: '/api/ogc',
    });
    const reply = await set.app.inject({ url: '/api/ogc/collections', headers: { host: 'evil.example' } });
    expect(reply.headers['cache-control']).toBe('public, max-age=300');
    expect(reply.body).not.toContain('evil.example');
    expect(reply.body).toContain('https://lykta.provstad.example/api/ogc/collections/');
    await set.close();
  });

  it('says the same of a feature asked for anew, by the address and in the system that each asks by', async () => {
    const { features } = await json<Collection>(`${squares()}?limit=1`);
    const url = `/api/ogc${squares()}/${features[0]?.id}`;
    const ask = ([host, query]: readonly [string, string]) =>
      server.app.inject({ url: url + query, headers: { host } });
    const sweref = `?crs=${encodeURIComponent('http://www.opengis.net/def/crs/EPSG/0/3006')}`;
    const asked = [
      ['a.example', ''],
      ['b.example', ''],
      ['a.example', sweref],
    ] as const;
    const first = [];
    for (const one of asked) first.push(await ask(one));
    for (const [index, one] of asked.entries()) {
      const again = await ask(one);
      expect(again.body).toBe(first[index]?.body);
      expect(again.headers.etag).toBe(first[index]?.headers.etag);
    }
    expect(new Set(first.map(({ body }) => body)).size).toBe(3);
    expect(first[1]?.body).toContain('http://b.example/api/ogc/');
    expect(first[1]?.body).not.toContain('a.example');
  });

  it('gives nothing of a release that has gone, and another in its place as it is', async () => {
    const moved = await startInsight();
    const options = { releases: new ReleaseShelf(moved.releases), municipality: 'Provstads kommun', address: null };
    await moved.app.register(ogcPart, { ...options, tier: 'public', guard: null, prefix: '/api/ogc' });
    const id = putRelease(moved.releases, 'provstad-2026', '2026-03-15', 1200);
    const items = `/api/ogc/collections/${id}-omraden-otrygga/items`;
    const [district] = (await moved.app.inject(`${items}?limit=1`)).json<Collection>().features;
    const ask = () => moved.app.inject(`${items}/${district?.id}`);
    const before = await ask();
    for (const file of readdirSync(moved.releases)) rmSync(join(moved.releases, file), { force: true });
    // What came over a network would be answered in a turn of its own; the shelf looks at the disk once in each.
    await turn();
    expect((await ask()).statusCode).toBe(404);
    putRelease(moved.releases, 'provstad-2026', '2026-03-15', 2400);
    const after = await ask();
    expect(after.statusCode).toBe(200);
    expect(after.json().frame.respondents).toBeGreaterThan(before.json().frame.respondents);
    await moved.close();
  });

  const hasGdal = spawnSync('ogrinfo', ['--formats'], { encoding: 'utf8' }).stdout?.includes('OAPIF') ?? false;
  it.skipIf(!hasGdal)('is opened by GDAL: every collection, count, position and attribute', async () => {
    const run = async (tool: string, ...args: string[]): Promise<string> =>
      (await promisify(execFile)(tool, args, { maxBuffer: 1e8 })).stdout;
    const listed = await run('ogrinfo', '-ro', '-q', `OAPIF:${home}`);
    for (const kind of ['rutor', 'platser', 'omraden']) expect(listed).toContain(`${release}-${kind}-otrygga`);
    // In pages of 9, so that it follows the links.
    const read = JSON.parse(
      await run(
        'ogr2ogr',
        '-f',
        'GeoJSON',
        '-lco',
        'COORDINATE_PRECISION=7',
        '-oo',
        'PAGE_SIZE=9',
        '/vsistdout/',
        `OAPIF:${home}`,
        `${release}-rutor-otrygga`,
      ),
    ) as Collection;
    const ours = await json<Collection>(squares());
    expect(read.features).toHaveLength(ours.numberMatched);
    const byCode = new Map(
      read.features.map((feature) => [`${feature.properties.code} ${feature.properties.part}`, feature]),
    );
    for (const { geometry, properties } of ours.features) {
      const same = byCode.get(`${properties.code} ${properties.part}`);
      expect(same?.geometry.coordinates).toEqual(geometry.coordinates);
      expect(same?.properties).toMatchObject(properties);
    }
    const summary = await run('ogrinfo', '-ro', '-so', `OAPIF:${home}`, `${release}-platser-otrygga`);
    expect(summary).toContain('WGS 84');
  });
});
