import Type, { type Static } from 'typebox';
import { LANGUAGES, type Language as LanguageCode } from './language.ts';
import { literals } from './schemas.ts';

export const Language = literals<LanguageCode>(LANGUAGES);
export type Language = LanguageCode;

/** A text as data holds it: in the languages that somebody has written it in, at least one. Read it with textIn(). */
export const LocalText = Type.Object(
  {
    sv: Type.Optional(Type.String()),
    lattlast: Type.Optional(Type.String()),
    en: Type.Optional(Type.String()),
    fi: Type.Optional(Type.String()),
    ar: Type.Optional(Type.String()),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type LocalText = Readonly<Static<typeof LocalText>>;

/** A text of a municipality, in every language that is always on: one that lacks any does not load. */
export const StandardText = Type.Object(
  {
    sv: Type.String(),
    lattlast: Type.String(),
    en: Type.String(),
    fi: Type.Optional(Type.String()),
    ar: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type StandardText = Static<typeof StandardText>;

/** A text that staff write: in Swedish, and in easy-to-read Swedish and English where somebody has done so. */
export const swedishText = (longest: number) => {
  const written = Type.String({ minLength: 1, maxLength: longest });
  return Type.Object(
    { sv: written, lattlast: Type.Optional(written), en: Type.Optional(written) },
    { additionalProperties: false },
  );
};
export type SwedishText = Static<ReturnType<typeof swedishText>>;

/** A text of Lykta's own, in every language: one that lacks any does not compile. */
export type WholeText = Readonly<Record<LanguageCode, string>>;
