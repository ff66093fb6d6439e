import type { Language } from '#core/base/language.ts';
import type { CrossTexts } from './texts.ts';

/** What is said on and under the map, in one language: with the map, and not before. */
export const loadCrossTexts = (language: Language): Promise<CrossTexts> => OF_THE_CROSS[language]();

const OF_THE_CROSS: Readonly<Record<Language, () => Promise<CrossTexts>>> = {
  sv: async () => (await import('./cross/sv.ts')).sv,
  lattlast: async () => (await import('./cross/lattlast.ts')).lattlast,
  en: async () => (await import('./cross/en.ts')).en,
  fi: async () => (await import('./cross/fi.ts')).fi,
  ar: async () => (await import('./cross/ar.ts')).ar,
};
