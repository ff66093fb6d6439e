import Type, { type Static } from 'typebox';
import { LANGUAGES, type Language as LanguageCode } from './language.ts';

export const Language = Type.Union(LANGUAGES.map((language) => Type.Literal(language)));
export type Language = LanguageCode;

/** A text in every language: a missing language does not compile and does not load. */
export const LocalText = Type.Object(
  { sv: Type.String(), lattlast: Type.String(), en: Type.String() },
  { additionalProperties: false },
);
export type LocalText = Static<typeof LocalText>;
