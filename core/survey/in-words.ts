import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import type { Area } from '../places/municipality.ts';
import type { PlaceAnswer, PlaceQuestion, SimpleQuestion, Survey } from './contract.ts';
import { feelingOf } from './feeling.ts';
import { type OfferingQuestion, wordOfOption } from './questions/options.ts';
import { wordsOfPlace } from './words-of-place.ts';

/** What a code is called: an option, an area or a cause. A code that nobody knows is shown as it is. */
export const wordOf = (question: OfferingQuestion, code: string, areas: readonly Area[], language: Language): string =>
  wordOfOption(question, code, { areas }, language);

/** A question in a few words, for the check page; a row of a matrix is named too. */
export function shortOf(question: SimpleQuestion, row: string | null, language: Language): string {
  const asked = question.type === 'matrix' ? question.rows.find((candidate) => candidate.code === row) : undefined;
  return asked === undefined
    ? textIn(question.short, language)
    : `${textIn(question.short, language)}: ${textIn(asked.text, language)}`;
}

/** What tells the places of a question from those of another: the question in a few words; null where the survey has no other. */
export const listNameOf = ({ questions }: Survey, { short }: PlaceQuestion, language: Language): string | null =>
  questions.filter(({ type }) => type === 'place').length > 1 ? textIn(short, language) : null;

/** "Känns otrygg."; nothing where the question never asks. */
export function feelingInWords(question: PlaceQuestion, place: PlaceAnswer | undefined, language: Language): string {
  const { unsafe, safe, feelingMissing } = wordsOfPlace[language];
  const felt = feelingOf(question, place);
  if (felt === null && question.roles.feeling === undefined) return '';
  return felt === 'unsafe' ? unsafe : felt === 'safe' ? safe : feelingMissing;
}
