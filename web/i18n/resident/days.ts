import type { Language } from '#core/base/text.ts';
import type { Day } from '#core/base/time.ts';

const noBreak = '\u00a0';

/** "15 mars" or "15 March", never broken over two lines. The year is given where it is not the year of `beside`. */
export function dayInWords(day: Day, language: Language, beside?: Day): string {
  const withYear = beside === undefined || beside.slice(0, 4) !== day.slice(0, 4);
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'sv-SE', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(Date.parse(`${day}T00:00:00Z`));
  return words.replaceAll(' ', noBreak);
}
