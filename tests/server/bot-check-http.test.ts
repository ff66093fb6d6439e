import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptChecks, sendChecked } from '../support/bot-sending.ts';
import { doneTask, headerOf } from '../support/bot-task.ts';
import { type FloodedTown, floodedTown } from '../support/flooded-town.ts';

/** The check as whoever sends an answer meets it. */
let town: FloodedTown;
beforeEach(async () => {
  town = await floodedTown({ botCheck: 'proof-of-work' });
});
afterEach(() => town.server.close());

const send = (key: string, proof: string | null, answers?: object) => sendChecked(town, key, proof, answers);
const kept = () => keptChecks(town);

test('an answer with the task done counts, and its sending may be repeated with it, with another or with none', async () => {
  const [key, proof] = [randomUUID(), await doneTask(town.server.address)];
  const first = await send(key, proof);
  expect(first.status).toBe(201);
  for (const again of [proof, await doneTask(town.server.address), null, 'nonsense'])
    expect(await send(key, again)).toEqual({ status: 200, body: first.body });
  expect(await kept()).toEqual([{ bot_check: 'passed', counted: 'yes', signs: '[]' }]);
});

test('a task that was used for another answer is refused in plain words, keeps nothing, and the same answer goes with a new one', async () => {
  const proof = await doneTask(town.server.address);
  await send(randomUUID(), proof);
  const key = randomUUID();
  const refused = await send(key, proof, { Q2: 'ganska_trygg' });
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'check-failed',
      message: 'Robotkontrollen gick inte igenom. Inget är sparat än. Skicka en gång till.',
    },
  });
  expect(await kept()).toHaveLength(1);
  expect((await send(key, await doneTask(town.server.address), { Q2: 'ganska_trygg' })).status).toBe(201);
  expect(await kept()).toHaveLength(2);
});

test('an answer without the task is kept all the same, and waits', async () => {
  expect((await send(randomUUID(), null)).status).toBe(201);
  expect((await send(randomUUID(), headerOf({ signs: ['fast'] }))).status).toBe(201);
  expect((await kept()).toSorted((a, b) => a.signs.length - b.signs.length)).toEqual([
    { bot_check: 'none', counted: 'waiting', signs: '[]' },
    { bot_check: 'none', counted: 'waiting', signs: '["fast"]' },
  ]);
});

test('where a municipality has switched the check off no task is given, and every answer counts', async () => {
  await town.server.close();
  town = await floodedTown();
  const reply = await fetch(`${town.server.address}/api/bot-check`, { method: 'POST' });
  expect(await reply.json()).toEqual({ challenge: null });
  expect((await send(randomUUID(), null)).status).toBe(201);
  expect(await kept()).toEqual([{ bot_check: 'unasked', counted: 'yes', signs: '[]' }]);
});
