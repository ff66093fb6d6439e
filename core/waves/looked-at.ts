import type { Geometry } from '../geo/geometry.ts';

/** What may be odd about a sending itself. None of it keeps an answer out. */
export const SIGNS = ['trap', 'fast'] as const;
/** `trap`: the field that nobody sees was filled in. `fast`: sent sooner than anybody reads the questions. */
export type Sign = (typeof SIGNS)[number];

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
