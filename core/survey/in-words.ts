import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import { CAUSE_GROUPS, type CauseGroup, FEELINGS, type Feeling } from '../places/categories.ts';
import type { Area } from '../places/municipality.ts';
import type { Answers, ChoiceQuestion, PlaceAnswer, PlaceQuestion, SimpleQuestion, Survey } from './contract.ts';
import { type OfferingQuestion, wordOfOption } from './questions/options.ts';
import { dialogueWords } from './words/index.ts';

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

/** How a place feels: by its follow-up, else by its question; null where neither says. */
export function feelingOf({ roles, feeling }: PlaceQuestion, place: PlaceAnswer | undefined): Feeling | null {
  const felt = roles.feeling === undefined ? feeling : place?.answers[roles.feeling];
  return FEELINGS.find((known) => known === felt) ?? null;
}

/** "Känns otrygg."; nothing where the question never asks. */
export function feelingInWords(question: PlaceQuestion, place: PlaceAnswer | undefined, language: Language): string {
  const { unsafe, safe, feelingMissing } = dialogueWords[language].places;
  const felt = feelingOf(question, place);
  if (felt === null && question.roles.feeling === undefined) return '';
  return felt === 'unsafe' ? unsafe : felt === 'safe' ? safe : feelingMissing;
}

/** The question where somebody says which part of the town they answer about. */
export const areaQuestionOf = (survey: Survey): ChoiceQuestion | undefined =>
  survey.questions.find(
    (question): question is ChoiceQuestion => question.type === 'choice' && question.optionsFrom === 'areas',
  );

/** The area that "there" points to in a question, by name; null where it says no such word or nobody has said which. */
export function areaAbout(
  survey: Survey,
  question: SimpleQuestion,
  answers: Answers,
  areas: readonly Area[],
  language: Language,
): string | null {
  const chooser = areaQuestionOf(survey);
  const code = chooser === undefined ? undefined : answers[chooser.id];
  if (question.aboutArea !== true || chooser === undefined || typeof code !== 'string') return null;
  const isNoAnswer = chooser.options.some((option) => option.code === code && option.noAnswer === true);
  return isNoAnswer ? null : wordOf(chooser, code, areas, language);
}

/** The groups of causes for a place: only what makes a place safe for a safe one; both while nothing is said. */
export const causeGroups = (feeling: unknown): readonly CauseGroup[] =>
  CAUSE_GROUPS.filter((group) => (feeling !== 'safe' && feeling !== 'unsafe' ? true : group.feeling === feeling));
