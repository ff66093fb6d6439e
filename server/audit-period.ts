import { addDays, type Day, dayOf, isDay } from '#core/base/time.ts';

/** The moments that days from `from` to `to` (both included) begin and end at, in Sweden; null for what is no day. */
export function periodOf(
  from: Day | undefined,
  to: Day | undefined,
): { readonly since?: number; readonly until?: number } | null {
  if ([from, to].some((day) => day !== undefined && !isDay(day))) return null;
  return {
    ...(from === undefined ? {} : { since: beginningOf(from) }),
    ...(to === undefined ? {} : { until: beginningOf(addDays(to, 1)) }),
  };
}

/** Midnight in Sweden is one or two hours before midnight UTC; on no day of the year is it anything else. */
function beginningOf(day: Day): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const [summer, winter] = [utc - 2 * HOUR, utc - HOUR];
  return dayOf(summer) === day ? summer : winter;
}

const HOUR = 3_600_000;
