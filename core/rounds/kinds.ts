import type { LocalText } from '../base/text.ts';
import { addDays, type Day, type Minute } from '../base/time.ts';
import { HOT_SPOT_KINDS } from '../hotspots/kinds.ts';

/* What a safety round (trygghetsrunda) is made of: a shift with three or four places, and a visit to each that there was time for. */

/** When a shift is, by whole hours. A night's is of the day that it begins. */
export const SHIFT_KINDS = ['day', 'evening', 'night'] as const;
export type ShiftKind = (typeof SHIFT_KINDS)[number];

const HOURS: Readonly<Record<ShiftKind, { readonly from: number; readonly length: number }>> = {
  day: { from: 7, length: 8 },
  evening: { from: 15, length: 8 },
  night: { from: 23, length: 8 },
};

/** The whole hours that begin in a shift, in their order: a night's are 23, 0, 1 … 6. */
export const hoursOfShift = (kind: ShiftKind): readonly number[] =>
  Array.from({ length: HOURS[kind].length }, (_, step) => (HOURS[kind].from + step) % 24);

/** When a shift begins and ends by the clocks of Sweden. */
export function shiftTimes(day: Day, kind: ShiftKind): { readonly from: Minute; readonly until: Minute } {
  const { from, length } = HOURS[kind];
  const end = from + length;
  const two = (hour: number): string => String(hour % 24).padStart(2, '0');
  return { from: `${day}T${two(from)}:00`, until: `${end >= 24 ? addDays(day, 1) : day}T${two(end)}:00` };
}

/** Parts of the day that visits are counted by, each its first hour. */
export const HOUR_BANDS = ['night', 'morning', 'afternoon', 'evening'] as const;
export type HourBand = (typeof HOUR_BANDS)[number];
/** Midnight to 6, 6 to 12, 12 to 18, 18 to midnight. */
export const bandOf = (hour: number): HourBand => HOUR_BANDS[Math.floor(hour / 6)] ?? 'night';

/** What came of a place: visited; broken off by a call-out; or no time for it. */
export const OUTCOMES = ['visited', 'broken', 'not-reached'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const MODES = ['foot', 'bicycle', 'car'] as const;
export type Mode = (typeof MODES)[number];

export const BANDS = ['0', '1-5', '6-20', '20+'] as const;
export type Band = (typeof BANDS)[number];

/** What was done. `report`: a report was made in the police's own system; which one is never said here. */
export const DONE = ['talk', 'warning', 'handed-over', 'report', 'none'] as const;
export type Done = (typeof DONE)[number];

/** Why there was no time for a place. `call-out` says that there was one and nothing of it (docs/field.md S44). */
export const REASONS = ['call-out', 'distance', 'staffing', 'weather', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** That nothing was seen is worth as much as what was. */
export const CALM = 'LUGNT';
/** What may be seen: calm, or a group of the tree of causes. */
export const OBSERVED: readonly string[] = [CALM, ...HOT_SPOT_KINDS];

/** Short, since each is a key for a thumb. */
export const OBSERVED_WORDS: Readonly<Record<string, LocalText>> = {
  [CALM]: { sv: 'Lugnt', en: 'Calm' },
  BEL: { sv: 'Mörkt, trasig lampa', en: 'Dark, broken lamp' },
  SIKT: { sv: 'Skymd sikt', en: 'Out of sight' },
  SKOT: { sv: 'Skräp eller skada', en: 'Litter or damage' },
  TRAF: { sv: 'Trafik', en: 'Traffic' },
  SAML: { sv: 'Samling som skapar oro', en: 'Gathering that causes concern' },
  NARK: { sv: 'Droger', en: 'Drugs' },
  BROTT: { sv: 'Stöld', en: 'Theft' },
  HOT: { sv: 'Hot eller våld', en: 'Threats or violence' },
  ANN: { sv: 'Annat', en: 'Something else' },
};

/** A stop of so many minutes is the right one: shorter is a drive-by, and longer gives little more (docs/field.md section 1.6). */
export const GOOD_STOP = { least: 10, most: 16 } as const;
/** A stop that nobody has ended is stopped by itself, minutes. How long it was is not known then. */
export const LONGEST_STOP = 60;
export const LONGEST_NOTE = 200;
export const LONGEST_UNIT = 30;
/** How many places a shift is given: three at the least where there are so many, four at the most. */
export const STOPS = { least: 3, most: 4 } as const;
