import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DisclosureList } from '#core/moderation/disclosure.ts';
import type { StaffDialogue } from '#core/survey/staff-dialogue.ts';
import type { TakingDialogues } from '#server/intake/entries.ts';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';
import { oneDialogue } from '../support/one-dialogue.ts';
import { compactTown } from '../support/release-town.ts';

/**
 * What was handed to staff before a dialogue closed and is typed in after it: open from 1 to 21 March, typed in until the 28th.
 * The tests go on from one day to the next.
 */
let server: DialoguesServer;
beforeAll(async () => {
  server = await startDialogues(1, { entryDays: 7 });
  await server.stores.campaigns.put(compactTown.settings.id, oneDialogue);
});
afterAll(() => server.close());

const morning = (day: string): Promise<void> => server.at(`2027-03-${day}T08:05+01:00`);
const form = (answer = 'ganska_otrygg', channel = 'paper') => ({
  campaign: oneDialogue.id,
  survey: oneDialogue.survey,
  language: 'sv',
  inputWay: 'entry',
  channel,
  answers: { Q2: answer },
});
async function post(path: string, body: object, key: string = randomUUID()) {
  const answer = await server.fetch('host', 'POST', path, body, { 'idempotency-key': key });
  const { code } = (await answer.json()) as { readonly code: string };
  return { status: answer.status, code };
}
const type = (handedIn: string | null, body: object = form(), key?: string) =>
  post(`/api/staff/entries${handedIn === null ? '' : `?handedIn=${handedIn}`}`, body, key);
const taking = async () =>
  ((await server.ask('host', 'GET', '/api/staff/entries/dialogues')).body as TakingDialogues).dialogues;
const rows = async () => (await server.stores.rawDb?.selectFrom('response').select('received_hour').execute()) ?? [];

describe('a form that was handed in on the last day', () => {
  const key = randomUUID();

  test('is typed in the morning after, with the day that it was handed in', async () => {
    await morning('21');
    expect(await taking()).toMatchObject([{ isOpen: true, closes: '2027-03-21', entriesUntil: '2027-03-28' }]);
    await morning('22');
    expect(await taking()).toMatchObject([{ isOpen: false, closes: '2027-03-21', entriesUntil: '2027-03-28' }]);
    expect((await type('2027-03-21', form(), key)).status).toBe(201);
    // When it came to the store is what is kept, and whoever typed it has it on their count of today.
    expect(await rows()).toEqual([{ received_hour: '2027-03-22T08' }]);
    expect((await server.ask('host', 'GET', '/api/staff/entries/count')).body).toMatchObject({
      counts: [{ day: '2027-03-22', channel: 'paper', answers: 1 }],
    });
  });

  test('is refused without that day, with a later one, and with one before the dialogue opened', async () => {
    expect(await type(null)).toEqual({ status: 410, code: 'campaign-closed' });
    expect(await type('2027-03-22')).toEqual({ status: 410, code: 'campaign-closed' });
    expect(await type('2027-02-28')).toEqual({ status: 409, code: 'campaign-upcoming' });
    for (const none of ['i-gar', '2027-03-2', '2027-03-21&handedIn=2027-03-21'])
      expect(await type(none)).toEqual({ status: 410, code: 'campaign-closed' });
    expect(await rows()).toHaveLength(1);
  });

  test('opens no door for residents', async () => {
    const own = { ...form('otrygg', 'web'), inputWay: 'app' };
    expect(await post('/api/responses?handedIn=2027-03-21', own)).toEqual({ status: 410, code: 'campaign-closed' });
    expect(await rows()).toHaveLength(1);
  });

  test('is neither counted nor given out before the last of them can have been typed in', async () => {
    await morning('28');
    await expect(server.release(oneDialogue)).rejects.toMatchObject({ code: 'not-closed' });
    const seen = async () =>
      ((await server.ask('moderator', 'GET', '/api/moderation/disclosures')).body as DisclosureList).dialogues;
    expect(await seen()).toMatchObject([{ closes: '2027-03-28', questions: null }]);
    const page = (await server.ask('coordinator', 'GET', `/api/staff/dialogues/${oneDialogue.id}`))
      .body as StaffDialogue;
    expect(page).toMatchObject({ life: 'closed', closes: '2027-03-21', entriesUntil: '2027-03-28' });
    expect((await type('2027-03-20', form('varken', 'street'))).status).toBe(201);
    await morning('29');
    expect((await seen())[0]?.questions?.length).toBeGreaterThan(0);
  });

  test('is taken no more after that day; what was kept has its receipt again', async () => {
    expect(await taking()).toEqual([]);
    expect(await type('2027-03-21')).toEqual({ status: 410, code: 'campaign-closed' });
    expect((await type('2027-03-21', form(), key)).status).toBe(200);
    await server.release(oneDialogue);
    expect(await rows()).toHaveLength(2);
  });
});

test('where nothing is handed to staff, a dialogue is over when it closes', async () => {
  const byWeb = { ...oneDialogue, id: 'webben', opens: '2027-03-29', closes: '2027-04-02', channels: ['web'] as const };
  await server.stores.campaigns.put(compactTown.settings.id, { ...byWeb, channels: [...byWeb.channels] });
  expect(await taking()).toMatchObject([{ campaign: 'webben', entriesUntil: '2027-04-02', channels: [] }]);
  await server.at('2027-04-03T08:05+02:00');
  expect(await taking()).toEqual([]);
});
