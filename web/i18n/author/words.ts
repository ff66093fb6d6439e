import { dayInWords } from '#core/base/words.ts';

/** Days as they are said in the staff's languages. */
export const days = {
  sv: (day: string): string => dayInWords(day, 'sv', ''),
  en: (day: string): string => dayInWords(day, 'en', ''),
};
