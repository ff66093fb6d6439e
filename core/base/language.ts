/**
 * The languages Lykta is written in. `lattlast` is easy-to-read Swedish: its own words, not a simplification of a layout.
 * Apart from text.ts so that a page in the browser that only needs the names does not carry the schema library.
 */
export const LANGUAGES = ['sv', 'lattlast', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The BCP 47 tag for the `lang` attribute: easy-to-read Swedish is Swedish to a screen reader. */
export const htmlLang = (language: Language): string => (language === 'en' ? 'en' : 'sv');

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** Where a language's pages begin: "/" for Swedish, "/lattlast/", "/en/". */
export const homeOf = (language: Language): string => (language === 'sv' ? '/' : `/${language}/`);
