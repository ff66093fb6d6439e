import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#core/access/roles.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import type { SubmittedResponse } from '#core/survey/contract.ts';
import { createApp } from '#server/app.ts';
import { foldersOf } from '#server/folders.ts';
import type { GivenIn } from '#server/intake/entries.ts';
import { RECEIPT_TRIES } from '#server/intake/tries.ts';
import { loadSurvey } from '#server/municipality.ts';
import { ensureDemoAccounts } from '#server/staff/demo-accounts.ts';
import { openStores, type Stores } from '#server/stores.ts';
import { sessionOf } from '../support/desk-app.ts';
import { now, place, smallCampaign, smallGeography, smallTown, submitted } from '../support/small-town.ts';
import { dataFolderOfTown } from '../support/town-folder.ts';

/** The whole server with real files, and everybody on the staff. */
const folder = dataFolderOfTown('lykta-entries-');
let time = now;
let stores: Stores;
let app: FastifyInstance;

beforeAll(async () => {
  const parts = ['intake', 'staff'] as const;
  stores = await openStores(foldersOf(folder, smallTown.settings.id), parts, smallGeography);
  await stores.campaigns.put(smallTown.settings.id, smallCampaign);
  await stores.campaigns.put(smallTown.settings.id, { ...smallCampaign, id: 'webb-2026', channels: ['web'] });
  await stores.campaigns.put(smallTown.settings.id, { ...smallCampaign, id: 'sen-2027', opens: '2027-01-01' });
  await ensureDemoAccounts(stores, smallTown.settings.id, now);
  const settings = { municipality: smallTown, policy: STANDARD_POLICY, parts, surveys: loadSurvey, webFolder: null };
  app = await createApp({ ...settings, clock: () => time }, stores);
});
afterAll(async () => {
  await app.close();
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

const signIn = (role: Role): Promise<Record<string, string>> => sessionOf(app, role);

const street = (change: Partial<SubmittedResponse> = {}): SubmittedResponse => ({
  ...submitted({ Q2: 'varken', Q4: [place()] }),
  channel: 'street',
  ...change,
});
const give = (cookies: Record<string, string>, body: unknown, key: string = randomUUID(), url = '/api/staff/entries') =>
  app.inject({
    method: 'POST',
    url,
    cookies,
    headers: { 'idempotency-key': key, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
const rows = async (): Promise<readonly { readonly channel: string; readonly input_way: string }[]> =>
  (await stores.rawDb?.selectFrom('response').select(['channel', 'input_way']).execute()) ?? [];
const counts = async (cookies: Record<string, string>) =>
  (await app.inject({ url: '/api/staff/entries/count', cookies })).json();

describe('an answer that a dialogue host gives in for somebody else', () => {
  test('is asked for no bot check, which is for those whom nobody has met', async () => {
    const code = (await give(await signIn('host'), street())).json().code;
    expect(await stores.rawDb?.selectFrom('response').select(['bot_check', 'counted']).execute()).toEqual([
      { bot_check: 'unasked', counted: 'yes' },
    ]);
    expect((await give(await signIn('host'), { code }, '', '/api/staff/entries/undo')).statusCode).toBe(204);
  });

  test('is kept with its channel and answered with a code, and counts for the host on that day', async () => {
    const host = await signIn('host');
    const before = (await rows()).length;
    const answer = await give(host, street());
    expect(answer.statusCode).toBe(201);
    expect(answer.json().code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect((await rows()).length).toBe(before + 1);
    expect(await counts(host)).toEqual({
      today: '2026-11-25',
      counts: [{ campaign: 'host-2026', channel: 'street', day: '2026-11-25', answers: 1 }],
    });
  });

  test('counts once however many times it is sent', async () => {
    const coordinator = await signIn('coordinator');
    const key = randomUUID();
    const codes = [];
    for (const status of [201, 200, 200]) {
      const answer = await give(coordinator, street({ channel: 'paper', inputWay: 'entry' }), key);
      expect(answer.statusCode).toBe(status);
      codes.push(answer.json().code);
    }
    expect(new Set(codes).size).toBe(1);
    expect((await counts(coordinator)).counts).toEqual([
      { campaign: 'host-2026', channel: 'paper', day: '2026-11-25', answers: 1 },
    ]);
    expect(await rows()).toContainEqual({ channel: 'paper', input_way: 'entry' });
  });

  test('is theirs to count and nobody else’s', async () => {
    const admin = await signIn('admin');
    expect((await counts(admin)).counts).toEqual([]);
    await give(admin, street({ channel: 'meeting' }));
    time = now + 24 * 3_600_000;
    const nextDay = await signIn('admin');
    await give(nextDay, street({ channel: 'meeting' }));
    await give(nextDay, street({ channel: 'meeting' }));
    expect((await counts(nextDay)).counts).toEqual([
      { campaign: 'host-2026', channel: 'meeting', day: '2026-11-26', answers: 2 },
      { campaign: 'host-2026', channel: 'meeting', day: '2026-11-25', answers: 1 },
    ]);
    time = now;
  });

  test('is taken away again by whoever typed it wrong, counts no more, and the form can be typed anew', async () => {
    let host = await signIn('host');
    const ofToday = async (): Promise<number> =>
      (await counts(host)).counts
        .filter(({ channel }: { channel: string }) => channel === 'paper')
        .reduce((sum: number, { answers }: { answers: number }) => sum + answers, 0);
    const undo = (cookies: Record<string, string>, code: string) =>
      app.inject({ method: 'POST', url: '/api/staff/entries/undo', cookies, payload: { code } });
    const [before, key] = [await ofToday(), randomUUID()];
    const paper = street({ channel: 'paper', inputWay: 'entry' });
    const { code } = (await give(host, paper, key)).json();
    expect(await ofToday()).toBe(before + 1);
    const kept = (await rows()).length;
    // The day has turned before the slip is seen: it is taken from the day that it was counted on.
    time = now + 24 * 3_600_000;
    const nextDay = await signIn('host');
    expect((await undo({}, code)).statusCode).toBe(401);
    expect((await undo(await signIn('analyst'), code)).statusCode).toBe(403);
    expect((await undo(nextDay, code)).statusCode).toBe(204);
    expect((await undo(nextDay, code)).statusCode).toBe(404);
    time = now;
    host = await signIn('host');
    expect((await rows()).length).toBe(kept - 1);
    expect(await ofToday()).toBe(before);
    // The same number, other answers: nothing is left of the first.
    const again = await give(host, { ...paper, answers: { Q2: 'ganska_otrygg' } }, key);
    expect([again.statusCode, again.json().code]).toEqual([201, code]);
    expect(await ofToday()).toBe(before + 1);
  });

  test('is not typed in a second time once its author has erased it, and whoever types is told', async () => {
    time = now;
    const host = await signIn('host');
    const [key, paper] = [randomUUID(), street({ channel: 'paper', inputWay: 'entry' })];
    const { code } = (await give(host, paper, key)).json();
    const kept = (await rows()).length;
    const erased = await app.inject({ method: 'POST', url: '/api/receipts/erase', payload: { code } });
    expect(erased.statusCode).toBe(204);
    const again = await give(host, paper, key);
    expect([again.statusCode, again.json().code]).toEqual([409, 'taken-back']);
    expect(again.json().message).toContain('har tagit bort det med sin kod');
    expect((await rows()).length).toBe(kept - 1);
  });

  test('that is taken in from a file is the same answer when its own device sends it once more, and no other', async () => {
    time = now;
    const host = await signIn('host');
    const [key, own] = [randomUUID(), street({ channel: 'web' })];
    const { code } = (await give(host, { ...own, channel: 'paper', inputWay: 'entry' }, key)).json();
    const kept = (await rows()).length;
    const again = await give({}, own, key, '/api/responses');
    expect([again.statusCode, again.json().code]).toEqual([200, code]);
    const other = await give({}, { ...own, answers: { Q2: 'ganska_otrygg' } }, key, '/api/responses');
    expect([other.statusCode, other.json().code]).toEqual([409, 'key-used']);
    expect((await rows()).length).toBe(kept);
  });

  test('codes that are guessed at the desk are counted with those that are guessed on the page of the code', async () => {
    time = now + 48 * 3_600_000;
    const cookies = await signIn('host');
    const guess = (url: string) =>
      app.inject({ method: 'POST', url, cookies, remoteAddress: '192.0.2.9', payload: { code: '0000-0000-0000' } });
    for (let tries = 0; tries < RECEIPT_TRIES.ofOne.most; tries += 1)
      expect((await guess('/api/staff/entries/undo')).statusCode).toBe(404);
    expect((await guess('/api/receipts/open')).statusCode).toBe(429);
    time = now;
  });

  test('leaves no minute of it in the staff’s log', async () => {
    const host = await signIn('host');
    await give(host, street());
    const log = await stores.workDb.selectFrom('audit_entry').selectAll().execute();
    expect(log.map(({ act }) => act)).toContain('sign-in');
    // Whoever was refused gave in nothing.
    const done = log.filter(({ act }) => act !== 'refused');
    expect(done.filter(({ thing, address }) => thing === 'entry' || address?.includes('entries'))).toEqual([]);
  });
});

describe('how many each has given in', () => {
  const given = async (role: Role) =>
    (await app.inject({ url: '/api/staff/entries/given', cookies: await signIn(role) })).json();

  test('is read by those who answer for it the day after, in tens and of all channels together', async () => {
    const host = await signIn('host');
    for (let number = 0; number < 14; number += 1) await give(host, street());
    const own: readonly { readonly campaign: string; readonly answers: number }[] = (await counts(host)).counts;
    const sum = own
      .filter(({ campaign }) => campaign === smallCampaign.id)
      .reduce((all, { answers }) => all + answers, 0);
    expect((await given('dpo')).given).toEqual([]);
    time = now + 24 * 3_600_000;
    for (const role of ['coordinator', 'dpo'] as const) {
      const { given: all } = (await given(role)) as GivenIn;
      expect(all).toContainEqual({
        campaign: smallCampaign.id,
        title: smallCampaign.title,
        person: 'Dialogvärd',
        day: '2026-11-25',
        answers: 10 * Math.floor(sum / 10),
      });
      expect(all.every(({ answers }) => answers >= 10 && answers % 10 === 0)).toBe(true);
    }
    time = now;
  });

  test('is nobody else’s to read', async () => {
    for (const role of ['host', 'analyst', 'moderator', 'admin'] as const)
      expect((await given(role)).code).toBe('not_allowed');
  });
});

describe('nobody can give in an answer for somebody else', () => {
  test('without signing in, and is told to', async () => {
    const answer = await give({}, street());
    expect(answer.statusCode).toBe(401);
    expect(answer.json().code).toBe('sign_in_first');
    expect((await app.inject({ url: '/api/staff/entries/count' })).statusCode).toBe(401);
  });

  test.each(['analyst', 'moderator'] as const)('as %s', async (role) => {
    const cookies = await signIn(role);
    expect((await give(cookies, street())).statusCode).toBe(403);
    expect((await app.inject({ url: '/api/staff/entries/count', cookies })).statusCode).toBe(403);
    expect((await app.inject({ url: '/api/staff/entries/dialogues', cookies })).statusCode).toBe(403);
  });

  test('in a channel that is open to all, or one that the dialogue does not take answers in', async () => {
    const host = await signIn('host');
    for (const body of [street({ channel: 'web' }), street({ campaign: 'webb-2026' })]) {
      const answer = await give(host, body);
      expect(answer.statusCode).toBe(422);
      expect(answer.json().code).toBe('channel-not-taken');
    }
  });
});

test('nobody passes for the street without signing in', async () => {
  const before = (await rows()).length;
  for (const channel of ['street', 'meeting', 'paper'] as const) {
    const answer = await give({}, street({ channel }), randomUUID(), '/api/responses');
    expect(answer.statusCode).toBe(422);
    expect(answer.json().code).toBe('channel-not-taken');
  }
  expect((await give({}, street({ channel: 'kiosk' }), randomUUID(), '/api/responses')).statusCode).toBe(201);
  expect((await rows()).length).toBe(before + 1);
});

test('a host is shown the dialogues that are open, with the staffed channels of each', async () => {
  const { dialogues } = (
    await app.inject({ url: '/api/staff/entries/dialogues', cookies: await signIn('host') })
  ).json();
  expect(
    dialogues.map(({ campaign, channels }: { campaign: string; channels: string[] }) => [campaign, channels]),
  ).toEqual(
    expect.arrayContaining([
      ['host-2026', ['street', 'meeting', 'paper']],
      ['webb-2026', []],
    ]),
  );
  expect(dialogues).toHaveLength(2);
});
