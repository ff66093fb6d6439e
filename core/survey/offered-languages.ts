import { LANGUAGES, type Language, STANDARD_LANGUAGES } from '../base/language.ts';
import { NEAREST } from '../base/text-in.ts';
import type { Survey } from './contract.ts';

/** The languages that a survey can be answered in: those it is whole in, of those that are always on or switched on. */
export const offeredLanguages = (
  { languages }: Pick<Survey, 'languages'>,
  settings: { readonly languages: readonly Language[] },
): readonly Language[] =>
  LANGUAGES.filter(
    (language) =>
      languages.includes(language) && (STANDARD_LANGUAGES.includes(language) || settings.languages.includes(language)),
  );

/** The one that was asked for, else the nearest of those that there are. */
export const nearestOffered = (asked: Language, offered: readonly Language[]): Language =>
  [asked, ...NEAREST[asked]].find((language) => offered.includes(language)) ?? offered[0] ?? asked;
