import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AreaPicture,
  ChangePicture,
  HotSpotsPicture,
  MapPicture,
  PassportPicture,
  PlacePicture,
  PlacesPicture,
  ReleaseList,
  SurveyPicture,
} from '#core/measures/contract.ts';
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
      (await reply)
        .json()
        .filters.find((filter: { name: string }) => filter.name === 'category')
        .values.map((value: { code: string }) => value.code);
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

  test('may keep the files for a while, and staff may not', async () => {
    expect((await open(`/releases/${id}/map`)).headers['cache-control']).toBe('public, max-age=300');
    expect((await staff(`/releases/${id}/map`)).headers['cache-control']).toBe('no-store');
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
    expect((await staff(`/releases/${id}/map?category=XYZ`)).json().code).toBe('unknown_value');
    const english = await get('/api/insight/releases/nothing/map?sprak=en', asAnalyst);
    expect(english.json().message).toContain('no such release');
  });

  test('with a misspelt filter is refused rather than answered as if it were not there', async () => {
    for (const query of ['feeling=scared', 'kategori=BEL', 'form=xlsx', 'feeling=unsafe&feeling=safe'])
      expect((await staff(`/releases/${id}/map.csv?${query}`)).statusCode, query).toBe(400);
    expect((await staff(`/releases/${encodeURIComponent('../raw')}/map`)).statusCode).toBe(400);
  });
});

describe('two filters', () => {
  test('are answered by a model that says so and has no interval, and three are refused', async () => {
    const map = (await staff(`/releases/${id}/map?category=BEL&gender=kvinna`)).json();
    expect(Value.Check(MapPicture, map)).toBe(true);
    expect(map.basis).toBe('model');
    for (const { estimate } of map.areas) expect([estimate.low, estimate.high]).toEqual([null, null]);
    const three = await staff(`/releases/${id}/map?category=BEL&gender=kvinna&time=natt`);
    expect(three.statusCode).toBe(400);
    expect(three.json()).toMatchObject({ code: 'too_many_filters' });
    const file = await staff(`/releases/${id}/map.csv?category=BEL&gender=kvinna`);
    expect(file.body).toContain('Modellskattning av två val tillsammans');
    expect((await staff(`/releases/${id}/map.csv?category=BEL`)).body).not.toContain('Modellskattning');
  });

  test('are not for the public, who can filter by cause alone', async () => {
    for (const query of ['gender=kvinna', 'time=natt', 'age=20-29'])
      expect((await open(`/releases/${id}/map?${query}`)).statusCode, query).toBe(400);
    const map = (await open(`/releases/${id}/map`)).json();
    expect(map.filters.map((filter: { name: string }) => filter.name)).toEqual(['category']);
  });
});

describe('an outline', () => {
  const [easting, northing] = [447_300, 6_337_700];
  const ring = [
    [easting - 1000, northing - 1000],
    [easting + 1000, northing - 1000],
    [easting + 1000, northing + 1000],
    [easting - 1000, northing + 1000],
  ]
    .map((corner) => corner.join(','))
    .join(';');

  test('gets a figure with its interval, read off the squares', async () => {
    const picture = (await staff(`/releases/${id}/area?ring=${ring}`)).json();
    expect(Value.Check(AreaPicture, picture)).toBe(true);
    expect(picture.area.status).toBe('shown');
    expect(picture.area.areaKm2).toBe(4);
  });

  test('that cannot be read is refused with how to write one', async () => {
    const crossed = `${easting},${northing};${easting + 100},${northing + 100};${easting + 100},${northing};${easting},${northing + 100}`;
    const long = Array.from({ length: 201 }, (_, i) => `${easting + i},${northing + (i % 2)}`).join(';');
    for (const bad of ['1,2;3,4', crossed, long, '1;2;3', 'a,b;c,d;e,f'])
      expect((await staff(`/releases/${id}/area?ring=${bad}`)).statusCode, bad.slice(0, 40)).toBe(400);
    expect((await staff(`/releases/${id}/area?ring=${crossed}`)).json().message).toContain('SWEREF 99 TM');
  });

  test('of every district comes with the release', async () => {
    const { districts } = (await staff(`/releases/${id}/districts`)).json();
    expect(districts.map((district: { code: string }) => district.code)).toEqual(['staden', 'byarna']);
    expect(districts[0].figure.status).toBe('shown');
  });
});

describe('a named place', () => {
  test('is told of with what its list says, and when, why and who around it', async () => {
    const [first] = (await staff(`/releases/${id}/places`)).json().places;
    const picture = (await staff(`/releases/${id}/place?place=${first.id}`)).json();
    expect(Value.Check(PlacePicture, picture)).toBe(true);
    expect(picture.unsafe).toEqual(first);
    expect(picture.around.map(({ filter }: { filter: string }) => filter)).toEqual([
      'category',
      'time',
      'gender',
      'age',
    ]);
  });

  test('that the release does not know is refused, and so is one that nobody named', async () => {
    expect((await staff(`/releases/${id}/place?place=finns-inte`)).json().code).toBe('unknown_value');
    expect((await staff(`/releases/${id}/place`)).statusCode).toBe(400);
  });

  test('that the open file leaves out is unknown in the open', async () => {
    const [first] = (await staff(`/releases/${id}/places`)).json().places;
    expect((await open(`/releases/${id}/places`)).json().places).toEqual([]);
    expect((await open(`/releases/${id}/place?place=${first.id}`)).json().code).toBe('unknown_value');
  });
});

describe('two releases', () => {
  let later: string;
  beforeAll(() => {
    later = putRelease(server.releases, 'provstad-2027', '2027-03-20', 2000);
  });

  test('are compared with the uncertainty of both', async () => {
    const change = (await staff(`/releases/${later}/change?from=${id}`)).json();
    expect(Value.Check(ChangePicture, change)).toBe(true);
    expect(change.squares.length).toBeGreaterThan(5);
    expect(change.places.length).toBeGreaterThan(0);
    expect((await staff(`/releases/${later}/change`)).statusCode).toBe(400);
    expect((await staff(`/releases/${later}/change?from=provstad-1999`)).statusCode).toBe(404);
    const sum = encodeURIComponent(`${id}+${later}`);
    for (const same of [later, sum])
      expect((await staff(`/releases/${later}/change?from=${same}`)).json().code).toBe('not_comparable');
  });

  test('tell where more have pointed than expected, and whether they did so before; staff alone', async () => {
    const spots = (await staff(`/releases/${later}/hot-spots?from=${encodeURIComponent(`${id}+${emptyId}`)}`)).json();
    expect(Value.Check(HotSpotsPicture, spots)).toBe(true);
    expect(spots.spots.length).toBeGreaterThan(3);
    // The empty one has no map to look for anything in.
    for (const { seenBefore } of spots.spots) expect(seenBefore.of).toBe(1);
    expect(spots.spots[0]).toMatchObject({ sureness: 'sure', seenBefore: { times: 1 } });
    expect((await staff(`/releases/${emptyId}/hot-spots`)).json().spots).toBeNull();
    expect((await staff(`/releases/${later}/hot-spots?category=BEL&time=natt`)).json().spots).toBeNull();
    expect((await staff(`/releases/${later}/hot-spots?category=XYZ`)).statusCode).toBe(400);
    expect((await staff(`/releases/${later}/hot-spots?from=provstad-1999`)).statusCode).toBe(404);
    expect((await open(`/releases/${later}/hot-spots`)).statusCode).toBe(404);
    expect((await get(`/api/insight/releases/${later}/hot-spots`)).statusCode).toBe(401);
  });

  test('are read as one', async () => {
    const both = encodeURIComponent(`${id}+${later}`);
    const map = (await staff(`/releases/${both}/map`)).json();
    expect(Value.Check(MapPicture, map)).toBe(true);
    expect(map.frame).toMatchObject({ release: `${id}+${later}`, opens: '2026-03-15', closes: '2027-03-20' });
    expect(Math.abs(map.frame.respondents.value - 3200)).toBeLessThan(60);
    expect((await open(`/releases/${both}/places`)).statusCode).toBe(200);
    expect((await staff(`/releases/${encodeURIComponent(`${id}+nothing`)}/map`)).statusCode).toBe(404);
  });

  test('each have a passport', async () => {
    const passport = (await staff(`/releases/${id}/passport`)).json();
    expect(Value.Check(PassportPicture, passport)).toBe(true);
    expect(passport).toMatchObject({ budget: '1/1', publicPart: '1/4', kappa: null });
    expect((await open(`/releases/${id}/passport`)).json().kappa).not.toBeNull();
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
