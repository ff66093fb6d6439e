import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
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
    (marks) => list().addOrTell(marks),
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

  it('writes no more when others have done so: what stands there is left, until the hour puts it in an order of no time', async () => {
    const [more = '', ...codes] = await answers(31);
    for (const code of codes) await desk().erase(code);
    await list().keep(db);
    const sorted = list()
      .read()
      ?.map(({ mark }) => mark);
    expect(sorted).toEqual([...(sorted ?? [])].sort());
    const before = { text: readFileSync(path(), 'utf8'), file: statSync(path()).ino };
    expect(await desk().withdraw(more)).toBe(true);
    expect(statSync(path()).ino).toBe(before.file);
    expect(readFileSync(path(), 'utf8').startsWith(before.text)).toBe(true);
    expect(list().read()).toHaveLength(30 * OF_ONE_ERASED + 1);
    await list().keep(db);
    const all = list()
      .read()
      ?.map(({ mark }) => mark);
    expect(all).toEqual([...(all ?? [])].sort());
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it('is in it when they do so while it is being put in order', async () => {
    const codes = await answers(40);
    await Promise.all([...codes.map((code) => desk().erase(code)), list().keep(db), list().keep(db)]);
    const marks = list()
      .read()
      ?.map(({ mark }) => mark);
    expect(new Set(marks).size).toBe(40 * OF_ONE_ERASED);
    expect(told).toEqual([]);
  });

  it('is in it when a power cut broke off a line before: nobody had been told of that one', async () => {
    const [one = '', other = ''] = await answers(2);
    await desk().erase(one);
    writeFileSync(path(), `${readFileSync(path(), 'utf8')}{"mark":"abc`);
    expect(list().read()).toHaveLength(OF_ONE_ERASED);
    await desk().erase(other);
    expect(list().read()).toHaveLength(2 * OF_ONE_ERASED);
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
    // Not by a clock that has leapt there.
    await list().keep(db, false);
    expect(list().read()).toHaveLength(OF_ONE_ERASED);
    await list().keep(db);
    expect(list().read()).toEqual([]);
    expect(await db.selectFrom('taken_back').selectAll().execute()).toEqual([]);
    expect(readFileSync(path(), 'utf8').trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('keys that somebody names and nothing has come with', () => {
  const rows = () => db.selectFrom('awaited_no_more').select('keep_until').execute();

  it('bring nothing for a month, are in no list, and of many in a short time some are forgotten', async () => {
    const takeAway = desk();
    await db
      .insertInto('awaited_no_more')
      .columns(['mark', 'municipality', 'keep_until'])
      .expression(sql`with recursive number(n) as (select 1 union all select n + 1 from number where n < 12000)
        select 'mark ' || n, ${TOWN}, '2026-04-13' from number`)
      .execute();
    await takeAway.eraseByKey(numberedKey(7));
    expect(await rows()).toHaveLength(10_000);
    expect(list().read()).toBeNull();
    expect(await db.selectFrom('taken_back').selectAll().execute()).toEqual([]);
    const send = () =>
      new RawResponses(db).keep({ idempotencyKey: numberedKey(7), body: null, response: rawResponse() });
    expect(await send()).toMatchObject({ outcome: 'erased' });
    now += 31 * 86_400_000;
    await takeAway.eraseByKey(numberedKey(8));
    expect(await rows()).toHaveLength(1);
    expect(await send()).toMatchObject({ outcome: 'kept' });
  });

  it('are not remembered for years where nothing came: an answer that came is', async () => {
    await answers(1);
    await desk().eraseByKey(numberedKey(0));
    expect(list().read()).toHaveLength(OF_ONE_ERASED);
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
