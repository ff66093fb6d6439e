import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action, ActionList, Duties, StepDraft } from '#core/actions/contract.ts';
import type { CardDraft, FocusArea } from '#core/actions/focus.ts';
import type { PublicActions } from '#core/actions/public.ts';
import type { Refusal } from '#core/base/fault.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { ActionStore } from '#db/work/actions.ts';
import { EventStore } from '#db/work/events.ts';
import { FocusAreaStore } from '#db/work/focus-areas.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { PlaceStore } from '#db/work/places.ts';
import { PromiseStore } from '#db/work/promises.ts';
import { READING } from '#server/app.ts';
import { actionsPart } from '#server/decisions/actions.ts';
import { publicActionsPart } from '#server/decisions/actions-public.ts';
import { EvidenceSource } from '#server/decisions/evidence.ts';
import { focusAreasPart } from '#server/decisions/focus-areas.ts';
import { placesPart } from '#server/decisions/places.ts';
import { promisesPart } from '#server/decisions/promises.ts';
import { toldActionsFrom } from '#server/told-actions.ts';
import { answerDraftOf, planDraftOf } from '../../support/action-drafts.ts';
import { type Asker, askerOf, type DeskApp, startDeskApp } from '../../support/desk-app.ts';
import { addEventStaff, EVENT_GAZETTEER, type EventStaff } from '../../support/events-desk.ts';
import { placeDraftOf } from '../../support/hot-spots-desk.ts';
import { termsOf } from '../../support/promise-terms.ts';
import { town } from '../../support/release-town.ts';

let desk: DeskApp;
let now: number;
let promises: PromiseStore;
let asker: Asker;
const ask: Asker['ask'] = (...asked) => asker.ask(...asked);
const HOME = '/api/staff/actions';

beforeEach(async () => {
  now = Date.parse('2026-11-21T12:00+01:00');
  const clock = () => now;
  desk = await startDeskApp(clock, { ajv: READING });
  asker = askerOf(desk.app);
  const { accounts, municipality: id } = desk.stores;
  const organisations = new OrganisationStore(desk.db);
  await addEventStaff(accounts, organisations, id);
  const municipality = { ...town, settings: { ...town.settings, id } };
  const places = new PlaceStore(desk.db, id, municipality.places);
  const geography = { gazetteer: EVENT_GAZETTEER, homes: [] };
  const releases = new ReleaseShelf('/nowhere');
  const evidence = new EvidenceSource(releases, new EventStore(desk.db, id), EVENT_GAZETTEER);
  promises = new PromiseStore(desk.db, id);
  const actions = new ActionStore(desk.db, id);
  const register = { places, organisations, municipality, geography, clock };
  const hotSpots = new HotSpotStore(desk.db, id);
  const focusAreas = new FocusAreaStore(desk.db, id);
  const sources = { ...register, actions, focusAreas, hotSpots, promises, releases, evidence };
  await desk.app.register(placesPart, register);
  await desk.app.register(actionsPart, sources);
  await desk.app.register(focusAreasPart, sources);
  await desk.app.register(promisesPart, { promises, actions, municipality, geography, clock });
  await desk.app.register(publicActionsPart, { toldActions: toldActionsFrom(actions, places), municipality, clock });
});
afterEach(() => desk.close());

async function proposed(
  who: EventStaff = 'samordnare',
  change: Parameters<typeof planDraftOf>[0] = {},
): Promise<Action> {
  const answer = await ask(who, 'POST', HOME, { plan: planDraftOf(change) });
  expect(answer.json()).toMatchObject({ state: 'proposed' });
  return answer.json<Action>();
}
const answer = (who: EventStaff, { id, revision }: Action, change: Parameters<typeof answerDraftOf>[0] = {}) =>
  ask(who, 'POST', `${HOME}/${id}/answer`, { revision, answer: answerDraftOf(change) });
const step = (who: EventStaff, { id, revision }: Action, draft: StepDraft) =>
  ask(who, 'POST', `${HOME}/${id}/steps`, { revision, step: draft });
const listOf = async (who: EventStaff): Promise<readonly string[]> =>
  (await ask(who, 'GET', HOME)).json<ActionList>().actions.map(({ plan }) => plan.what);
const place = async (change: Parameters<typeof placeDraftOf>[0] = {}): Promise<string> =>
  (await ask('samordnare', 'POST', '/api/staff/places', { draft: placeDraftOf(change) })).json<{ id: string }>().id;

describe('an action', () => {
  it('goes from proposal to whether it helped, each step with who, when and why, and nothing of it is overwritten', async () => {
    const first = await proposed();
    const planned = (await answer('samordnare', first)).json<Action>();
    expect(planned).toMatchObject({ state: 'planned', due: '2026-12-18', isOverdue: false });
    now = Date.parse('2027-01-10T12:00+01:00');
    asker.forget();
    expect((await ask('samordnare', 'GET', `${HOME}/${first.id}`)).json()).toMatchObject({ isOverdue: true });
    const finished = await step('samordnare', planned, {
      act: 'finish',
      doneOn: '2027-01-09',
      after: 'Alla åtta lampor lyser.',
      lookAgainOn: '2027-01-10',
    });
    expect(finished.json()).toMatchObject({ state: 'done', isOverdue: false, asksAgain: true });
    const helped = await step('samordnare', finished.json(), {
      act: 'look-again',
      helped: 'partly',
      reason: 'Färre går omvägen över torget.',
    });
    const told = helped.json<Action>();
    expect(told).toMatchObject({ helped: 'partly', effect: 'Färre går omvägen över torget.', asksAgain: false });
    expect(told.history.map(({ act, on, state }) => [act, on, state])).toEqual([
      ['propose', '2026-11-21', 'proposed'],
      ['answer', '2026-11-21', 'planned'],
      ['finish', '2027-01-10', 'done'],
      ['look-again', '2027-01-10', 'done'],
    ]);
  });

  it('is warned of when it comes after its season', async () => {
    const late = (await answer('samordnare', await proposed(), { due: '2027-04-20' })).json<Action>();
    expect(late.timing).toBe('after');
    const during = (await answer('samordnare', await proposed(), { due: '2027-02-20' })).json<Action>();
    expect(during.timing).toBe('during');
  });

  it('loses nothing where two change it at once: the second is told, and the first stands', async () => {
    const first = await proposed();
    const change = (what: string) => ({ revision: first.revision, plan: planDraftOf({ what }), reason: 'Rättat.' });
    expect((await ask('samordnare', 'PUT', `${HOME}/${first.id}`, change('Byt alla lampor'))).statusCode).toBe(200);
    const second = await ask('analytiker', 'PUT', `${HOME}/${first.id}`, change('Måla väggen'));
    expect([second.statusCode, second.json<Refusal>().code]).toEqual([409, 'moved-on']);
    const told = (await ask('samordnare', 'GET', `${HOME}/${first.id}`)).json<Action>();
    expect(told.plan.what).toBe('Byt alla lampor');
    expect(told.history.at(-1)?.changed).toEqual(['what']);
  });

  it('is written and answered by the party whose it is, handed over in words, and both read what the other said', async () => {
    const ours = await proposed();
    expect((await answer('polisanalytiker', ours)).statusCode).toBe(403);
    expect((await ask('polisanalytiker', 'POST', HOME, { plan: planDraftOf() })).statusCode).toBe(422);
    const said = await ask('polisanalytiker', 'POST', `${HOME}/${ours.id}/comments`, {
      text: 'Kan ni ta den före advent?',
    });
    expect(said.statusCode).toBe(201);
    const refused = await ask('samordnare', 'POST', `${HOME}/${ours.id}/comments`, {
      text: 'Ring Kerstin Holm på 070-174 06 58.',
    });
    expect(refused.json<Refusal>().faults[0]).toMatchObject({ field: 'text', code: 'text-personal' });
    const handed = await step('samordnare', ours, {
      act: 'hand-over',
      owner: 'police',
      unit: 'Områdespolis Centrum',
      reason: 'Det är mer en fråga om närvaro.',
    });
    const taken = (await ask('polisanalytiker', 'GET', `${HOME}/${ours.id}`)).json<Action>();
    expect(taken).toMatchObject({
      plan: { owner: 'police', unit: 'Områdespolis Centrum' },
      mayAnswer: true,
      comments: [{ text: 'Kan ni ta den före advent?', by: { organisation: 'Polisen' } }],
    });
    expect(taken.history.at(-1)).toMatchObject({ act: 'hand-over', reason: 'Det är mer en fråga om närvaro.' });
    expect((await answer('polisanalytiker', handed.json())).statusCode).toBe(200);
  });

  it('is told to a landlord on own land alone and when it is answered, and police presence to the two parties alone', async () => {
    const own = await place();
    const other = await place({
      name: 'Torgets norra sida',
      where: { way: 'name', entry: 'torget' },
      owner: 'vinterbo',
    });
    const here = await proposed('samordnare', { place: own });
    await answer('samordnare', await proposed('samordnare', { what: 'Beskär häcken', place: other }));
    expect(await listOf('ljusbo')).toEqual([]);
    await answer('samordnare', here);
    expect(await listOf('ljusbo')).toEqual(['Byt armaturerna i gångtunneln']);
    const told = (await ask('ljusbo', 'GET', `${HOME}/${here.id}`)).json<Action>();
    expect(told).toMatchObject({ comments: [], history: [], plan: { sources: [] }, mayWrite: false });
    expect((await ask('vinterbo', 'GET', `${HOME}/${here.id}`)).statusCode).toBe(404);
    const watch = await proposed('samordnare', { what: 'Fotpatrull', isPresence: true, publicText: null });
    await answer('samordnare', watch);
    expect(await listOf('ljusbo-radet')).not.toContain('Fotpatrull');
    expect(await listOf('polisanalytiker')).toContain('Fotpatrull');
  });
});

describe('actions in public', () => {
  it('are those with a sentence and an answer, a no with its reason, and never presence or a proposal', async () => {
    await proposed('samordnare', { what: 'Ett förslag' });
    await answer(
      'samordnare',
      await proposed('samordnare', { what: 'Fotpatrull', isPresence: true, publicText: null }),
    );
    await answer('samordnare', await proposed(), {
      answer: 'declined',
      reason: 'Vägen är statens. Vi har bett dem.',
      due: '',
    });
    await answer('samordnare', await proposed('samordnare', { publicText: { sv: 'Vi klipper häckarna.' } }), {
      reason: 'Internt: entreprenören har tid.',
    });
    const { actions } = (await ask(null, 'GET', '/api/actions')).json<PublicActions>();
    expect(actions.map(({ text, state, reason }) => [text.sv, state, reason]).sort()).toEqual([
      ['Vi byter lamporna i gångtunneln.', 'declined', 'Vägen är statens. Vi har bett dem.'],
      ['Vi klipper häckarna.', 'planned', null],
    ]);
    for (const url of ['/api/actions', '/api/actions.csv', '/atgarder/', '/en/atgarder/']) {
      const { body, statusCode } = await ask(null, 'GET', url);
      expect(statusCode).toBe(200);
      expect(body).toContain('Vägen är statens.');
      for (const hidden of ['Fotpatrull', 'Ett förslag', 'Internt', 'EST-mötet', 'Fyra av åtta'])
        expect(body).not.toContain(hidden);
    }
    expect((await ask(null, 'GET', '/en/atgarder/')).body).toContain('What we do not do, and why');
  });
});

describe('who answers for what', () => {
  it('is told by owner across points, activities, focus areas and open actions', async () => {
    await promises.add('lofte', termsOf());
    await promises.lock('lofte', 1, { terms: termsOf(), reason: null, on: '2026-01-15', by: 'a' });
    await answer('samordnare', await proposed());
    await ask('samordnare', 'POST', '/api/staff/focus-areas', { card: cardOf() });
    const { duties } = (await ask('polisanalytiker', 'GET', `${HOME}/duties`)).json<Duties>();
    expect(new Set(duties.map(({ kind }) => kind))).toEqual(new Set(['point', 'activity', 'action']));
    expect(duties.find(({ kind }) => kind === 'action')).toMatchObject({
      owner: 'municipality',
      unit: 'Gata och park',
      due: '2026-12-18',
    });
    const points = termsOf().points;
    for (const { owner, heading } of points)
      expect(duties).toContainEqual(expect.objectContaining({ kind: 'point', owner, text: heading.sv }));
    const csv = await ask('samordnare', 'GET', '/api/staff/actions.csv');
    expect(csv.body).toContain('Gata och park');
    expect((await ask('ljusbo', 'GET', '/api/staff/actions.csv')).statusCode).toBe(403);
  });
});

describe('an action that does what the citizen promise says', () => {
  it('is counted in the promise when it is done, and taken out of it when it was not', async () => {
    const terms = termsOf();
    await promises.add('lofte', terms);
    await promises.lock('lofte', 1, { terms, reason: null, on: '2026-01-15', by: 'a' });
    const point = terms.points.find(({ activities }) => activities.length > 0);
    const activity = point?.activities[0];
    if (point === undefined || activity === undefined) throw new Error('no activity');
    const sources = [{ kind: 'promise', ref: 'lofte', part: point.id, activity: activity.id, note: '' } as const];
    const planned = (await answer('samordnare', await proposed('samordnare', { sources }))).json<Action>();
    const finish = { act: 'finish', doneOn: '2026-11-20', after: '', lookAgainOn: '' } as const;
    const done = (await step('samordnare', planned, finish)).json<Action>();
    const counted = async () => (await promises.byId('lofte'))?.progress.map(({ id, value, on }) => [id, value, on]);
    expect(await counted()).toEqual([[activity.id, 1, '2026-11-20']]);
    await step('samordnare', done, { act: 'reopen', reason: 'Två är trasiga igen.' });
    expect((await counted())?.at(-1)).toEqual([activity.id, 0, '2026-11-21']);
  });

  it('is made by the meeting that decides something for a point that is late, in its owner’s list with its day', async () => {
    const terms = termsOf();
    await promises.add('lofte', terms);
    await promises.lock('lofte', 1, { terms, reason: null, on: '2026-01-15', by: 'a' });
    const activity = {
      id: 'extra',
      text: { sv: 'Två vandringar till i mörker.' },
      where: null,
      until: '2027-02-01',
      count: 2,
      owner: 'police',
      isPresence: false,
    } as const;
    const items = terms.points.map(({ id }, index) => ({
      point: id,
      status: index === 0 ? ('late' as const) : ('started' as const),
      sentence: { sv: 'Så här långt har vi kommit.' },
      evidence: [],
      decision: index === 0 ? { text: { sv: 'Vi gör två till.' }, activity } : null,
    }));
    await promises.addFollowUp('lofte', {
      id: 'f1',
      plannedOn: '2026-11-20',
      meeting: 'Lokala Brå',
      heldOn: null,
      items,
    });
    const held = await ask('samordnare', 'POST', '/api/staff/promises/lofte/follow-ups/f1/hold', {
      revision: 1,
      heldOn: '2026-11-20',
    });
    expect(held.statusCode).toBe(200);
    const { actions } = (await ask('polisanalytiker', 'GET', HOME)).json<ActionList>();
    expect(actions).toMatchObject([
      {
        state: 'planned',
        due: '2027-02-01',
        plan: { what: 'Två vandringar till i mörker.', owner: 'police', sources: [{ activity: 'extra' }] },
        answer: { meeting: 'Lokala Brå' },
        mayWrite: true,
      },
    ]);
  });
});

const cardOf = (change: Partial<CardDraft> = {}): CardDraft => ({
  title: 'Mörka vägar från tåget',
  what: 'Många väljer en annan väg när det är mörkt.',
  places: [],
  when: 'Höst och vinter efter kl. 17',
  forWhom: 'De som går från tåget',
  causes: ['Lampor som är trasiga länge', 'Buskar som skymmer'],
  themes: ['BEL', 'SIKT'],
  unknown: '',
  owner: 'together',
  evidenceFor: [{ kind: 'meeting', ref: '', part: '', activity: '', note: 'EST-mötet vecka 44' }],
  evidenceAgainst: [],
  ...change,
});

describe('a focus area', () => {
  it('is a problem card that a meeting chooses or does not, with the reason, and the way of working is seen on it', async () => {
    const made = await ask('polisanalytiker', 'POST', '/api/staff/focus-areas', { card: cardOf() });
    const area = made.json<FocusArea>();
    expect(area.way.map(({ state }) => state)).toEqual(['begun', 'begun', 'waits', 'waits', 'waits']);
    const decide = (who: EventStaff, decision: object) =>
      ask(who, 'POST', `/api/staff/focus-areas/${area.id}/steps`, { revision: area.revision, decision });
    const no = { act: 'turn-down', reason: '', meeting: 'Lokala Brå 20 november' };
    expect((await decide('polisanalytiker', { ...no, reason: 'Nej' })).statusCode).toBe(403);
    expect((await decide('samordnare', no)).json<Refusal>().faults).toMatchObject([{ code: 'reason-none' }]);
    const turned = await decide('samordnare', { ...no, reason: 'Trafikverket byter lamporna i vår.' });
    expect(turned.json()).toMatchObject({
      state: 'not-chosen',
      decision: { reason: 'Trafikverket byter lamporna i vår.', meeting: 'Lokala Brå 20 november' },
    });
    expect((await decide('samordnare', { ...no, act: 'choose', reason: 'Ändå' })).statusCode).toBe(409);
    expect((await ask('ljusbo', 'GET', '/api/staff/focus-areas')).statusCode).toBe(403);
  });

  it('comes from coded themes, and goes along its five steps as its actions do', async () => {
    const wrong = await ask('analytiker', 'POST', '/api/staff/focus-areas', {
      card: cardOf({ themes: ['FINNS-INTE'] }),
    });
    expect(wrong.statusCode).toBe(422);
    const area = (
      await ask('analytiker', 'POST', '/api/staff/focus-areas', { card: cardOf({ unknown: 'Hur många som går där.' }) })
    ).json<FocusArea>();
    const action = await proposed('samordnare', { focus: area.id });
    expect(action.focusTitle).toBe('Mörka vägar från tåget');
    await answer('samordnare', action);
    const told = (await ask('analytiker', 'GET', `/api/staff/focus-areas/${area.id}`)).json<FocusArea>();
    expect(told.way.map(({ state }) => state)).toEqual(['begun', 'done', 'begun', 'waits', 'done']);
    expect(told.actions).toMatchObject([{ what: 'Byt armaturerna i gångtunneln', state: 'planned' }]);
  });
});
