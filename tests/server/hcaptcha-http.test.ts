import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptChecks, sendChecked } from '../support/bot-sending.ts';
import { doneTask, headerOf } from '../support/bot-task.ts';
import { type ModeratedTown, moderatedTown } from '../support/moderated-town.ts';
import { type OwnHcaptcha, startHcaptcha } from '../support/own-hcaptcha.ts';

/** A town that has set hCaptcha, as whoever sends an answer meets it. */
let company: OwnHcaptcha;
let town: ModeratedTown;
beforeEach(async () => {
  company = await startHcaptcha();
  town = await moderatedTown({ botCheck: { hcaptcha: company.setting }, hcaptchaSecret: company.secret });
});
afterEach(async () => {
  await town.server.close();
  await company.close();
});

const hand = async (token: unknown) => {
  const reply = await fetch(`${town.server.address}/api/bot-check/hcaptcha`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return { status: reply.status, body: (await reply.json()) as { readonly code?: string; readonly pass?: Pass } };
};
interface Pass {
  readonly id: string;
  readonly until: number;
  readonly signature: string;
}
const passed = async (): Promise<Pass> => {
  const { body } = await hand(company.token());
  if (body.pass === undefined) throw new Error(`no pass: ${JSON.stringify(body)}`);
  return body.pass;
};
const send = (key: string, proof: string | null, answers?: object) => sendChecked(town, key, proof, answers);
const kept = () => keptChecks(town);
const withPass = (pass: object): string => headerOf({ pass, signs: [] });

test('somebody who has been through hCaptcha has an answer that counts, and may send it again', async () => {
  const [key, pass] = [randomUUID(), await passed()];
  const first = await send(key, withPass(pass));
  expect(first.status).toBe(201);
  expect(await send(key, withPass(pass))).toEqual({ status: 200, body: first.body });
  expect(await kept()).toEqual([{ bot_check: 'passed', counted: 'yes', signs: '[]' }]);
});

test('a token is good once, and so is what it gave; nothing is kept of an answer that is refused', async () => {
  const token = company.token();
  const { body } = await hand(token);
  expect(await hand(token)).toMatchObject({ status: 422, body: { code: 'hcaptcha-refused' } });
  await send(randomUUID(), withPass(body.pass ?? {}));
  expect(await send(randomUUID(), withPass(body.pass ?? {}), { Q2: 'ganska_trygg' })).toMatchObject({
    status: 422,
    body: { code: 'check-failed' },
  });
  expect(await kept()).toHaveLength(1);
});

test('a pass that is another’s work, or out of date, opens nothing', async () => {
  const pass = await passed();
  for (const wrong of [
    { ...pass, id: 'ab'.repeat(16) },
    { ...pass, until: pass.until + 1 },
    { ...pass, until: pass.until + 60 * 60_000 },
    { ...pass, signature: 'ab'.repeat(32) },
    { ...pass, signature: pass.signature.toUpperCase() },
    { ...pass, more: 1 },
    { id: pass.id, until: pass.until },
  ])
    expect((await send(randomUUID(), withPass(wrong))).status, JSON.stringify(wrong)).toBe(422);
  await town.server.at('2027-03-01T11:01+01:00');
  expect((await send(randomUUID(), withPass(pass))).status).toBe(422);
  expect(await kept()).toEqual([]);
});

test('the device’s own task lets an answer in as well, at twice the work, and without either it waits', async () => {
  const reply = await fetch(`${town.server.address}/api/bot-check`, { method: 'POST' });
  const { challenge } = (await reply.json()) as {
    readonly challenge: { readonly parameters: { readonly cost: number } };
  };
  expect(challenge.parameters.cost).toBe(4_000);
  expect((await send(randomUUID(), await doneTask(town.server.address))).status).toBe(201);
  expect((await send(randomUUID(), null)).status).toBe(201);
  expect((await kept()).map(({ counted }) => counted).toSorted()).toEqual(['waiting', 'yes']);
});

test('a company that cannot be asked is told as that, and what is no token is not passed on to it', async () => {
  company.mood = 'broken';
  expect(await hand(company.token())).toMatchObject({ status: 503, body: { code: 'hcaptcha-away' } });
  const before = company.asked.length;
  for (const token of ['', 'å', 'a b', 'x'.repeat(9_000), ['P1_a', 'P1_b'], {}, undefined])
    expect((await hand(token)).status, String(token)).toBe(400);
  expect(company.asked).toHaveLength(before);
});

test('where hCaptcha is not set no token is looked at', async () => {
  await town.server.close();
  town = await moderatedTown({ botCheck: 'proof-of-work' });
  expect(await hand(company.token())).toMatchObject({ status: 404, body: { code: 'hcaptcha-off' } });
  expect(company.asked).toEqual([]);
});
