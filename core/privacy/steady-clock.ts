import { addDays, type Day } from '../base/time.ts';

/**
 * So many days may lie between one day that Lykta runs and the next: from Friday to Monday. That early something can be destroyed
 * by a clock that is ahead, and no earlier.
 */
export const LEAP_DAYS = 3;
/** After a longer leap the clock is taken at its word when Lykta has run by it on so many days, one soon after the other. */
export const STEADY_DAYS = 7;

/** What Lykta remembers of the days that it has run on. */
export interface ClockSeen {
  /** The last day that followed from those before it. */
  readonly trusted: Day;
  /** The days since the clock leapt, on which nothing is destroyed; null where it has not. */
  readonly doubted: DoubtedDays | null;
}

export interface DoubtedDays {
  readonly since: Day;
  readonly last: Day;
  /** On how many Lykta has run. */
  readonly days: number;
}

/** What is remembered when Lykta runs on a day. A clock that has gone back is doubted like one that has leapt ahead. */
export function seeDay({ trusted, doubted }: ClockSeen, today: Day): ClockSeen {
  if (follows(trusted, today)) return { trusted: later(trusted, today), doubted: null };
  if (doubted === null || !follows(doubted.last, today))
    return { trusted, doubted: { since: today, last: today, days: 1 } };
  const days = doubted.days + (today > doubted.last ? 1 : 0);
  if (days >= STEADY_DAYS) return { trusted: today, doubted: null };
  return { trusted, doubted: { since: doubted.since, last: later(doubted.last, today), days } };
}

/** A clock that is set right around midnight may say yesterday once more. */
const follows = (day: Day, next: Day): boolean => addDays(day, -1) <= next && next <= addDays(day, LEAP_DAYS);

const later = (one: Day, other: Day): Day => (one > other ? one : other);
