import Type, { type Static } from 'typebox';

/** The languages Lykta is written in. `lattlast` is easy-to-read Swedish: its own words, not a simplification of a layout. */
export const LANGUAGES = ['sv', 'lattlast', 'en'] as const;
export const Language = Type.Union(LANGUAGES.map((language) => Type.Literal(language)));
export type Language = (typeof LANGUAGES)[number];

/** The BCP 47 tag for the `lang` attribute: easy-to-read Swedish is Swedish to a screen reader. */
export const htmlLang = (language: Language): string => (language === 'en' ? 'en' : 'sv');

/** A text in every language: a missing language does not compile and does not load. */
export const LocalText = Type.Object(
  { sv: Type.String(), lattlast: Type.String(), en: Type.String() },
  { additionalProperties: false },
);
export type LocalText = Static<typeof LocalText>;

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);
