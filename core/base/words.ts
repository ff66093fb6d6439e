import type { Language } from './text.ts';
import type { Day, Minute } from './time.ts';

const swedishMonths = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const finnishMonths = [
  'tammikuuta',
  'helmikuuta',
  'maaliskuuta',
  'huhtikuuta',
  'toukokuuta',
  'kesäkuuta',
  'heinäkuuta',
  'elokuuta',
  'syyskuuta',
  'lokakuuta',
  'marraskuuta',
  'joulukuuta',
] as const;
const arabicMonths = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
] as const;
const swedishWeekdays = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const;
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const finnishWeekdays = [
  'sunnuntai',
  'maanantai',
  'tiistai',
  'keskiviikko',
  'torstai',
  'perjantai',
  'lauantai',
] as const;
const arabicWeekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: swedishMonths,
  lattlast: swedishMonths,
  en: englishMonths,
  fi: finnishMonths,
  ar: arabicMonths,
};
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  sv: swedishWeekdays,
  lattlast: swedishWeekdays,
  en: englishWeekdays,
  fi: finnishWeekdays,
  ar: arabicWeekdays,
};

/** "januari" of 1, as it is called in the middle of a sentence. */
export const monthName = (month: number, language: Language): string => MONTHS[language][month - 1] ?? '';

/** "måndag" of 0: weeks begin on Mondays here. */
export const weekdayName = (day: number, language: Language): string => WEEKDAYS[language][(day + 1) % 7] ?? '';

/**
 * A calendar day in words. With `today` the year is left out when it is this year's ("9 april"); with null the whole
 * day is written ("söndag 15 mars 2026"). Written out by hand: ICU differs between browsers and servers.
 */
export function dayInWords(day: Day, language: Language, today: Day | null): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const named = monthName(month, language);
  // Finnish counts its days: "9. huhtikuuta".
  const number = language === 'fi' ? `${date}.` : date;
  if (today !== null) return `${number} ${named}${today.slice(0, 4) === day.slice(0, 4) ? '' : ` ${year}`}`;
  const weekday = WEEKDAYS[language][new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return `${weekday} ${number} ${named} ${year}`;
}

/** A minute of which the year is known: "25 november", "14.20". */
export const minuteInWords = (minute: Minute, language: Language): { readonly day: string; readonly time: string } => ({
  day: dayInWords(minute.slice(0, 10), language, minute),
  time: minute.slice(11).replace(':', hasPoint(language) ? ':' : '.'),
});

/** "2 februari–15 mars 2026", with the first year only where it differs. */
export function periodInWords(opens: Day, closes: Day, language: Language): string {
  const from = dayInWords(opens, language, closes);
  return `${from}–${dayInWords(closes, language, '0000-00-00')}`;
}

/**
 * Whether a number is written with a decimal point and a comma between thousands; else with a comma. Arabic is written with
 * the same digits here.
 */
export const hasPoint = (language: Language): boolean => language === 'en' || language === 'ar';

/** A number with one decimal as people write it: "3,4", "3.4". */
export function oneDecimal(value: number, language: Language): string {
  const written = Math.abs(value).toFixed(1);
  const signed = value < 0 && written !== '0.0' ? `−${written}` : written;
  return hasPoint(language) ? signed : signed.replace('.', ',');
}

/** A number as people write it, with the decimals it has: "12,5", "12.5", "−3". */
export function decimalInWords(value: number, language: Language): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '−' : '';
  const number = `${sign}${wholeNumber(Number(whole), language)}`;
  return decimals === undefined ? number : `${number}${hasPoint(language) ? '.' : ','}${decimals}`;
}

/** "bättre belysning, lägre fart och färre bilar". */
export function listInWords(words: readonly string[], language: Language): string {
  if (words.length < 2) return words[0] ?? '';
  const and = { sv: ' och ', lattlast: ' och ', en: ' and ', fi: ' ja ', ar: ' و' }[language];
  return `${words.slice(0, -1).join(language === 'ar' ? '، ' : ', ')}${and}${words.at(-1)}`;
}

/** Headings as one: "Tid, kön och ålder". */
export const headingsInWords = (headings: readonly string[], language: Language): string =>
  listInWords(
    headings.map((heading, index) => (index === 0 ? heading : lowered(heading))),
    language,
  );

/** A word as it stands inside a sentence. */
export const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Whole numbers as people write them: "2 050" with no-break spaces, "2,050". */
export function wholeNumber(value: number, language: Language): string {
  const digits = String(Math.abs(Math.round(value)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, hasPoint(language) ? ',' : '\u00a0');
  return Math.round(value) < 0 ? `−${grouped}` : grouped;
}
