import type { Language } from './language.ts';

/** "om 10 minuter": when to try again, in words. Rounded up to minutes; under one it is "in a moment". `seconds` from now. */
export function laterInWords(seconds: number, language: Language): string {
  if (seconds < 60) return SOON[language];
  return IN_MINUTES[language](Math.ceil(seconds / 60));
}

const SOON: Readonly<Record<Language, string>> = {
  sv: 'om en stund',
  lattlast: 'om en stund',
  en: 'in a moment',
  fi: 'hetken kuluttua',
  ar: 'بعد قليل',
};

const swedish = (minutes: number): string => (minutes === 1 ? 'om en minut' : `om ${minutes} minuter`);

const IN_MINUTES: Readonly<Record<Language, (minutes: number) => string>> = {
  sv: swedish,
  lattlast: swedish,
  en: (minutes) => (minutes === 1 ? 'in a minute' : `in ${minutes} minutes`),
  fi: (minutes) => (minutes === 1 ? 'minuutin kuluttua' : `${minutes} minuutin kuluttua`),
  ar: (minutes) => {
    if (minutes === 1) return 'بعد دقيقة';
    if (minutes === 2) return 'بعد دقيقتين';
    return minutes <= 10 ? `بعد ${minutes} دقائق` : `بعد ${minutes} دقيقة`;
  },
};
