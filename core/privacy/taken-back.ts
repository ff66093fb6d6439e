import type { Day } from '../base/time.ts';

/**
 * What its author has done with an answer: left it out of coming releases, or had it erased. `spent` is of the key that it was
 * sent with: a device or a form that brings the same answer again does not bring it back.
 */
export type TakenBackAct = 'withdrawn' | 'erased' | 'spent';

/**
 * That an answer has been taken back, so that a restored backup does not bring it back. It names the answer only to whoever has
 * a copy of it from before.
 */
export interface TakenBackMark {
  /** SHA-256 of `markText`, in hexadecimal. */
  readonly mark: string;
  /** The last day on which it is needed. */
  readonly keepUntil: Day;
}

/**
 * What is hashed: the act, and the row's random key or, for `spent`, the hash of the key that it was sent with. The row's random key has 122 bits and is shown to nobody, so a mark leads back to nothing, not even for
 * somebody who knows the receipt code; and which of the two acts it was shows only beside the row.
 */
export const markText = (act: TakenBackAct, of: string): string => `lykta taken back 1\0${act}\0${of}`;

/**
 * A backup may be kept until 24 months after its first dialogue has closed (raw-retention.ts), and a dialogue be open for as
 * long. To the end of the year, so that a mark tells the year in which somebody acted and no day.
 */
export const markKeptUntil = (today: Day): Day => `${Number(today.slice(0, 4)) + YEARS}-12-31`;

const YEARS = 4;

/**
 * Days that a key is remembered which its sender has taken away before anything had come with it. Such a sending is under way for
 * minutes at most, and the device has forgotten it: what lasts for years is kept of answers that were here alone.
 */
export const AWAITED_NO_MORE_DAYS = 30;
