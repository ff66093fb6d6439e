import type { Language } from '../base/language.ts';
import { numberAsTyped } from './questions/number-as-typed.ts';
import { numberGiven, readNumber } from './questions/read-number.ts';

/**
 * The answers that a number typed from a paper form may be: none where it is no number, and two where it is one number to somebody
 * who writes in Swedish and another to somebody who writes in English. "12,000" is twelve and twelve thousand: staff type forms of
 * either language on a keyboard of either habit, so whoever has the form before them says which.
 */
export const numbersOnPaper = (typed: string): readonly string[] => [
  ...new Set(
    (['sv', 'en'] as const)
      .map((language) => numberGiven(typed, language))
      .filter((answer) => readNumber(answer) !== null)
      .sort((a, b) => Number(b) - Number(a)),
  ),
];

/** One of several answers as it is to be typed so that it can be that one alone: "12000", "12", and "12,3450" beside "12345". */
export function typedToBeOne(answer: string, language: Language): string {
  const typed = numberAsTyped(answer, language);
  return numbersOnPaper(typed).length > 1 ? `${typed}0` : typed;
}
