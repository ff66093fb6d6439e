import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Option } from '#core/survey/contract.ts';
import { escapeCodes } from '#core/survey/questions/escapes.ts';

/** What a question offers, in the order of the page: groups (the first may lack a heading), then what stands after "eller". */
export interface OfferedOptions {
  readonly groups: readonly { readonly heading: string | null; readonly options: readonly OfferedOption[] }[];
  readonly escapes: readonly OfferedOption[];
}

export interface OfferedOption {
  readonly code: string;
  readonly text: string;
}

export function optionsOf(all: readonly Option[], language: Language): OfferedOptions {
  const word = ({ code, text }: Option): OfferedOption => ({ code, text: textIn(text, language) });
  const groups: { heading: string | null; options: OfferedOption[] }[] = [];
  for (const option of all.filter(isOrdinary)) {
    if (option.heading !== undefined) groups.push({ heading: textIn(option.heading, language), options: [] });
    else if (groups.length === 0) groups.push({ heading: null, options: [] });
    groups.at(-1)?.options.push(word(option));
  }
  return { groups, escapes: all.filter((option) => option.escape === true).map(word) };
}

/** The codes after one more press: an escape answer never stands together with another. */
export function toggled(
  chosen: readonly string[],
  code: string,
  question: { readonly options: readonly Option[] },
): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  const escapes = escapeCodes(question);
  const isEscape = (candidate: string): boolean => escapes.includes(candidate);
  return isEscape(code) ? [code] : [...chosen.filter((other) => !isEscape(other)), code];
}

/** The codes of an answer, whether it is one or several. */
export const codesOf = (answer: unknown): readonly string[] =>
  typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];

/** Several codes as an answer; none is no answer. */
export const asAnswer = (codes: readonly string[]): readonly string[] | undefined =>
  codes.length > 0 ? codes : undefined;

const isOrdinary = (option: Option): boolean => option.escape !== true;
