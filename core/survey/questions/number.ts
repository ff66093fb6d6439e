import { textIn } from '../../base/text-in.ts';
import { decimalInWords } from '../../base/words.ts';
import type { NumberQuestion } from '../contract.ts';
import { escapeCodes } from './escapes.ts';
import type { QuestionKind } from './kind.ts';
import { isCode, wordOfOption } from './options.ts';
import { readNumber } from './read-number.ts';

/** A number. On the way it is a string with a decimal point, "-12.5"; it may be written in any way that people write one. */
export const number: QuestionKind<NumberQuestion> = {
  type: 'number',
  fits: isCode,
  faults: (question, answer, field) => {
    if (escapeCodes(question).includes(answer as string)) return [];
    const value = readNumber(answer as string);
    if (value === null) return [{ field, code: 'not-a-number' }];
    if (decimalsOf(value) > question.decimals)
      return [{ field, code: 'too-many-decimals', with: { decimals: question.decimals } }];
    if (question.min !== undefined && value < question.min)
      return [{ field, code: 'number-too-small', with: { min: question.min } }];
    if (question.max !== undefined && value > question.max)
      return [{ field, code: 'number-too-large', with: { max: question.max } }];
    return [];
  },
  kept: (answer) => String(readNumber(answer as string) ?? answer),
  inWords: (question, answer, ground, language) => {
    const value = readNumber(answer as string);
    if (value === null) return wordOfOption(question, answer as string, ground, language);
    const written = decimalInWords(value, language);
    return question.unit === undefined ? written : `${written} ${textIn(question.unit, language)}`;
  },
  counted: ({ bands, options }) =>
    bands === undefined ? null : { options: [...bands.map(({ code, text }) => ({ code, text })), ...options], max: 1 },
  codes: (question, answer) => {
    const value = readNumber(answer as string);
    if (value === null) return [answer as string];
    const band = question.bands?.findLast(({ from }) => from === null || value >= from);
    return band === undefined ? [] : [band.code];
  },
};

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
