import type { FaultCode } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { intoRow } from '#core/survey/answer-edits.ts';
import type { SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { faultsOfPage } from '#core/survey/page-faults.ts';
import { numberGiven } from '#core/survey/questions/read-number.ts';
import { findingsIn } from '#core/words/find.ts';
import { isIdentifier } from '#core/words/finding.ts';

/** The fields of a form as the browser sent them. */
export type Posted = URLSearchParams;

/** The name of the field that a question page answers with; its faults lead here. */
export const ANSWER_FIELD = 'svar';

/** Says that the text in hand has been shown with what is wrong with it: hard identifiers. */
export const WARNED_FIELD = 'varnad';
export const PERSONAL = 'text-personal';
/** Whether own words hold what somebody is asked to take away before they go on. */
export const holdsIdentifiers = (text: string): boolean => findingsIn(text).some(isIdentifier);

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
  language: Language,
): Read {
  const sent = posted.getAll(ANSWER_FIELD).filter((value) => value.trim() !== '');
  const given = answerOf(question, sent, language);
  // A number and "vet ej" come in the same field: the page cannot know which of them is meant.
  const faults =
    question.type === 'number' && sent.length > 1
      ? [{ field: ANSWER_FIELD, code: 'escape-combined' }]
      : faultsOfPage(question, row, given, ANSWER_FIELD, municipality);
  return { answer: intoRow(before, row, given), faults };
}

function answerOf({ type }: SimpleQuestion, sent: readonly string[], language: Language): SimpleAnswer | undefined {
  if (type === 'information' || sent.length === 0) return undefined;
  if (type === 'number') return numberGiven(sent[0] ?? '', language);
  return type === 'choices' || type === 'ranking' ? sent : sent[0];
}
