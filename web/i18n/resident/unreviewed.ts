import type { Language } from '#core/base/language.ts';

/** What every public page says in a language that no translator has read yet; null for the others. */
export const unreviewedNote = (language: Language): string | null => notes[language] ?? null;

const notes: Readonly<Partial<Record<Language, string>>> = {
  fi: 'Kielenkääntäjä ei ole tarkistanut tätä käännöstä.',
  ar: 'لم يراجع مترجم هذه الترجمة بعد.',
};
