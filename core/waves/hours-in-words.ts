import { dayInWords } from '../base/words.ts';

/** From the beginning of the first hour to the end of the last: "måndag 1 mars 2027, klockan 10–12". */
export function hoursInWords(first: string, last: string, language: 'sv' | 'en'): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  const day = (one: string): string => dayInWords(one, language, null);
  const clock = (hour: number): string =>
    language === 'sv' ? `klockan ${hour}` : `${String(hour).padStart(2, '0')}:00`;
  if (from.day === to.day)
    return language === 'sv'
      ? `${day(from.day)}, klockan ${from.hour}–${to.hour + 1}`
      : `${day(from.day)}, ${clock(from.hour)}–${clock(to.hour + 1)}`;
  return `${day(from.day)} ${clock(from.hour)} – ${day(to.day)} ${clock(to.hour + 1)}`;
}

const partsOf = (hour: string): { readonly day: string; readonly hour: number } => {
  const [day = '', number = '0'] = hour.split('T');
  return { day, hour: Number(number) };
};
