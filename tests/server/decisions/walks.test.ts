import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffWalk, StaffWalks, WalkGrounds } from '#core/walks/contract.ts';
import type { PublicWalk, PublicWalks } from '#core/walks/public.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { ActionStore } from '#db/work/actions.ts';
import { EventStore } from '#db/work/events.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { PlaceStore } from '#db/work/places.ts';
import { WalkStore } from '#db/work/walks.ts';
import { READING } from '#server/app.ts';
import { EvidenceSource } from '#server/decisions/evidence.ts';
import { walkAnswersFrom } from '#server/decisions/walk-answers.ts';
import { walksPart } from '#server/decisions/walks.ts';
import { publicWalksPart } from '#server/decisions/walks-public.ts';
import { fillDemoWalks } from '#server/jobs/demo-walks.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { type Asker, askerOf, type DeskApp, startDeskApp } from '../../support/desk-app.ts';
import { noteId, noteOf, walkPlanOf } from '../../support/walk-plan.ts';

const municipality = loadMunicipality('ljuskoping');
let desk: DeskApp;
let now: number;
let actions: ActionStore;
let places: PlaceStore;
let asker: Asker;
const ask: Asker['ask'] = (...asked) => asker.ask(...asked);

beforeEach(async () => {
  now = Date.parse('2026-06-20T12:00+02:00');
  desk = await startDeskApp(() => now, { ajv: READING });
  asker = askerOf(desk.app);
  const clock = () => now;
  const walks = new WalkStore(desk.db, 'ljuskoping');
  actions = new ActionStore(desk.db, 'ljuskoping');
  places = new PlaceStore(desk.db, 'ljuskoping', municipality.places);
  const answers = walkAnswersFrom(actions);
  await desk.app.register(walksPart, {
    walks,
    places,
    hotSpots: new HotSpotStore(desk.db, 'ljuskoping'),
    evidence: new EvidenceSource(new ReleaseShelf('/nowhere-that-there-is'), new EventStore(desk.db, 'ljuskoping'), []),
    answers,
    municipality,
    geography: { gazetteer: [] },
    clock,
  });
  await desk.app.register(publicWalksPart, {
    walks,
    answers,
    municipality,
    address: 'https://lykta.example',
    clock,
  });
});
afterEach(() => desk.close());

/** Nobody is signed in for so long. */
function at(time: string): void {
  now = Date.parse(time);
  asker.forget();
}

const HOME = '/api/staff/walks';
const asOf = async (id: string): Promise<StaffWalk> => {
  const { walks } = (await ask('samordnare', 'GET', HOME)).json<StaffWalks>();
  const walk = walks.find((one) => one.id === id);
  if (walk === undefined) throw new Error(`no walk ${id}`);
  return walk;
};

async function announced(): Promise<StaffWalk> {
  const begun = await ask('samordnare', 'POST', HOME, { name: 'Norrbacka, kväll', follows: null });
  expect(begun.statusCode).toBe(201);
  const { id } = begun.json<StaffWalk>();
  const planned = await ask('samordnare', 'PUT', `${HOME}/${id}`, { revision: 1, plan: walkPlanOf() });
  expect(planned.json()).toMatchObject({ revision: 2 });
  return step(id, 'announce');
}

async function step(id: string, act: string, more: object = {}): Promise<StaffWalk> {
  const { revision } = await asOf(id);
  const answer = await ask('samordnare', 'POST', `${HOME}/${id}/steps`, {
    revision,
    act,
    outing: null,
    reason: null,
    ...more,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<StaffWalk>();
}

const give = (who: string, id: string, number: number, change: Parameters<typeof noteOf>[0] = {}, version = 1) =>
  ask(who, 'PUT', `${HOME}/${id}/notes/${noteId(number)}`, { version, note: noteOf(change) });

const outing = {
  on: '2026-09-10',
  came: [
    { role: 'residents', people: 9 },
    { role: 'police', people: 2 },
  ],
  weather: null,
};

/** The answer to a point: an action that comes of it. */
async function answerWith(walk: string, number: number): Promise<void> {
  const by = { on: '2026-09-20', account: 'a1', role: 'coordinator', organisation: 'municipality' } as const;
  const source = {
    kind: 'walk',
    ref: walk,
    part: noteId(number),
    activity: '',
    note: 'Lamporna',
    counted: null,
  } as const;
  const plan = {
    what: 'Byta armaturer på stråket',
    place: null,
    kind: 'BEL',
    owner: 'municipality',
    unit: 'Gata och park',
    season: null,
    isPresence: false,
    focus: null,
    cost: null,
    reference: '',
    before: '',
    publicText: { sv: 'Vi byter armaturer på stråket.' },
    sources: [source],
  } as const;
  const made = await actions.propose(`action-${number}`, { ...plan, sources: [source] }, by);
  const first = made.steps[0];
  if (first === undefined) throw new Error('no first step');
  await actions.add(made.id, 1, () => ({
    ok: true,
    value: { ...first, act: 'answer', state: 'planned', answer: 'planned', due: '2026-11-01', ...by },
  }));
}

describe('a safety walk', () => {
  it('is nobody’s but its planners’ as a draft, then invites everybody, with a file for the calendar (S31)', async () => {
    const begun = await ask('samordnare', 'POST', HOME, { name: 'Norrbacka, kväll', follows: null });
    const { id } = begun.json<StaffWalk>();
    expect(id).toBe('norrbacka-kvall-2026-06');
    expect((await ask(null, 'GET', '/api/walks')).json<PublicWalks>().walks).toEqual([]);
    expect((await ask('dialogvard', 'GET', HOME)).json<StaffWalks>().walks).toEqual([]);
    const bare = await ask('samordnare', 'POST', `${HOME}/${id}/steps`, {
      revision: 1,
      act: 'announce',
      outing: null,
      reason: null,
    });
    expect(bare.statusCode).toBe(422);
    await ask('samordnare', 'PUT', `${HOME}/${id}`, { revision: 1, plan: walkPlanOf() });
    await step(id, 'announce');
    const page = await ask(null, 'GET', `/en/trygghetsvandringar/${id}/`);
    expect(page.body).toContain('Norrbacka, evening');
    expect(page.body).toContain('Thursday 10 September 2026 at 20:00');
    expect(page.body).toContain('Trappan till bussen');
    expect(page.body).not.toContain('<script');
    const calendar = await ask(null, 'GET', `/api/walks/${id}/calendar.ics?sprak=en`);
    expect(calendar.headers['content-type']).toContain('text/calendar');
    expect(calendar.body).toContain(`URL:https://lykta.example/en/trygghetsvandringar/${id}/`);
  });

  it('is planned by the coordinator, with how many have pointed each place out by a release alone', async () => {
    const grounds = await ask('samordnare', 'GET', `${HOME}/grounds`);
    const { release, places: told } = grounds.json<WalkGrounds>();
    // No release yet: no figure of residents’ comes from anywhere else.
    expect(release).toBeNull();
    expect(told.length).toBeGreaterThan(20);
    expect(told.every(({ ground }) => ground === null)).toBe(true);
    for (const who of ['dialogvard', 'polisanalytiker', 'fastighetsagare'])
      expect((await ask(who, 'POST', HOME, { name: 'En vandring', follows: null })).statusCode).toBe(403);
  });

  it('says by two who change it at once which of them was first, and loses nothing', async () => {
    const walk = await announced();
    const changed = (revision: number) =>
      ask('samordnare', 'PUT', `${HOME}/${walk.id}`, { revision, plan: walkPlanOf({ metres: 900 }) });
    expect((await changed(walk.revision)).statusCode).toBe(200);
    const second = await changed(walk.revision);
    expect(second.statusCode).toBe(409);
    expect(second.json<{ code: string }>().code).toBe('moved-on');
  });

  it('is invited to by unit and role, and says who came by role and number, never by name (S32)', async () => {
    const { id } = await announced();
    at('2026-09-11T09:00+02:00');
    const walked = await step(id, 'walk', { outing });
    expect(walked.outing).toEqual(outing);
    expect((await ask(null, 'GET', `/api/walks/${id}`)).json<PublicWalk>().outing).toMatchObject({ people: 11 });
    const page = (await ask(null, 'GET', `/trygghetsvandringar/${id}/`)).body;
    expect(page).toContain('11 personer var med: boende och polisen.');
    const protocol = (await ask('samordnare', 'GET', `${HOME}/${id}/protocol`)).body;
    expect(protocol).toContain('boende (9)');
    expect(protocol).toContain('Gata och park (gata och park)');
  });

  it('takes notes by the checklist from those who walk, each once however often a telephone sends it (S33)', async () => {
    const { id } = await announced();
    for (const who of ['patrull', 'dialogvard', 'patrull', 'samordnare']) {
      const answer = await give(who, id, 1);
      expect(answer.statusCode, answer.body).toBe(200);
    }
    await give('patrull', id, 2, { stop: 's1', text: 'En bänk är trasig.', item: 'upkeep' });
    await give('patrull', id, 1, { text: 'Fyra lampor är släckta.' }, 3);
    await give('dialogvard', id, 1, { text: 'Kom för sent fram.' }, 2);
    const { notes } = await asOf(id);
    expect(notes.map(({ text }) => text)).toEqual(['En bänk är trasig.', 'Fyra lampor är släckta.']);
    expect((await give('dialogvard', id, 1, { text: 'En annan telefon.' }, 3)).json<{ code: string }>().code).toBe(
      'note_other',
    );
    const personal = await give('patrull', id, 3, { text: 'Ring 070-123 45 67.' });
    expect(personal.statusCode).toBe(422);
    await give('patrull', id, 2, { isRemoved: true }, 2);
    expect((await asOf(id)).notes).toHaveLength(1);
    expect((await give('analytiker', id, 4)).statusCode).toBe(403);
  });

  it('tells a property owner what was noted on their own land, and nothing of the rest', async () => {
    const { id } = await announced();
    const own = await places.byId('all', 'norrbacka-centrum');
    if (own === null) throw new Error('no such place');
    await places.change(own.id, own.revision, { ...own, owner: 'bostadsbolaget' }, { account: 'a1', on: '2026-06-20' });
    await give('samordnare', id, 1, { stop: 's1' });
    await give('samordnare', id, 2, { stop: 's2' });
    const seen = (await ask('fastighetsagare', 'GET', HOME)).json<StaffWalks>();
    expect(seen.walks[0]?.notes.map(({ stop }) => stop)).toEqual(['s1']);
    expect(seen.walks[0]?.grounds).toBeNull();
    expect(seen).toMatchObject({ mayPlan: false, mayNote: false });
  });

  it('is not told of before each flaw has an answer and the third meeting has been, and then to everybody (S35)', async () => {
    const { id } = await announced();
    await give('patrull', id, 1);
    await give('patrull', id, 2, { stop: 's1', judgement: 'good', item: 'keep', text: 'Bra utsikt.' });
    at('2026-09-11T09:00+02:00');
    await step(id, 'walk', { outing });
    const report = async () =>
      ask('samordnare', 'POST', `${HOME}/${id}/steps`, {
        revision: (await asOf(id)).revision,
        act: 'report',
        outing: null,
        reason: null,
      });
    const early = (await report()).json<{ faults: { code: string }[] }>();
    expect(early.faults.map(({ code }) => code)).toEqual(['walk-followed-first', 'walk-unanswered']);
    await answerWith(id, 1);
    at('2026-10-02T09:00+02:00');
    expect((await report()).statusCode).toBe(200);
    const page = (await ask(null, 'GET', `/trygghetsvandringar/${id}/`)).body;
    expect(page).toContain('Tre lampor i rad är släckta.');
    expect(page).toContain('Vi byter armaturer på stråket.');
    expect(page).toContain('Planeras');
    // What comes in afterwards is not taken in, and what came before is answered as it was.
    expect((await give('patrull', id, 9)).statusCode).toBe(409);
    expect((await give('patrull', id, 1)).statusCode).toBe(200);
  });

  it('is followed up by one with the same stops, and the protocol holds them against each other', async () => {
    const { id } = await announced();
    await give('patrull', id, 1);
    expect((await ask('samordnare', 'POST', HOME, { name: 'En ny', follows: id })).statusCode).toBe(422);
    at('2026-09-11T09:00+02:00');
    await step(id, 'walk', { outing });
    const next = (await ask('samordnare', 'POST', HOME, { name: 'Norrbacka igen', follows: id })).json<StaffWalk>();
    expect(next.plan.stops).toEqual(walkPlanOf().stops);
    const { before, walk, after } = walkPlanOf().meetings;
    const later = <Meeting extends { readonly on: string }>(meeting: Meeting | null) =>
      meeting === null ? null : { ...meeting, on: meeting.on.replace('2026', '2027') };
    const meetings = { before: later(before), walk: later(walk), after: later(after) };
    await ask('samordnare', 'PUT', `${HOME}/${next.id}`, { revision: 1, plan: { ...next.plan, meetings } });
    await step(next.id, 'announce');
    await give('patrull', next.id, 20, { judgement: 'good', text: '' });
    const protocol = (await ask('samordnare', 'GET', `${HOME}/${next.id}/protocol`)).body;
    expect(protocol).toContain('1 saker är bättre');
    expect(protocol).toContain('Mycket dåligt');
  });

  it('leaves its lines in the log: who planned, announced and noted', async () => {
    const { id } = await announced();
    await give('patrull', id, 1);
    const lines = (await desk.stores.log.from(1)).filter(({ thing }) => thing.startsWith('walk'));
    const acts = lines.map(({ role, act, thing, object }) => `${role} ${act} ${thing} ${object ?? ''}`);
    expect(acts).toContain(`coordinator write walk ${id}`);
    expect(acts.some((line) => line.startsWith('patrol write walk-point'))).toBe(true);
  });

  it('is in the demo as three: answered, followed up and held against the first, and to come', async () => {
    const order = { workDb: desk.db, releases: new ReleaseShelf('/nowhere-that-there-is'), municipality };
    const fill = () => fillDemoWalks({ ...order, geography: { gazetteer: [] }, clock: () => now });
    await fill();
    await fill();
    const { walks } = (await ask(null, 'GET', '/api/walks')).json<PublicWalks>();
    expect(walks.map(({ state }) => state)).toEqual(['announced', 'reported', 'reported']);
    const [, second, first] = walks;
    expect(second?.follows?.id).toBe(first?.id);
    expect(second?.compared).toEqual({ better: 3, same: 1, worse: 1 });
    for (const walk of [first, second]) expect(walk?.points?.every(({ answer }) => answer !== null)).toBe(true);
  });
});
