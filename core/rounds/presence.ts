import { addDays, type Day, daysBetween } from '../base/time.ts';
import { weekOf as isoWeekOf, mondayOf, type Week } from '../base/week.ts';
import type { Field } from '../hotspots/limits.ts';
import type { PlacePresence, Presence } from './contract.ts';
import { GOOD_STOP, HOUR_BANDS, type HourBand, type Outcome, type Reason } from './kinds.ts';

/** What is looked at of a visit. Its day is the shift's, which no clock of a device can move. */
export interface CountedVisit {
  readonly place: string;
  readonly shift: string;
  readonly day: Day;
  readonly band: HourBand;
  readonly outcome: Outcome;
  /** Null: it was stopped by itself, and nobody knows how long it was. */
  readonly minutes: number | null;
  readonly reason: Reason | null;
}

/** When somebody was to be there, and how it went: all that amounts are made of. */
export type WentVisit = Pick<CountedVisit, 'day' | 'outcome' | 'minutes'>;

/** That a place was in a shift. */
export interface PlannedStop {
  readonly place: string;
  readonly shift: string;
  readonly day: Day;
}

export interface PresencePlace {
  readonly id: string;
  readonly name: string;
  readonly need: Field | null;
}

/**
 * How often and how much each place has been visited in whole weeks up to a day, against what was planned: a count of visits by shift, place
 * and week, and of nobody who made them. The same in whatever order the visits come.
 */
export function presenceOf(
  places: readonly PresencePlace[],
  visits: readonly CountedVisit[],
  planned: readonly PlannedStop[],
  from: Day,
  until: Day,
): Presence {
  const first = mondayOf(from);
  const weeks = Array.from({ length: Math.floor(daysBetween(first, until) / 7) + 1 }, (_, week) =>
    addDays(first, 7 * week),
  );
  const isIn = ({ day }: { readonly day: Day }): boolean => day >= first && day <= until;
  const visitsAt = Map.groupBy(visits.filter(isIn), ({ place }) => place);
  const plannedAt = Map.groupBy(planned.filter(isIn), ({ place }) => place);
  return {
    from: first,
    until,
    weeks,
    places: places
      .filter(({ id, need }) => need !== null || visitsAt.has(id) || plannedAt.has(id))
      .map((place) => ofPlace(place, visitsAt.get(place.id) ?? [], plannedAt.get(place.id) ?? [], weeks, until)),
  };
}

function ofPlace(
  { id, name, need }: PresencePlace,
  all: readonly CountedVisit[],
  planned: readonly PlannedStop[],
  weeks: readonly Day[],
  until: Day,
): PlacePresence {
  const visits = all.filter(isVisit);
  const [first = until] = weeks;
  const weekOf = (day: Day): number => Math.floor(daysBetween(first, day) / 7);
  const measured = visits.filter(({ minutes }) => minutes !== null);
  const reachedIn = new Set(visits.map(({ shift }) => shift));
  // A place that was visited after all has no reason for not having been.
  const missed = all.filter(({ outcome, shift }) => outcome === 'not-reached' && !reachedIn.has(shift));
  const reasons = new Map<Reason, Set<string>>();
  for (const { reason, shift } of missed)
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? new Set()).add(shift));
  const stops = new Set(planned.map(({ shift }) => shift));
  return {
    place: id,
    name,
    need,
    ...amountOf(visits),
    broken: visits.filter(({ outcome }) => outcome === 'broken').length,
    unmeasured: visits.length - measured.length,
    good: measured.filter(({ minutes }) => isGoodStop(minutes)).length,
    measured: measured.length,
    planned: stops.size,
    reached: [...stops].filter((shift) => reachedIn.has(shift)).length,
    reasons: [...reasons]
      .map(([reason, shifts]) => ({ reason, times: shifts.size }))
      .sort((one, other) => other.times - one.times || one.reason.localeCompare(other.reason)),
    lastVisit:
      visits
        .map(({ day }) => day)
        .toSorted()
        .at(-1) ?? null,
    longestGap: longestGap(
      visits.map(({ day }) => day),
      first,
      until,
    ),
    bands: HOUR_BANDS.map((band) => ({ band, ...amountOf(visits.filter((visit) => visit.band === band)) })),
    weeks: weeks.map((_, week) => ({
      ...amountOf(visits.filter(({ day }) => weekOf(day) === week)),
      planned: new Set(planned.filter(({ day }) => weekOf(day) === week).map(({ shift }) => shift)).size,
    })),
  };
}

export const isVisit = ({ outcome }: Pick<CountedVisit, 'outcome'>): boolean => outcome !== 'not-reached';

export const isGoodStop = (minutes: number | null): boolean =>
  minutes !== null && minutes >= GOOD_STOP.least && minutes <= GOOD_STOP.most;

const amountOf = (visits: readonly Pick<CountedVisit, 'minutes'>[]) => ({
  visits: visits.length,
  minutes: visits.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
});

/** The longest time without a visit: between two, before the first and after the last. */
function longestGap(days: readonly Day[], from: Day, until: Day): { readonly days: number; readonly isOpen: boolean } {
  const all = [addDays(from, -1), ...days.toSorted(), until];
  const gaps = all.slice(1).map((day, index) => ({
    // Whole days in between: from one day to the next there is none.
    days: Math.max(0, daysBetween(all[index] ?? day, day) - (index === all.length - 2 ? 0 : 1)),
    isOpen: index === all.length - 2,
  }));
  return gaps.reduce((longest, gap) => (gap.days >= longest.days ? gap : longest));
}

/** What is left of a place's week when its visits have had their time. */
export interface WeekTotal {
  readonly place: string;
  readonly week: Week;
  readonly visits: number;
  readonly minutes: number;
  /** In how many shifts the place was. */
  readonly planned: number;
}

/** Visits, minutes and plans of each place by week, where there was anything; by place and week. */
export function weeklyTotals(
  visits: readonly Pick<CountedVisit, 'place' | 'day' | 'outcome' | 'minutes'>[],
  planned: readonly PlannedStop[],
): readonly WeekTotal[] {
  const keyOf = ({ place, day }: { readonly place: string; readonly day: Day }): string =>
    JSON.stringify([place, isoWeekOf(day)]);
  const made = Map.groupBy(visits.filter(isVisit), keyOf);
  const meant = Map.groupBy(planned, keyOf);
  return [...new Set([...made.keys(), ...meant.keys()])].toSorted().map((key) => {
    const [place, week] = JSON.parse(key) as [string, Week];
    const shifts = new Set((meant.get(key) ?? []).map(({ shift }) => shift));
    return { place, week, ...amountOf(made.get(key) ?? []), planned: shifts.size };
  });
}

/** Visits and minutes of a month that is over, at one place. */
export interface MonthPresence {
  /** "2026-10" */
  readonly month: string;
  readonly visits: number;
  readonly minutes: number;
}

/**
 * Presence by whole months that are over, the oldest first: what may be told to everybody. The month that is going on is never in it,
 * nor anything that is planned (docs/field.md S30).
 */
export function presenceByMonth(visits: readonly WentVisit[], today: Day): readonly MonthPresence[] {
  const now = today.slice(0, 7);
  const byMonth = Map.groupBy(visits.filter(isVisit), ({ day }) => day.slice(0, 7));
  return [...byMonth]
    .filter(([month]) => month < now)
    .map(([month, found]) => ({ month, ...amountOf(found) }))
    .sort((one, other) => one.month.localeCompare(other.month));
}
