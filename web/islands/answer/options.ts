import type { Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Option } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import { escapeCodes } from '#core/survey/questions/escapes.ts';
import { type OfferingQuestion, offeredOptions } from '#core/survey/questions/options.ts';

/** What a question offers, in the order of the page: groups (the first may lack a heading), then what stands after "eller". */
export interface OfferedOptions {
  readonly groups: readonly { readonly heading: string | null; readonly options: readonly OfferedOption[] }[];
  readonly escapes: readonly OfferedOption[];
}

export interface OfferedOption {
  readonly code: string;
  readonly text: string;
}

export function optionsOf(question: OfferingQuestion, dialogue: Dialogue, language: Language): OfferedOptions {
  const word = (option: { code: string; text: LocalText }): OfferedOption => ({
    code: option.code,
    text: textIn(option.text, language),
  });
  const groups: { heading: string | null; options: OfferedOption[] }[] = [];
  const all = offeredOptions(question, dialogue);
  for (const option of all.filter(isOrdinary)) {
    if (option.heading !== undefined) groups.push({ heading: textIn(option.heading, language), options: [] });
    else if (groups.length === 0) groups.push({ heading: null, options: [] });
    groups.at(-1)?.options.push(word(option));
  }
  return { groups, escapes: all.filter((option) => option.escape === true).map(word) };
}

/** The codes after one more press: an escape answer never stands together with another. */
export function toggled(chosen: readonly string[], code: string, question: OfferingQuestion): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  const escapes = escapeCodes(question);
  const isEscape = (candidate: string): boolean => escapes.includes(candidate);
  return isEscape(code) ? [code] : [...chosen.filter((other) => !isEscape(other)), code];
}

const isOrdinary = (option: Option): boolean => option.escape !== true;
