import type { FaultCode } from '#core/base/fault.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { faultsOfAnswer } from '#core/survey/validate.ts';

/** The fields of a form as the browser sent them. */
export type Posted = URLSearchParams;

/** The name of the field that a question page answers with; its faults lead here. */
export const ANSWER_FIELD = 'svar';

export interface Read {
  /** Null where the page says "none": nothing chosen, nothing written. */
  readonly answer: SimpleAnswer | null;
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
      ? { answer: null, faults: [] }
      : { answer: text, faults: faultsOfAnswer(question, text, ANSWER_FIELD, { municipality }) };
  }
  if (first === undefined)
    return {
      answer: null,
      faults: [{ field: ANSWER_FIELD, code: question.type === 'choices' ? 'choose-some' : 'choose-one' }],
    };
  const answer: SimpleAnswer =
    question.type === 'choices' ? chosen : row === null ? first : { ...rowsOf(before), [row]: first };
  return { answer, faults: faultsOfAnswer(question, answer, ANSWER_FIELD, { municipality }) };
}

/** What is left when a page is skipped: a matrix keeps its other rows. */
export function withoutAnswer(row: string | null, before: SimpleAnswer | undefined): SimpleAnswer | null {
  if (row === null) return null;
  const { [row]: _, ...others } = rowsOf(before);
  return Object.keys(others).length === 0 ? null : others;
}

const rowsOf = (answer: SimpleAnswer | undefined): Readonly<Record<string, string>> =>
  typeof answer === 'object' && !Array.isArray(answer) ? (answer as Readonly<Record<string, string>>) : {};
