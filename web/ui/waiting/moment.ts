import type { Language } from '#core/base/language.ts';
import { dayInWords } from '#core/base/words.ts';

/** A moment of the device's own clock: "25 november", "14.20". Shown to the person at the device and to nobody else. */
export function momentInWords(
  milliseconds: number,
  language: Language,
): { readonly day: string; readonly time: string } {
  const moment = new Date(milliseconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  const mark = language === 'en' || language === 'ar' ? ':' : '.';
  return { day: dayInWords(day, language, day), time: `${two(moment.getHours())}${mark}${two(moment.getMinutes())}` };
}
