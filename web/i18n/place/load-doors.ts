import type { Language } from '#core/base/language.ts';
import type { DoorTexts } from './texts.ts';

/** What the three doors of the place question say, in one language. */
export const loadDoorTexts = (language: Language): Promise<DoorTexts> => OF_THE_DOORS[language]();

const OF_THE_DOORS: Readonly<Record<Language, () => Promise<DoorTexts>>> = {
  sv: async () => (await import('./doors/sv.ts')).sv,
  lattlast: async () => (await import('./doors/lattlast.ts')).lattlast,
  en: async () => (await import('./doors/en.ts')).en,
  fi: async () => (await import('./doors/fi.ts')).fi,
  ar: async () => (await import('./doors/ar.ts')).ar,
};
