/**
 * The languages Lykta is written in. `lattlast` is easy-to-read Swedish: its own words, not a simplification of a layout.
 * Apart from text.ts so that a page in the browser that only needs the names does not carry the schema library.
 */
export const LANGUAGES = ['sv', 'lattlast', 'en', 'fi', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Always on, and written with the same care. The others are on where a municipality has switched them on. */
export const STANDARD_LANGUAGES: readonly Language[] = ['sv', 'lattlast', 'en'];

/** Complete, but no translator has read them yet: their pages say so. */
export const UNREVIEWED_LANGUAGES: readonly Language[] = ['fi', 'ar'];

/** The languages of a municipality's public pages, in the order of the page's foot: the standard ones and its own. */
export const languagesOn = (switchedOn: readonly Language[]): readonly Language[] =>
  LANGUAGES.filter((language) => STANDARD_LANGUAGES.includes(language) || switchedOn.includes(language));

/** The BCP 47 tag for the `lang` attribute: easy-to-read Swedish is Swedish to a screen reader. */
export const htmlLang = (language: Language): string => (language === 'lattlast' ? 'sv' : language);

/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** Where a language's pages begin: "/" for Swedish, "/lattlast/", "/en/". */
export const homeOf = (language: Language): string => (language === 'sv' ? '/' : `/${language}/`);
