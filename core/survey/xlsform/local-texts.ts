import type { Language } from '../../base/language.ts';
import type { LocalText, WholeText } from '../../base/text.ts';

/** Each language's text changed by the same rule; those that become empty are left out, and null is left of nothing. */
export function eachText(text: LocalText, change: (written: string) => string): LocalText | null {
  const changed = Object.entries(text)
    .map(([language, written]) => [language, change(written)] as const)
    .filter(([, written]) => written !== '');
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** Lykta's own words in the languages that the form is in. */
export const ownText = (words: WholeText, languages: readonly Language[]): LocalText =>
  Object.fromEntries(languages.map((language) => [language, words[language]]));

/** The same in every language: a number, a name. */
export const sameText = (written: string, languages: readonly Language[]): LocalText =>
  Object.fromEntries(languages.map((language) => [language, written]));
