import type { Language } from '../../base/language.ts';
import { hasPoint } from '../../base/words.ts';

/**
 * Reads "12", "-3.5", "3,5", "12 000" and "١٢٫٥"; null for what is no number that a person would write. This is the one place
 * where what somebody has typed becomes a number: an answer is on its way as `String` of it, and nothing else has to read it.
 */
export function readNumber(typed: string): number | null {
  const plain = typed
    .replace(BETWEEN, '')
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/^[−–]/, '-')
    .replace(/[,٫،]/, '.');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/**
 * The answer that a number typed in a language is: with digits and a point that every part knows. Either mark is read as the
 * decimal one, as keyboards have it; but the one that is not the language's own stands between thousands where three digits follow
 * it each time: "12,000" in English, "12.000" in Swedish. What is no number stays as it was typed.
 */
export function numberGiven(typed: string, language: Language): string {
  const [mark, grouped] = hasPoint(language) ? COMMAS : POINTS;
  const value = readNumber(grouped.test(typed.replace(BETWEEN, '')) ? typed.replace(mark, '') : typed);
  return value === null ? typed : String(value);
}

/** Each mark, and what it stands in between thousands; the decimals after them have the other. */
const COMMAS = [/[,،]/g, /^[-−–]?(?!0)\p{Nd}{1,3}([,،]\p{Nd}{3})+([.٫]\p{Nd}+)?$/u] as const;
const POINTS = [/\./g, /^[-−–]?(?!0)\p{Nd}{1,3}(\.\p{Nd}{3})+(,\p{Nd}+)?$/u] as const;
/** Blanks and the Arabic sign between thousands, and the marks that keyboards put in where the direction turns. */
const BETWEEN = /[\s\u066c\u200e\u200f\u061c]/g;
/** Arabic-Indic and Persian digits: in each row the last four bits are the digit. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
