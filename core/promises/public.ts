import Type, { type Static } from 'typebox';
import { literals, orNull } from '../base/schemas.ts';
import { addDays, type Day } from '../base/time.ts';
import { ToldMonth } from '../rounds/told.ts';
import {
  Activity,
  Evidence,
  Indicator,
  type IndicatorSource,
  Point,
  type Promised,
  Signatory,
  Terms,
  Version,
} from './contract.ts';
import { followUpGaps, heldOf, lastSaid, plannedOf } from './follow-ups.ts';
import { PROMISE_STATES, type PromiseState, STATUSES, type Status } from './kinds.ts';
import { activitiesOf, type DecidedActivity, doneOf, newestOf } from './progress.ts';
import { samePoints } from './same-point.ts';

/*
 * What anybody is told of a promise: the page, the feed and the data are made of this and of nothing else. What is planned of police
 * presence is not in it.
 */

const Figure = Type.Object({
  /** Null where too few have answered. */
  value: orNull(Type.Number()),
  /** The ends of the 90 % interval, of what residents have answered. */
  low: orNull(Type.Number()),
  high: orNull(Type.Number()),
  /** Uncertain: rounded to the nearest five. */
  isUncertain: Type.Boolean(),
  n: orNull(Type.Integer()),
  year: Type.Integer(),
  /** The release that it is read off; null for what somebody has written down. */
  release: orNull(Type.String()),
});
export type Figure = Static<typeof Figure>;

/** The share of one answer in a public release of a dialogue, as public pages show it; null where there is no such release. */
export type ReadRelease = (dialogue: string, question: string, answer: string) => Figure | null;

const PublicActivity = Type.Object({
  text: Activity.properties.text,
  where: Activity.properties.where,
  until: Activity.properties.until,
  count: Activity.properties.count,
  owner: Activity.properties.owner,
  isPresence: Type.Boolean(),
  done: Type.Number(),
  /** The day a meeting decided on it; null for what was signed. */
  decidedOn: orNull(Type.String()),
});
export type PublicActivity = Static<typeof PublicActivity>;

const PublicIndicator = Type.Object({
  text: Indicator.properties.text,
  unit: Type.String(),
  target: Indicator.properties.target,
  baseline: orNull(Figure),
  actual: orNull(Figure),
  source: orNull(Evidence),
});
export type PublicIndicator = Static<typeof PublicIndicator>;

const PublicPoint = Type.Object({
  id: Type.String(),
  heading: Point.properties.heading,
  text: Point.properties.text,
  effect: Point.properties.effect,
  owner: Point.properties.owner,
  /** Null until a meeting has said. */
  status: orNull(literals<Status>(STATUSES)),
  sentence: orNull(Terms.properties.text),
  saidOn: orNull(Type.String()),
  evidence: Type.Array(Evidence),
  decision: orNull(Type.Object({ text: Terms.properties.text, on: Type.String() })),
  activities: Type.Array(PublicActivity),
  indicators: Type.Array(PublicIndicator),
  /** The same matter in other promises. */
  sameAs: Type.Array(Type.Object({ promise: Type.String(), point: Type.String(), status: orNull(literals(STATUSES)) })),
});
export type PublicPoint = Static<typeof PublicPoint>;

const PublicFollowUp = Type.Object({
  id: Type.String(),
  on: Type.String(),
  meeting: Type.String(),
  points: Type.Array(
    Type.Object({
      point: Type.String(),
      status: literals<Status>(STATUSES),
      sentence: orNull(Terms.properties.text),
      decision: orNull(Terms.properties.text),
    }),
  ),
});
export type PublicFollowUp = Static<typeof PublicFollowUp>;

export const PublicPromise = Type.Object({
  id: Type.String(),
  state: literals<Exclude<PromiseState, 'draft'>>(['signed', 'ended']),
  number: Terms.properties.number,
  year: Terms.properties.year,
  period: Terms.properties.period,
  diaryNumber: Terms.properties.diaryNumber,
  text: Terms.properties.text,
  signatories: Type.Array(Signatory),
  sources: Type.Array(Evidence),
  points: Type.Array(PublicPoint),
  followUps: Type.Array(PublicFollowUp),
  /** Days of meetings to come. */
  planned: Type.Array(Type.String()),
  /** Days of meetings that should have been told of. */
  overdue: Type.Array(Type.String()),
  missing: Type.Array(Type.Object({ year: Type.Integer(), there: Type.Integer(), least: Type.Integer() })),
  versions: Type.Array(Version),
});
export type PublicPromise = Static<typeof PublicPromise>;

export const PublicPromises = Type.Object({
  licence: Type.String(),
  promises: Type.Array(PublicPromise),
  /** How often the police have been there on rounds, the oldest month first. */
  presence: Type.Array(ToldMonth),
});
export type PublicPromises = Static<typeof PublicPromises>;

/** What anybody is told on a day; null of a draft. `promises`: all that there are, for following a point from one to another. */
export function publicPromise(
  promise: Promised,
  promises: readonly Promised[],
  today: Day,
  readRelease: ReadRelease,
): PublicPromise | null {
  const { id, state, terms, versions } = promise;
  if (state === 'draft') return null;
  const known = promises.filter((one) => one.state !== 'draft');
  const gaps = state === 'signed' ? followUpGaps(promise, today) : { overdue: [], years: [] };
  const { number, year, period, diaryNumber, text, signatories, sources } = terms;
  return {
    id,
    state,
    ...{ number, year, period, diaryNumber, text, signatories, sources },
    points: terms.points.map((point) => publicPoint(point, promise, known, today, readRelease)),
    followUps: heldOf(promise).map((held) => ({
      id: held.id,
      on: held.heldOn,
      meeting: held.meeting,
      points: held.items.flatMap(({ point, status, sentence, decision }) =>
        status === null ? [] : [{ point, status, sentence, decision: decision?.text ?? null }],
      ),
    })),
    planned:
      state === 'ended'
        ? []
        : plannedOf(promise)
            .map(({ plannedOn }) => plannedOn)
            .filter((day) => day >= today),
    overdue: gaps.overdue.map(({ plannedOn }) => plannedOn),
    missing: [...gaps.years],
    versions,
  };
}

/** All that anybody is told: those that hold first, then those that have ended, each with the newest first. */
export function publicPromises(
  promises: readonly Promised[],
  today: Day,
  readRelease: ReadRelease,
): readonly PublicPromise[] {
  const order = (state: PromiseState): number => PROMISE_STATES.indexOf(state);
  return promises
    .flatMap((promise) => publicPromise(promise, promises, today, readRelease) ?? [])
    .toSorted((a, b) => order(a.state) - order(b.state) || startOf(b).localeCompare(startOf(a)));
}

const startOf = ({ period, year }: Pick<PublicPromise, 'period' | 'year'>): string =>
  period?.from ?? String(year ?? '0');

function publicPoint(
  point: Point,
  promise: Promised,
  promises: readonly Promised[],
  today: Day,
  readRelease: ReadRelease,
): PublicPoint {
  const { id, heading, text, effect, owner } = point;
  const said = lastSaid(promise, id);
  const decision = said?.item.decision ?? null;
  return {
    ...{ id, heading, text, effect, owner },
    status: said?.item.status ?? null,
    sentence: said?.item.sentence ?? null,
    saidOn: said?.on ?? null,
    evidence: said?.item.evidence ?? [],
    decision: decision === null || said === null ? null : { text: decision.text, on: said.on },
    activities: activitiesOf(point, promise).map((activity) => publicActivity(activity, promise, today)),
    indicators: point.indicators.map((indicator) => publicIndicator(indicator, promise, today, readRelease)),
    sameAs: samePoints({ promise, point }, promises).map((other) => ({
      promise: other.promise.id,
      point: other.point.id,
      status: lastSaid(other.promise, other.point.id)?.item.status ?? null,
    })),
  };
}

/** Of police presence neither where nor when, and what has been done by whole months that are over. */
function publicActivity(activity: DecidedActivity, { progress }: Promised, today: Day): PublicActivity {
  const { text, count, owner, isPresence, decidedOn } = activity;
  const { done } = doneOf(activity, progress, isPresence ? lastWholeMonth(today) : today);
  const open = { where: activity.where, until: activity.until };
  return { text, count, owner, isPresence, done, decidedOn, ...(isPresence ? { where: null, until: null } : open) };
}

/** The last day of the month before: what is told of where the police have been is told by whole months. */
export const lastWholeMonth = (today: Day): Day => addDays(`${today.slice(0, 7)}-01`, -1);

function publicIndicator(
  { id, text, unit, target, baseline, source }: Indicator,
  { progress }: Promised,
  today: Day,
  readRelease: ReadRelease,
): PublicIndicator {
  if (source.kind === 'release') return { text, unit, target, ...releaseFigures(source, readRelease), source: null };
  const newest = newestOf(progress, 'indicator', id, lastWholeMonth(today));
  const stated = (value: number, year: number, n: number | null): Figure => ({
    ...{ value, year, n },
    low: null,
    high: null,
    isUncertain: false,
    release: null,
  });
  return {
    ...{ text, unit, target },
    baseline: baseline === null ? null : stated(baseline.value, baseline.year, baseline.n),
    actual: newest === null ? null : stated(newest.value, Number(newest.on.slice(0, 4)), newest.n),
    source: newest?.source ?? source.evidence,
  };
}

const releaseFigures = (
  { dialogue, before, question, answer }: Extract<IndicatorSource, { kind: 'release' }>,
  readRelease: ReadRelease,
): Pick<PublicIndicator, 'baseline' | 'actual'> => ({
  baseline: before === null ? null : readRelease(before, question, answer),
  actual: readRelease(dialogue, question, answer),
});
