import type { Language } from '../base/language.ts';
import type { Minute } from '../base/time.ts';
import { weekdayOf } from '../base/week.ts';
import { listInWords, monthName, weekdayName } from '../base/words.ts';

/** When a place is as it should not be. An empty list: at any time. */
export interface TimeProfile {
  /** 1 to 12. */
  readonly months: readonly number[];
  /** Monday 0. */
  readonly weekdays: readonly number[];
  /** Whole hours that begin then: 20 is 20.00–21.00. */
  readonly hours: readonly number[];
}

/** Of all events so large a part has to fall in some hours or days that these are said to be when. */
const MOST_OF_THEM = 2 / 3;
const LONGEST_HOURS = 8;
const LONGEST_WEEKDAYS = 5;
/** Of fewer nothing is said. */
const FEWEST_EVENTS = 5;

/** When events fall, where most of them do in a few hours or days; of months a quarter of a year says nothing. */
export function profileOf(minutes: readonly Minute[]): TimeProfile {
  if (minutes.length < FEWEST_EVENTS) return { months: [], weekdays: [], hours: [] };
  return {
    months: [],
    weekdays: window(
      minutes.map((minute) => weekdayOf(minute.slice(0, 10))),
      7,
      LONGEST_WEEKDAYS,
    ),
    hours: window(
      minutes.map((minute) => Number(minute.slice(11, 13))),
      24,
      LONGEST_HOURS,
    ),
  };
}

/** The shortest run of values on a clock face that holds most of them, the fullest where several are as short; none where it is long. */
function window(values: readonly number[], around: number, longest: number): readonly number[] {
  const counts = Array.from({ length: around }, (_, value) => values.filter((one) => one === value).length);
  for (let length = 1; length <= longest; length += 1) {
    const runs = Array.from({ length: around }, (_, start) => {
      const run = Array.from({ length }, (__, step) => (start + step) % around);
      return { run, sum: run.reduce((sum, value) => sum + (counts[value] ?? 0), 0) };
    });
    const fullest = runs.reduce((best, one) => (one.sum > best.sum ? one : best));
    if (fullest.sum >= values.length * MOST_OF_THEM) return fullest.run.toSorted((a, b) => a - b);
  }
  return [];
}

/** "fredag–lördag kl. 20–02, oktober–mars"; "hela dygnet, alla dagar" where nothing is said. */
export function profileInWords({ months, weekdays, hours }: TimeProfile, language: 'sv' | 'en'): string {
  const days = weekdays.length === 0 || weekdays.length === 7 ? everyDay[language] : daysInWords(weekdays, language);
  const times = hours.length === 0 || hours.length === 24 ? allDay[language] : hoursInWords(hours, language);
  const year = months.length === 0 || months.length === 12 ? '' : `, ${monthsInWords(months, language)}`;
  return `${days} ${times}${year}`;
}

const everyDay = { sv: 'alla dagar', en: 'every day' } as const;
const allDay = { sv: 'hela dygnet', en: 'all day and night' } as const;

/** "måndag–fredag", "fredag och lördag". */
const daysInWords = (days: readonly number[], language: Language): string =>
  listInWords(
    runsOf(days, 7).map(([from, to, length]) => {
      const [first, last] = [weekdayName(from, language), weekdayName(to, language)];
      return length === 1 ? first : `${first}–${last}`;
    }),
    language,
  );

const monthsInWords = (months: readonly number[], language: Language): string =>
  listInWords(
    runsOf(
      months.map((month) => month - 1),
      12,
    ).map(([from, to, length]) => {
      const [first, last] = [monthName(from + 1, language), monthName(to + 1, language)];
      return length === 1 ? first : `${first}–${last}`;
    }),
    language,
  );

/** "kl. 7–9 och 14–16": from the first hour's beginning to the last one's end. */
function hoursInWords(hours: readonly number[], language: 'sv' | 'en'): string {
  const two = (hour: number): string => String(hour).padStart(2, '0');
  const spans = runsOf(hours, 24).map(([from, to]) => `${two(from)}–${two((to + 1) % 24)}`);
  return `${language === 'sv' ? 'kl.\u00a0' : 'at\u00a0'}${listInWords(spans, language)}`;
}

/** Values that follow one another on a clock face of so many, each run by its ends and its length. */
function runsOf(values: readonly number[], around: number): readonly (readonly [number, number, number])[] {
  const has = new Set(values);
  if (has.size === around) return [[0, around - 1, around]];
  return [...has]
    .filter((value) => !has.has((value - 1 + around) % around))
    .sort((a, b) => a - b)
    .map((from) => {
      let length = 1;
      while (has.has((from + length) % around)) length += 1;
      return [from, (from + length - 1) % around, length] as const;
    });
}
