import type { Language } from '../base/language.ts';
import type { LocalText } from '../base/text.ts';
import { CAUSE_GROUPS, type CauseGroup } from '../places/categories.ts';
import type { Area } from '../places/municipality.ts';
import type { Answers, ChoiceQuestion, PlaceAnswer, PlaceQuestion, SimpleQuestion, Survey } from './contract.ts';
import { dialogueWords } from './words/index.ts';

/** What a code is called: an option, an area or a cause. A code that nobody knows is shown as it is. */
export function wordOf(
  question: Exclude<SimpleQuestion, { type: 'text' }>,
  code: string,
  areas: readonly Area[],
  language: Language,
): string {
  const known: readonly { code: string; text: LocalText }[] = [
    ...question.options,
    ...areas,
    ...CAUSE_GROUPS.flatMap((group) => group.causes),
  ];
  return known.find((option) => option.code === code)?.text[language] ?? code;
}

/** A question in a few words, for the check page; a row of a matrix is named too. */
export function shortOf(question: SimpleQuestion, row: string | null, language: Language): string {
  const asked = question.type === 'matrix' ? question.rows.find((candidate) => candidate.code === row) : undefined;
  return asked === undefined ? question.short[language] : `${question.short[language]}: ${asked.text[language]}`;
}

/** "Känns otrygg." */
export function feelingInWords({ roles }: PlaceQuestion, place: PlaceAnswer | undefined, language: Language): string {
  const { unsafe, safe, feelingMissing } = dialogueWords[language].places;
  const felt = place?.answers[roles.feeling];
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
