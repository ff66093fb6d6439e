import type { OrganisationKind } from '../access/organisations.ts';
import type { Owner } from '../access/owners.ts';
import type { Plan } from '../actions/contract.ts';
import { type ActionAct, type ActionState, isOpen, isOverdue } from '../actions/life.ts';
import { addDays, type Day, daysBetween, type Minute } from '../base/time.ts';
import { weekdayOf, weekOf } from '../base/week.ts';
import type { Felt, Settled } from '../hotspots/contract.ts';
import { type HotSpotState, isStale } from '../hotspots/life.ts';
import { causeGroupOf } from '../places/categories.ts';
import type { Promised } from '../promises/contract.ts';
import { lastSaid } from '../promises/follow-ups.ts';
import { type CountedVisit, isVisit, type PlannedStop, presenceByMonth, presenceOf } from '../rounds/presence.ts';
import type { Walk, WalkNote } from '../walks/contract.ts';
import { owed } from '../walks/notes.ts';
import type { Facts, PicturedAction, PicturedSpot, Reported, Residents, Rounds } from './contract.ts';
import { monthsIn, type Period } from './period.ts';

export interface ReportedEvent {
  readonly from: Minute;
  readonly cause: string;
  readonly source: OrganisationKind;
}

interface SpotStep {
  readonly on: Day;
  readonly state: HotSpotState;
  readonly settled: Pick<Settled, 'kinds'>;
  readonly reviewBy: Day | null;
}

export interface SpotOfPicture {
  readonly id: string;
  readonly place: string;
  readonly steps: readonly SpotStep[];
}

interface StepOfAction {
  readonly on: Day;
  readonly act: ActionAct;
  readonly state: ActionState;
  readonly plan: Pick<Plan, 'what' | 'unit' | 'isPresence' | 'publicText'> & { readonly owner: Owner };
  readonly due: Day | null;
  readonly doneOn: Day | null;
}

export interface ActionOfPicture {
  readonly id: string;
  readonly steps: readonly StepOfAction[];
}

/** Everything that a picture is made of, whole: what belongs to the period is chosen here. */
export interface PictureSources {
  readonly residents: Residents | null;
  /** How places feel, by a release. */
  readonly felt: ReadonlyMap<string, Felt>;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** Accepted events of every organisation. */
  readonly events: readonly ReportedEvent[];
  /** The same by place. */
  readonly eventsAt: ReadonlyMap<string, readonly { readonly from: Minute }[]>;
  readonly hotSpots: readonly SpotOfPicture[];
  readonly visits: readonly CountedVisit[];
  readonly given: readonly PlannedStop[];
  readonly walks: readonly { readonly walk: Walk; readonly notes: readonly WalkNote[] }[];
  readonly actions: readonly ActionOfPicture[];
  readonly promises: readonly Promised[];
}

const MOST_PLACES = 8;

/**
 * What there is to know of a period on a day, and nothing that came later: asked for again on the same day of the same data it is the same, to the byte.
 * Rounds are counted up to the day before, since a plan is told when it is over.
 */
export function factsOf(sources: PictureSources, period: Period, dataDay: Day): Facts {
  const { residents } = sources;
  return {
    residents: residents === null || residents.releasedOn > dataDay ? null : residents,
    reported: reportedOf(sources, period, dataDay),
    hotSpots: spotsOf(sources, period, dataDay),
    rounds: roundsOf(sources, period, dataDay),
    walks: sources.walks
      .flatMap(({ walk, notes }) => {
        const on = walk.outing?.on ?? null;
        if (on === null || on < period.from || on > last(period, dataDay)) return [];
        const isReported = walk.reportedOn !== null && walk.reportedOn <= dataDay;
        return [{ id: walk.id, name: walk.plan.name, on, points: owed(notes).length, isReported }];
      })
      .sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id)),
    actions: actionsOf(sources.actions, period, dataDay),
    promise: promiseOf(sources.promises, period, dataDay),
  };
}

const last = ({ until }: Period, dataDay: Day): Day => (until < dataDay ? until : dataDay);
const laterOf = (one: Day, other: Day): Day => [one, other].toSorted().at(-1) ?? other;
const dayOf = (minute: Minute): Day => minute.slice(0, 10);

/** The first day that anything is known of; null where nothing is. */
const firstOf = (events: readonly { readonly from: Minute }[]): Day | null =>
  events.reduce<Day | null>((first, { from }) => (first === null || dayOf(from) < first ? dayOf(from) : first), null);

function reportedOf({ events, eventsAt, places }: PictureSources, period: Period, dataDay: Day): Reported | null {
  const since = firstOf(events);
  const until = last(period, dataDay);
  if (since === null || since > until) return null;
  const isIn = ({ from }: { readonly from: Minute }): boolean => dayOf(from) >= period.from && dayOf(from) <= until;
  const counted = events.filter(isIn);
  return {
    since,
    events: counted.length,
    grid: Array.from({ length: 7 }, (_, weekday) => {
      const ofDay = counted.filter(({ from }) => weekdayOf(dayOf(from)) === weekday);
      return Array.from(
        { length: 24 },
        (__, hour) => ofDay.filter(({ from }) => Number(from.slice(11, 13)) === hour).length,
      );
    }),
    kinds: tally(counted.map(({ cause }) => causeGroupOf(cause))).map(([kind, number]) => ({ kind, events: number })),
    sources: tally(counted.map(({ source }) => source)).map(([source, number]) => ({ source, events: number })),
    places: places
      .map(({ id, name }) => ({ id, name, events: (eventsAt.get(id) ?? []).filter(isIn).length }))
      .filter((place) => place.events > 0)
      .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name, 'sv') || a.id.localeCompare(b.id))
      .slice(0, MOST_PLACES),
  };
}

/** How many there are of each, the most first. */
function tally<Value extends string>(values: readonly Value[]): readonly (readonly [Value, number])[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => [value, all.length] as const)
    .sort(([a, many], [b, other]) => other - many || a.localeCompare(b));
}

function spotsOf(sources: PictureSources, period: Period, dataDay: Day): PicturedSpot[] {
  const names = new Map(sources.places.map(({ id, name }) => [id, name]));
  const until = last(period, dataDay);
  const days = daysBetween(period.from, period.until) + 1;
  const since = firstOf(sources.events);
  const countedAt = (place: string, from: Day, to: Day): number | null =>
    since === null || since > from
      ? null
      : (sources.eventsAt.get(place) ?? []).filter((event) => dayOf(event.from) >= from && dayOf(event.from) <= to)
          .length;
  return sources.hotSpots
    .flatMap(({ id, place, steps }): readonly PicturedSpot[] => {
      const known = steps.filter(({ on }) => on <= dataDay);
      const now = known.at(-1);
      if (now === undefined) return [];
      // What was closed before the period is no longer news.
      const turned = known.findLast((step, index) => known[index - 1]?.state !== step.state) ?? now;
      if (now.state === 'closed' && turned.on < period.from) return [];
      const visits = sources.visits.filter(
        (visit) =>
          visit.place === place &&
          isVisit(visit) &&
          visit.day >= period.from &&
          visit.day <= until &&
          visit.day < dataDay,
      );
      return [
        {
          id,
          place,
          name: names.get(place) ?? place,
          state: now.state,
          since: turned.on,
          kinds: [...now.settled.kinds],
          reviewBy: now.reviewBy,
          isStale: isStale(now.state, now.reviewBy, dataDay),
          felt: sources.felt.get(place) ?? null,
          events: {
            now: countedAt(place, period.from, until),
            before: countedAt(place, addDays(period.from, -days), addDays(period.from, -1)),
          },
          visits: visits.length,
          minutes: visits.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
        },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'sv') || a.id.localeCompare(b.id));
}

function roundsOf({ places, visits, given }: PictureSources, period: Period, dataDay: Day): Rounds {
  const yesterday = addDays(dataDay, -1);
  const until = last(period, yesterday);
  const isIn = ({ day }: { readonly day: Day }): boolean => day >= period.from && day <= until;
  const ended = visits.filter(isIn);
  const presence = presenceOf(
    places.map(({ id, name }) => ({ id, name, need: null })),
    ended,
    given.filter(isIn),
    period.from,
    // In the first day of a period nothing is over.
    laterOf(period.from, until),
  );
  const sum = (of: 'visits' | 'minutes' | 'planned' | 'reached'): number =>
    presence.places.reduce((all, place) => all + place[of], 0);
  const bands = presence.places.map((place) => place.bands);
  const weeks = presence.places.map((place) => place.weeks);
  const amountOf = (all: readonly (readonly { visits: number; minutes: number }[])[], index: number) => ({
    visits: all.reduce((number, one) => number + (one[index]?.visits ?? 0), 0),
    minutes: all.reduce((number, one) => number + (one[index]?.minutes ?? 0), 0),
  });
  const months = monthsIn(period);
  return {
    visits: sum('visits'),
    minutes: sum('minutes'),
    given: sum('planned'),
    reached: sum('reached'),
    bands: (presence.places[0]?.bands ?? []).map(({ band }, index) => ({ band, ...amountOf(bands, index) })),
    weeks: presence.weeks.map((monday, index) => ({ week: weekOf(monday), ...amountOf(weeks, index) })),
    months: presenceByMonth(ended, dataDay)
      .filter(({ month }) => months.includes(month))
      .map((month) => ({ ...month })),
  };
}

function actionsOf(actions: readonly ActionOfPicture[], period: Period, dataDay: Day): Facts['actions'] {
  const until = last(period, dataDay);
  const isIn = (day: Day | null): boolean => day !== null && day >= period.from && day <= until;
  let begun = 0;
  const list = actions.flatMap(({ id, steps }): readonly PicturedAction[] => {
    const known = steps.filter(({ on }) => on <= dataDay);
    const now = known.at(-1);
    if (now === undefined) return [];
    // It is begun when its owner first says that it is done now.
    if (isIn(known.find(({ act, state }) => act === 'answer' && state === 'now')?.on ?? null)) begun += 1;
    if (!isOpen(now.state) && !(now.state === 'done' && isIn(now.doneOn))) return [];
    const { what, owner, unit, isPresence, publicText } = now.plan;
    const isLate = isOverdue(now.state, now.due, dataDay);
    return [
      { id, what, owner, unit, state: now.state, due: now.due, isLate, isPresence, doneOn: now.doneOn, publicText },
    ];
  });
  return {
    begun,
    done: list.filter(({ state }) => state === 'done').length,
    late: list.filter(({ isLate }) => isLate).length,
    open: list.filter(({ state }) => isOpen(state)).length,
    list: list.toSorted(
      (a, b) =>
        Number(b.isLate) - Number(a.isLate) ||
        (a.due ?? '9999-12-31').localeCompare(b.due ?? '9999-12-31') ||
        a.id.localeCompare(b.id),
    ),
  };
}

/** The promise that holds in the period, as the last follow-up that had been held by then said. */
function promiseOf(promises: readonly Promised[], { until }: Period, dataDay: Day): Facts['promise'] {
  const promise = promises.find(
    ({ state, terms: { period } }) =>
      state === 'signed' && period !== null && period.from <= until && period.until >= until,
  );
  if (promise === undefined) return null;
  const followUps = promise.followUps.filter(({ heldOn }) => heldOn !== null && heldOn <= dataDay);
  return {
    id: promise.id,
    points: promise.terms.points.map(({ id, heading, owner }) => {
      const said = lastSaid({ followUps }, id);
      return { id, heading, owner, status: said?.item.status ?? null, saidOn: said?.on ?? null };
    }),
  };
}
