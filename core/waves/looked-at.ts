import type { Geometry } from '../geo/geometry.ts';

/** What a page or a form may find odd about a sending. None of it keeps an answer out. */
export const SENT_SIGNS = ['trap', 'fast'] as const;
/** `trap`: the field that nobody sees was filled in. `fast`: sent sooner than anybody reads the questions. */
export type SentSign = (typeof SENT_SIGNS)[number];

/** `crowd`: many about the same spot came from its network. Odd about nobody: a school that marks its own yard is one too. */
export type Sign = SentSign | 'crowd';

/** An answer as it is looked at to find waves: nothing of who gave it, and no time finer than the hour. */
export interface LookedAt {
  readonly key: string;
  /** Since when it reads as it does: "2027-03-15T14", or "2027-03-15", the day alone, of what has been changed by its code. */
  readonly hour: string;
  /** Whether the bot check was passed, or none was asked for. */
  readonly hasPassed: boolean;
  readonly signs: readonly Sign[];
  /** The places, as they were marked. */
  readonly marks: readonly Geometry[];
  /** Own words, as they are kept. */
  readonly texts: readonly string[];
  /** Everything that was answered in codes, as one string; about oneself left out. */
  readonly pattern: string;
  /** How many answers are in it. */
  readonly answered: number;
}
