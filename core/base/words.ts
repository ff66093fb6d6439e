import type { Language } from './text.ts';
import type { Day } from './time.ts';

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
const swedishWeekdays = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const;
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/**
 * A calendar day in words. With `today` the year is left out when it is this year's ("9 april"); with null the whole
 * day is written ("söndag 15 mars 2026"). Written out by hand: ICU differs between browsers and servers.
 */
export function dayInWords(day: Day, language: Language, today: Day | null): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const english = language === 'en';
  const monthName = (english ? englishMonths : swedishMonths)[month - 1];
  if (today !== null) return `${date} ${monthName}${today.slice(0, 4) === day.slice(0, 4) ? '' : ` ${year}`}`;
  const weekday = (english ? englishWeekdays : swedishWeekdays)[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return `${weekday} ${date} ${monthName} ${year}`;
}

/** "2 februari–15 mars 2026", with the first year only where it differs. */
export function periodInWords(opens: Day, closes: Day, language: Language): string {
  const from = dayInWords(opens, language, closes);
  return `${from}–${dayInWords(closes, language, '0000-00-00')}`;
}

/** A number with one decimal as Swedish and English write it: "3,4", "3.4". */
export function oneDecimal(value: number, language: Language): string {
  const written = Math.abs(value).toFixed(1);
  const signed = value < 0 && written !== '0.0' ? `−${written}` : written;
  return language === 'en' ? signed : signed.replace('.', ',');
}

/** A number as people write it, with the decimals it has: "12,5", "12.5", "−3". */
export function decimalInWords(value: number, language: Language): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '−' : '';
  const number = `${sign}${wholeNumber(Number(whole), language)}`;
  return decimals === undefined ? number : `${number}${language === 'en' || language === 'ar' ? '.' : ','}${decimals}`;
}

/** "bättre belysning, lägre fart och färre bilar". */
export function listInWords(words: readonly string[], language: Language): string {
  if (words.length < 2) return words[0] ?? '';
  const and = { sv: ' och ', lattlast: ' och ', en: ' and ', fi: ' ja ', ar: ' و' }[language];
  return `${words.slice(0, -1).join(language === 'ar' ? '، ' : ', ')}${and}${words.at(-1)}`;
}

/** A word as it stands inside a sentence. */
export const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Whole numbers as Swedish and English write them: "2 050" with no-break spaces, "2,050". */
export function wholeNumber(value: number, language: Language): string {
  const digits = String(Math.abs(Math.round(value)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
  return Math.round(value) < 0 ? `−${grouped}` : grouped;
}
