import type { Fault } from '#core/base/fault.ts';
import type { LocalText } from '#core/base/text.ts';

/** A sentence in the languages that its readers may have: what residents meet is written in all. */
export type Sentence = LocalText;

/**
 * A refusal: thrown, with a status, and answered by the one error handler (server/plugins/refusals.ts).
 * A person's mistakes come along as faults, already put into their words.
 */
export class RefusalError extends Error {
  readonly status: number;
  readonly code: string;
  readonly sentence: Sentence;
  readonly faults: readonly Fault[];
  /** Seconds until it is worth trying again, where that would help. */
  readonly retryAfter: number | null;

  constructor(
    status: number,
    code: string,
    sentence: Sentence,
    faults: readonly Fault[] = [],
    retryAfter: number | null = null,
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.faults = faults;
    this.retryAfter = retryAfter;
  }
}
