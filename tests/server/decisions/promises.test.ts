import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffPromise, StaffPromises } from '#core/promises/contract.ts';
import type { PublicPromises } from '#core/promises/public.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { ActionStore } from '#db/work/actions.ts';
import { PromiseStore } from '#db/work/promises.ts';
import { RoundStore } from '#db/work/rounds.ts';
import { READING } from '#server/app.ts';
import { promisesPart } from '#server/decisions/promises.ts';
import { publicPromisesPart } from '#server/decisions/promises-public.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { type Asker, askerOf, type DeskApp, startDeskApp } from '../../support/desk-app.ts';
import { termsOf } from '../../support/promise-terms.ts';

const municipality = loadMunicipality('ljuskoping');
let desk: DeskApp;
let now: number;
let asker: Asker;
let rounds: RoundStore;
const ask: Asker['ask'] = (...asked) => asker.ask(...asked);

beforeEach(async () => {
  now = Date.parse('2026-06-20T12:00+02:00');
  desk = await startDeskApp(() => now, { ajv: READING });
  asker = askerOf(desk.app);
  const promises = new PromiseStore(desk.db, 'ljuskoping');
  const clock = () => now;
  const actions = new ActionStore(desk.db, 'ljuskoping');
  await desk.app.register(promisesPart, { promises, actions, municipality, geography: { gazetteer: [] }, clock });
  rounds = new RoundStore(desk.db, 'ljuskoping');
  await desk.app.register(publicPromisesPart, {
    promises,
    rounds,
    releases: new ReleaseShelf('/nowhere-that-there-is'),
    municipality,
    address: 'https://lykta.example',
    clock,
  });
});
afterEach(() => desk.close());

const HOME = '/api/staff/promises';
async function signed(): Promise<StaffPromise> {
  const begun = await ask('samordnare', 'POST', HOME, { from: '2026-01-01', until: '2027-12-31', number: 5 });
  expect(begun.statusCode).toBe(201);
  const { id } = begun.json<StaffPromise>();
  expect((await ask('samordnare', 'PUT', `${HOME}/${id}`, { revision: 1, terms: termsOf() })).statusCode).toBe(200);
  const answer = await ask('samordnare', 'POST', `${HOME}/${id}/sign`, { revision: 2, on: '2026-01-15' });
  expect(answer.statusCode).toBe(200);
  return answer.json<StaffPromise>();
}

async function planned(id: string): Promise<string> {
  const answer = await ask('samordnare', 'POST', `${HOME}/${id}/follow-ups`, {
    plannedOn: '2026-06-12',
    meeting: 'Lokala Brå',
  });
  return `${HOME}/${id}/follow-ups/${answer.json<StaffPromise>().followUps.at(-1)?.id}`;
}

describe('a promise from draft to account', () => {
  it('is nobody’s but its writers’ as a draft, and then locked: it is changed as a new version with a reason', async () => {
    await ask('samordnare', 'POST', HOME, { from: '2026-01-01', until: '2027-12-31', number: null });
    expect((await ask('fastighetsagare', 'GET', HOME)).json<StaffPromises>().promises).toEqual([]);
    expect((await ask('ledamot', 'GET', HOME)).json<StaffPromises>().promises).toHaveLength(1);
    expect((await ask(null, 'GET', '/api/promises')).json<PublicPromises>().promises).toEqual([]);
    const bare = await ask('samordnare', 'POST', `${HOME}/2026-2027/sign`, { revision: 1, on: '2026-01-15' });
    expect(bare.statusCode).toBe(422);

    const promise = await signed();
    expect(promise.id).toBe('2026-2027-b');
    const change = { revision: promise.revision, terms: termsOf({ diaryNumber: 'KS 2026/9' }) };
    expect((await ask('samordnare', 'PUT', `${HOME}/${promise.id}`, change)).statusCode).toBe(409);
    const next = await ask('samordnare', 'POST', `${HOME}/${promise.id}/versions`, {
      ...change,
      reason: 'Diarienumret var fel.',
      on: '2026-02-01',
    });
    expect(next.json<StaffPromise>().versions.map(({ reason }) => reason)).toEqual([null, 'Diarienumret var fel.']);
    const [told] = (await ask(null, 'GET', '/api/promises')).json<PublicPromises>().promises;
    expect([told?.diaryNumber, told?.versions.length]).toEqual(['KS 2026/9', 2]);
  });

  it('a late point demands a decision, which the council writes down and which is an activity from then on', async () => {
    const { id } = await signed();
    const meeting = await planned(id);
    const say = (who: string, point: string, revision: number, status: string) =>
      ask(who, 'PUT', `${meeting}/points/${point}`, {
        revision,
        status,
        sentence: { sv: 'Så långt har vi kommit.' },
        evidence: [],
      });
    expect((await say('samordnare', 'ljus', 1, 'late')).statusCode).toBe(200);
    // The police's own point is the police's to tell of, and the municipality's is not.
    expect((await say('polisanalytiker', 'ljus', 2, 'fulfilled')).statusCode).toBe(403);
    expect((await say('polisanalytiker', 'station', 2, 'on-track')).statusCode).toBe(200);
    expect((await say('polisanalytiker', 'station', 2, 'late')).json()).toMatchObject({ code: 'moved-on' });
    const held = { heldOn: '2026-06-12' };
    const refused = await ask('samordnare', 'POST', `${meeting}/hold`, { revision: 3, ...held });
    expect(refused.json()).toMatchObject({ faults: [{ field: 'items.ljus', code: 'promise-no-decision' }] });

    const activity = {
      ...termsOf().points[0]?.activities[0],
      id: 'x',
      text: { sv: 'Tio lampor till' },
      until: '2026-09-01',
      count: 10,
    };
    const decide = (who: string, revision: number) =>
      ask(who, 'PUT', `${meeting}/points/ljus/decision`, {
        revision,
        decision: { text: { sv: 'Fler lampor i augusti.' }, activity },
      });
    expect((await decide('polisanalytiker', 3)).statusCode).toBe(403);
    expect((await decide('ledamot', 3)).statusCode).toBe(200);
    // Whoever decides does not tell it to everybody.
    expect((await ask('ledamot', 'POST', `${meeting}/hold`, { revision: 4, ...held })).statusCode).toBe(403);
    expect((await ask('samordnare', 'POST', `${meeting}/hold`, { revision: 4, ...held })).statusCode).toBe(200);
    expect((await decide('ledamot', 5)).statusCode).toBe(409);

    const [told] = (await ask(null, 'GET', '/api/promises')).json<PublicPromises>().promises;
    const [ljus] = told?.points ?? [];
    expect([ljus?.status, ljus?.decision?.text.sv]).toEqual(['late', 'Fler lampor i augusti.']);
    const made = ljus?.activities.at(-1);
    expect([made?.text.sv, made?.until, made?.decidedOn]).toEqual(['Tio lampor till', '2026-09-01', '2026-06-12']);
    const page = await ask(null, 'GET', '/medborgarlofte/');
    for (const words of ['Försenat', 'Fler lampor i augusti.', 'för 8 dagar sedan', 'Inte i mål än'])
      expect(page.body).toContain(words);
    expect(page.body).not.toContain('Perrong tre');
    expect((await ask(null, 'GET', '/api/promises/follow-ups.rss')).body).toContain('Ljusare gångtunnel: försenat.');
    expect((await ask(null, 'GET', '/medborgarlofte/finns-inte/')).statusCode).toBe(404);
  });

  it('what has been done is written down by those whose it is, and told on', async () => {
    const { id } = await signed();
    const note = (who: string, of: string, value: number, on = '2026-06-19') =>
      ask(who, 'POST', `${HOME}/${id}/progress`, { of: 'activity', id: of, value, on, n: null, source: null });
    expect((await note('samordnare', 'lampor', 12)).statusCode).toBe(200);
    expect((await note('polisanalytiker', 'lampor', 30)).statusCode).toBe(403);
    expect((await note('polisanalytiker', 'narvaro', 9)).statusCode).toBe(200);
    expect((await note('samordnare', 'finns-inte', 1)).statusCode).toBe(404);
    expect((await note('samordnare', 'lampor', 13, '2026-06-21')).statusCode).toBe(422);
    const done = async () => {
      const [told] = (await ask(null, 'GET', '/api/promises')).json<PublicPromises>().promises;
      return told?.points.map(({ activities }) => activities[0]?.done);
    };
    expect(await done()).toEqual([12, 0]);
    now = Date.parse('2026-07-01T12:00+02:00');
    expect(await done()).toEqual([12, 9]);
  });

  it('tells everybody how often the police have been on rounds, by months that are over, and not where (S30)', async () => {
    await signed();
    expect((await ask(null, 'GET', '/medborgarlofte/')).body).not.toContain('id="narvaro"');
    const brief = { stops: [], next: [] };
    for (const [day, visits] of [
      ['2026-04-10', 7],
      ['2026-06-02', 9],
    ] as const) {
      await rounds.open({ id: day, organisation: 'polisen', day, kind: 'evening', unit: 'Pass ett', brief });
      const at = Date.parse(`${day}T19:00+02:00`);
      await rounds.keep(
        Array.from({ length: visits }, (_, number) => ({
          ...{ id: `${day}-${number}`, version: 1, shift: day, place: 'stationen', outcome: 'visited', minutes: 12 },
          ...{ arrivedAt: at, correctedAt: at, receivedAt: at, mode: null, observed: [], people: null, contacts: null },
          ...{ done: [], note: '', reason: null },
        })),
      );
    }
    const told = (await ask(null, 'GET', '/api/promises')).json<PublicPromises>();
    expect(told.presence).toEqual([
      { month: '2026-04', visits: 5, minutes: 85 },
      { month: '2026-05', visits: null, minutes: null },
    ]);
    const page = (await ask(null, 'GET', '/medborgarlofte/')).body;
    for (const words of ['april 2026', 'maj 2026', 'färre än fem']) expect(page).toContain(words);
    expect(page).not.toMatch(/juni 2026<\/th>|stationen/);
  });

  it('tells nobody but the two parties where and when the police mean to be, not in the pack either', async () => {
    const { id } = await signed();
    const meeting = await planned(id);
    for (const [who, knows] of [
      ['polisanalytiker', true],
      ['samordnare', true],
      ['fastighetsagare', false],
    ] as const) {
      const list = await ask(who, 'GET', HOME);
      const pack = await ask(who, 'GET', `${meeting}/pack`);
      expect([list.statusCode, pack.statusCode]).toEqual([200, 200]);
      expect([who, list.body.includes('Perrong tre')]).toEqual([who, knows]);
      expect([who, pack.body.includes('24 december')]).toEqual([who, knows]);
      expect(pack.body).toContain('Ljusare gångtunnel');
    }
  });

  it('lets a party’s own people write their points of a draft and no others', async () => {
    await ask('samordnare', 'POST', HOME, { from: '2026-01-01', until: '2027-12-31', number: null });
    await ask('samordnare', 'PUT', `${HOME}/2026-2027`, { revision: 1, terms: termsOf() });
    const [ljus, station] = termsOf().points;
    const write = (point: object | undefined, id: string) =>
      ask('polisanalytiker', 'PUT', `${HOME}/2026-2027/points/${id}`, { revision: 2, point });
    expect((await write(ljus, 'ljus')).statusCode).toBe(403);
    const named = { ...station, text: { sv: 'Ring Kalle på 070-123 45 67.' } };
    expect((await write(named, 'station')).json()).toMatchObject({ faults: [{ field: 'point.text' }] });
    const written = await write({ ...station, text: { sv: 'Polisen syns varje vecka.' } }, 'station');
    expect(written.json<StaffPromise>().terms.points.map(({ text }) => text.sv)).toEqual([
      'Kommunen byter 34 lampor.',
      'Polisen syns varje vecka.',
    ]);
  });

  it('writes each act in the log in words, and none that was refused', async () => {
    const { id } = await signed();
    await ask('ledamot', 'POST', `${HOME}/${id}/end`, { revision: 3 });
    await ask('samordnare', 'POST', `${HOME}/${id}/end`, { revision: 3 });
    const lines = await desk.db
      .selectFrom('audit_entry')
      .select(['act', 'address'])
      .where('thing', '=', 'promise')
      .execute();
    expect(lines.map(({ act, address }) => `${act} ${address}`)).toEqual([
      `write ${HOME}`,
      `write ${HOME}/${id}`,
      `write ${HOME}/${id}/sign`,
      `refused ${HOME}/${id}/end`,
      `write ${HOME}/${id}/end`,
    ]);
  });
});
