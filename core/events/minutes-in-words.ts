import type { Minute } from '../base/time.ts';
import { dayInWords } from '../base/words.ts';

/** "fredag 20 november 2026 kl. 22:15–23:40"; with both days where it went on past midnight. */
export function minutesInWords(from: Minute, until: Minute | null, language: 'sv' | 'en'): string {
  const begins = moment(from, language);
  if (until === null || until === from) return begins;
  return until.slice(0, 10) === from.slice(0, 10)
    ? `${begins}–${until.slice(11)}`
    : `${begins} – ${moment(until, language)}`;
}

const moment = (minute: Minute, language: 'sv' | 'en'): string =>
  `${dayInWords(minute.slice(0, 10), language, null)} ${language === 'sv' ? 'kl.' : 'at'}\u00a0${minute.slice(11)}`;
