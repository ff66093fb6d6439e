import { afterEach, beforeEach, expect, test } from 'vitest';
import { DecisionMemory } from '#db/work/decision-memory.ts';
import { openWorkDb } from '#db/work/open.ts';
import type { WorkDb } from '#db/work/schema.ts';

let db: WorkDb;
let memory: DecisionMemory;
beforeEach(async () => {
  db = await openWorkDb(':memory:');
  memory = new DecisionMemory(db, 'lillstad');
});
afterEach(() => db.destroy());

test('what is decided at the first look is no change, since nobody knows how long it has been so', async () => {
  await memory.note({ G6: 'KS § 6' }, '2027-01-01');
  expect([...(await memory.changed())]).toEqual([]);
});

test('a decision that comes, goes and comes again is remembered by its last day, and another on the same class is no change', async () => {
  const changed = async () => Object.fromEntries(await memory.changed());
  await memory.note({}, '2027-01-01');
  await memory.note({ G6: 'KS § 6' }, '2027-02-01');
  expect(await changed()).toEqual({ G6: '2027-02-01' });
  await memory.note({ G6: 'KS § 7', G2: 'KS § 7' }, '2027-03-01');
  expect(await changed()).toEqual({ G2: '2027-03-01', G6: '2027-02-01' });
  await memory.note({ G2: 'KS § 7' }, '2027-04-01');
  await memory.note({ G2: 'KS § 7' }, '2027-05-01');
  expect(await changed()).toEqual({ G2: '2027-03-01', G6: '2027-04-01' });
  await memory.note({ G2: 'KS § 7', G6: 'KS § 9' }, '2027-06-01');
  expect(await changed()).toEqual({ G2: '2027-03-01', G6: '2027-06-01' });
  expect([...(await new DecisionMemory(db, 'annanstad').changed())]).toEqual([]);
});
