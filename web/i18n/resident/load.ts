import type { Language } from '#core/base/language.ts';
import type { QuestionTexts } from './question/sv.ts';
import type { ResidentTexts } from './sv.ts';

/** What residents read, in one language: a page that speaks one at a time carries no other. */
export const loadTexts = (language: Language): Promise<ResidentTexts> => ALL[language]();

/** What the first question page says: all that the app begins with. */
export const loadQuestionTexts = (language: Language): Promise<QuestionTexts> => OF_A_QUESTION[language]();

const ALL: Readonly<Record<Language, () => Promise<ResidentTexts>>> = {
  sv: async () => (await import('./sv.ts')).sv,
  lattlast: async () => (await import('./lattlast.ts')).lattlast,
  en: async () => (await import('./en.ts')).en,
  fi: async () => (await import('./fi.ts')).fi,
  ar: async () => (await import('./ar.ts')).ar,
};

const OF_A_QUESTION: Readonly<Record<Language, () => Promise<QuestionTexts>>> = {
  sv: async () => (await import('./question/sv.ts')).sv,
  lattlast: async () => (await import('./question/lattlast.ts')).lattlast,
  en: async () => (await import('./question/en.ts')).en,
  fi: async () => (await import('./question/fi.ts')).fi,
  ar: async () => (await import('./question/ar.ts')).ar,
};
