import type { FaultCode } from '../base/fault.ts';
import { intoRow } from './answer-edits.ts';
import type { SimpleAnswer, SimpleQuestion } from './contract.ts';
import { kindOf } from './questions/index.ts';
import type { Ground } from './questions/kind.ts';

/**
 * The faults of a page that somebody wants to go on from. A page is answered or skipped; own words may be left out, and a
 * page that only tells asks nothing. `row` is the matrix row in hand, and `answer` then its code.
 */
export function faultsOfPage(
  question: SimpleQuestion,
  row: string | null,
  answer: SimpleAnswer | undefined,
  field: string,
  ground: Ground,
): readonly FaultCode[] {
  const code = WHEN_EMPTY[question.type];
  if (isEmpty(answer)) return code === null ? [] : [{ field, code }];
  const whole = intoRow(undefined, row, answer);
  return whole === undefined ? [] : kindOf(question).faults(question, whole, field, ground);
}

const isEmpty = (answer: SimpleAnswer | undefined): boolean =>
  answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : Object.keys(answer).length === 0);

/** What to say where nothing is chosen or written; null where that is no fault. */
const WHEN_EMPTY: Readonly<Record<SimpleQuestion['type'], string | null>> = {
  choice: 'choose-one',
  choices: 'choose-some',
  scale: 'choose-one',
  matrix: 'choose-one',
  ranking: 'rank-some',
  number: 'type-number',
  text: null,
  information: null,
};
