import { addDays, type Day, daysBetween } from '../base/time.ts';
import { middleOf, positionsOf } from '../geo/geometry.ts';
import { chanceOfAsMany } from '../measures/chance-of-as-many.ts';
import { metresToPlace, type RegisteredPlace } from '../places/registered.ts';
import type { PlacedEvent } from './candidates.ts';
import type { Watch } from './contract.ts';

/** Days after a closing that the places around are looked at, for what may have moved there (docs/field.md section 1.5). */
export const WATCH_DAYS = 56;
/** How far away a place is that something may move to, metres. */
const NEIGHBOUR_METRES = 600;
/** Counts that chance alone brings less often than this are said to be more. */
const RARE = 0.05;
const MOST_NEIGHBOURS = 8;

/**
 * The places around one that was closed, each with how many events there were in as many days before the closing as have gone since;
 * null when the eight weeks are over. `events` are those of each place.
 */
export function watchOf(
  place: RegisteredPlace,
  closedOn: Day,
  today: Day,
  places: readonly RegisteredPlace[],
  events: ReadonlyMap<string, readonly PlacedEvent[]>,
): Watch | null {
  const until = addDays(closedOn, WATCH_DAYS);
  if (today > until) return null;
  const days = Math.max(1, daysBetween(closedOn, today));
  const between = (id: string, from: Day, to: Day): number =>
    (events.get(id) ?? []).filter((event) => event.from.slice(0, 10) > from && event.from.slice(0, 10) <= to).length;
  const watched = places
    .filter(({ id, isRetired }) => id !== place.id && !isRetired)
    .map((one) => ({ one, metres: Math.round(metresBetween(place, one)) }))
    .filter(({ metres }) => metres <= NEIGHBOUR_METRES)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ one, metres }) => {
      const before = between(one.id, addDays(closedOn, -days), closedOn);
      const since = between(one.id, closedOn, today);
      return { id: one.id, name: one.name, metres, before, since, isMore: isMore(before, since) };
    });
  return { from: closedOn, until, days, places: watched };
}

/**
 * Both are counts of chance: where nothing has changed, an event falls on either side alike. Half an event is added to what was
 * before, so that one where there was none is no news.
 */
export const isMore = (before: number, since: number): boolean =>
  since > before + 1 && chanceOfAsMany(since, before + 0.5, 0) < RARE;

/** Metres from the nearer edge of one to a corner or the middle of another. */
const metresBetween = (one: RegisteredPlace, other: RegisteredPlace): number =>
  Math.min(
    ...[...positionsOf(other.geometry), middleOf(other.geometry)].map((position) => metresToPlace(one, position)),
    ...[...positionsOf(one.geometry), middleOf(one.geometry)].map((position) => metresToPlace(other, position)),
  );
