import { OWNERS } from '#core/access/owners.ts';
import { BARE_PLAN } from '#core/actions/bare-plan.ts';
import { cardOf, focusDecisionOf } from '#core/actions/card.ts';
import type { AnswerDraft, StepDraft } from '#core/actions/contract.ts';
import { focusStateAfter } from '#core/actions/focus-life.ts';
import { answerOf, planOf, stepOf } from '#core/actions/plan.ts';
import type { SourceDraft } from '#core/actions/sources.ts';
import { type ActionContent, answered, stepped } from '#core/actions/steps.ts';
import { addDays, type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import { DEMO_ACTIONS, DEMO_FOCUS_AREAS, type DemoActionStep, type DemoActor } from '#db/demo/actions.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { ActionStore, type KeptAction } from '#db/work/actions.ts';
import { EventStore } from '#db/work/events.ts';
import { FocusAreaStore } from '#db/work/focus-areas.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { PlaceStore } from '#db/work/places.ts';
import { PromiseStore } from '#db/work/promises.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { Pointed } from '../decisions/action-sources.ts';
import { EvidenceSource } from '../decisions/evidence.ts';
import { demoId } from './demo-id.ts';

export interface DemoActionsOrder {
  readonly workDb: WorkDb;
  readonly releases: ReleaseShelf;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly clock: Clock;
}

/**
 * Fills focus areas and actions in every state, as the demo's own staff, through the same functions as theirs; in one transaction, so
 * that it is done or not. After places, hot spots and promises, which they point at. Where there is any action it does nothing.
 */
export async function fillDemoActions(order: DemoActionsOrder): Promise<void> {
  const { workDb, releases, municipality, geography, clock } = order;
  const id = municipality.settings.id;
  if ((await new ActionStore(workDb, id).all()).length > 0) return;
  const staff = await new AccountStore(workDb).all(id);
  const { gazetteer } = geography;
  const names = [...gazetteer, ...municipality.places].map(({ name }) => name);
  const reading = { isPlaceWord: placeWordsOf(names), language: 'sv', owners: OWNERS } as const;
  const today = dayOf(clock());
  const by = (role: DemoActor, daysAgo: number) => {
    const account = staff.find((one) => one.role === role);
    if (account === undefined) throw new Error(`no demo account for ${role}`);
    return { account: account.id, role, organisation: account.organisation.id, on: addDays(today, -daysAgo) };
  };
  await workDb.transaction().execute(async (work) => {
    const evidence = new EvidenceSource(releases, new EventStore(work, id), gazetteer);
    const places = new PlaceStore(work, id, municipality.places);
    const focusAreas = new FocusAreaStore(work, id);
    const ground = {
      places,
      hotSpots: new HotSpotStore(work, id),
      promises: new PromiseStore(work, id),
      focusAreas,
      releases,
      evidence,
    };
    const known = new Set((await places.all('all')).map((place) => place.id));
    for (const [number, { by: who, proposedDaysAgo, card, decision }] of DEMO_FOCUS_AREAS.entries()) {
      const on = addDays(today, -proposedDaysAgo);
      const read = cardOf(
        { ...card, places: card.places.filter((place) => known.has(place)), ...ofKnown(card, known) },
        await (await Pointed.read(ground)).context(evidence, on, reading),
      );
      if (!read.ok) throw new Error(`demo focus area ${number}: ${JSON.stringify(read.failure)}`);
      const area = await focusAreas.propose(demoId(`focus area ${number}`), read.value, by(who, proposedDaysAgo));
      if (decision === null) continue;
      const decided = focusDecisionOf(decision, reading);
      const state = focusStateAfter('proposed', decision.act);
      if (!decided.ok || state === null) throw new Error(`demo focus area ${number}: ${JSON.stringify(decided)}`);
      const step = { ...by('coordinator', decision.daysAgo), ...decided.value, state, card: area.card };
      await focusAreas.add(area.id, 1, () => ({ ok: true, value: step }));
    }
    const pointed = await Pointed.read(ground);
    const spots = await ground.hotSpots.at(known);
    const [promise] = (await ground.promises.all()).filter(({ state }) => state === 'signed');
    const actions = new ActionStore(work, id);
    for (const [number, demo] of DEMO_ACTIONS.entries()) {
      const place = demo.plan.place ?? null;
      if (place !== null && !known.has(place)) continue;
      const on = addDays(today, -demo.proposedDaysAgo);
      const spot = spots.find((one) => one.place === demo.hotSpot && one.proposedOn <= today);
      const point = promise?.terms.points.find((one) => one.id === demo.point);
      const sources: SourceDraft[] = [
        ...(demo.plan.sources ?? []),
        ...(spot === undefined ? [] : [{ ...BARE, kind: 'hot-spot' as const, ref: spot.id }]),
        ...(promise === undefined || point === undefined
          ? []
          : [{ ...BARE, kind: 'promise' as const, ref: promise.id, part: point.id }]),
      ];
      const focus = pointed.focusAreas.find(({ card }) => card.title === demo.focus)?.id ?? null;
      const read = planOf(
        { ...BARE_PLAN, ...demo.plan, place, focus, sources },
        await pointed.context(evidence, on, reading),
      );
      if (!read.ok) throw new Error(`demo action ${number}: ${JSON.stringify(read.failure)}`);
      let action = await actions.propose(demoId(`action ${number}`), read.value, by(demo.by, demo.proposedDaysAgo));
      for (const step of demo.steps) {
        const next = nextOf(action, step, addDays(today, -step.daysAgo), reading);
        const made = await actions.add(action.id, action.revision, () => ({
          ok: true,
          value: { ...next, ...by(step.by, step.daysAgo) },
        }));
        if (!made.ok) throw new Error(`demo action ${number}: ${made.failure}`);
        action = made.value;
      }
      for (const { daysAgo, by: who, text } of demo.comments) await actions.comment(action.id, text, by(who, daysAgo));
    }
  });
}

function nextOf(
  action: KeptAction,
  demo: DemoActionStep,
  on: Day,
  reading: Parameters<typeof stepOf>[2],
): ActionContent {
  const read = 'answer' in demo ? answerOf(answerIn(demo, on), on, reading) : stepOf(stepIn(demo, on), on, reading);
  if (!read.ok) throw new Error(`demo step: ${JSON.stringify(read.failure)}`);
  const next = 'answer' in read.value ? answered(action, read.value) : stepped(action, read.value);
  if (next === null) throw new Error(`a demo step that cannot be done: ${JSON.stringify(demo)}`);
  return next;
}

const answerIn = (
  { answer, reason, meeting, dueIn }: Extract<DemoActionStep, { answer: unknown }>,
  on: Day,
): AnswerDraft => ({ answer, reason, meeting, due: dueIn === null ? '' : addDays(on, dueIn) });

const stepIn = (demo: Exclude<DemoActionStep, { answer: unknown }>, on: Day): StepDraft =>
  'finish' in demo
    ? { act: 'finish', doneOn: on, after: demo.finish.after, lookAgainOn: addDays(on, demo.finish.lookAgainIn) }
    : demo.step;

/** A town whose map is another has not all places. */
const ofKnown = (
  card: { readonly evidenceFor: SourceDraft[]; readonly evidenceAgainst: SourceDraft[] },
  known: ReadonlySet<string>,
) => ({
  evidenceFor: card.evidenceFor.filter(({ kind, ref }) => kind !== 'events' || known.has(ref)),
  evidenceAgainst: card.evidenceAgainst.filter(({ kind, ref }) => kind !== 'events' || known.has(ref)),
});

const BARE = { ref: '', part: '', activity: '', note: '' } as const;
