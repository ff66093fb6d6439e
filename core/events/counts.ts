import { addDays, type Day } from '../base/time.ts';
import { mondayOf, weekOf, weeksUpTo } from '../base/week.ts';
import type { EventCounts } from './contract.ts';

/**
 * How many events of others, at one place in one week, are told to somebody who may read their own alone. None and few look the
 * same. It is others' number that is held against it: their own can be taken from any sum.
 */
export const FEWEST_OF_OTHERS = 3;

/** Weeks that are counted, the current one with them. One length and no filter: two tables cannot be taken from one another. */
export const WEEKS_COUNTED = 12;

/** The first day that is counted. */
export const firstCounted = (today: Day): Day => addDays(mondayOf(today), -7 * (WEEKS_COUNTED - 1));

/** So many events that count, at a place on a day. */
export interface CountedDay {
  readonly place: string;
  readonly day: Day;
  readonly isOwn: boolean;
  readonly events: number;
}

/**
 * Events by place and week, the places by name. Whoever may read every event is told every number. For the others a place is left
 * out where nothing is told of it, so that none and few look the same there too.
 */
export function countsByPlaceAndWeek(days: readonly CountedDay[], today: Day, readsAll: boolean): EventCounts {
  const weeks = weeksUpTo(today, WEEKS_COUNTED);
  const byPlace = new Map<string, { own: number; others: number }[]>();
  for (const { place, day, isOwn, events } of days) {
    const counts = byPlace.get(place) ?? weeks.map(() => ({ own: 0, others: 0 }));
    byPlace.set(place, counts);
    const count = counts[weeks.indexOf(weekOf(day))];
    if (count !== undefined) count[isOwn ? 'own' : 'others'] += events;
  }
  const told = (others: number): number | null => (readsAll || others >= FEWEST_OF_OTHERS ? others : null);
  const places = [...byPlace]
    .map(([place, counts]) => ({ place, counts: counts.map(({ own, others }) => ({ own, others: told(others) })) }))
    .filter(({ counts }) => counts.some(({ own, others }) => own > 0 || (others ?? 0) > 0))
    .sort((one, other) => alphabetically(one.place, other.place));
  return { weeks: [...weeks], fewest: readsAll ? null : FEWEST_OF_OTHERS, places };
}

const { compare: alphabetically } = new Intl.Collator('sv');
