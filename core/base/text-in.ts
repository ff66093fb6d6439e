import { htmlLang, LANGUAGES, type Language } from './language.ts';
import type { LocalText } from './text.ts';

/**
 * A text in the reader's language; where it is not written in that, in the nearest that is. A dialogue is only offered in
 * the languages its survey is whole in, so a reader meets the nearest in the name of an area at most. A text that is not there is empty.
 */
export const textIn = (text: LocalText | null | undefined, language: Language): string => {
  if (text === null || text === undefined) return '';
  for (const candidate of [language, ...NEAREST[language]]) {
    const written = text[candidate];
    if (written !== undefined) return written;
  }
  return Object.values(text)[0] ?? '';
};

/** Which language `textIn` says a text in: the reader's, or the one that the element it stands in has to name. */
export const languageOfText = (text: LocalText | null | undefined, language: Language): Language =>
  [language, ...NEAREST[language], ...LANGUAGES].find((candidate) => text?.[candidate] !== undefined) ?? language;

/** The `lang` of the element that a text stands in: undefined where it is in the language of the page, as it ought to be. */
export function foreignLang(text: LocalText | null | undefined, language: Language): string | undefined {
  const said = languageOfText(text, language);
  return said === language ? undefined : htmlLang(said);
}

/** Where somebody turns who cannot have their own language. */
export const NEAREST: Readonly<Record<Language, readonly Language[]>> = {
  sv: ['lattlast', 'en'],
  lattlast: ['sv', 'en'],
  en: ['sv', 'lattlast'],
  fi: ['en', 'sv'],
  ar: ['en', 'sv'],
};
