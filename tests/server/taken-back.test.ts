import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import { ResponsesByCode } from '#db/raw/responses-by-code.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { TakenBackFault, TakenBackList } from '#server/taken-back.ts';
import { numberedKey, rawResponse } from '../support/raw-item.ts';

const TOWN = 'lillstad';
const MARCH = Date.parse('2026-03-15T10:00:00Z');

let home: string;
let db: RawDb;
let now: number;
/** What the operator was told. */
let told: string[];
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'lykta-taken-back-'));
  db = await openRawDb(join(home, 'raw.sqlite'));
  now = MARCH;
  told = [];
});
afterEach(async () => {
  await db.destroy();
  rmSync(home, { recursive: true });
});

const path = (): string => join(home, 'beside', `${TOWN}-taken-back.jsonl`);
const list = (): TakenBackList =>
  new TakenBackList(
    path(),
    TOWN,
    () => now,
    (sentence) => told.push(sentence),
  );
const desk = (): ResponsesByCode =>
  new ResponsesByCode(
    db,
    TOWN,
    () => now,
    () => list().keepOrTell(db),
  );

async function answers(number: number): Promise<readonly string[]> {
  const responses = new RawResponses(db);
  return Promise.all(
    Array.from({ length: number }, async (_, index) => {
      const keeping = await responses.keep({ idempotencyKey: numberedKey(index), body: null, response: rawResponse() });
      if (keeping.outcome === 'refused') throw new Error('not kept');
      return keeping.receiptCode;
    }),
  );
}

/** That it was erased, and that the key that it was sent with is spent. */
const OF_ONE_ERASED = 2;

describe('somebody who takes an answer back', () => {
  it('is in the list before they are told, once, however often they ask', async () => {
    const [one = '', other = ''] = await answers(2);
    expect(await desk().withdraw(one)).toBe(true);
    expect(list().read()).toHaveLength(1);
    expect(await desk().withdraw(one)).toBe(true);
    expect(list().read()).toHaveLength(1);
    expect(await desk().erase(one)).toBe(true);
    expect(await desk().erase(other)).toBe(true);
    expect(await desk().erase(other)).toBe(false);
    expect(list().read()).toHaveLength(1 + 2 * OF_ONE_ERASED);
  });

  it('is in it when many do so at once, each of them', async () => {
    const codes = await answers(20);
    await Promise.all(codes.map((code) => desk().erase(code)));
    expect(list().read()).toHaveLength(20 * OF_ONE_ERASED);
  });

  it('is not made to wait where the list cannot be written: the operator is told, and the next time makes up for it', async () => {
    const [code = ''] = await answers(1);
    writeFileSync(join(home, 'beside'), 'a file where the folder should be');
    expect(await desk().erase(code)).toBe(true);
    expect(await desk().find(code)).toBeNull();
    expect(told).toEqual([expect.stringContaining('the list of answers that were taken back cannot be kept')]);
    rmSync(join(home, 'beside'));
    await list().keep(db);
    expect(list().read()).toHaveLength(OF_ONE_ERASED);
  });

  it('is remembered to the end of the fourth year after, and then in neither place', async () => {
    const [code = ''] = await answers(1);
    await desk().erase(code);
    now = Date.parse('2030-12-31T12:00:00Z');
    await list().keep(db);
    expect(list().read()).toHaveLength(OF_ONE_ERASED);
    now = Date.parse('2031-01-01T12:00:00Z');
    await list().keep(db);
    expect(list().read()).toEqual([]);
    expect(await db.selectFrom('taken_back').selectAll().execute()).toEqual([]);
    expect(readFileSync(path(), 'utf8').trimEnd().split('\n')).toHaveLength(1);
  });
});

it('a list that somebody has spoilt is told and left as it is, so that nothing in it is lost', async () => {
  const [code = ''] = await answers(1);
  await desk().erase(code);
  writeFileSync(path(), `${readFileSync(path(), 'utf8')}{"mark":\n`);
  const spoilt = readFileSync(path(), 'utf8');
  await expect(list().keep(db)).rejects.toThrow(TakenBackFault);
  expect(readFileSync(path(), 'utf8')).toBe(spoilt);
});
