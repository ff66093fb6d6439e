import { type Day, daysBetween } from '../base/time.ts';
import type { FollowUp, FollowUpItem, Promised, Terms } from './contract.ts';

/** A promise is followed up at least so many times a year ("vid flera tillfällen varje år"). */
export const LEAST_A_YEAR = 3;
/** With three a year nothing is older than four months: days after which the page says that it may be out of date. */
export const STALE_DAYS = 123;

/** Those that have been held, the newest first. */
export const heldOf = ({ followUps }: Pick<Promised, 'followUps'>): readonly (FollowUp & { heldOn: Day })[] =>
  followUps
    .filter((one): one is FollowUp & { heldOn: Day } => one.heldOn !== null)
    .toSorted((a, b) => b.heldOn.localeCompare(a.heldOn));

/** Those that are planned, the next first. */
export const plannedOf = ({ followUps }: Pick<Promised, 'followUps'>): readonly FollowUp[] =>
  followUps.filter(({ heldOn }) => heldOn === null).toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn));

/** What was said of a point last, and when; null where no meeting has. */
export function lastSaid(
  promise: Pick<Promised, 'followUps'>,
  point: string,
): { readonly item: FollowUpItem; readonly on: Day } | null {
  for (const { heldOn, items } of heldOf(promise)) {
    const item = items.find((one) => one.point === point);
    if (item?.status != null) return { item, on: heldOn };
  }
  return null;
}

/** What is missing of a promise's follow-ups. */
export interface FollowUpGaps {
  /** Planned for a day that has been, and not told of. */
  readonly overdue: readonly FollowUp[];
  /** Years of the period that have fewer than they should, planned or held. */
  readonly years: readonly { readonly year: number; readonly there: number; readonly least: number }[];
}

/** Which follow-ups are missing: those that were not held, and those that nobody has planned. A year that is over is history. */
export function followUpGaps(
  promise: Pick<Promised, 'followUps'> & { readonly terms: Pick<Terms, 'period'> },
  today: Day,
): FollowUpGaps {
  const overdue = plannedOf(promise).filter(({ plannedOn }) => plannedOn < today);
  const { period } = promise.terms;
  if (period === null) return { overdue, years: [] };
  const years = yearsOf(period)
    .filter(({ year }) => String(year) >= today.slice(0, 4))
    .map(({ year, least }) => {
      const there = promise.followUps.filter(({ heldOn, plannedOn }) =>
        (heldOn ?? plannedOn).startsWith(String(year)),
      ).length;
      return { year, there, least };
    })
    .filter(({ there, least }) => there < least);
  return { overdue, years };
}

/** Each year of a period with how many follow-ups it should have at least: fewer where it is a part of a year. */
function yearsOf({ from, until }: { from: Day; until: Day }): readonly { year: number; least: number }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    const [start, end] = [`${year}-01-01`, `${year}-12-31`];
    const days = daysBetween(from > start ? from : start, until < end ? until : end) + 1;
    return { year, least: Math.round((LEAST_A_YEAR * days) / 365) };
  });
}

/** Days of the year wheel: after the results of spring, before the summer, after the dialogues of autumn, before the year report. */
const YEAR_WHEEL = ['04-15', '06-12', '10-01', '12-10'] as const;

/** The days that the year wheel has in a period, from a day on. */
export const wheelDays = (period: { from: Day; until: Day }, since: Day): readonly Day[] =>
  yearsOf(period)
    .flatMap(({ year }) => YEAR_WHEEL.map((day) => `${year}-${day}`))
    .filter((day) => day > period.from && day <= period.until && day >= since);

/** How long ago it was followed up, in the unit that people would say it in. */
export function ageOf(
  on: Day,
  today: Day,
): { readonly unit: 'day' | 'week' | 'month'; readonly number: number; readonly isStale: boolean } {
  const days = Math.max(0, daysBetween(on, today));
  const isStale = days > STALE_DAYS;
  if (days < 14) return { unit: 'day', number: days, isStale };
  if (days < 60) return { unit: 'week', number: Math.floor(days / 7), isStale };
  return { unit: 'month', number: Math.floor(days / 30.44), isStale };
}
