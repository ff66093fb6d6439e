import type { Language } from './language.ts';

/** Languages in their own names, in the order of the page's foot. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  sv: 'Svenska',
  lattlast: 'Lättläst',
  en: 'English',
  fi: 'Suomi',
  ar: 'العربية',
};
