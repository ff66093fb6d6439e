import type { Language } from '#core/base/language.ts';
import { en } from './en.ts';
import { lattlast } from './lattlast.ts';
import { type ResidentTexts, sv } from './sv.ts';

export type { ResidentTexts } from './sv.ts';

export const residentTexts: Readonly<Record<Language, ResidentTexts>> = { sv, lattlast, en };

/** Languages in their own names, in the order of the page's foot. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  sv: 'Svenska',
  lattlast: 'Lättläst',
  en: 'English',
};

/** Where a language's pages begin: "/" for Swedish, "/lattlast/", "/en/". */
export const homeOf = (language: Language): string => (language === 'sv' ? '/' : `/${language}/`);

/** Fills `{word}` in a text; a word that is not given is a bug that shows in the text. */
export const fill = (text: string, words: Readonly<Record<string, string | number>>): string =>
  text.replace(/(?<!\{)\{(\w+)\}(?!\})/g, (whole, word: string) => String(words[word] ?? whole));
