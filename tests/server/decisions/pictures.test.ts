import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PictureList, StaffPicture } from '#core/picture/contract.ts';
import type { PublicPictures } from '#core/picture/public.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { ActionStore } from '#db/work/actions.ts';
import { EventStore } from '#db/work/events.ts';
import { FocusAreaStore } from '#db/work/focus-areas.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { PictureStore } from '#db/work/pictures.ts';
import { PlaceStore } from '#db/work/places.ts';
import { PromiseStore } from '#db/work/promises.ts';
import { RoundStore } from '#db/work/rounds.ts';
import { WalkStore } from '#db/work/walks.ts';
import { READING } from '#server/app.ts';
import { EvidenceSource } from '#server/decisions/evidence.ts';
import { picturesPart } from '#server/decisions/pictures.ts';
import { publicPicturesPart } from '#server/decisions/pictures-public.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { type Asker, askerOf, type DeskApp, startDeskApp } from '../../support/desk-app.ts';

const municipality = loadMunicipality('ljuskoping');
const id = 'ljuskoping';
let desk: DeskApp;
let now: number;
let actions: ActionStore;
let asker: Asker;
const ask: Asker['ask'] = (...asked) => asker.ask(...asked);

beforeEach(async () => {
  now = Date.parse('2026-06-22T09:00+02:00');
  desk = await startDeskApp(() => now, { ajv: READING });
  asker = askerOf(desk.app);
  actions = new ActionStore(desk.db, id);
  const pictures = new PictureStore(desk.db, id);
  const events = new EventStore(desk.db, id);
  const releases = new ReleaseShelf('/nowhere-that-there-is');
  await desk.app.register(picturesPart, {
    pictures,
    releases,
    events,
    evidence: new EvidenceSource(releases, events, []),
    places: new PlaceStore(desk.db, id, municipality.places),
    hotSpots: new HotSpotStore(desk.db, id),
    focusAreas: new FocusAreaStore(desk.db, id),
    organisations: new OrganisationStore(desk.db),
    rounds: new RoundStore(desk.db, id),
    walks: new WalkStore(desk.db, id),
    actions,
    promises: new PromiseStore(desk.db, id),
    municipality,
    geography: { gazetteer: [], homes: [] },
    clock: () => now,
  });
  await desk.app.register(publicPicturesPart, { pictures, municipality });
});
afterEach(() => desk.close());

const HOME = '/api/staff/pictures';
const WEEK = `${HOME}/2026-v25`;
const begin = (who = 'samordnare', day = '2026-06-17') => ask(who, 'POST', HOME, { span: 'week', day });
const step = (act: string, revision: number, at = WEEK) => ask('samordnare', 'POST', `${at}/steps`, { act, revision });
const say = (who: string, section: string, sv: string, revision: number, at = WEEK) =>
  ask(who, 'PUT', `${at}/sections/${section}`, { revision, text: { sv } });

async function frozen(day = '2026-06-17', at = WEEK): Promise<StaffPicture> {
  expect((await begin('samordnare', day)).statusCode).toBe(201);
  expect((await say('samordnare', 'summary', 'Lugnare än veckan före.', 1, at)).statusCode).toBe(200);
  const answer = await step('freeze', 2, at);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<StaffPicture>();
}

describe('a picture of the situation', () => {
  it('is begun by the coordinator, judged by the police and the municipality, and frozen', async () => {
    expect((await begin('polisanalytiker')).statusCode).toBe(403);
    expect((await begin()).json()).toMatchObject({
      state: 'draft',
      checksum: null,
      snapshot: { id: '2026-v25', dataDay: '2026-06-22', facts: { residents: null, reported: null } },
    });
    expect((await begin()).json()).toMatchObject({ code: 'picture_there' });
    expect((await step('freeze', 1)).json<{ faults: { message: string }[] }>().faults).toMatchObject([
      { message: 'Skriv en sammanfattning' },
    ]);
    expect((await say('polisanalytiker', 'summary', 'Ring 070-123 45 67.', 1)).statusCode).toBe(422);
    expect((await say('polisanalytiker', 'summary', 'Lugnare än veckan före.', 1)).json()).toMatchObject({
      revision: 2,
      snapshot: { said: [{ section: 'summary' }] },
    });
    // Whoever read it before the police wrote is told so.
    expect((await say('analytiker', 'analysis', 'Ljusare kvällar.', 1)).json()).toMatchObject({ code: 'moved-on' });
    const decision = { item: 'actions', text: { sv: 'Byta lamporna.' }, owner: 'municipality', unit: 'Gata och park' };
    expect(
      (
        await ask('polisanalytiker', 'PUT', `${WEEK}/decisions`, {
          revision: 2,
          decisions: [{ ...decision, due: '2026-07-01', made: null }],
        })
      ).json(),
    ).toMatchObject({ revision: 3, snapshot: { decisions: [{ text: { sv: 'Byta lamporna.' } }] } });
    expect((await step('freeze', 3)).json()).toMatchObject({ state: 'frozen', isWhole: true, frozenOn: '2026-06-22' });
    expect((await say('samordnare', 'summary', 'Ändrat.', 4)).json()).toMatchObject({ code: 'picture_state' });
    expect((await step('refresh', 4)).json()).toMatchObject({ code: 'picture_state' });
    expect((await ask('samordnare', 'DELETE', WEEK)).statusCode).toBe(409);
  });

  it('gives both organisations the same figures of the same day, and a year later the same bytes', async () => {
    await frozen();
    const first = (await ask('samordnare', 'GET', WEEK)).body;
    expect((await ask('polisanalytiker', 'GET', WEEK)).body).toBe(first);
    const by = { account: 'x', role: 'coordinator', organisation: 'municipality', on: '2026-06-18' } as const;
    await actions.propose(
      '00000000-0000-4000-8000-000000000001',
      {
        what: 'Byta lampor',
        place: null,
        kind: null,
        owner: 'municipality',
        unit: 'Gata och park',
        season: null,
        isPresence: false,
        focus: null,
        cost: null,
        reference: '',
        before: '',
        publicText: null,
        sources: [],
      },
      by,
    );
    now = Date.parse('2027-06-22T09:00+02:00');
    asker.forget();
    expect((await ask('analytiker', 'GET', WEEK)).body).toBe(first);
  });

  it('says so when what is kept is no longer what was frozen, shows it to nobody outside and holds nothing against it', async () => {
    const { checksum } = await frozen();
    expect((await step('publish', 3)).json()).toMatchObject({ state: 'published', publishedOn: '2026-06-22' });
    const open = (await ask(null, 'GET', '/api/pictures')).json<PublicPictures>();
    expect(open.pictures).toMatchObject([{ id: '2026-v25', checksum }]);
    expect((await ask(null, 'GET', '/lagesbild/2026-v25/')).body).toContain('Lugnare än veckan före.');
    await desk.db
      .updateTable('picture')
      .set(({ fn, val, ref }) => ({ snapshot: fn('replace', [ref('snapshot'), val('Lugnare'), val('Oroligare')]) }))
      .execute();
    expect((await ask('samordnare', 'GET', WEEK)).json()).toMatchObject({ isWhole: false, checksum });
    expect((await ask('samordnare', 'GET', HOME)).json<PictureList>().pictures).toMatchObject([{ isWhole: false }]);
    expect((await ask(null, 'GET', '/api/pictures')).json<PublicPictures>().pictures).toEqual([]);
    expect((await ask(null, 'GET', '/lagesbild/2026-v25/')).statusCode).toBe(404);
    now = Date.parse('2026-06-29T09:00+02:00');
    asker.forget();
    expect((await begin('samordnare', '2026-06-24')).json()).toMatchObject({
      snapshot: { previous: { kind: 'none', reason: 'broken' }, lastYear: { kind: 'none', reason: 'not-made' } },
    });
  });

  it('is held against the one before where that is frozen', async () => {
    const { checksum } = await frozen();
    now = Date.parse('2026-06-29T09:00+02:00');
    asker.forget();
    expect((await begin('samordnare', '2026-06-24')).json()).toMatchObject({
      snapshot: { previous: { kind: 'made', id: '2026-v25', checksum } },
    });
  });

  it('is not for property owners, patrols, guards, council members or anybody outside before it is published', async () => {
    await frozen();
    for (const who of ['fastighetsagare', 'patrull', 'ledamot', 'moderator', 'dialogvard', 'dataskyddsombud']) {
      expect((await ask(who, 'GET', HOME)).statusCode, who).toBe(403);
      expect((await ask(who, 'GET', WEEK)).statusCode, who).toBe(403);
    }
    expect((await ask(null, 'GET', WEEK)).statusCode).toBe(401);
    expect((await ask(null, 'GET', '/api/pictures/2026-v25')).statusCode).toBe(404);
    expect((await ask('analytiker', 'POST', `${WEEK}/steps`, { act: 'publish', revision: 3 })).statusCode).toBe(403);
  });
});

describe('a meeting over a picture', () => {
  const lamps = {
    ...{
      number: null,
      item: 'hot-spots',
      text: 'Byta lamporna i tunneln',
      owner: 'municipality',
      unit: 'Gata och park',
    },
    ...{ due: '2026-07-01', place: null },
  };
  const give = (who: string, revision: number, change: object = {}) =>
    ask(who, 'POST', `${WEEK}/tasks`, { revision, ...lamps, ...change });
  const decided = async () => (await ask('samordnare', 'GET', WEEK)).json<StaffPicture>().snapshot.decisions;

  it('gives somebody a task: it is decided, and an action in its owner’s list that says where it comes from', async () => {
    await begin();
    const told = await give('samordnare', 1);
    expect(told.statusCode, told.body).toBe(200);
    const [decision] = told.json<StaffPicture>().snapshot.decisions;
    expect(decision).toMatchObject({ item: 'hot-spots', text: { sv: lamps.text }, due: lamps.due });
    const [action, ...others] = await actions.all();
    expect(others).toEqual([]);
    expect(decision?.made).toEqual({ kind: 'action', id: action?.id });
    expect(action).toMatchObject({
      state: 'planned',
      due: '2026-07-01',
      answer: { answer: 'planned', meeting: 'EST-mötet, vecka 25, 2026' },
      plan: { what: lamps.text, owner: 'municipality', sources: [{ kind: 'picture', ref: '2026-v25' }] },
    });
  });

  it('makes a task of what was decided already, once, and nothing of what somebody has been given', async () => {
    await begin();
    const decision = {
      item: 'hot-spots',
      text: { sv: 'Lamporna byts.' },
      owner: null,
      unit: '',
      due: null,
      made: null,
    };
    await ask('analytiker', 'PUT', `${WEEK}/decisions`, { revision: 1, decisions: [decision] });
    expect((await give('samordnare', 2, { number: 1 })).statusCode).toBe(200);
    expect(await decided()).toMatchObject([{ text: { sv: lamps.text }, made: { kind: 'action' } }]);
    expect((await give('samordnare', 3, { number: 1 })).json()).toMatchObject({ code: 'moved-on' });
    // Sent once more, after a reply that never came, it does nothing a second time.
    expect((await give('samordnare', 2)).json()).toMatchObject({ code: 'moved-on' });
    expect(await actions.all()).toHaveLength(1);
  });

  it('keeps neither the decision nor the action where something has to be mended, and says what', async () => {
    await begin();
    const faults = async (who: string, change: object) =>
      (await give(who, 1, change)).json<{ faults: { field: string }[] }>().faults.map(({ field }) => field);
    expect(await faults('samordnare', { text: ' ', unit: '', due: '2026-06-21' })).toEqual(['text', 'unit', 'due']);
    expect(await faults('samordnare', { text: 'Ring 070-123 45 67' })).toEqual(['text']);
    // The police write their own and what both do.
    expect(await faults('polisanalytiker', {})).toEqual(['owner']);
    expect(await faults('samordnare', { place: 'ingenstans' })).toEqual(['place']);
    expect(await decided()).toEqual([]);
    expect(await actions.all()).toEqual([]);
  });

  it('proposes the action where whoever writes may not answer for its owner', async () => {
    await begin();
    expect((await give('analytiker', 1)).statusCode).toBe(200);
    expect(await actions.all()).toMatchObject([{ state: 'proposed', due: null }]);
  });

  it('decides nothing over what is frozen', async () => {
    await frozen();
    expect((await give('samordnare', 3)).json()).toMatchObject({ code: 'picture_state' });
    expect((await give('patrull', 3)).statusCode).toBe(403);
    expect(await actions.all()).toEqual([]);
  });
});
