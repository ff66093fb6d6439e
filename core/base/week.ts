import { addDays, type Day, daysBetween } from './time.ts';

/** A week by ISO 8601, as Swedes count them: Monday first, and the week with the year's first Thursday is 1. "2026-V47". */
export type Week = string;

export function weekOf(day: Day): Week {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7);
  return `${year}-V${String(number).padStart(2, '0')}`;
}

/** Monday 0, Sunday 6. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** The weeks up to and with a day's, so many, the oldest first. */
export const weeksUpTo = (day: Day, count: number): readonly Week[] =>
  Array.from({ length: count }, (_, index) => weekOf(addDays(mondayOf(day), 7 * (index + 1 - count))));
