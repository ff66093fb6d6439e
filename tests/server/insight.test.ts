import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MapPicture, PlacesPicture, ReleaseList, SurveyPicture } from '#core/measures/contract.ts';
import { asAnalyst, asModerator, type InsightServer, putRelease, startInsight } from '../support/insight-server.ts';

let server: InsightServer;
let id: string;
let emptyId: string;

beforeAll(async () => {
  server = await startInsight();
  emptyId = putRelease(server.releases, 'provstad-2025', '2025-03-15', 0);
  id = putRelease(server.releases, 'provstad-2026', '2026-03-15', 1200);
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });
const staff = (path: string) => get(`/api/insight${path}`, asAnalyst);
const open = (path: string) => get(`/api/results${path}`);

describe('an analyst', () => {
  test('chooses among the releases, newest first', async () => {
    const reply = await staff('/releases');
    expect(reply.statusCode).toBe(200);
    expect(Value.Check(ReleaseList, reply.json())).toBe(true);
    expect(reply.json().releases.map((frame: { release: string }) => frame.release)).toEqual([id, emptyId]);
  });

  test('gets a map, places and answers that keep their contracts and their frame', async () => {
    const map = (await staff(`/releases/${id}/map?feeling=unsafe`)).json();
    expect(Value.Check(MapPicture, map)).toBe(true);
    expect(map.frame).toMatchObject({ release: id, tier: 'staff', fictional: true });
    expect(map.areas.length).toBeGreaterThan(3);
    const places = (await staff(`/releases/${id}/places?feeling=unsafe`)).json();
    expect(Value.Check(PlacesPicture, places)).toBe(true);
    const survey = (await staff(`/releases/${id}/survey`)).json();
    expect(Value.Check(SurveyPicture, survey)).toBe(true);
    expect(survey.tables.length).toBeGreaterThan(0);
  });

  test('who is not signed in gets nothing', async () => {
    for (const path of ['/releases', `/releases/${id}/map`, `/releases/${id}/map.csv`])
      expect((await get(`/api/insight${path}`)).statusCode).toBe(401);
  });

  test('a moderator reads but takes no files away', async () => {
    expect((await get(`/api/insight/releases/${id}/map`, asModerator)).statusCode).toBe(200);
    expect((await get(`/api/insight/releases/${id}/map.csv`, asModerator)).statusCode).toBe(403);
  });

  test('a batch with no answers shows too few everywhere', async () => {
    const map = (await staff(`/releases/${emptyId}/map`)).json();
    expect(map.areas).toEqual([]);
    expect(map.tooFew.length).toBeGreaterThan(0);
    const { places } = (await staff(`/releases/${emptyId}/places`)).json();
    expect(places.every((place: { estimate: unknown }) => place.estimate === null)).toBe(true);
    const { tables } = (await staff(`/releases/${emptyId}/survey`)).json();
    for (const table of tables)
      expect(table.answers.every((answer: { status: string }) => answer.status === 'too-few')).toBe(true);
  });
});

describe('the public', () => {
  test('needs no sign-in, and sees no square under 500 metres', async () => {
    const map = (await open(`/releases/${id}/map`)).json();
    expect(map.frame.tier).toBe('public');
    expect(map.finestMetres).toBeGreaterThanOrEqual(500);
    for (const area of map.areas) expect(area.square.sizeMetres).toBeGreaterThanOrEqual(500);
  });

  test('sees no sensitive cause that staff see', async () => {
    const codes = async (reply: ReturnType<typeof open>) =>
      (await reply).json().categories.map((category: { code: string }) => category.code);
    const forStaff = await codes(staff(`/releases/${id}/map`));
    const forAll = await codes(open(`/releases/${id}/map`));
    expect(forStaff).toContain('OTRYGG-HANDELSE');
    expect(forAll).not.toContain('OTRYGG-HANDELSE');
    expect((await open(`/releases/${id}/map?category=OTRYGG-HANDELSE`)).statusCode).toBe(400);
  });

  test('finds the newest files without knowing their name', async () => {
    const reply = await open('/releases/latest/places.csv?feeling=safe');
    expect(reply.statusCode).toBe(302);
    expect(reply.headers.location).toBe(`/api/results/releases/${id}/places.csv?feeling=safe`);
    expect((await get(String(reply.headers.location))).statusCode).toBe(200);
  });

  test('may keep the files for ever, and staff may not', async () => {
    expect((await open(`/releases/${id}/map`)).headers['cache-control']).toContain('immutable');
    expect((await staff(`/releases/${id}/map`)).headers['cache-control']).toBe('private, no-cache');
  });
});

describe('a question', () => {
  test('asked twice, in whatever order its parts stand, is answered byte for byte the same', async () => {
    const first = await staff(`/releases/${id}/map?feeling=unsafe&category=BEL`);
    const second = await staff(`/releases/${id}/map?category=BEL&feeling=unsafe`);
    expect(first.statusCode).toBe(200);
    expect(second.body).toBe(first.body);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(first.headers.etag).toMatch(/^"[\w-]+"$/);
  });

  test('whose answer one already has gets 304 and no body', async () => {
    const { etag } = (await open(`/releases/${id}/survey`)).headers;
    const again = await get(`/api/results/releases/${id}/survey`, { 'if-none-match': String(etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  test('about what does not exist is refused in plain words', async () => {
    const unknown = await staff('/releases/provstad-1999/map');
    expect(unknown.statusCode).toBe(404);
    expect(unknown.json()).toMatchObject({ code: 'unknown_release', faults: [] });
    expect(unknown.json().message).toContain('uttaget finns inte');
    expect((await staff(`/releases/${id}/map?category=XYZ`)).json().code).toBe('unknown_category');
    const english = await get('/api/insight/releases/nothing/map?sprak=en', asAnalyst);
    expect(english.json().message).toContain('no such release');
  });

  test('with a misspelt filter is refused rather than answered as if it were not there', async () => {
    for (const query of ['feeling=scared', 'kategori=BEL', 'form=xlsx', 'feeling=unsafe&feeling=safe'])
      expect((await staff(`/releases/${id}/map.csv?${query}`)).statusCode, query).toBe(400);
    expect((await staff(`/releases/${encodeURIComponent('../raw')}/map`)).statusCode).toBe(400);
  });
});

describe('a file', () => {
  test('comes with a name that says which release and for whom', async () => {
    const reply = await staff(`/releases/${id}/map.geojson`);
    expect(reply.headers['content-type']).toContain('application/geo+json');
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="lykta-${id}-internt-map.geojson"`);
  });

  test('has the same numbers as the picture', async () => {
    const { areas } = (await staff(`/releases/${id}/map?feeling=unsafe`)).json();
    const { features } = (await staff(`/releases/${id}/map.geojson?feeling=unsafe`)).json();
    const shown = features.filter(
      (feature: { properties: { status: string } }) => feature.properties.status === 'visas',
    );
    expect(shown.map((feature: { properties: { estimate: number } }) => feature.properties.estimate)).toEqual(
      areas.map((area: { estimate: { value: number } }) => Math.round(area.estimate.value)),
    );
  });

  test('is in the form that was asked for', async () => {
    expect((await staff(`/releases/${id}/places.csv`)).body.startsWith('\u{FEFF}Namngivna platser')).toBe(true);
    expect((await staff(`/releases/${id}/places.csv?form=machine`)).body.startsWith('rank,place,name')).toBe(true);
  });
});
