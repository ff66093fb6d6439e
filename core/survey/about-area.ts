import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import type { Area } from '../places/municipality.ts';
import type { Answers, ChoiceQuestion, SimpleQuestion, Survey } from './contract.ts';

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
  const own = chooser.options.find((option) => option.code === code);
  if (own?.noAnswer === true) return null;
  const named = areas.find((area) => area.code === code) ?? own;
  return named === undefined ? code : textIn(named.text, language);
}
