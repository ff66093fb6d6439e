import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { writeOverlay } from '#db/map/mbtiles.ts';
import { overlayFile } from '#db/map/overlay/shelf.ts';
import { mapBounds } from '#db/map/surroundings.ts';
import { foldersOf } from '#server/folders.ts';
import { ensureMap, loadGeography } from '#server/jobs/basemap.ts';
import { overlaysPart } from '#server/map/overlays.ts';
import { mapPart } from '#server/map/part.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { answerRefusals } from '#server/plugins/refusals.ts';

const folders = foldersOf(mkdtempSync(join(tmpdir(), 'lykta-map-')), 'varnamo');
let app: FastifyInstance;
let home = '';

beforeAll(async () => {
  const municipality = loadMunicipality('varnamo');
  await ensureMap(municipality, folders, () => undefined);
  app = fastify();
  app.decorate('pages', null);
  answerRefusals(app);
  await app.register(mapPart, {
    basemapFile: folders.basemapFile,
    geography: loadGeography(folders),
    boundary: municipality.boundary,
  });
  const dot = { layer: 'shape', properties: { name: 'Lampan' }, fromZoom: 8 } as const;
  for (const [id, name] of [
    ['belysning', 'Belysning'],
    ['atervinning', 'Återvinning'],
  ] as const)
    writeOverlay(
      overlayFile(folders.overlays, id),
      [{ ...dot, geometry: { type: 'point', point: municipality.settings.map.center } }],
      mapBounds(municipality.boundary),
      { name, attribution: 'Värnamo kommun, CC0', version: '0123456789abcdef', fromZoom: 8 },
      () => undefined,
    );
  writeFileSync(overlayFile(folders.overlays, 'trasigt'), 'not a database');
  await app.register(overlaysPart, { folder: folders.overlays, prefix: '/api/insight', guard: {} });
  home = await app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => app.close());

/** Zoom 8, over Värnamo. */
const tile = '/tiles/8/137/78.mvt';

describe('the map over HTTP', () => {
  test('a tile comes gzipped, as a vector tile, and may be kept', async () => {
    const answer = await app.inject({ url: tile });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/vnd.mapbox-vector-tile');
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers['cache-control']).toContain('public');
    expect(gunzipSync(answer.rawPayload).length).toBeGreaterThan(1000);
  });

  test('the border comes for those whose browser cannot draw tiles', async () => {
    const answer = await app.inject({ url: '/api/map/boundary' });
    expect(answer.json()).toEqual(loadMunicipality('varnamo').boundary);
    expect(answer.headers['cache-control']).toContain('public');
  });

  test('a browser unpacks it by itself', async () => {
    const answer = await fetch(`${home}${tile}`);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });

  test('who has the tile already gets no second copy', async () => {
    const { etag } = (await app.inject({ url: tile })).headers;
    const answer = await app.inject({ url: tile, headers: { 'if-none-match': String(etag) } });
    expect(answer.statusCode).toBe(304);
    expect(answer.rawPayload).toHaveLength(0);
  });

  test('where the map has nothing the tile is empty, not missing: nothing can be read from the status', async () => {
    const answer = await app.inject({ url: '/tiles/10/3/3.mvt' });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload).toHaveLength(0);
  });

  test.each([
    ['a zoom that the map has not', '/tiles/7/68/39.mvt', 404, 'tile-outside'],
    ['a zoom beyond the deepest', '/tiles/16/1/1.mvt', 404, 'tile-outside'],
    ['a column outside the world', '/tiles/8/256/3.mvt', 404, 'tile-outside'],
    ['a word for a number', '/tiles/8/x/3.mvt', 400, 'invalid'],
    ['a negative row', '/tiles/8/3/-1.mvt', 400, 'invalid'],
  ])('%s is refused with a sentence', async (_, url, status, code) => {
    const answer = await app.inject({ url });
    expect(answer.statusCode).toBe(status);
    const body = answer.json<{ code: string; message: string }>();
    expect(body.code).toBe(code);
    expect(body.message).toMatch(/\.$/);
  });

  test('the gazetteer lists localities, stations and waters, and knows when nothing has changed', async () => {
    const answer = await app.inject({ url: '/api/map/gazetteer' });
    const entries = answer.json<GazetteerEntry[]>();
    expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(['Värnamo', 'Bor station', 'Vidöstern']));
    for (const { point } of entries) expect(point).toHaveLength(2);
    const again = await app.inject({
      url: '/api/map/gazetteer',
      headers: { 'if-none-match': String(answer.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });
});

describe('what lies over the map', () => {
  const overlayTile = '/api/insight/overlays/belysning/0123456789abcdef/8/137/78.mvt';

  test('is listed by name, with whom it is from and where its tiles are, and without a file that is broken', async () => {
    const answer = await app.inject({ url: '/api/insight/overlays' });
    expect(answer.headers['cache-control']).toBe('no-store');
    const facts = { attribution: 'Värnamo kommun, CC0', fromZoom: 8 };
    const tilesOf = (id: string): string => `/api/insight/overlays/${id}/0123456789abcdef/{z}/{x}/{y}.mvt`;
    expect(answer.json()).toEqual({
      overlays: [
        { id: 'belysning', name: 'Belysning', ...facts, tiles: tilesOf('belysning') },
        { id: 'atervinning', name: 'Återvinning', ...facts, tiles: tilesOf('atervinning') },
      ],
    });
  });

  test('comes as gzipped tiles that the one who asked may keep for ever, and who has one gets no second copy', async () => {
    const answer = await app.inject({ url: overlayTile });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/vnd.mapbox-vector-tile');
    expect(answer.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect(gunzipSync(answer.rawPayload).toString('latin1')).toContain('Lampan');
    const again = await app.inject({ url: overlayTile, headers: { 'if-none-match': String(answer.headers.etag) } });
    expect(again.statusCode).toBe(304);
    expect(again.rawPayload).toHaveLength(0);
  });

  test.each([
    ['one that is not there', overlayTile.replace('belysning', 'finns-inte'), 404, 'overlay-unknown'],
    [
      'one that has been laid anew',
      overlayTile.replace('0123456789abcdef', 'fedcba9876543210'),
      404,
      'overlay-unknown',
    ],
    ['one that cannot be read', overlayTile.replace('belysning', 'trasigt'), 404, 'overlay-unknown'],
    ['a zoom that it has not', overlayTile.replace('/8/137', '/16/1'), 404, 'tile-outside'],
    ['a path for an overlay', overlayTile.replace('belysning', '..%2Fbasemap'), 400, 'invalid'],
  ])('%s is refused with a sentence', async (_, url, status, code) => {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
    expect(answer.json<{ message: string }>().message).toMatch(/\.$/);
  });
});
