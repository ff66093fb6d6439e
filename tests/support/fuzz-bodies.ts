import { changed } from './fuzz-change.ts';
import type { Good } from './fuzz-good.ts';
import { type Hostile, MARKER } from './fuzz-hostile.ts';
import type { Operation } from './fuzz-operations.ts';
import { type Making, valueBy } from './fuzz-schema.ts';
import type { Chance } from './random-survey.ts';

/** How much is wrong: nothing, something inside, what a schema alone would let through, or the request itself. */
export type Way = 'good' | 'changed' | 'by-schema' | 'broken';

/** What is sent, and what it is said to be. */
export interface Body {
  readonly content: Buffer | null;
  readonly type: string | null;
  readonly sent: unknown;
}

/** The body for an operation: right, with something wrong inside, or no body that can be read. */
export function bodyFor(operation: Operation, way: Way, good: Good, values: Making): Body {
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
