import { addDays, type Day, daysBetween } from '../base/time.ts';
import { weekdayOf } from '../base/week.ts';
import type { Position } from '../geo/geometry.ts';
import type { Field } from '../hotspots/limits.ts';
import { hoursOfShift, type ShiftKind, STOPS } from './kinds.ts';

/** An active hot spot as a shift looks at it. */
export interface Spot {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly middle: Position;
  readonly kinds: readonly string[];
  /** Empty: at any time. */
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  readonly hours: readonly number[];
  /** What speaks for it: the two scores each for itself, and never a sum of them. */
  readonly field: Field;
  readonly isWindingDown: boolean;
}

/** A place of a shift, as it was proposed: it stays so. */
export interface Stop {
  readonly hotSpot: string;
  readonly place: string;
  readonly name: string;
  readonly middle: Position;
  readonly kinds: readonly string[];
  readonly field: Field;
  /** Its hours that are in the shift, in their order; empty where it has none of its own. */
  readonly hours: readonly number[];
  /** Whether its times are in the shift; a place that is not is taken where there are too few others. */
  readonly fits: boolean;
  readonly lastVisit: Day | null;
  /** Whole days since then; null where nobody has been there. */
  readonly days: number | null;
  readonly isWindingDown: boolean;
}

/** What a shift has been given, and those that are next in turn when one is swapped. */
export interface Brief {
  readonly stops: readonly Stop[];
  readonly next: readonly Stop[];
}

/**
 * A place comes round again after so many days, by what speaks for it. Residents' feeling and staff's events weigh alike and are
 * never added up: a place that either of them points at comes round as often, whichever it is; where each does so for itself, oftener.
 */
const DAYS_BETWEEN: Readonly<Record<Field, number>> = { both: 2, felt: 3, reported: 3, neither: 5 };
/** Where visits are to become fewer. */
const WINDING_DOWN_DAYS = 7;

/**
 * The three or four places of a shift out of the active hot spots, and the rest in turn: first those whose times are in the shift,
 * and among them whoever has waited longest past their own day to come round again. The same for the same, in whatever
 * order they come: who is asked twice is told the same.
 */
export function briefOf(
  spots: readonly Spot[],
  lastVisits: ReadonlyMap<string, Day>,
  day: Day,
  kind: ShiftKind,
): Brief {
  const turn = onePerPlace(spots)
    .filter(({ months }) => isIn(months, Number(day.slice(5, 7))))
    .map((spot) => ({ spot, stop: stopOf(spot, lastVisits.get(spot.place) ?? null, day, kind) }))
    .map(({ spot, stop }) => ({ stop, due: dueDay(spot, stop.lastVisit) }))
    .sort(
      (one, other) =>
        Number(other.stop.fits) - Number(one.stop.fits) ||
        one.due.localeCompare(other.due) ||
        one.stop.place.localeCompare(other.stop.place),
    )
    .map(({ stop }) => stop);
  const fitting = turn.filter(({ fits }) => fits).length;
  const count = Math.max(STOPS.least, Math.min(STOPS.most, fitting));
  return { stops: turn.slice(0, count), next: turn.slice(count) };
}

/** A place with several hot spots is visited once: as what comes round soonest. */
function onePerPlace(spots: readonly Spot[]): readonly Spot[] {
  const sorted = spots.toSorted((a, b) => daysFor(a) - daysFor(b) || a.id.localeCompare(b.id));
  return [...new Map(sorted.toReversed().map((spot) => [spot.place, spot])).values()];
}

const daysFor = ({ field, isWindingDown }: Spot): number => (isWindingDown ? WINDING_DOWN_DAYS : DAYS_BETWEEN[field]);

/** Never visited: before all others, and among them by how often it comes round. */
const dueDay = (spot: Spot, lastVisit: Day | null): string =>
  lastVisit === null ? `0000-${daysFor(spot)}` : addDays(lastVisit, daysFor(spot));

function stopOf(spot: Spot, lastVisit: Day | null, day: Day, kind: ShiftKind): Stop {
  const { id, place, name, middle, kinds, field, isWindingDown } = spot;
  const inShift = hoursOfShift(kind).filter((hour) => spot.hours.includes(hour));
  const fits = isIn(spot.weekdays, weekdayOf(day)) && (spot.hours.length === 0 || inShift.length > 0);
  return {
    hotSpot: id,
    place,
    name,
    middle,
    kinds,
    field,
    hours: fits ? inShift : [],
    fits,
    lastVisit,
    days: lastVisit === null ? null : Math.max(0, daysBetween(lastVisit, day)),
    isWindingDown,
  };
}

/** Puts the next in turn in the place of one of the stops, which goes last in turn; null where there is none, or no such stop. */
export function swapped({ stops, next }: Brief, place: string): Brief | null {
  const out = stops.find((stop) => stop.place === place);
  const [first, ...rest] = next;
  if (out === undefined || first === undefined) return null;
  return { stops: stops.map((stop) => (stop === out ? first : stop)), next: [...rest, out] };
}

const isIn = (list: readonly number[], value: number): boolean => list.length === 0 || list.includes(value);
