import type { FaultCode } from '#core/base/fault.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { intoRow } from '#core/survey/answer-edits.ts';
import type { SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { faultsOfAnswer } from '#core/survey/validate.ts';

/** The fields of a form as the browser sent them. */
export type Posted = URLSearchParams;

/** The name of the field that a question page answers with; its faults lead here. */
export const ANSWER_FIELD = 'svar';

export interface Read {
  /** Undefined where the page says "none": nothing chosen, nothing written. */
  readonly answer: SimpleAnswer | undefined;
  readonly faults: readonly FaultCode[];
}

/**
 * What a question page was answered with, put together with what was answered before (the other rows of a matrix). A page
 * that must be answered or skipped says so when nothing is chosen; a text may be left empty.
 */
export function readAnswer(
  question: SimpleQuestion,
  row: string | null,
  posted: Posted,
  before: SimpleAnswer | undefined,
  municipality: Municipality,
): Read {
  const chosen = posted.getAll(ANSWER_FIELD);
  const [first] = chosen;
  if (question.type === 'text') {
    const text = first ?? '';
    return text.trim() === ''
      ? { answer: undefined, faults: [] }
      : { answer: text, faults: faultsOfAnswer(question, text, ANSWER_FIELD, { municipality }) };
  }
  if (first === undefined)
    return {
      answer: undefined,
      faults: [{ field: ANSWER_FIELD, code: question.type === 'choices' ? 'choose-some' : 'choose-one' }],
    };
  const answer = intoRow(before, row, question.type === 'choices' ? chosen : first);
  return {
    answer,
    faults: answer === undefined ? [] : faultsOfAnswer(question, answer, ANSWER_FIELD, { municipality }),
  };
}
