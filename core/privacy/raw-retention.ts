import { addDays, type Day, monthsAfter } from '../base/time.ts';

/** Months that exact answers are kept after their dialogue has closed, at most: class G2 (docs/field.md section 3.2). */
const RAW_MONTHS = 24;

/** Days that somebody's own words are kept as they were written, once a moderator has decided on them: class G1. */
export const WORD_DAYS = 7;

/** What a copy of the raw store holds that decides how long it may be kept. */
interface HeldInCopy {
  /** The dialogues that it has answers of. */
  readonly dialogues: readonly { readonly id: string; readonly closes: Day }[];
  /** The day of the first decision on words that it still holds as they were written, or null. */
  readonly firstDecided: Day | null;
  /** Whether it holds words that nobody has decided on: that may happen the day after, and then they must go. */
  readonly hasUndecided: boolean;
}

/** Until when a copy may be kept, by which class, and the dialogue that decides it where one does. */
interface CopyRetention {
  readonly class: 'G1' | 'G2';
  readonly day: Day;
  readonly becauseOf: string | null;
}

/**
 * The day on which a copy of the raw store must have been destroyed at the latest: the first on which anything in it must be.
 * `copied` is the day it was made; a copy without answers is kept no longer than one with.
 */
export function destroyBy({ dialogues, firstDecided, hasUndecided }: HeldInCopy, copied: Day): CopyRetention {
  const words = [...(firstDecided === null ? [] : [firstDecided]), ...(hasUndecided ? [copied] : [])];
  return [
    ...words.map((day): CopyRetention => ({ class: 'G1', day: addDays(day, WORD_DAYS), becauseOf: null })),
    ...dialogues.map(
      ({ id, closes }): CopyRetention => ({ class: 'G2', day: monthsAfter(closes, RAW_MONTHS), becauseOf: id }),
    ),
  ].reduce((first, one) => (one.day < first.day ? one : first), {
    class: 'G2',
    day: monthsAfter(copied, RAW_MONTHS),
    becauseOf: null,
  });
}
