import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { numberedKey, rawResponse } from '../support/raw-item.ts';

let folder: string;
let db: RawDb;
let responses: RawResponses;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-raw-'));
  db = await openRawDb(join(folder, 'raw.sqlite'));
  responses = new RawResponses(db);
});
afterEach(async () => {
  await responses.idle();
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const item = (index: number, body: unknown = { answer: index }) => ({
  idempotencyKey: numberedKey(index),
  body,
  response: rawResponse(),
});

const count = async (table: 'response' | 'place' | 'background' | 'free_text'): Promise<number> =>
  (await db.selectFrom(table).select('response_key').execute()).length;

describe('keeping', () => {
  test('a response is kept whole, each part in its own table', async () => {
    expect(await responses.keep(item(1))).toMatchObject({ outcome: 'kept' });
    const row = await db.selectFrom('response').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ municipality: 'lillstad', received_hour: '2026-11-25T14', state: 'new' });
    expect(await db.selectFrom('place').selectAll().executeTakeFirstOrThrow()).toMatchObject({
      response_key: row.response_key,
      geometry: '{"type":"point","position":[505125,6504675]}',
      precision_metres: 10,
    });
    expect(await count('background')).toBe(1);
    expect(await db.selectFrom('free_text').selectAll().executeTakeFirstOrThrow()).toMatchObject({ place_ordinal: 0 });
  });

  test('the table of places holds nothing about the person', async () => {
    await responses.keep(item(1));
    expect(JSON.stringify(await db.selectFrom('place').selectAll().execute())).not.toContain('30-49');
  });

  test('the store holds neither the key nor the receipt code', async () => {
    const keeping = await responses.keep(item(1));
    const rows = JSON.stringify(await db.selectFrom('response').selectAll().execute());
    expect(rows).not.toContain(numberedKey(1));
    expect(keeping).toHaveProperty('receiptCode', expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/));
    if (keeping.outcome !== 'refused') expect(rows).not.toContain(keeping.receiptCode);
  });
});

describe('the same key', () => {
  test('with the same body shows the same code and keeps nothing more, whatever the order of its fields', async () => {
    const first = await responses.keep(item(1, { a: 1, b: [2] }));
    const again = await responses.keep(item(1, { b: [2], a: 1 }));
    expect(again).toEqual({ ...first, outcome: 'repeated' });
    expect(await count('response')).toBe(1);
    expect(await count('place')).toBe(1);
  });

  test('with another body is refused and writes nothing', async () => {
    await responses.keep(item(1));
    expect(await responses.keep(item(1, { answer: 'other' }))).toEqual({ outcome: 'refused' });
    expect(await count('response')).toBe(1);
  });

  test('fifty times at once makes one response, and everybody gets its code', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => responses.keep(item(7))));
    expect(all.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1);
    expect(all.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(49);
    expect(new Set(all.map((keeping) => 'receiptCode' in keeping && keeping.receiptCode)).size).toBe(1);
    expect(await count('response')).toBe(1);
  });

  test('in another municipality is another response', async () => {
    await responses.keep(item(1));
    const other = { ...item(1), response: rawResponse({ municipality: 'storstad' }) };
    expect(await responses.keep(other)).toMatchObject({ outcome: 'kept' });
  });

  test('through two processes on one file at once makes one response', async () => {
    const second = await openRawDb(join(folder, 'raw.sqlite'));
    const others = new RawResponses(second);
    const all = await Promise.all([responses, others].flatMap((store) => [store.keep(item(3)), store.keep(item(3))]));
    expect(all.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1);
    expect(await count('response')).toBe(1);
    await second.destroy();
  });

  test('can be asked for without keeping anything', async () => {
    expect(await responses.kept('lillstad', numberedKey(1), { answer: 1 })).toBeNull();
    const first = await responses.keep(item(1));
    expect(await responses.kept('lillstad', numberedKey(1), { answer: 1 })).toEqual({ ...first, outcome: 'repeated' });
    expect(await responses.kept('lillstad', numberedKey(1), { answer: 2 })).toEqual({ outcome: 'refused' });
  });
});

describe('many at once', () => {
  test('more than one transaction holds are all kept, each with its own code', async () => {
    const all = await Promise.all(Array.from({ length: 450 }, (_, index) => responses.keep(item(index))));
    expect(all.every(({ outcome }) => outcome === 'kept')).toBe(true);
    expect(new Set(all.map((keeping) => 'receiptCode' in keeping && keeping.receiptCode)).size).toBe(450);
    expect(await count('place')).toBe(450);
  });

  test('one that cannot be written fails alone', async () => {
    const twice = rawResponse().places.flatMap((place) => [place, place]);
    const bad = { ...item(2), response: rawResponse({ places: twice }) };
    const outcomes = await Promise.allSettled([responses.keep(item(1)), responses.keep(bad), responses.keep(item(3))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await count('response')).toBe(2);
    expect(await count('place')).toBe(2);
  });

  test('what has been answered for is still there when the file is opened again without being closed', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => responses.keep(item(index))));
    const reader = await openRawDb(join(folder, 'raw.sqlite'));
    expect(await reader.selectFrom('response').select('response_key').execute()).toHaveLength(20);
    await reader.destroy();
  });
});
