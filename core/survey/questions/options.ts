import type { Language } from '../../base/language.ts';
import { textIn } from '../../base/text-in.ts';
import { CAUSE_GROUPS } from '../../places/categories.ts';
import { TIME_OPTIONS } from '../../places/times.ts';
import type { Option, SimpleQuestion } from '../contract.ts';
import type { Ground } from './kind.ts';
import { scaleSteps } from './scale-steps.ts';

/** A question that offers options, its own or from a source. */
export type OfferingQuestion = Extract<SimpleQuestion, { readonly options: readonly Option[] }>;

/** Every option of a question in the order of the page: the source's, the steps of a scale, then its own. */
export function offeredOptions(question: OfferingQuestion, { areas }: Ground): readonly Option[] {
  if (question.type === 'scale') return [...scaleSteps(question.from, question.to), ...question.options];
  const source = 'optionsFrom' in question ? question.optionsFrom : undefined;
  if (source === 'areas') return [...areas, ...question.options];
  if (source === 'causes') return [...CAUSE_GROUPS.flatMap(({ causes }) => causes), ...question.options];
  if (source === 'times') return [...TIME_OPTIONS, ...question.options];
  return question.options;
}

/** What a code is called; a code that nobody knows is shown as it is. */
export function wordOfOption(question: OfferingQuestion, code: string, ground: Ground, language: Language): string {
  const option = offeredOptions(question, ground).find((candidate) => candidate.code === code);
  return option === undefined ? code : textIn(option.text, language);
}

export const isOffered = (question: OfferingQuestion, code: string, ground: Ground): boolean =>
  offeredOptions(question, ground).some((option) => option.code === code);

export const isCode = (answer: unknown): answer is string => typeof answer === 'string';
export const isCodes = (answer: unknown): answer is readonly string[] => Array.isArray(answer) && answer.every(isCode);
