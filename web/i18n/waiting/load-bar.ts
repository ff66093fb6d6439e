import type { Language } from '#core/base/language.ts';
import type { BarTexts } from './bar/sv.ts';

/** What the bar of what waits says, in one language. */
export const loadBarTexts = (language: Language): Promise<BarTexts> => OF_THE_BAR[language]();

const OF_THE_BAR: Readonly<Record<Language, () => Promise<BarTexts>>> = {
  sv: async () => (await import('./bar/sv.ts')).sv,
  lattlast: async () => (await import('./bar/lattlast.ts')).lattlast,
  en: async () => (await import('./bar/en.ts')).en,
  fi: async () => (await import('./bar/fi.ts')).fi,
  ar: async () => (await import('./bar/ar.ts')).ar,
};
