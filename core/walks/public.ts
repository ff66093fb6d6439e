import Type, { type Static } from 'typebox';
import { OWNERS, type Owner } from '../access/owners.ts';
import { ANSWERS, type Answer } from '../actions/answers.ts';
import { literals, orNull } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';
import type { Day } from '../base/time.ts';
import { compareWalks, tallyOf } from './compare.ts';
import { Stop, type Walk, type WalkNote, WalkPlan } from './contract.ts';
import { CHECKLIST, type ChecklistItem, WALK_ROLES, WALK_STATES, type WalkRole, type WalkState } from './kinds.ts';
import { inOrder, owed } from './notes.ts';
import type { PointAnswer } from './point-answer.ts';

/*
 * What anybody is told of a walk: the page, the calendar file and the data are made of this and of nothing else. No photo is in it, no name,
 * and how many came of each role is not.
 */

const PublicPoint = Type.Object({
  /** What the stop is called. */
  stop: Stop.properties.name,
  item: literals<ChecklistItem>(CHECKLIST),
  /** What was seen, in Swedish. */
  text: Type.String(),
  answer: orNull(literals<Answer>(ANSWERS)),
  sentence: orNull(LocalText),
  /** Of what is not done, why; in Swedish. */
  reason: Type.String(),
  owner: orNull(literals<Owner>(OWNERS)),
  unit: Type.String(),
  due: orNull(Type.String()),
  doneOn: orNull(Type.String()),
});
export type PublicPoint = Static<typeof PublicPoint>;

const { name, why, meetings, light, metres, accessibility, mostPeople, contact } = WalkPlan.properties;

export const PublicWalk = Type.Object({
  id: Type.String(),
  state: literals<Exclude<WalkState, 'draft'>>(WALK_STATES.filter((state) => state !== 'draft')),
  ...{ name, why, meetings, light, metres, accessibility, mostPeople, contact },
  stops: Type.Array(Type.Object({ name: Stop.properties.name, way: Stop.properties.way })),
  invited: Type.Array(literals<WalkRole>(WALK_ROLES)),
  /** How it was: how many, and who by role. */
  outing: orNull(
    Type.Object({
      on: Type.String(),
      people: Type.Integer(),
      roles: Type.Array(literals<WalkRole>(WALK_ROLES)),
      weather: orNull(Type.String()),
    }),
  ),
  cancelledFor: orNull(Type.String()),
  /** Null until the answers have been told. */
  points: orNull(Type.Array(PublicPoint)),
  follows: orNull(Type.Object({ id: Type.String(), name: WalkPlan.properties.name })),
  /** Beside the walk that this one follows up: only what both have judged. */
  compared: orNull(Type.Object({ better: Type.Integer(), same: Type.Integer(), worse: Type.Integer() })),
  revision: Type.Integer(),
});
export type PublicWalk = Static<typeof PublicWalk>;

export const PublicWalks = Type.Object({ licence: Type.String(), walks: Type.Array(PublicWalk) });
export type PublicWalks = Static<typeof PublicWalks>;

export interface KnownWalk {
  readonly walk: Walk;
  readonly notes: readonly WalkNote[];
  readonly answers: readonly PointAnswer[];
}

/** What anybody is told of one; null of a draft. `all`: for the walk that it follows up. */
export function publicWalk({ walk, notes, answers }: KnownWalk, all: readonly KnownWalk[]): PublicWalk | null {
  const { id, state, plan, outing, cancelledFor, revision } = walk;
  if (state === 'draft') return null;
  const before = all.find((one) => one.walk.id === walk.follows && one.walk.state !== 'draft') ?? null;
  const isReported = state === 'reported';
  return {
    id,
    state,
    ...pick(plan),
    stops: plan.stops.map((stop) => ({ name: stop.name, way: stop.way })),
    invited: [...new Set(plan.invited.map(({ role }) => role))],
    outing:
      outing === null
        ? null
        : {
            on: outing.on,
            people: outing.came.reduce((sum, { people }) => sum + people, 0),
            roles: outing.came.map(({ role }) => role),
            weather: outing.weather,
          },
    cancelledFor,
    points: isReported ? pointsOf(walk, notes, answers) : null,
    follows: before === null ? null : { id: before.walk.id, name: before.walk.plan.name },
    compared:
      before === null || !isReported
        ? null
        : tallyOf(compareWalks({ stops: before.walk.plan.stops, notes: before.notes }, { stops: plan.stops, notes })),
    revision,
  };
}

/** All that anybody is told: those to come by day, then those that have been, the newest first. */
export function publicWalks(all: readonly KnownWalk[], today: Day): readonly PublicWalk[] {
  const told = all.flatMap((one) => publicWalk(one, all) ?? []);
  const coming = told.filter((walk) => isToCome(walk, today));
  const gone = told.filter((walk) => !isToCome(walk, today));
  return [
    ...coming.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id.localeCompare(b.id)),
    ...gone.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id)),
  ];
}

/** Whether somebody may still come along. */
export const isToCome = ({ state, meetings: { walk } }: Pick<PublicWalk, 'state' | 'meetings'>, today: Day): boolean =>
  state === 'announced' && walk !== null && walk.on >= today;

const dayOf = ({ outing, meetings: held }: PublicWalk): Day => outing?.on ?? held.walk?.on ?? '';

const pick = (plan: WalkPlan) => ({
  name: plan.name,
  why: plan.why,
  meetings: plan.meetings,
  light: plan.light,
  metres: plan.metres,
  accessibility: plan.accessibility,
  mostPeople: plan.mostPeople,
  contact: plan.contact,
});

function pointsOf({ plan }: Walk, notes: readonly WalkNote[], answers: readonly PointAnswer[]): PublicPoint[] {
  return inOrder(owed(notes), plan.stops).flatMap((note) => {
    const stop = plan.stops.find(({ id }) => id === note.stop);
    const answer = answers.find((one) => one.note === note.id && one.answer !== null) ?? null;
    if (stop === undefined) return [];
    return [
      {
        stop: stop.name,
        item: note.item,
        text: note.text,
        answer: answer?.answer ?? null,
        sentence: answer?.sentence ?? null,
        reason: answer?.answer === 'declined' ? answer.reason : '',
        owner: answer?.owner ?? null,
        unit: answer?.unit ?? '',
        due: answer?.due ?? null,
        doneOn: answer?.doneOn ?? null,
      },
    ];
  });
}
