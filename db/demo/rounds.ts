import { addDays, type Day } from '#core/base/time.ts';
import { weekdayOf } from '#core/base/week.ts';
import type { Visit } from '#core/rounds/contract.ts';
import { CALM, DONE, hoursOfShift, REASONS, SHIFT_KINDS, type ShiftKind } from '#core/rounds/kinds.ts';
import { type Brief, briefOf, type Spot } from '#core/rounds/proposal.ts';
import { type Chance, seeded } from './seeded.ts';

export interface DemoShift {
  readonly day: Day;
  readonly kind: ShiftKind;
  readonly unit: string;
  readonly brief: Brief;
  readonly isEnded: boolean;
  /** Without what the store gives each: its id and its shift's. */
  readonly visits: readonly Omit<Visit, 'id' | 'shift' | 'version'>[];
}

const DAYS = 365;
const UNITS: Readonly<Record<ShiftKind, string>> = { day: 'Cykel 1', evening: 'Bil 3', night: 'Bil 5' };

/**
 * A year of rounds of an invented town up to yesterday, and a shift of today's evening that nobody has begun on. Each shift is given its places
 * by the same function as a real one, from where the rounds had been by then; so long as the hot spots are what they are today.
 */
export function demoRounds(spots: readonly Spot[], today: Day): readonly DemoShift[] {
  const chance = seeded('lykta demo rounds');
  const last = new Map<string, Day>();
  const shifts: DemoShift[] = [];
  for (let back = DAYS; back >= 1; back -= 1) {
    const day = addDays(today, -back);
    for (const kind of SHIFT_KINDS) {
      if (!isOn(day, kind, chance)) continue;
      const brief = briefOf(spots, last, day, kind);
      if (brief.stops.length === 0) continue;
      const visits = brief.stops.flatMap((stop, index) => visitTo(stop, index, day, kind, chance));
      for (const { place, outcome } of visits) if (outcome !== 'not-reached') last.set(place, day);
      shifts.push({ day, kind, unit: UNITS[kind], brief, isEnded: true, visits });
    }
  }
  const brief = briefOf(spots, last, today, 'evening');
  return [...shifts, { day: today, kind: 'evening', unit: UNITS.evening, brief, isEnded: false, visits: [] }];
}

/** Evenings all week, days on most weekdays, and nights when a weekend begins. */
function isOn(day: Day, kind: ShiftKind, chance: Chance): boolean {
  const weekday = weekdayOf(day);
  if (kind === 'evening') return true;
  return kind === 'day' ? weekday < 5 && chance.happens(0.6) : weekday === 4 || weekday === 5;
}

function visitTo(
  { place, kinds }: Brief['stops'][number],
  index: number,
  day: Day,
  kind: ShiftKind,
  chance: Chance,
): DemoShift['visits'] {
  const hours = hoursOfShift(kind);
  const hour = hours[1 + 2 * index] ?? 0;
  const on = kind === 'night' && hour < 12 ? addDays(day, 1) : day;
  const arrivedAt = Date.parse(
    `${on}T${String(hour).padStart(2, '0')}:${String(chance.whole(0, 59)).padStart(2, '0')}:00+01:00`,
  );
  const blank = {
    place,
    arrivedAt,
    minutes: null,
    mode: null,
    observed: [],
    people: null,
    contacts: null,
    done: [],
    note: '',
  };
  if (!chance.happens(0.62)) {
    if (chance.happens(0.35)) return [];
    const reason = chance.weighted(REASONS.map((one, number) => [one, [10, 2, 3, 2, 1][number] ?? 1] as const));
    return [{ ...blank, outcome: 'not-reached', reason }];
  }
  const isBroken = chance.happens(0.06);
  const minutes = Math.max(2, Math.min(45, Math.round(isBroken ? chance.between(2, 8) : 13 + chance.normal(4))));
  const isCalm = chance.happens(0.55);
  return [
    {
      ...blank,
      outcome: isBroken ? 'broken' : 'visited',
      minutes: chance.happens(0.02) ? null : minutes,
      mode: chance.weighted([
        ['foot', 6],
        ['bicycle', kind === 'day' ? 4 : 0.5],
        ['car', 3],
      ] as const),
      observed: isCalm ? [CALM] : [chance.pick(kinds)],
      people: chance.weighted([
        ['0', 3],
        ['1-5', 5],
        ['6-20', 3],
        ['20+', 1],
      ] as const),
      contacts: chance.weighted([
        ['0', 3],
        ['1-5', 5],
        ['6-20', 1],
      ] as const),
      done: [isCalm ? 'none' : chance.pick(DONE.filter((one) => one !== 'none'))],
      reason: isBroken ? 'call-out' : null,
    },
  ];
}
