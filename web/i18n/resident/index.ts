import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type ResidentTexts, sv } from './sv.ts';

export type { ResidentTexts } from './sv.ts';

export const residentTexts: Readonly<Record<Language, ResidentTexts>> = { sv, lattlast, en, fi, ar };

/** Languages in their own names, in the order of the page's foot. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  sv: 'Svenska',
  lattlast: 'Lättläst',
  en: 'English',
  fi: 'Suomi',
  ar: 'العربية',
};
