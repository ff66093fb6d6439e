import { ROLES, type Role } from '#core/access/roles.ts';
import { bodyFor, type Way } from './fuzz-bodies.ts';
import { type Good, type Ground, goodOf } from './fuzz-good.ts';
import { type Hostile, MARKER } from './fuzz-hostile.ts';
import { knownAs } from './fuzz-names.ts';
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

/**
 * One request for an operation. The same chance and the same knowledge give the same request. `isSure`: nothing is wrong in it,
 * and somebody asks who may.
 */
export function requestFor(operation: Operation, making: RequestMaking, chance: Chance, isSure = false): MadeRequest {
  const { hostile } = making;
  const way = isSure ? 'good' : chance.of(WAYS);
  const good = way === 'by-schema' ? {} : goodOf(operation.name, making, chance);
  const values: Making = { chance, hostile, isSure, known: (name) => knownAs(name, operation.path, making, chance) };
  const asker =
    good.asker !== undefined && (isSure || chance.often(0.8)) ? good.asker : askerFor(operation, chance, isSure);
  const method = way === 'broken' && chance.often(0.2) ? chance.of(METHODS) : operation.method;
  const { content, type, sent } = bodyFor(operation, way, good, values);
  const headers: [string, string][] = [
    ['host', way === 'broken' && chance.often(0.2) ? chance.of(HOSTS) : '127.0.0.1'],
    ['x-forwarded-for', networkBy(chance)],
    ...(good.headers ?? headersFrom(operation, values)).map(([name, value]): [string, string] => [
      name,
      way === 'changed' && chance.often(0.3) ? hostile.string(chance) : value,
    ]),
  ];
  const cookie = making.cookieOf(asker);
  if (cookie !== null) headers.push(['cookie', cookie]);
  const bearer =
    operation.path.startsWith('/api/insight/') && chance.often(0.3) ? making.known.bearers.of(chance) : undefined;
  if (bearer !== undefined && !isSure) headers.push(['authorization', `Bearer ${bearer}`]);
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

/** What names no host, or one that is none of ours. */
const HOSTS = ['', '[', 'a b', '%', 'x:99999', '[::1', 'evil.example', 'evil.example/path'];
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
    ['authorization', chance.of(['Bearer', `Bearer ${value}`, `bearer lykta_${'x'.repeat(43)}`, 'Basic eDp5', value])],
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
