import { ROLES, type Role } from '#core/access/roles.ts';
import { changed } from './fuzz-change.ts';
import { type Good, type Ground, goodOf } from './fuzz-good.ts';
import { type Hostile, MARKER } from './fuzz-hostile.ts';
import type { Operation } from './fuzz-operations.ts';
import { type Making, valueBy } from './fuzz-schema.ts';
import type { WireRequest } from './fuzz-wire.ts';
import type { Chance } from './random-survey.ts';

/** As whom: a role that is signed in (and a second moderator, since some things take two), whoever tries their own sign-in, nobody, or somebody with a cookie that is none. */
export type Asker = Role | 'granskare' | 'own' | 'nobody' | 'stranger';

export interface MadeRequest {
  readonly way: Way;
  readonly asker: Asker;
  /** What the JSON body was, where it is one. */
  readonly sent: unknown;
  readonly wire: WireRequest;
}

export interface RequestMaking extends Ground {
  readonly hostile: Hostile;
  /** The Cookie header of an asker, or null. */
  readonly cookieOf: (asker: Asker) => string | null;
}

/** How much is wrong: nothing, something inside, what a schema alone would let through, or the request itself. */
export type Way = 'good' | 'changed' | 'by-schema' | 'broken';

/**
 * One request for an operation. The same chance and the same knowledge give the same request. `isSure`: nothing is wrong in it,
 * and somebody asks who may.
 */
export function requestFor(operation: Operation, making: RequestMaking, chance: Chance, isSure = false): MadeRequest {
  const { hostile } = making;
  const way = isSure ? 'good' : chance.of(WAYS);
  const good = way === 'by-schema' ? {} : goodOf(operation.name, making, chance);
  const values: Making = { chance, hostile, isSure, known: (name) => knownAs(name, operation.path, making, chance) };
  const asker = askerFor(operation, chance, isSure);
  const method = way === 'broken' && chance.often(0.2) ? chance.of(METHODS) : operation.method;
  const { content, type, sent } = bodyFor(operation, way, good, values);
  const headers: [string, string][] = [
    ['host', '127.0.0.1'],
    ['x-forwarded-for', networkBy(chance)],
    ...(good.headers ?? headersFrom(operation, values)).map(([name, value]): [string, string] => [
      name,
      way === 'changed' && chance.often(0.3) ? hostile.string(chance) : value,
    ]),
  ];
  const cookie = making.cookieOf(asker);
  if (cookie !== null) headers.push(['cookie', cookie]);
  if (type !== null) headers.push(['content-type', type]);
  if (chance.often(0.2))
    headers.push([
      'accept-language',
      chance.of(['en', 'fi;q=0.9', 'ar', 'xx-invalid;q=9', '*', ',,,', hostile.string(chance)]),
    ]);
  if (chance.often(0.2))
    headers.push([
      'accept',
      chance.of(['text/html', '*/*', 'application/json', 'image/*;q=x', hostile.string(chance)]),
    ]);
  if (chance.often(0.1))
    headers.push([
      'accept-encoding',
      chance.of(['gzip', 'br', 'identity;q=0', '*;q=0', 'zstd, ,', hostile.string(chance)]),
    ]);
  if (chance.often(0.1)) headers.push(['if-none-match', chance.of(['*', '"x"', 'W/"x", "y"', hostile.string(chance)])]);
  if (way === 'broken')
    for (let count = chance.below(4); count > 0; count -= 1) headers.push(brokenHeader(chance, hostile));
  if (content !== null || ['POST', 'PUT', 'PATCH'].includes(method))
    headers.push(['content-length', String(content?.length ?? 0)]);
  const target = good.target ?? targetOf(operation, way, good, values);
  return {
    way,
    asker,
    sent,
    wire: {
      method,
      target: oneLine(target),
      headers: headers.map(([name, value]) => [name, bytesAsText(value)]),
      body: content,
    },
  };
}

/** How often each way is gone: two in ten requests are right, and bring the others deep. */
const WAYS: readonly Way[] = [
  'good',
  'good',
  'changed',
  'changed',
  'changed',
  'changed',
  'by-schema',
  'by-schema',
  'broken',
  'broken',
];

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'get',
  'GETT',
];

/** Everybody comes from a network of their own, as the proxy in front says it: what is limited by network limits nobody here. */
const networkBy = (chance: Chance): string =>
  chance.often(0.5)
    ? `10.${chance.below(256)}.${chance.below(256)}.${chance.below(256)}`
    : `2001:db8:${chance.below(65_536).toString(16)}:${chance.below(65_536).toString(16)}::1`;

function askerFor({ roles, path }: Operation, chance: Chance, isSure: boolean): Asker {
  if (/\/staff\/(me|sessions?)\b/.test(path))
    return isSure || chance.often(0.85) ? 'own' : chance.of(['nobody', 'stranger']);
  if (roles !== null && (isSure || chance.often(0.8))) {
    const role = chance.of(roles);
    return role === 'moderator' && chance.often(0.5) ? 'granskare' : role;
  }
  return chance.of([...ROLES, 'nobody', 'nobody', 'stranger']);
}

/** Bytes as Node writes them in latin1: what a header or a line is made of. Line breaks are for the raw connections alone. */
const bytesAsText = (text: string): string => Buffer.from(text.replace(/[\r\n]/g, ' '), 'utf8').toString('latin1');
const oneLine = (text: string): string => Buffer.from(text.replace(/[\r\n]/g, '%0a'), 'utf8').toString('latin1');

/** Every byte that is no plain letter as %XX; half a surrogate pair too, which encodeURIComponent cannot. */
const encoded = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      /[\w.~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

function targetOf(operation: Operation, way: Way, good: Good, values: Making): string {
  const { chance, hostile } = values;
  const isOff = way === 'broken' || (way === 'changed' && (operation.body === null || chance.often(0.3)));
  const spoilt = (text: string): string => {
    if (!isOff || chance.often(0.5)) return encoded(text);
    return chance.of([
      hostile.string(chance),
      encoded(hostile.string(chance)),
      text + encoded(hostile.string(chance)),
      `${text}%`,
      '..',
      '%2e%2e%2f',
      '',
    ]);
  };
  const path = operation.path.replace(/\{(\w+)\}|\*/g, (_, name: string | undefined) => {
    const parameter = operation.parameters.find((one) => one.name === (name ?? '*'));
    const value = good.params?.[name ?? ''] ?? valueBy(parameter?.schema ?? {}, name ?? 'file', values);
    return spoilt(asText(value));
  });
  const asked = operation.parameters
    .filter(
      (parameter) => parameter.in === 'query' && (parameter.required === true || (!values.isSure && chance.often(0.5))),
    )
    .flatMap(({ name, schema }) => {
      const value = asText(valueBy(schema, name, values));
      const pair = `${name}=${spoilt(value)}`;
      if (!isOff || chance.often(0.7)) return [pair];
      return chance.of([
        [pair, pair],
        [`${name}[]=${encoded(value)}`],
        [`${name}[a]=1`],
        [name],
        [`${name}=`],
        [`${encoded(hostile.string(chance))}=${encoded(value)}`],
      ]);
    });
  if (isOff && chance.often(0.2))
    asked.push(
      chance.of([
        '__proto__[x]=1',
        '&&&',
        '=',
        '?',
        `${MARKER}=%ff`,
        'a=%',
        '%',
        `x=${'y'.repeat(chance.below(9_000))}`,
      ]),
    );
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}

function headersFrom({ parameters }: Operation, values: Making): readonly [string, string][] {
  return parameters
    .filter((parameter) => parameter.in === 'header')
    .map(({ name, schema }) => [name, asText(valueBy(schema, name, values))]);
}

function brokenHeader(chance: Chance, hostile: Hostile): [string, string] {
  const value = hostile.string(chance);
  return chance.of<[string, string]>([
    ['cookie', value],
    ['cookie', `lykta_session=${encoded(value)}; lykta_session=; __proto__=1; ${'a=b; '.repeat(chance.below(300))}`],
    [
      'content-type',
      chance.of([
        'text/plain',
        'application/json; charset=utf-16',
        'multipart/form-data',
        'application/x-www-form-urlencoded',
        '/',
        ';',
        value,
      ]),
    ],
    ['content-encoding', chance.of(['gzip', 'br', 'x'])],
    ['host', chance.of(['', 'example.org', 'a b', value])],
    [
      'x-forwarded-for',
      chance.of([
        value,
        'unknown',
        '::ffff:1.2.3.4',
        'fe80::1%eth0',
        '::1%',
        '1::2::3',
        '1.2.3.4, , 5',
        '9'.repeat(400),
      ]),
    ],
    ['x-forwarded-host', value],
    ['x-forwarded-proto', chance.of(['https', 'javascript', value])],
    ['range', chance.of(['bytes=0-', 'bytes=9-1', 'bytes=-1', 'bytes=0-0,1-1,2-2', value])],
    ['if-modified-since', value],
    ['if-match', value],
    ['idempotency-key', value],
    ['user-agent', value.repeat(3)],
    ['origin', chance.of(['null', 'https://example.org', value])],
    ['referer', value],
    ['expect', '100-continue'],
    ['te', 'trailers'],
    ['upgrade', 'websocket'],
    ['x-http-method-override', 'DELETE'],
    ['__proto__', value],
    [`x-${'n'.repeat(chance.below(2_000))}`, 'y'],
    ['x-long', 'z'.repeat(chance.below(18_000))],
  ]);
}

interface Body {
  readonly content: Buffer | null;
  readonly type: string | null;
  readonly sent: unknown;
}

function bodyFor(operation: Operation, way: Way, good: Good, values: Making): Body {
  const { chance, hostile } = values;
  const isBodied =
    operation.body !== null || good.body !== undefined || good.bytes !== undefined || operation.name.startsWith('POST');
  if (!isBodied && !(way === 'broken' && chance.often(0.3))) return { content: null, type: null, sent: undefined };
  if (good.bytes !== undefined) return bytesFor(good.bytes, good.type ?? null, way, values);
  const plain = good.body ?? (operation.body === null ? {} : valueBy(operation.body, '', values));
  if (way === 'good' || way === 'by-schema') return json(plain);
  const wrong = changed(plain, chance, hostile);
  if (way === 'changed') return json(wrong);
  return brokenJson(wrong, chance, hostile);
}

const json = (value: unknown): Body => ({
  content: Buffer.from(JSON.stringify(value) ?? '', 'utf8'),
  type: 'application/json',
  sent: value,
});

function brokenJson(value: unknown, chance: Chance, hostile: Hostile): Body {
  const text = JSON.stringify(value) ?? '';
  const asBody = (content: string | Buffer): Buffer =>
    typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const content = chance.of<() => string | Buffer>([
    () => text.slice(0, chance.below(text.length + 1)),
    () => text.slice(chance.below(text.length + 1)),
    () => `${text}${text}`,
    () => `\ufeff${text}`,
    () => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x80, 0x00])]),
    () => Buffer.from(text, 'utf16le'),
    () => text.replaceAll('"', "'"),
    () => text.replace(/:/, ':,'),
    () => text.replace(/\d+/g, '1e999'),
    () => text.replace(/\d+/g, '0'.repeat(50)),
    () => text.replace(/"/, '"\\ud800'),
    () => `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}},${text.slice(1)}`,
    () => `{"a":1,"a":2,${text.slice(1)}`,
    () => `/* ${MARKER} */${text}`,
    () => 'NaN',
    () => '',
    () => ' ',
    () => '[',
    () => '"',
    () => '['.repeat(5_000),
    () => `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
    () => `"${'x'.repeat(chance.of([1_000, 70_000, 300_000]))}"`,
    () => `[${'0,'.repeat(chance.of([500, 40_000]))}0]`,
    () => Buffer.from(Array.from({ length: 200 }, () => chance.below(256))),
    () => hostile.string(chance),
  ])();
  const type = chance.of([
    'application/json',
    'application/json',
    'application/json',
    'application/json;charset=utf-8',
    'application/json; charset="',
    'text/json',
    'application/x-www-form-urlencoded',
    'application/zip',
    'multipart/form-data; boundary=',
    null,
    hostile.string(chance),
  ]);
  return { content: asBody(content), type, sent: undefined };
}

/** A file or a form: as it is, with fields changed, with bytes changed, or cut off. */
function bytesFor(bytes: Buffer, type: string | null, way: Way, { chance, hostile }: Making): Body {
  const body = (content: Buffer, other: string | null = type): Body => ({ content, type: other, sent: undefined });
  if (way === 'good') return body(bytes);
  if (way === 'changed' && type === 'application/x-www-form-urlencoded')
    return body(changedForm(bytes, chance, hostile));
  const spoilt = Buffer.from(bytes);
  for (let count = 1 + chance.below(12); count > 0 && spoilt.length > 0; count -= 1)
    spoilt[chance.below(spoilt.length)] = chance.below(256);
  return chance.of([
    () => body(spoilt),
    () => body(spoilt),
    () => body(bytes.subarray(0, chance.below(bytes.length + 1))),
    () => body(Buffer.concat([bytes, bytes])),
    () => body(Buffer.from('a=1&'.repeat(chance.of([10, 20_000])))),
    () => body(Buffer.from(hostile.string(chance))),
    () => body(bytes, chance.of(['application/json', 'text/plain', null, hostile.string(chance)])),
  ])();
}

/** The state that a form carries is JSON in base64url: what somebody with a text editor would change. */
function changedForm(bytes: Buffer, chance: Chance, hostile: Hostile): Buffer {
  const fields = new URLSearchParams(bytes.toString('utf8'));
  const state = fields.get('state');
  if (state !== null && chance.often(0.6))
    fields.set(
      'state',
      withinState(state, (value) => changed(value, chance, hostile)),
    );
  else {
    const names = [...fields.keys(), 'do', 'svar', 'state', 'code', 'sok'];
    fields.set(chance.of(names), hostile.string(chance));
    if (chance.often(0.3)) fields.append(chance.of(names), hostile.string(chance));
  }
  return Buffer.from(fields.toString());
}

function withinState(state: string, change: (value: unknown) => unknown): string {
  try {
    const value: unknown = JSON.parse(Buffer.from(state, 'base64url').toString('utf8'));
    return Buffer.from(JSON.stringify(change(value)) ?? '').toString('base64url');
  } catch {
    return state;
  }
}

/** What a field or a parameter of this name may well be. */
function knownAs(name: string, path: string, { known }: Ground, chance: Chance): unknown {
  if (name === 'release' || name === 'from') return releaseOf(path, known.releases.of(chance), chance);
  if (name === 'dialogue' || name === 'campaign' || name === 'dialog')
    return chance.often(0.7) ? known.campaign : known.dialogues.of(chance)?.id;
  if (name === 'survey') return path.includes('/drafts') ? known.drafts.of(chance)?.id : known.survey.id;
  if (name === 'version') return known.survey.version;
  if (name === 'text') return known.texts.of(chance)?.id;
  if (name === 'revision') return known.texts.of(chance)?.revision;
  if (name === 'wave') return known.waves.of(chance)?.id;
  if (name === 'disclosure') return known.disclosures.of(chance)?.id;
  if (name === 'digest') return known.digests.of(chance)?.digest;
  if (name === 'after') return known.hands.of(chance);
  if (name === 'session') return known.sessions.of(chance);
  if (name === 'code') return known.receipts.of(chance)?.code;
  if (name === 'ring') return chance.of(RINGS);
  if (name === 'file') return chance.of(['index.html', 'x.js', '../package.json', '_astro/x.css']);
  return KNOWN[name] === undefined ? undefined : chance.of(KNOWN[name]);
}

/** "from" of a receipt is a revision, and of a change another release. */
const releaseOf = (path: string, release: string | undefined, chance: Chance): string | undefined =>
  path.includes('/releases') ? chance.of([release, release, 'latest', `${release}+${release}`]) : undefined;

const RINGS = [
  '446000,6336000;448500,6336000;448500,6339000;446000,6339000',
  '440000,6330000;456000,6330000;456000,6346000;440000,6346000',
  '447000,6337000;447001,6337000;447000,6337001',
  '1,1;2,2;3,3',
];

const KNOWN: Readonly<Record<string, readonly unknown[]>> = {
  sprak: ['sv', 'lattlast', 'en', 'fi', 'ar'],
  vag: ['fragor', 'platser', 'gata', 'skola'],
  kanal: ['qr', 'kiosk', 'skola'],
  answers: [1, 200, 400, 10_000],
  since: ['2027-03-01'],
  until: ['2027-03-01', '2027-03-02'],
  before: [1, 50, 1_000],
  titel: ['Ett formulär'],
  feeling: ['unsafe', 'safe'],
  category: ['HOT', 'BEL', 'TRAF'],
  time: ['dag', 'kvall', 'natt'],
  gender: ['kvinna', 'man'],
  age: ['20-29', '65-plus'],
  z: [8, 11, 14],
  x: [0, 140, 1_120],
  y: [0, 77, 620],
};
