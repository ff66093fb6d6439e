import type { Language } from '#core/base/language.ts';
import type { CrossTexts, DoorTexts } from './texts.ts';

/** What the three doors of the place question say, in one language. */
export const loadDoorTexts = (language: Language): Promise<DoorTexts> => OF_THE_DOORS[language]();

/** What is said on and under the map, in one language: with the map, and not before. */
export const loadCrossTexts = (language: Language): Promise<CrossTexts> => OF_THE_CROSS[language]();

const OF_THE_DOORS: Readonly<Record<Language, () => Promise<DoorTexts>>> = {
  sv: async () => (await import('./doors/sv.ts')).sv,
  lattlast: async () => (await import('./doors/lattlast.ts')).lattlast,
  en: async () => (await import('./doors/en.ts')).en,
  fi: async () => (await import('./doors/fi.ts')).fi,
  ar: async () => (await import('./doors/ar.ts')).ar,
};

const OF_THE_CROSS: Readonly<Record<Language, () => Promise<CrossTexts>>> = {
  sv: async () => (await import('./cross/sv.ts')).sv,
  lattlast: async () => (await import('./cross/lattlast.ts')).lattlast,
  en: async () => (await import('./cross/en.ts')).en,
  fi: async () => (await import('./cross/fi.ts')).fi,
  ar: async () => (await import('./cross/ar.ts')).ar,
};
