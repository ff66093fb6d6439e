import { addDays, type Day, type Minute } from '../base/time.ts';
import { weekOf } from '../base/week.ts';
import type { Position } from '../geo/geometry.ts';
import { causeGroupOf } from '../places/categories.ts';
import { metresToPlace, type RegisteredPlace } from '../places/registered.ts';
import type { Evidence, Felt, Reported, Settled } from './contract.ts';
import { isHotSpotKind } from './kinds.ts';
import type { Field } from './limits.ts';
import { profileOf } from './profile.ts';

/** Days that staff's events are counted over: twelve weeks, as everywhere else. */
export const COUNTED_DAYS = 84;
/** From so many on, in so many of the weeks, events are many: one bad night is none. */
export const FEWEST_EVENTS = 5;
const FEWEST_WEEKS = 3;
/** An event that lies on no place belongs to the nearest one within so many metres. */
const NEAR_METRES = 40;

/** What is looked at of an accepted event. */
export interface PlacedEvent {
  readonly cause: string;
  readonly from: Minute;
  /** Its middle. */
  readonly at: Position;
  /** The place of the register that whoever reported it chose by name; null for any other. */
  readonly place: string | null;
}

/**
 * Events by the places that each belongs to: the one that was named and those that it lies on, since a street goes past a school; or
 * else the nearest. So the places' numbers are never to be summed.
 */
export function eventsByPlace(
  events: readonly PlacedEvent[],
  places: readonly RegisteredPlace[],
): ReadonlyMap<string, readonly PlacedEvent[]> {
  const found = new Map<string, PlacedEvent[]>();
  for (const event of events)
    for (const id of placesOfEvent(event, places)) {
      const before = found.get(id);
      if (before === undefined) found.set(id, [event]);
      else before.push(event);
    }
  return found;
}

function placesOfEvent({ place, at }: PlacedEvent, places: readonly RegisteredPlace[]): readonly string[] {
  const away = places.map((one) => ({ id: one.id, metres: metresToPlace(one, at) }));
  const on = away.filter(({ id, metres }) => id === place || metres === 0);
  if (on.length > 0) return on.map(({ id }) => id);
  const nearest = away.toSorted((one, other) => one.metres - other.metres)[0];
  return nearest !== undefined && nearest.metres <= NEAR_METRES ? [nearest.id] : [];
}

/** What staff have reported at a place in the days up to one. */
export function reportedOf(events: readonly PlacedEvent[], today: Day): Reported {
  const from = addDays(today, 1 - COUNTED_DAYS);
  const counted = events.filter((event) => event.from.slice(0, 10) >= from && event.from.slice(0, 10) <= today);
  const weeks = new Set(counted.map((event) => weekOf(event.from.slice(0, 10)))).size;
  const byKind = new Map<string, number>();
  for (const { cause } of counted) byKind.set(causeGroupOf(cause), (byKind.get(causeGroupOf(cause)) ?? 0) + 1);
  const { weekdays, hours } = profileOf(counted.map((event) => event.from));
  return {
    from,
    until: today,
    events: counted.length,
    weeks,
    isMany: counted.length >= FEWEST_EVENTS && weeks >= FEWEST_WEEKS,
    kinds: [...byKind]
      .map(([kind, number]) => ({ kind, events: number }))
      .sort((a, b) => b.events - a.events || a.kind.localeCompare(b.kind)),
    weekdays: [...weekdays],
    hours: [...hours],
  };
}

/** Which of the four fields: whether more than expected feel unsafe, and whether many events are reported. Never a sum. */
export function fieldOf({ felt, reported }: Pick<Evidence, 'felt' | 'reported'>): Field {
  const isFelt = felt !== null && felt.sureness !== null;
  if (isFelt && reported.isMany) return 'both';
  if (isFelt) return 'felt';
  return reported.isMany ? 'reported' : 'neither';
}

/** What a candidate would be proposed as: the kinds that a fifth of its events are of, and when most of them are. */
export function suggestionOf({ reported }: Pick<Evidence, 'reported'>): Settled {
  const kinds = reported.kinds
    .filter(({ kind, events }) => isHotSpotKind(kind) && events >= Math.max(2, reported.events / 5))
    .map(({ kind }) => kind);
  return {
    kinds,
    months: [],
    weekdays: reported.isMany ? reported.weekdays : [],
    hours: reported.isMany ? reported.hours : [],
    aim: '',
  };
}

/** Sorted for people: what both tell first, then what residents feel, then what staff report; in each the largest first. */
export const byField = (one: Ranked, other: Ranked): number =>
  RANK[one.field] - RANK[other.field] ||
  excessOf(other.evidence.felt) - excessOf(one.evidence.felt) ||
  other.evidence.reported.events - one.evidence.reported.events ||
  one.name.localeCompare(other.name, 'sv');

interface Ranked {
  readonly name: string;
  readonly field: Field;
  readonly evidence: Pick<Evidence, 'felt' | 'reported'>;
}
const RANK: Readonly<Record<Field, number>> = { both: 0, felt: 1, reported: 2, neither: 3 };
const excessOf = (felt: Felt | null): number =>
  felt?.estimate == null || felt.sureness === null ? 0 : felt.estimate.value - (felt.expected ?? 0);
