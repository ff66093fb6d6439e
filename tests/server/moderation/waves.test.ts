import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogPage } from '#core/audit/log-page.ts';
import { LANGUAGES } from '#core/base/language.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import type { Wave } from '#core/waves/contract.ts';
import type { Counted } from '#core/waves/states.ts';
import { notCountedNote } from '#server/intake/receipt-pages.ts';
import type { Staff } from '../../support/dialogues-server.ts';
import { FLOODED, type FloodedTown, floodedTown, MOST_NAMED, THIRD_NAMED } from '../../support/flooded-town.ts';
import { readable } from '../../support/moderated-town.ts';
import { plainBrowser, textOf } from '../../support/plain-browser.ts';
import { compactTown } from '../../support/release-town.ts';

let town: FloodedTown;
beforeEach(async () => {
  town = await floodedTown();
});
afterEach(() => town.server.close());

/** As soon as the server has looked again. */
const seen = async (): Promise<Wave> => {
  await expect.poll(async () => (await town.waves()).length, { timeout: 20_000 }).toBe(1);
  return (await town.waves())[0] as Wave;
};
const REASON = 'Femhundra likadana svar på en timme, från ett fåtal nät.';
const decide = (
  wave: Pick<Wave, 'id'>,
  from: Wave['state'],
  to: Wave['state'],
  reason = REASON,
  who: Staff = 'moderator',
) => town.server.ask(who, 'POST', `/api/moderation/waves/${wave.id}/standing`, { from, to, reason });
const states = async () => {
  const rows = (await town.server.stores.rawDb?.selectFrom('response').select(['counted']).execute()) ?? [];
  return Object.fromEntries([...Map.groupBy(rows, ({ counted }) => counted)].map(([name, all]) => [name, all.length]));
};

describe('a flood of false answers', () => {
  test('is one thing to a moderator, who learns of it in tens and nothing about anybody else’s answers', async () => {
    await town.people(60);
    await town.flood(75, FLOODED);
    expect(await seen()).toEqual({
      id: expect.any(String),
      campaign: town.campaign,
      title: expect.objectContaining({ sv: 'Trygghet i parken' }),
      state: 'new',
      answers: 70,
      passed: 0,
      byStaff: 0,
      unasked: 70,
      firstHour: '2027-03-01T10',
      lastHour: '2027-03-01T10',
      reasons: ['answers', 'burst'],
      where: { kind: 'in', name: FLOODED.name },
      loses: [{ name: FLOODED.name, answers: 70 }],
      gains: [],
      isOpen: true,
      decidedBy: null,
      decidedOn: null,
      reason: null,
    });
  });

  test('is nobody’s to see but a moderator’s', async () => {
    await town.flood(40, FLOODED);
    const wave = await seen();
    for (const [who, status] of [
      ['nobody', 401],
      ['analyst', 403],
      ['coordinator', 403],
      ['host', 403],
      ['admin', 403],
      ['dpo', 403],
    ] as const) {
      expect((await town.server.ask(who, 'GET', '/api/moderation/waves')).status).toBe(status);
      expect((await town.server.ask(who, 'GET', '/api/moderation/waves/left')).status).toBe(status);
      expect((await decide(wave, 'new', 'set-aside', REASON, who)).status).toBe(status);
    }
  });

  test('is set aside in one act that is logged with who, why, which and how many, and not what was said', async () => {
    await town.people(30);
    await town.flood(52, FLOODED);
    const wave = await seen();
    const set = await decide(wave, 'new', 'set-aside');
    expect(set).toMatchObject({
      status: 200,
      body: { state: 'set-aside', decidedBy: 'Moderator', decidedOn: '2027-03-01', reason: REASON, loses: [] },
    });
    expect(await states()).toEqual({ yes: 30, 'set-aside': 52 });
    const { body } = await town.server.ask('dpo', 'GET', '/api/staff/log');
    const line = (body as LogPage).entries.find(({ sentence }) => sentence.includes('beslutade om en våg'));
    expect(line).toMatchObject({
      sentence: `Moderator beslutade om en våg av svar (${wave.id})`,
      why: `set-aside (50+): ${REASON}`,
    });
    expect(JSON.stringify(line)).not.toMatch(/Plats \d|BEL-SVAG|kvall/);
  });

  test('is set aside by nobody without a reason', async () => {
    await town.flood(40, FLOODED);
    const wave = await seen();
    const refused = await decide(wave, 'new', 'set-aside', ' spam ');
    expect(refused).toMatchObject({ status: 422, body: { code: 'wave-reason-short' } });
    expect(await states()).toEqual({ yes: 40 });
  });

  test('that was real people is said to be so, or taken back after a mistake, and all count again', async () => {
    await town.flood(40, FLOODED);
    const wave = await seen();
    await decide(wave, 'new', 'set-aside');
    expect(await states()).toEqual({ 'set-aside': 40 });
    expect((await decide(wave, 'set-aside', 'new', 'Det var en skolklass på utflykt.')).status).toBe(200);
    expect(await states()).toEqual({ yes: 40 });
    expect((await decide(wave, 'new', 'real', 'Det var en skolklass på utflykt.')).status).toBe(200);
    expect((await town.waves())[0]?.state).toBe('real');
    expect(await states()).toEqual({ yes: 40 });
  });

  test('is decided on once: a colleague who comes second is told, and nothing changes', async () => {
    await town.flood(40, FLOODED);
    const wave = await seen();
    expect((await decide(wave, 'new', 'set-aside')).status).toBe(200);
    const second = await decide(wave, 'new', 'real', REASON, 'granskare');
    expect(second).toMatchObject({ status: 409, body: { code: 'moved-on' } });
    expect(await states()).toEqual({ 'set-aside': 40 });
    expect((await decide({ id: 'finns-inte' }, 'new', 'real')).status).toBe(404);
  });

  test('that grows is still one, and what comes after the decision waits for another', async () => {
    await town.flood(40, FLOODED);
    const wave = await seen();
    await town.flood(30, FLOODED);
    await expect.poll(async () => (await town.waves())[0]?.answers, { timeout: 20_000 }).toBe(70);
    expect((await town.waves()).map(({ id }) => id)).toEqual([wave.id]);
    await decide(wave, 'new', 'set-aside');
    await town.flood(25, FLOODED);
    await expect.poll(async () => (await town.waves()).length, { timeout: 20_000 }).toBe(2);
    expect((await town.waves()).map(({ state, answers }) => [state, answers])).toEqual([
      ['new', 20],
      ['set-aside', 70],
    ]);
    expect(await states()).toEqual({ yes: 25, 'set-aside': 70 });
    const left = await town.server.ask('moderator', 'GET', '/api/moderation/waves/left');
    expect(left.body).toEqual({ left: 1 });
  });

  test('keeps nobody who came together about another place, though it was one with them while it was small', async () => {
    const sizes = async () => (await town.waves()).map(({ answers, where }) => [answers, where?.name]);
    await town.flood(30, THIRD_NAMED, 'drawn', { networks: 1 });
    await town.flood(20, FLOODED, 'drawn-beside', { networks: 2 });
    await seen();
    await town.flood(180, FLOODED, 'drawn-beside', { networks: 20 });
    await expect.poll(sizes, { timeout: 20_000 }).toEqual(
      expect.arrayContaining([
        [200, FLOODED.name],
        [30, THIRD_NAMED.name],
      ]),
    );
    expect(await town.waves()).toHaveLength(2);
  });

  test('takes one along who came together with others about another place and names this one too, and leaves the others there', async () => {
    await town.flood(29, THIRD_NAMED, 'drawn', { networks: 1 });
    // Marks the first of the town besides.
    await town.flood(1, THIRD_NAMED, 'drawn-beside', { networks: 1 });
    const together = await seen();
    await town.server.at('2027-03-01T14:10+01:00');
    await town.flood(170, MOST_NAMED, 'drawn', { networks: 17 });
    const sizes = async () => (await town.waves()).map(({ id, answers }) => [id === together.id, answers]);
    await expect.poll(sizes, { timeout: 20_000 }).toEqual(
      expect.arrayContaining([
        [false, 170],
        [true, 20],
      ]),
    );
  });

  test('that begins where a burst of evenings before is still undecided leaves each evening to be decided on by itself', async () => {
    await town.people(60);
    for (const evening of ['2027-03-01T19:10+01:00', '2027-03-02T19:10+01:00']) {
      await town.server.at(evening);
      await town.flood(40, FLOODED, 'drawn', { networks: 40 });
      await seen();
    }
    await expect.poll(async () => (await town.waves())[0]?.answers, { timeout: 20_000 }).toBe(80);
    await town.server.at('2027-03-03T12:10+01:00');
    // One from each network at first, as people come; then seven more from each of ten of them.
    await town.flood(30, FLOODED, 'drawn', { networks: 30 });
    await expect.poll(async () => (await town.waves())[0]?.answers, { timeout: 20_000 }).toBe(110);
    await town.flood(70, FLOODED, 'drawn', { networks: 10 });
    const found = async () =>
      Map.groupBy(await town.waves(), ({ reasons }) => (reasons.includes('crowd') ? 'crowd' : 'others'));
    await expect.poll(async () => (await found()).get('crowd')?.map(({ answers }) => answers)).toEqual([80]);
    const [crowd] = (await found()).get('crowd') ?? [];
    expect((await decide(crowd as Wave, 'new', 'set-aside')).status).toBe(200);
    expect(await states()).toEqual({ yes: 160, 'set-aside': 80 });
    const sizes = (await found()).get('others')?.map(({ answers }) => answers) ?? [];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(80);
  }, 90_000);

  test('is decided on until its answers are counted, also the morning after the last day, and not after that', async () => {
    await town.people(120);
    await town.server.at('2027-03-21T23:30+01:00');
    await town.flood(60, FLOODED);
    await town.server.at('2027-03-22T08:00+01:00');
    const wave = await seen();
    expect((await decide(wave, 'new', 'set-aside')).status).toBe(200);
    await town.releasedPlaces();
    expect((await decide(wave, 'set-aside', 'new')).body).toMatchObject({ code: 'wave-closed' });
    expect((await town.waves())[0]).toMatchObject({ state: 'set-aside', isOpen: false });
    expect(await states()).toEqual({ yes: 120, 'set-aside': 60 });
  }, 60_000);
});

describe('a flood in another shape', () => {
  const OTHER = compactTown.places[22] as NamedPlace;

  test('of old answers that are changed by their codes is one wave of the day that they were changed', async () => {
    const codes = await town.people(60);
    expect(await town.waves()).toEqual([]);
    await town.server.at('2027-03-06T10:00+01:00');
    await town.changeAll(codes, FLOODED);
    expect(await seen()).toMatchObject({
      answers: 60,
      firstHour: '2027-03-06T00',
      lastHour: '2027-03-06T23',
      where: { kind: 'in', name: FLOODED.name },
    });
  });

  test('that is changed a second time on the day that it was looked through is seen too', async () => {
    const codes = await town.people(40);
    await town.server.at('2027-03-06T10:00+01:00');
    await town.changeAll(codes.slice(0, 9), OTHER);
    expect(await town.waves()).toEqual([]);
    await town.changeAll(codes, FLOODED);
    expect((await seen()).answers).toBe(40);
  });

  test('that changes after a decision does not keep what was decided: real people are looked at anew, what is set aside stays so', async () => {
    const codes = await town.flood(40, FLOODED);
    await decide(await seen(), 'new', 'real');
    await town.changeAll(codes, OTHER);
    await expect.poll(async () => (await town.waves())[0]?.state, { timeout: 20_000 }).toBe('new');
    const [again] = await town.waves();
    expect(again).toMatchObject({ answers: 40, where: { kind: 'in', name: OTHER.name } });
    await decide(again as Wave, 'new', 'set-aside');
    await town.changeAll(codes, FLOODED);
    expect(await states()).toEqual({ 'set-aside': 40 });
  });

  test('of a long weekend that nobody looked at is seen after it', async () => {
    await town.server.at('2027-03-05T18:00+01:00');
    await town.flood(60, FLOODED);
    await town.server.at('2027-03-09T08:00+01:00');
    expect(await seen()).toMatchObject({ answers: 60, firstHour: '2027-03-05T18' });
  });

  test('is found by the program itself at the full hour, also where nobody asks', async () => {
    await town.server.close();
    town = await floodedTown({ time: '2027-03-01T09:59:59.800+01:00' });
    await town.flood(40, FLOODED);
    const kept = () => town.server.stores.rawDb?.selectFrom('wave').select('state').execute();
    await expect.poll(kept, { timeout: 20_000 }).toEqual([{ state: 'new' }]);
  });

  test.each(['school', 'street'] as const)('that comes by the channel %s is seen like any other', async (door) => {
    await town.floodThrough(door, 60, FLOODED);
    expect(await seen()).toMatchObject({ answers: 60, where: { kind: 'in', name: FLOODED.name } });
  });
});

describe('answers without the bot check', () => {
  beforeEach(async () => {
    await town.server.close();
    town = await floodedTown({ botCheck: 'proof-of-work' });
  });

  test('that staff have given in are told apart from those that have passed it', async () => {
    await town.flood(35, FLOODED, 'copied', { passing: 25 });
    await town.floodThrough('street', 42, FLOODED);
    expect(await seen()).toMatchObject({ answers: 70, passed: 20, byStaff: 40, unasked: 0 });
  });

  const letIn = (reason: string, who: Staff = 'moderator') =>
    town.server.ask(who, 'POST', `/api/moderation/dialogues/${town.campaign}/let-in`, { reason });

  test('are kept, wait, and are let in by one act with a reason, that tells nobody how many they are', async () => {
    await town.flood(12, FLOODED, 'varied', { passing: 0 });
    expect(await states()).toEqual({ waiting: 12 });
    expect(await letIn('De svarade utan skript.', 'analyst')).toMatchObject({ status: 403 });
    expect(await letIn('ok')).toMatchObject({ status: 422, body: { code: 'wave-reason-short' } });
    expect(await letIn('De svarade utan skript.')).toEqual({ status: 204, body: null });
    expect(await states()).toEqual({ yes: 12 });
    const { body } = await town.server.ask('dpo', 'GET', '/api/staff/log');
    expect((body as LogPage).entries.map(({ sentence }) => sentence)).toContain(
      `Moderator släppte in svar utan robotkontroll (${town.campaign})`,
    );
  });

  test('that are a wave wait for the decision on it, and for nothing else', async () => {
    await town.flood(60, FLOODED, 'copied', { passing: 0 });
    const wave = await seen();
    expect(wave).toMatchObject({ answers: 60, passed: 0, loses: [], gains: [{ answers: 60 }] });
    await letIn('De svarade utan skript.');
    expect(await states()).toEqual({ waiting: 60 });
    await decide(wave, 'new', 'real', 'Det var ett möte i aulan.');
    expect(await states()).toEqual({ yes: 60 });
    await decide({ id: wave.id }, 'real', 'new', 'Mötet var en annan dag.');
    expect(await states()).toEqual({ waiting: 60 });
  });
});

describe('a decision that is taken back', () => {
  test('leaves every answer exactly as it was: what was let in stays let in, and what waited waits', async () => {
    await town.server.close();
    town = await floodedTown({ botCheck: 'proof-of-work' });
    await town.flood(15, FLOODED, 'varied', { passing: 0 });
    const letIn = { reason: 'De svarade utan skript.' };
    await town.server.ask('moderator', 'POST', `/api/moderation/dialogues/${town.campaign}/let-in`, letIn);
    await town.flood(15, FLOODED, 'varied', { passing: 0 });
    const wave = await seen();
    expect(await states()).toEqual({ yes: 15, waiting: 15 });
    for (const to of ['set-aside', 'real'] as const) {
      await decide(wave, 'new', to);
      expect(await states()).toEqual({ [to === 'real' ? 'yes' : to]: 30 });
      await decide(wave, to, 'new', 'Det var fel våg.');
      expect(await states()).toEqual({ yes: 15, waiting: 15 });
    }
  });
});

describe('the one whose answer is not counted', () => {
  const opened = async (code: string) =>
    (await town.server.ask('nobody', 'POST', '/api/receipts/open', { code })).body as { readonly counted: string };

  test('reads so by the code, and whom to write to, and that it counts again when the decision is taken back', async () => {
    const codes: string[] = [];
    for (let number = 0; number < 12; number += 1)
      codes.push(await town.write('Riv genast den där fula kiosken nere vid bron.'));
    const wave = await seen();
    expect(wave.reasons).toEqual(['words', 'crowd']);
    expect((await opened(codes[3] ?? '')).counted).toBe('yes');
    await decide(wave, 'new', 'set-aside');
    expect((await opened(codes[3] ?? '')).counted).toBe('set-aside');
    // Nor does it wait for anybody to read its words any more.
    expect(await town.queue()).toEqual([]);
    await decide(wave, 'set-aside', 'new');
    expect((await opened(codes[3] ?? '')).counted).toBe('yes');
    expect(await town.queue()).toHaveLength(12);
  });

  test('and was taken along with words of their own is read all the same: they may need help', async () => {
    for (let number = 0; number < 12; number += 1) await town.write('Riv genast den där fula kiosken nere vid bron.');
    const wave = await seen();
    await town.write('Jag orkar inte leva längre.');
    const { rawDb } = town.server.stores;
    const own = await rawDb
      ?.selectFrom('free_text')
      .select('response_key')
      .where('text', 'like', 'Jag%')
      .executeTakeFirst();
    await rawDb
      ?.updateTable('response')
      .set({ wave: wave.id })
      .where('response_key', '=', own?.response_key ?? '')
      .execute();
    await decide(wave, 'new', 'set-aside');
    expect((await town.queue()).map((text) => [text.group, readable(text)])).toEqual([
      ['urgent', 'Jag [någon i nöd].'],
    ]);
  });

  test('is told in every language, and nothing is said of one that counts', () => {
    for (const language of LANGUAGES) {
      const told = (counted: Counted, state: 'new' | 'withdrawn' = 'new') =>
        notCountedNote({ state, counted }, language, compactTown)?.markup ?? '';
      expect(told('set-aside')).toContain('dialog@provstad.example');
      expect(told('set-aside')).not.toContain('{');
      expect(told('waiting').length).toBeGreaterThan(60);
      expect(told('yes') + told('set-aside', 'withdrawn')).toBe('');
    }
  });
});

describe('the form without script', () => {
  test('keeps the answer of a machine too, with what was odd about it, and says that it does not count yet', async () => {
    await town.server.close();
    town = await floodedTown({ botCheck: 'proof-of-work' });
    const browser = plainBrowser(() => town.server.address);
    const first = await browser.open('/enkel/?vag=fragor');
    const field = /name="state" value="([^"]+)"/.exec(first.html)?.[1] ?? '';
    const state = { ...JSON.parse(Buffer.from(field, 'base64url').toString()), answers: { Q2: 'mycket_otrygg' } };
    const written = Buffer.from(JSON.stringify(state)).toString('base64url');
    const check = await browser.post('/enkel/', [
      ['state', Buffer.from(JSON.stringify({ ...state, page: 'kontroll' })).toString('base64url')],
      ['do', 'go:kontroll'],
    ]);
    expect(check.html).toMatch(/aria-hidden="true"><label>Lämna fältet tomt <input name="ovrigt2" tabindex="-1"/);
    const sent = await browser.post('/enkel/', [
      ['state', written],
      ['do', 'send'],
      ['ovrigt2', 'https://spam.example'],
    ]);
    expect(sent.status).toBe(201);
    expect(textOf(sent)).toContain('Svaret räknas inte än.');
    const rows = await town.server.stores.rawDb?.selectFrom('response').selectAll().execute();
    expect(rows).toMatchObject([{ bot_check: 'none', counted: 'waiting', signs: '["trap","fast"]' }]);
    expect(JSON.stringify(rows)).not.toContain('spam');
  });
});
