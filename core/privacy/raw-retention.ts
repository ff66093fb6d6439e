import { addDays, type Day, monthsAfter } from '../base/time.ts';
import { ANSWER_MONTHS, CODE_DAYS, type Decisions, STAFF_MONTHS, WORD_DAYS } from './retention.ts';

/** What a copy of the raw store holds that decides how long it may be kept. */
interface HeldInCopy {
  /** The dialogues that it has answers of. */
  readonly dialogues: readonly { readonly id: string; readonly closes: Day; readonly hasCodes?: boolean }[];
  /** The day of the first decision on words that it still holds as they were written, or null. */
  readonly firstDecided: Day | null;
  /** Whether it holds words that nobody has decided on: that may happen the day after, and then they must go. */
  readonly hasUndecided: boolean;
  /** The day of the oldest event or shift that it holds, or null. */
  readonly firstOfStaff?: Day | null;
}

/** Until when a copy may be kept, by which class, and the dialogue that decides it where one does. */
interface CopyRetention {
  readonly class: 'G1' | 'G2' | 'G5' | 'G6';
  readonly day: Day;
  readonly becauseOf: string | null;
}

/**
 * The day on which a copy of the raw store must have been destroyed at the latest: the first on which anything in it must be.
 * `copied` is the day it was made; a copy without answers is kept no longer than one with. Codes, what staff have told and answers shorten it only
 * where there is a decision that they go at all: what has none is kept, and a copy of it too.
 */
export function destroyBy(
  { dialogues, firstDecided, hasUndecided, firstOfStaff = null }: HeldInCopy,
  copied: Day,
  decisions: Decisions = {},
): CopyRetention {
  const words = [...(firstDecided === null ? [] : [firstDecided]), ...(hasUndecided ? [copied] : [])];
  const coded = decisions.G6 === undefined ? [] : dialogues.filter(({ hasCodes }) => hasCodes === true);
  const ofStaff = decisions.G5 === undefined || firstOfStaff === null ? [] : [firstOfStaff];
  const answered = decisions.G2 === undefined ? [] : dialogues;
  return [
    ...words.map((day): CopyRetention => ({ class: 'G1', day: addDays(day, WORD_DAYS), becauseOf: null })),
    ...coded.map(({ id, closes }): CopyRetention => ({ class: 'G6', day: addDays(closes, CODE_DAYS), becauseOf: id })),
    ...ofStaff.map((day): CopyRetention => ({ class: 'G5', day: monthsAfter(day, STAFF_MONTHS), becauseOf: null })),
    ...answered.map(
      ({ id, closes }): CopyRetention => ({ class: 'G2', day: monthsAfter(closes, ANSWER_MONTHS), becauseOf: id }),
    ),
  ].reduce((first, one) => (one.day < first.day ? one : first), {
    class: 'G2',
    day: monthsAfter(copied, ANSWER_MONTHS),
    becauseOf: null,
  });
}
