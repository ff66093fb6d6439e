import { fill } from '../../base/fill.ts';
import { textIn } from '../../base/text-in.ts';
import type { ScaleQuestion } from '../contract.ts';
import { escapeCodes } from './escapes.ts';
import type { QuestionKind } from './kind.ts';
import { isCode, isOffered, offeredOptions, wordOfOption } from './options.ts';

/** A step on a line of whole numbers whose ends have names. */
export const scale: QuestionKind<ScaleQuestion> = {
  type: 'scale',
  fits: isCode,
  faults: (question, answer, field, ground) =>
    isOffered(question, answer as string, ground) ? [] : [{ field, code: 'option-unknown' }],
  kept: (answer) => answer,
  inWords: (question, answer, ground, language) => {
    if (escapeCodes(question).includes(answer as string))
      return wordOfOption(question, answer as string, ground, language);
    const end =
      answer === String(question.from) ? question.fromText : answer === String(question.to) ? question.toText : null;
    const step = fill('{step} ({from}–{to})', { step: answer as string, from: question.from, to: question.to });
    return end === null ? step : `${step}: ${textIn(end, language)}`;
  },
  counted: (question, ground) => ({ options: offeredOptions(question, ground), max: 1 }),
  codes: (_, answer) => [answer as string],
};
