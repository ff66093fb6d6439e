import { readdirSync } from 'node:fs';
import { ROLES, type Role } from '#core/access/roles.ts';
import { DEMO_ACCOUNTS } from '#server/staff/demo-accounts.ts';
import { accessToken } from './access-token.ts';

/** Everything that an analyst or the public can reach over HTTP, found by the server's own description of itself. */

/** `token`: a program with an access token of the municipality. */
export type Who = 'public' | Role | 'token';

export interface Ask {
  readonly who: Who;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Heard {
  readonly status: number;
  /** All but the time of day and what belongs to the connection. */
  readonly headers: string;
  readonly body: string;
}

/** Signed in once: the header by which each is let in, a cookie for each of staff. */
export async function signedIn(address: string): Promise<ReadonlyMap<Who, string>> {
  const cookies = new Map<Who, string>();
  for (const { name, password, role } of DEMO_ACCOUNTS) {
    const answer = await fetch(`${address}/api/staff/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    });
    if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.status}`);
    cookies.set(role, (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '');
  }
  const asAdmin: Parameters<typeof accessToken>[0]['fetch'] = (who, method, path, body) =>
    fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json', cookie: cookies.get(who) ?? '' },
      body: JSON.stringify(body),
    });
  // The town's clock stands in the spring of 2026.
  const { token } = await accessToken({ fetch: asAdmin }, { lastDay: '2027-03-31' });
  cookies.set('token', `Bearer ${token}`);
  return cookies;
}

const OF_THE_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** What one request is answered. `isMasked`: the plain form's own random key, which travels in its hidden state, is cut out. */
export async function hear(address: string, cookies: ReadonlyMap<Who, string>, ask: Ask): Promise<Heard> {
  const letIn = cookies.get(ask.who);
  const answer = await fetch(address + ask.url, {
    method: ask.method,
    redirect: 'manual',
    headers: {
      ...ask.headers,
      ...(letIn === undefined ? {} : { [ask.who === 'token' ? 'authorization' : 'cookie']: letIn }),
    },
    ...(ask.body === undefined ? {} : { body: ask.body }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const headers = [...answer.headers].filter(([name]) => !OF_THE_CONNECTION.has(name));
  const isForm = ask.url.includes('enkel/');
  return {
    status: answer.status,
    headers: JSON.stringify(isForm ? headers.filter(([name]) => name !== 'content-length') : headers),
    body: isForm ? bytes.toString('utf8').replace(/name="state"\s+value="[^"]*"/g, '') : bytes.toString('base64'),
  };
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: {
    readonly enum?: readonly string[];
    readonly anyOf?: readonly { readonly const?: string; readonly enum?: readonly string[] }[];
    readonly const?: string;
  };
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>>;
}

/**
 * Every address that can be asked for, as the server describes it, with every value of every choice; every built page; and
 * some that lead nowhere. Throws for a parameter that nobody has taught it, so that no new route goes unseen.
 */
export async function addressesOf(address: string, pagesFolder: string | null): Promise<readonly string[]> {
  const described = (await (await fetch(`${address}/api/openapi.json`)).json()) as Described;
  const addresses = ['/api/openapi.json', '/finns-inte', '/api/finns-inte', '/api/results/releases/..%2f..%2fraw/map'];
  const codes = await codesOf(address);
  for (const [path, methods] of Object.entries(described.paths)) {
    const get = methods.get;
    // The log of the walk itself, the walker's own sessions and the random beginnings of tokens differ by themselves; none knows of any answer.
    if (get === undefined || /^\/api\/staff\/(log|me\/sessions|tokens)/.test(path)) continue;
    const parameters = get.parameters ?? [];
    const paths = parameters
      .filter((parameter) => parameter.in === 'path')
      .reduce<readonly string[]>(
        (made, { name }) =>
          made.flatMap((one) => valuesOf(name, null, codes).map((value) => one.replace(`{${name}}`, value))),
        [path],
      );
    const queries = choicesOf(
      parameters.filter((parameter) => parameter.in === 'query'),
      codes,
    );
    // What leads on to another address, or nowhere, is asked with few choices.
    for (const one of paths)
      for (const query of /finns-inte|latest/.test(one) ? queries.slice(0, 3) : queries) addresses.push(one + query);
  }
  if (pagesFolder !== null)
    for (const file of readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' }))
      if (/\.(html|js|css|json|txt|xml|webmanifest)$/.test(file))
        addresses.push(
          `/${file
            .replaceAll('\\', '/')
            .replace(/index\.html$/, '')
            .replace(/\.html$/, '/')}`,
        );
  return [...new Set(addresses)];
}

/** No choice, each value of each by itself, and every pair of values of two; with what must be given, and once without. */
function choicesOf(parameters: readonly Parameter[], codes: Codes): readonly string[] {
  const written = ({ name, schema }: Parameter): readonly string[] =>
    valuesOf(name, schema, codes).map((value) => `${name}=${encodeURIComponent(value)}`);
  const required = parameters.filter((parameter) => parameter.required === true).map(written);
  const fixed = required.reduce<readonly string[]>(
    (made, values) => made.flatMap((one) => values.map((value) => (one === '' ? value : `${one}&${value}`))),
    [''],
  );
  const single = parameters.filter((parameter) => parameter.required !== true).map(written);
  // The language of a refusal is asked for by itself.
  const paired = single.filter((values) => !values.some((value) => value.startsWith('sprak=')));
  const pairs = paired.flatMap((values, index) =>
    paired.slice(index + 1).flatMap((others) => values.flatMap((one) => others.map((two) => `${one}&${two}`))),
  );
  const chosen = ['', ...single.flat(), ...pairs];
  const [first = ''] = fixed;
  const all = [...fixed, ...chosen.map((query) => [first, query].filter((part) => part !== '').join('&')), ''];
  return [...new Set(all)].map((query) => (query === '' ? '' : `?${query}`));
}

type Codes = ReadonlyMap<string, readonly string[]>;

function valuesOf(name: string, schema: Parameter['schema'] | null, codes: Codes): readonly string[] {
  const listed = [
    ...(schema?.enum ?? []),
    ...(schema?.anyOf ?? []).flatMap((one) => [...(one.const === undefined ? [] : [one.const]), ...(one.enum ?? [])]),
  ];
  if (listed.length > 0) return listed;
  const known = codes.get(name) ?? KNOWN[name];
  if (known === undefined) throw new Error(`the walk does not know what to ask for as "${name}"`);
  return known;
}

/** Values by name, for parameters whose values no schema lists. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  sprak: ['en'],
  survey: ['dialogue', 'finns-inte'],
  version: ['1', '99'],
  question: ['Q2', 'finns-inte'],
  vag: ['fragor', 'finns-inte'],
  dialog: ['maj-2026', 'finns-inte'],
  dialogue: ['maj-2026', 'var-2026', 'finns-inte'],
  answers: ['200'],
  text: ['00000000-0000-4000-8000-000000000000', 'finns-inte'],
  disclosure: ['00000000-0000-4000-8000-000000000000', 'finns-inte'],
  shift: ['00000000-0000-4000-8000-000000000000', 'finns-inte'],
  veckor: ['4'],
  spot: ['00000000-0000-4000-8000-000000000000', 'finns-inte'],
  event: ['00000000-0000-4000-8000-000000000000', 'finns-inte'],
  action: ['00000000-0000-4000-8000-000000000000', 'finns-inte'],
  focus: ['00000000-0000-4000-8000-000000000000', 'finns-inte'],
  promise: ['2026-2027', 'finns-inte'],
  followUp: ['f1', 'finns-inte'],
  point: ['stationen'],
  walk: ['norrbacka', 'finns-inte'],
  picture: ['2026-v48', '1999-t1'],
  section: ['summary'],
  note: ['00000000-0000-4000-8000-000000000001'],
  wave: ['00000000-0000-4000-8000-000000000000', 'finns-inte'],
  after: ['1.0.00000000-0000-4000-8000-000000000000', 'finns-inte'],
  kanal: ['qr', 'finns-inte'],
  till: ['/personal/karta/', 'https://finns-inte.example/'],
  again: ['ja'],
  ring: [
    '446000,6336000;448500,6336000;448500,6339000;446000,6339000',
    '447000,6337000;447001,6337000;447000,6337001',
    'x',
  ],
  place: ['plats-1', 'finns-inte'],
  overlay: ['belysning', 'finns-inte'],
  feature: ['CRS3006RES1000mN6337000E447000', 'finns-inte'],
  crs: ['http://www.opengis.net/def/crs/EPSG/0/3006'],
  'bbox-crs': ['http://www.opengis.net/def/crs/EPSG/0/3006'],
  bbox: ['14,57,15,58'],
  datetime: ['2020-01-01/..'],
  limit: ['7'],
  offset: ['7'],
  z: ['8', '11', '14'],
  x: ['0', '140', '1120'],
  y: ['0', '77', '620'],
};

/** What the releases themselves know: ids, and the codes of their filters. */
async function codesOf(address: string): Promise<Codes> {
  const { releases } = (await (await fetch(`${address}/api/results/releases`)).json()) as {
    readonly releases: readonly { readonly release: string }[];
  };
  const ids = releases.map(({ release }) => release);
  const codes = new Map<string, Set<string>>();
  for (const id of ids)
    for (const feeling of ['unsafe', 'safe']) {
      const { filters } = (await (
        await fetch(`${address}/api/results/releases/${id}/map?feeling=${feeling}`)
      ).json()) as {
        readonly filters: readonly { readonly name: string; readonly values: readonly { readonly code: string }[] }[];
      };
      for (const { name, values } of filters) {
        const known = codes.get(name) ?? new Set(['finns-inte']);
        for (const { code } of values) known.add(code);
        codes.set(name, known);
      }
    }
  // Filters that only staff have, with a value that there is and one that there is not.
  for (const [name, value] of [
    ['category', 'HOT'],
    ['time', 'kvall'],
    ['gender', 'kvinna'],
    ['age', '65-plus'],
  ] as const)
    codes.set(name, new Set([...(codes.get(name) ?? []), value, 'finns-inte']));
  return new Map<string, readonly string[]>([
    ['release', [...ids, ids.slice(0, 2).join('+'), 'latest', 'finns-inte']],
    ['from', [...ids, 'finns-inte']],
    // Collections of the live service: the others are made of the same pictures as the files.
    [
      'id',
      [
        ...ids.slice(0, 1).map((id) => `${id}-rutor-otrygga`),
        ...ids.slice(-1).map((id) => `${id}-omraden-trygga`),
        'finns-inte',
      ],
    ],
    ...[...codes].map(([name, values]) => [name, [...values]] as const),
  ]);
}

export interface Snapshot {
  /** By "who METHOD url". */
  readonly heard: ReadonlyMap<string, Heard>;
}

/** Asks for every address as every reader. */
export async function snapshot(
  address: string,
  cookies: ReadonlyMap<Who, string>,
  asks: readonly Ask[],
): Promise<Snapshot> {
  const heard = new Map<string, Heard>();
  const queue = [...asks];
  const worker = async (): Promise<void> => {
    for (let ask = queue.pop(); ask !== undefined; ask = queue.pop())
      heard.set(nameOf(ask), await hear(address, cookies, ask));
  };
  await Promise.all([worker(), worker(), worker()]);
  return { heard };
}

export const nameOf = ({ who, method, url, headers, body }: Ask): string =>
  [who, method, url, headers === undefined ? '' : JSON.stringify(headers), body ?? ''].join(' ').trim();

/** What differs between two snapshots, a line each. */
export function differences(one: Snapshot, two: Snapshot): readonly string[] {
  const lines: string[] = [];
  for (const name of new Set([...one.heard.keys(), ...two.heard.keys()])) {
    const [before, after] = [one.heard.get(name), two.heard.get(name)];
    if (before === undefined || after === undefined) lines.push(`${name}: only once`);
    else if (before.status !== after.status) lines.push(`${name}: status ${before.status} and ${after.status}`);
    else if (before.headers !== after.headers) lines.push(`${name}: headers ${before.headers} and ${after.headers}`);
    else if (before.body !== after.body) lines.push(`${name}: another body`);
  }
  return lines;
}

const readers: readonly Who[] = ['public', ...ROLES, 'token'];

/**
 * At most so many of the questions, evenly; always asked for are a mutant's own route, what staff see of dialogues, and the list of
 * the live service, which says its own address.
 */
export function thinned(asks: readonly Ask[], most: number): readonly Ask[] {
  const step = Math.max(1, Math.ceil(asks.length / most));
  return asks.filter(
    ({ url }, index) =>
      index % step === 0 || /mutant|^\/api\/(staff\/dialogues|moderation|ogc\/collections$)/.test(url),
  );
}

/**
 * Who may see something of their own there. Moderators read people's words as they come in: that is their work, and they are
 * no analysts (docs/method/privacy.md section 9). Everybody else is refused alike, whatever has come in.
 */
function readersOf(url: string): readonly Who[] {
  if (/^\/api\/moderation\b/.test(url)) return readers.filter((who) => who !== 'moderator');
  return /^\/api\/(insight|staff)\b/.test(url) ? readers : ['public'];
}

/** Each address as each reader, where staff see something of their own; HEAD of some, and forms that are refused. */
export function asksOf(addresses: readonly string[]): readonly Ask[] {
  const get = addresses.flatMap((url): Ask[] =>
    readersOf(url).map((who) => ({
      who,
      method: 'GET',
      url,
    })),
  );
  const head = get.filter((_, index) => index % 7 === 0).map((ask): Ask => ({ ...ask, method: 'HEAD' }));
  const json = { 'content-type': 'application/json' };
  const refused: readonly Ask[] = [
    { who: 'public', method: 'POST', url: '/api/responses', headers: json, body: '{}' },
    { who: 'public', method: 'POST', url: '/api/responses', headers: json, body: 'not json' },
    { who: 'public', method: 'GET', url: '/api/responses' },
    { who: 'public', method: 'POST', url: '/api/results/releases', headers: json, body: '{}' },
    ...['open', 'change', 'withdraw', 'erase'].map(
      (act): Ask => ({ who: 'public', method: 'POST', url: `/api/receipts/${act}`, headers: json, body: '{}' }),
    ),
    { who: 'public', method: 'GET', url: '/anvand-din-kod/svar/' },
    { who: 'public', method: 'GET', url: '/api/receipts/open' },
  ];
  return [...get, ...head, ...refused];
}
