import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TokenPage } from '#core/access/token-page.ts';
import type { LogPage } from '#core/audit/log-page.ts';
import { BY_TOKEN } from '#server/plugins/tokens.ts';
import { accessToken } from '../support/access-token.ts';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';
import { putRelease } from '../support/insight-server.ts';

/** Access tokens of programs, over real HTTP: who makes them, what they open and what they do not, and how they end. */
let server: DialoguesServer;
let release: string;
beforeEach(async () => {
  server = await startDialogues(1);
  release = putRelease(server.folders.releases, 'provstad-2026', '2026-03-15', 1200);
});
afterEach(() => server.close());

const PATH = '/api/staff/tokens';
const by = (token: string, path = '/api/insight/releases', headers: Readonly<Record<string, string>> = {}) =>
  server.fetch('nobody', 'GET', path, undefined, { authorization: `Bearer ${token}`, ...headers });
const told = async (answer: Response) => ({
  status: answer.status,
  challenge: answer.headers.get('www-authenticate'),
  code: ((await answer.json()) as { code?: string }).code,
});
const listed = async (): Promise<TokenPage> => (await server.ask('admin', 'GET', PATH)).body as TokenPage;
const makes = async (body: object) => {
  const given = { name: 'Excel', organisation: 'municipality', lastDay: '2027-06-30', password: 'lykta-admin-demo' };
  return server.ask('admin', 'POST', PATH, { ...given, ...body });
};
/** Every line of the log by a token or about one, the oldest first. */
const lines = async (): Promise<readonly string[]> =>
  ((await server.ask('dpo', 'GET', '/api/staff/log')).body as LogPage).entries
    .map(({ sentence }) => sentence)
    .filter((sentence) => /nyck(el|lar)/i.test(sentence))
    .reverse();

describe('an administrator', () => {
  it('makes a token that is shown once and stored nowhere, and sees it in the list without it', async () => {
    const { token, id } = await accessToken(server, { name: '  Power BI, analys ' });
    expect(token).toMatch(/^lykta_[A-Za-z0-9_-]{43}$/);
    const page = await listed();
    expect(page.tokens).toEqual([
      {
        id,
        name: 'Power BI, analys',
        organisation: { id: 'municipality', name: 'Kommunen' },
        beginning: token.slice(0, 10),
        createdOn: '2027-03-01',
        lastDay: '2027-06-30',
        usedOn: null,
        takenBackOn: null,
        isGood: true,
      },
    ]);
    expect(page.organisations.map(({ id }) => id)).toEqual(['municipality', 'polisen']);
    expect(page.latestLastDay).toBe('2028-03-01');
    for (const end of ['', '-wal'])
      expect(readFileSync(server.folders.workFile + end).includes(token.slice(10))).toBe(false);
  });

  it('is told what to mend, field by field, and then no token is made and no line written', async () => {
    for (const [wrong, fault] of [
      [{ name: '   ' }, 'name token-name'],
      [{ name: 'x'.repeat(61) }, 'name token-name'],
      [{ name: 'rad\nbyte' }, 'name token-name'],
      [{ organisation: 'bostadsbolaget' }, 'organisation token-organisation'],
      [{ organisation: 'finns-inte' }, 'organisation token-organisation'],
      [{ lastDay: '2027-02-28' }, 'lastDay token-day'],
      [{ lastDay: '2028-03-02' }, 'lastDay token-day'],
      [{ lastDay: '2027-02-30' }, 'lastDay token-day'],
      [{ lastDay: '' }, 'lastDay token-day'],
      [{ password: 'fel lösenord' }, 'password wrong-password'],
      [{ password: undefined }, 'password wrong-password'],
    ] as const) {
      const { status, body } = await makes(wrong);
      const { faults } = body as { faults: readonly { field: string; code: string; message: string }[] };
      expect([status, faults.map(({ field, code }) => `${field} ${code}`)]).toEqual([422, [fault]]);
      expect(faults[0]?.message).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect((await listed()).tokens).toEqual([]);
    expect(await lines()).toEqual(['Administratör läste listan över åtkomstnycklar']);
  });

  it('makes no more than can be looked through at once, and one more when another has been taken back', async () => {
    const made = [];
    for (let count = 0; count < 50; count += 1) made.push((await makes({})).body as { id: string });
    expect((await listed()).isFull).toBe(true);
    expect(await makes({})).toMatchObject({ status: 409, body: { code: 'token_many' } });
    await server.fetch('admin', 'POST', `${PATH}/${made[0]?.id}/take-back`);
    expect((await makes({})).status).toBe(201);
  });

  it('is answered 404 for a token that there is not', async () => {
    expect((await server.ask('admin', 'POST', `${PATH}/finns-inte/take-back`)).status).toBe(404);
  });
});

describe('a program with a token', () => {
  it('reads what the organisation’s analyst reads, byte for byte, in pictures and files', async () => {
    const { token } = await accessToken(server, { organisation: 'polisen' });
    for (const path of ['map', 'places', 'survey', 'passport', 'map.csv?form=machine', 'map.gpkg', 'hot-spots']) {
      const url = `/api/insight/releases/${release}/${path}`;
      const [program, analyst] = [await by(token, url), await server.fetch('police-analyst', 'GET', url)];
      expect([path, program.status]).toEqual([path, 200]);
      expect(program.headers.get('cache-control')).toBe('no-store');
      expect(Buffer.from(await program.arrayBuffer()).equals(Buffer.from(await analyst.arrayBuffer()))).toBe(true);
    }
    // .NET leaves the token behind where it is led on, so it is not.
    const latest = await by(token, '/api/insight/releases/latest/map?feeling=safe');
    expect([latest.status, latest.headers.get('content-location')]).toEqual([
      200,
      `/api/insight/releases/${release}/map?feeling=safe`,
    ]);
    expect((await server.fetch('analyst', 'GET', '/api/insight/releases/latest/map')).status).toBe(302);
  });

  it('keeps what it has by its validator', async () => {
    const { token } = await accessToken(server);
    const url = `/api/insight/releases/${release}/places`;
    const etag = (await by(token, url)).headers.get('etag') ?? '';
    expect((await by(token, url, { 'if-none-match': etag })).status).toBe(304);
  });

  it('is told by RFC 6750 why it is not let in: no token, a wrong one, an ended one and one taken back', async () => {
    const nothing = await told(await server.fetch('nobody', 'GET', '/api/insight/releases'));
    expect(nothing).toEqual({ status: 401, challenge: 'Bearer realm="Lykta"', code: 'sign_in_first' });
    const wrong = { status: 401, challenge: 'Bearer realm="Lykta", error="invalid_token"', code: 'token_wrong' };
    const { token, id } = await accessToken(server, { lastDay: '2027-03-03' });
    for (const other of [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.toUpperCase(),
      token.slice(6),
      'x',
    ])
      expect(await told(await by(other))).toEqual(wrong);
    expect((await by(token)).status).toBe(200);
    await server.at('2027-03-03T23:59+01:00');
    expect((await by(token)).status).toBe(200);
    await server.at('2027-03-04T00:01+01:00');
    expect(await told(await by(token))).toEqual(wrong);
    const { token: next, id: nextId } = await accessToken(server);
    expect((await by(next)).status).toBe(200);
    expect((await server.fetch('admin', 'POST', `${PATH}/${nextId}/take-back`)).status).toBe(204);
    expect(await told(await by(next))).toEqual(wrong);
    expect((await listed()).tokens.map((one) => [one.id, one.isGood, one.takenBackOn])).toEqual([
      [nextId, false, '2027-03-04'],
      [id, false, null],
    ]);
  });

  it('is told that a header cannot be read: two of them, an empty one, and one with something behind', async () => {
    const { token } = await accessToken(server);
    const unreadable = {
      status: 400,
      challenge: 'Bearer realm="Lykta", error="invalid_request"',
      code: 'token_unreadable',
    };
    for (const value of [
      'Bearer',
      'Bearer ',
      `Bearer ${token} ${token}`,
      `Bearer ${token}, Bearer ${token}`,
      'Bearer nyckeln?',
    ])
      expect(
        await told(await server.fetch('nobody', 'GET', '/api/insight/releases', undefined, { authorization: value })),
      ).toEqual(unreadable);
    // fetch joins two headers; two lines are sent by hand.
    const two = (first: string, second: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const asked = request(`${server.address}/api/insight/releases`, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        });
        asked.on('error', reject);
        asked.setHeader('authorization', [first, second] as unknown as string);
        asked.end();
      });
    expect(await two(`Bearer ${token}`, `Bearer ${token}`)).toBe(400);
    expect(await two('Basic eDp5', `Bearer ${token}`)).toBe(400);
    expect((await by(token)).status).toBe(200);
    expect(
      (await server.fetch('nobody', 'GET', '/api/insight/releases', undefined, { authorization: `bearer  ${token}` }))
        .status,
    ).toBe(200);
  });

  it('is judged by its token alone: a cookie beside it opens nothing more, and does not mend a wrong one', async () => {
    const { token } = await accessToken(server);
    const with_ = (path: string, method = 'GET', value = token) =>
      server.fetch('admin', method, path, method === 'GET' ? undefined : {}, { authorization: `Bearer ${value}` });
    expect((await server.fetch('admin', 'GET', '/api/staff/dialogues')).status).toBe(200);
    expect(await told(await with_('/api/staff/dialogues'))).toEqual({
      status: 403,
      challenge: 'Bearer realm="Lykta", error="insufficient_scope"',
      code: 'not_by_token',
    });
    expect((await with_(PATH, 'POST')).status).toBe(403);
    expect((await with_('/api/insight/releases', 'GET', 'lykta_fel')).status).toBe(401);
    // Another scheme is perhaps that of a proxy in front.
    const basic = await server.fetch('admin', 'GET', '/api/insight/releases', undefined, {
      authorization: 'Basic eDp5',
    });
    expect(basic.status).toBe(200);
  });

  it('is no way to an address that takes tokens in a query', async () => {
    const { token } = await accessToken(server);
    expect((await server.fetch('nobody', 'GET', `/api/insight/releases?access_token=${token}`)).status).toBe(401);
  });

  it('has a line in the log for each address and day, and its last day of use in the list', async () => {
    const { token } = await accessToken(server, { name: 'Power BI' });
    const map = `/api/insight/releases/${release}/map`;
    await Promise.all([by(token, map), by(token, `${map}?feeling=safe`), by(token, map)]);
    await by(token, `${map}.csv`);
    await by(token, '/api/insight/releases/finns-inte/map');
    await by(token, '/api/staff/events');
    expect(await lines()).toEqual([
      'Administratör skapade åtkomstnyckeln ”Power BI” (Kommunen)',
      expect.stringMatching(`^Nyckeln ”Power BI” .Kommunen. läste kartan i .*${release}$`),
      expect.stringMatching(`^Nyckeln ”Power BI” .Kommunen. hämtade kartan i .*${release} som fil .csv.$`),
      'Nyckeln ”Power BI” (Kommunen) ville läsa underlaget, men fick inte: det ingår inte i rollen',
    ]);
    expect((await listed()).tokens[0]?.usedOn).toBe('2027-03-01');
    await server.at('2027-03-05T10:00+01:00');
    await by(token, map);
    expect((await listed()).tokens[0]?.usedOn).toBe('2027-03-05');
    const { people } = (await server.ask('dpo', 'GET', '/api/staff/log')).body as LogPage;
    const id = people.find(({ name }) => name.startsWith('Nyckeln'))?.id;
    const own = (await server.ask('dpo', 'GET', `/api/staff/log?person=${id}`)).body as LogPage;
    expect(own.entries).toHaveLength(5);
    expect(own.entries.map(({ role }) => role)).toContain('token');
  });

  it('is told to come again when it asks without end, and no other token is', async () => {
    const { token, id } = await accessToken(server);
    const { token: other } = await accessToken(server);
    for (let count = 0; count < BY_TOKEN.most; count += 1)
      await server.stores.counts.add(`token ${id}`, BY_TOKEN.within);
    const answer = await by(token);
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await by(other)).status).toBe(200);
  });
});

describe('the map service of staff', () => {
  const home = () => `${server.address}/api/insight/ogc`;

  it('gives the figures of staff’s files to a token, as JSON alone, and keeps nothing on the way', async () => {
    const { token } = await accessToken(server);
    const items = await by(token, `/api/insight/ogc/collections/${release}-rutor-otrygga/items`, {
      accept: 'text/html',
    });
    expect([items.status, items.headers.get('content-type'), items.headers.get('cache-control')]).toEqual([
      200,
      'application/geo+json; charset=utf-8',
      'no-store',
    ]);
    const { features, links } = (await items.json()) as {
      features: readonly object[];
      links: readonly { type: string }[];
    };
    const file = await by(token, `/api/insight/releases/${release}/map.geojson`);
    expect(features).toEqual(((await file.json()) as { features: readonly object[] }).features);
    const open = await fetch(`${server.address}/api/ogc/collections/${release}-rutor-otrygga/items`);
    expect(((await open.json()) as { features: readonly object[] }).features).not.toEqual(features);
    expect(links.map(({ type }) => type)).not.toContain('text/html');
    const collections = await (await by(token, '/api/insight/ogc/collections')).text();
    expect(collections).not.toMatch(/creativecommons|text\/html/);
    expect(collections).toContain(`/api/insight/ogc/collections/${release}-platser-otrygga`);
    expect((await by(token, '/api/insight/ogc?f=html')).status).toBe(400);
    expect(await (await by(token, '/api/insight/ogc/conformance')).text()).not.toContain('/conf/html');
    expect((await server.fetch('nobody', 'GET', '/api/insight/ogc')).status).toBe(401);
    expect((await server.fetch('council-member', 'GET', '/api/insight/ogc')).status).toBe(403);
  });

  it('is one line in the log for each layer and day, however many tiles are fetched', async () => {
    const { token } = await accessToken(server);
    const tiles = `/api/insight/ogc/collections/${release}-rutor-otrygga/tiles/WebMercatorQuad`;
    for (const tile of ['8/77/140', '8/77/141', '11/620/1120', '11/621/1121'])
      expect([200, 204]).toContain((await by(token, `${tiles}/${tile}`)).status);
    const [, ...after] = await lines();
    expect(after).toEqual([
      `Nyckeln ”Power BI” (Kommunen) hämtade kartlagret ${release}-rutor-otrygga till ett kartprogram`,
    ]);
  });

  const hasGdal = spawnSync('ogrinfo', ['--formats'], { encoding: 'utf8' }).stdout?.includes('OAPIF') ?? false;
  it.skipIf(!hasGdal)('is opened by GDAL with the token in a header, and by no other', async () => {
    const { token } = await accessToken(server);
    const run = (header: string, ...args: string[]) =>
      promisify(execFile)('ogrinfo', ['-ro', ...args], { env: { ...process.env, GDAL_HTTP_HEADERS: header } });
    const { stdout } = await run(
      `Authorization: Bearer ${token}`,
      '-so',
      `OAPIF:${home()}`,
      `${release}-rutor-otrygga`,
    );
    const ours = (await (await by(token, `/api/insight/ogc/collections/${release}-rutor-otrygga/items`)).json()) as {
      numberMatched: number;
    };
    expect(stdout).toContain(`Feature Count: ${ours.numberMatched}`);
    await expect(run('Authorization: Bearer lykta_fel', '-q', `OAPIF:${home()}`)).rejects.toThrow(/401/);
  });
});

it('the description of the API says which routes a token opens', async () => {
  const { paths, components } = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { security?: readonly object[] }>>;
    components: { securitySchemes: Record<string, { type: string; scheme?: string }> };
  };
  expect(components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
  const waysOf = (path: string, method = 'get') => paths[path]?.[method]?.security?.map((one) => Object.keys(one)[0]);
  expect(waysOf('/api/insight/releases/{release}/map.csv')).toEqual(['token', 'session']);
  expect(waysOf('/api/insight/ogc/collections')).toEqual(['token', 'session']);
  expect(waysOf('/api/staff/dialogues/')).toEqual(['session']);
  expect(waysOf('/api/staff/tokens', 'post')).toEqual(['session']);
  expect(waysOf('/api/results/releases')).toBeUndefined();
});
