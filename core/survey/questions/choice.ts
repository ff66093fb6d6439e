import type { ChoiceQuestion } from '../contract.ts';
import type { QuestionKind } from './kind.ts';
import { isCode, isOffered, offeredOptions, wordOfOption } from './options.ts';

/** One of several options. */
export const choice: QuestionKind<ChoiceQuestion> = {
  type: 'choice',
  fits: isCode,
  faults: (question, answer, field, ground) =>
    isOffered(question, answer as string, ground) ? [] : [{ field, code: 'option-unknown' }],
  kept: (answer) => answer,
  inWords: (question, answer, ground, language) => wordOfOption(question, answer as string, ground, language),
  counted: (question, ground) => ({ options: offeredOptions(question, ground), max: 1 }),
  codes: (_, answer) => [answer as string],
};
