import type { Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import type { Option, SimpleQuestion } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';

/** What a question offers, in the order of the page: groups (the first may lack a heading), then what stands after "eller". */
export interface OfferedOptions {
  readonly groups: readonly { readonly heading: string | null; readonly options: readonly OfferedOption[] }[];
  readonly escapes: readonly OfferedOption[];
}

export interface OfferedOption {
  readonly code: string;
  readonly text: string;
}

type Choosing = Exclude<SimpleQuestion, { type: 'text' }>;

export function optionsOf(question: Choosing, dialogue: Dialogue, language: Language): OfferedOptions {
  const word = (option: { code: string; text: LocalText }): OfferedOption => ({
    code: option.code,
    text: option.text[language],
  });
  const groups: { heading: string | null; options: OfferedOption[] }[] = [];
  const source = 'optionsFrom' in question && question.optionsFrom === 'areas' ? dialogue.areas : [];
  if (source.length > 0) groups.push({ heading: null, options: source.map(word) });
  for (const option of question.options.filter(isOrdinary)) {
    if (option.heading !== undefined) groups.push({ heading: option.heading[language], options: [] });
    else if (groups.length === 0) groups.push({ heading: null, options: [] });
    groups.at(-1)?.options.push(word(option));
  }
  return { groups, escapes: question.options.filter((option) => option.escape === true).map(word) };
}

/** The codes after one more press: an escape answer never stands together with another. */
export function toggled(chosen: readonly string[], code: string, question: Choosing): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  const isEscape = (candidate: string): boolean =>
    question.options.some((option) => option.code === candidate && option.escape === true);
  return isEscape(code) ? [code] : [...chosen.filter((other) => !isEscape(other)), code];
}

const isOrdinary = (option: Option): boolean => option.escape !== true;
