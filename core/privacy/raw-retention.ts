import type { Day } from '../base/time.ts';

/** Months that exact answers are kept after their dialogue has closed, at most: class G2 (docs/field.md section 3.2). */
export const RAW_MONTHS = 24;

/**
 * The day on which a copy of the raw store must have been destroyed at the latest: the first on which any answer in it must
 * be. `held` is the dialogues that the copy has answers of, `copied` the day it was made; a copy without answers is kept no
 * longer than one with.
 */
export function destroyBy(
  held: readonly { readonly id: string; readonly closes: Day }[],
  copied: Day,
): { readonly day: Day; readonly becauseOf: string | null } {
  return held.reduce<{ readonly day: Day; readonly becauseOf: string | null }>(
    (first, { id, closes }) => {
      const day = monthsAfter(closes, RAW_MONTHS);
      return day < first.day ? { day, becauseOf: id } : first;
    },
    { day: monthsAfter(copied, RAW_MONTHS), becauseOf: null },
  );
}

/** The same day of another month, or its last where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
