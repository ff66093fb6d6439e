import { addDays, type Day } from '../base/time.ts';

/**
 * What an action aims at in the year (rätt åtgärder vid rätt tidpunkt): lamps before the dark months, pruning before the leaves, a
 * crossing before school starts.
 */
export const SEASONS = ['dark', 'leaf', 'school-end', 'summer', 'school-start', 'new-year'] as const;
export type Season = (typeof SEASONS)[number];

/** Month and day of the first and the last day; one that ends before it begins goes over the new year. */
const DAYS: Readonly<Record<Season, readonly [string, string]>> = {
  dark: ['10-01', '03-31'],
  leaf: ['04-15', '10-15'],
  'school-end': ['06-01', '06-20'],
  summer: ['06-15', '08-20'],
  'school-start': ['08-12', '09-15'],
  'new-year': ['12-27', '01-06'],
};

export interface SeasonDays {
  readonly from: Day;
  readonly until: Day;
}

/** The season that is going on on a day, or else the next one. */
export function seasonAt(season: Season, day: Day): SeasonDays {
  const [from, until] = DAYS[season];
  const year = Number(day.slice(0, 4));
  const found = [year - 1, year, year + 1]
    .map((of): SeasonDays => ({ from: `${of}-${from}`, until: `${until < from ? of + 1 : of}-${until}` }))
    .find((days) => days.until >= day);
  if (found === undefined) throw new Error(`no season ${season} ${day}`);
  return found;
}

/** The season that an action is for: the one that had not begun when it was proposed, or that was going on then. */
export type Timing = 'before' | 'during' | 'after';

/**
 * Whether something is done in time for the season that it was proposed for: before it begins, while it goes on, or when it is
 * over and the need with it until next year.
 */
export function timingOf(season: Season, proposedOn: Day, due: Day): Timing {
  const { from, until } = seasonAt(season, proposedOn);
  if (due < from) return 'before';
  return due <= until ? 'during' : 'after';
}

/** Whoever owns an action is reminded so long before its season, days: time to order it and have it done. */
export const REMINDER_DAYS = 42;

/** The day that the season of something begins, from six weeks before it and until then; else null. */
export function seasonNear(season: Season, today: Day): Day | null {
  const { from } = seasonAt(season, today);
  return today < from && today >= addDays(from, -REMINDER_DAYS) ? from : null;
}
