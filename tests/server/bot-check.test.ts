import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Counts } from '#db/limits/counts.ts';
import { BotCheck, checkedBy } from '#server/intake/bot-check.ts';
import { headerOf, proofOf } from '../support/bot-task.ts';

let folder = '';
let now = 0;
let counts: Counts;
let check: BotCheck;
const open = async (): Promise<void> => {
  counts = await Counts.open(join(folder, 'limits.sqlite'), () => now);
  check = new BotCheck(counts, () => now);
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-bot-check-'));
  now = Date.parse('2027-03-01T10:00+01:00');
  await open();
});
afterEach(async () => {
  await counts.close();
  rmSync(folder, { recursive: true, force: true });
});

const PASSED = { check: 'passed', signs: [] };
const task = (): Promise<Challenge> => check.task('192.0.2.7');

describe('a task', () => {
  test('that is done lets one answer in, and the same one again when its sending is repeated', async () => {
    const [proof, key] = [await proofOf(await task()), randomUUID()];
    expect(await check.checked(proof, key)).toEqual(PASSED);
    expect(await check.checked(proof, key)).toEqual(PASSED);
    expect(await check.checked(proof, randomUUID())).toBe('failed');
    expect(await check.checked(proof, key)).toBe('failed');
  });

  test('that is used is used also after a restart, and one that is not is still good', async () => {
    const [used, fresh, key] = [await proofOf(await task()), await proofOf(await task()), randomUUID()];
    await check.checked(used, key);
    await counts.close();
    await open();
    expect(await check.checked(used, randomUUID())).toBe('failed');
    expect(await check.checked(fresh, randomUUID())).toEqual(PASSED);
  });

  test('is out of date after an hour, and at midnight', async () => {
    const early = await proofOf(await task());
    now += 59 * 60_000;
    expect(await check.checked(early, randomUUID())).toEqual(PASSED);
    const late = await proofOf(await task());
    now += 61 * 60_000;
    expect(await check.checked(late, randomUUID())).toBe('failed');
    now = Date.parse('2027-03-01T23:55+01:00');
    const beforeMidnight = await proofOf(await task());
    now = Date.parse('2027-03-02T00:01+01:00');
    expect(await check.checked(beforeMidnight, randomUUID())).toBe('failed');
  });

  test('that is not done, is another’s or was made easier opens nothing', async () => {
    const challenge = await task();
    const solution = await solveChallenge({ challenge, deriveKey });
    if (solution === null) throw new Error('not solved');
    const tries: readonly object[] = [
      {
        challenge,
        solution: {
          ...solution,
          derivedKey: `${solution.derivedKey.slice(0, -2)}${solution.derivedKey.endsWith('00') ? '11' : '00'}`,
        },
        signs: [],
      },
      { challenge: await task(), solution, signs: [] },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }, solution, signs: [] },
      {
        challenge: { ...challenge, parameters: { ...challenge.parameters, data: { until: now + 3_000_000 } } },
        solution,
        signs: [],
      },
      { challenge: { ...challenge, signature: 'ab'.repeat(32) }, solution, signs: [] },
      { challenge, solution: { ...solution, derivedKey: 'no hex' }, signs: [] },
      { challenge, solution: { ...solution, derivedKey: 'abc' }, signs: [] },
      { challenge: { ...challenge, signature: challenge.signature?.toUpperCase() }, solution, signs: [] },
    ];
    for (const one of tries) expect(await check.checked(headerOf(one), randomUUID())).toBe('failed');
    for (const header of ['x', headerOf([]), 'a'.repeat(9_000), headerOf({ signs: ['else'] })])
      expect(await check.checked(header, randomUUID())).toBe('failed');
  });

  test('that was never taken leaves an answer unchecked, with what the page itself saw', async () => {
    expect(await check.checked(undefined, randomUUID())).toEqual({ check: 'none', signs: [] });
    expect(await check.checked(headerOf({ signs: ['trap'] }), randomUUID())).toEqual({
      check: 'none',
      signs: ['trap'],
    });
  });

  test('is more work for a network that takes many, and for no other', async () => {
    const costs: number[] = [];
    for (let number = 0; number < 170; number += 1) costs.push((await task()).parameters.cost);
    expect(costs[0]).toBe(2000);
    expect(costs[60]).toBe(4000);
    expect(costs[169]).toBe(8000);
    expect((await check.task('198.51.100.4')).parameters.cost).toBe(2000);
  });
});

test('counts that cannot be written keep nobody from answering: the answer waits for a person', async () => {
  const proof = await proofOf(await task());
  const other = new Database(join(folder, 'limits.sqlite'));
  other.exec('begin exclusive');
  expect(await checkedBy(check, proof, randomUUID())).toEqual({ check: 'none', signs: [] });
  other.exec('rollback');
  other.close();
  expect(await checkedBy(check, proof, randomUUID())).toEqual(PASSED);
});
