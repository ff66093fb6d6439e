import { wholeNumber } from '../base/words.ts';
import type { Evidence, Felt, Reported } from './contract.ts';
import { profileInWords } from './profile.ts';

/**
 * Why a place is a candidate or a hot spot, in one sentence made of the two scores, each said for itself: "Säkert fler än väntat känner
 * sig otrygga här (ungefär 62 personer, 55–69, mot 14 väntade), och personal har rapporterat 16 händelser på tolv veckor, oftast fredag
 * och lördag kl. 20–24."
 */
export function reasonInWords({ felt, reported }: Pick<Evidence, 'felt' | 'reported'>, language: 'sv' | 'en'): string {
  const isFelt = felt !== null && felt.sureness !== null;
  const [first, second] = [
    isFelt ? feltSentence(felt, language) : null,
    reported.events > 0 ? reportedSentence(reported, language) : null,
  ];
  const words = WORDS[language];
  if (first !== null && second !== null) return `${first}${words.and}${second}.`;
  if (first !== null) return `${first}.`;
  if (second !== null) return `${second.charAt(0).toUpperCase()}${second.slice(1)}.`;
  return words.nothing;
}

function feltSentence({ estimate, expected, sureness }: Felt, language: 'sv' | 'en'): string {
  const words = WORDS[language];
  const how = words.felt[sureness ?? 'likely'];
  if (estimate === null) return how;
  const number = (value: number): string => wholeNumber(value, language);
  const about = words.about(number(estimate.value), `${number(estimate.low)}–${number(estimate.high)}`);
  return `${how} (${expected === null ? about : words.against(about, number(expected))})`;
}

function reportedSentence({ events, weekdays, hours }: Reported, language: 'sv' | 'en'): string {
  const words = WORDS[language];
  const count = words.events(events);
  if (weekdays.length === 0 && hours.length === 0) return count;
  return `${count}${words.mostly}${profileInWords({ months: [], weekdays, hours }, language)}`;
}

const WORDS = {
  sv: {
    felt: {
      sure: 'Säkert fler än väntat känner sig otrygga här',
      likely: 'Troligen fler än väntat känner sig otrygga här',
    },
    about: (value: string, interval: string) => `ungefär ${value} personer, ${interval}`,
    against: (about: string, expected: string) => `${about}, mot ${expected} väntade`,
    events: (count: number) =>
      `personal har rapporterat ${count === 1 ? 'en händelse' : `${count} händelser`} på tolv veckor`,
    mostly: ', oftast ',
    and: ', och ',
    nothing: 'Varken fler än väntat i uttaget eller händelser på tolv veckor: föreslagen av andra skäl.',
  },
  en: {
    felt: {
      sure: 'Certainly more than expected feel unsafe here',
      likely: 'Probably more than expected feel unsafe here',
    },
    about: (value: string, interval: string) => `about ${value} people, ${interval}`,
    against: (about: string, expected: string) => `${about}, ${expected} expected`,
    events: (count: number) => `staff have reported ${count === 1 ? 'one event' : `${count} events`} in twelve weeks`,
    mostly: ', mostly ',
    and: ', and ',
    nothing: 'Neither more than expected in the release nor events in twelve weeks: proposed for other reasons.',
  },
} as const;
