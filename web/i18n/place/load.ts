import type { Language } from '#core/base/language.ts';
import type { PlaceTexts } from './texts.ts';

/** What the place question says, in one language. */
export const loadPlaceTexts = (language: Language): Promise<PlaceTexts> => TEXTS[language]();

const TEXTS: Readonly<Record<Language, () => Promise<PlaceTexts>>> = {
  sv: async () => (await import('./sv.ts')).sv,
  lattlast: async () => (await import('./lattlast.ts')).lattlast,
  en: async () => (await import('./en.ts')).en,
  fi: async () => (await import('./fi.ts')).fi,
  ar: async () => (await import('./ar.ts')).ar,
};
