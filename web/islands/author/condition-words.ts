import { textIn } from '#core/base/text-in.ts';
import type { Condition, Survey } from '#core/survey/contract.ts';
import type { SurveyGround } from '../../api/surveys.ts';
import { codesOf } from './condition-lines.ts';

/** A condition in a sentence's words, for what cannot be edited in place. */
export function wordsOfCondition(
  condition: Condition,
  survey: Survey,
  ground: SurveyGround,
  language: 'sv' | 'en',
): string {
  const isSwedish = language === 'sv';
  const told = (part: Condition): string => wordsOfCondition(part, survey, ground, language);
  const named = (id: string): string => {
    const question = survey.questions.find((one) => one.id === id);
    return `”${question === undefined ? id : textIn(question.short, language) || id}”`;
  };
  if ('answered' in condition) return `${named(condition.answered)} ${isSwedish ? 'är ifyllt' : 'is given'}`;
  if ('not' in condition) return `${isSwedish ? 'inte' : 'not'} (${told(condition.not)})`;
  if ('all' in condition) return condition.all.map((part) => `(${told(part)})`).join(isSwedish ? ' och ' : ' and ');
  if ('any' in condition) return condition.any.map((part) => `(${told(part)})`).join(isSwedish ? ' eller ' : ' or ');
  if ('between' in condition)
    return `${named(condition.question)} ${isSwedish ? 'är' : 'is'} ${condition.between.from ?? '…'}–${condition.between.to ?? '…'}`;
  const question = survey.questions.find((one) => one.id === condition.question);
  const codes = question === undefined ? [] : codesOf(question, ground.areas);
  const words = condition.anyOf.map((code) => textIn(codes.find((one) => one.code === code)?.text, language) || code);
  return `${named(condition.question)} ${isSwedish ? 'är' : 'is'} ${words.join(isSwedish ? ' eller ' : ' or ')}`;
}
