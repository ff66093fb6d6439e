import type { Day } from '../base/time.ts';
import type { RegisteredPlace } from '../places/registered.ts';
import type { Evidence, Settled } from './contract.ts';
import type { HotSpotState } from './life.ts';
import { reasonInWords } from './reason.ts';

/**
 * An active hot spot as other parts are told of it (rounds, walks, actions, promises): where, when, why, and since when nobody has
 * looked at it. What stands here is kept stable: docs/decisions/0076.
 */
export interface ActiveHotSpot {
  readonly id: string;
  readonly place: RegisteredPlace;
  readonly kinds: readonly string[];
  /** Empty: at any time. */
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  readonly hours: readonly number[];
  readonly aim: string;
  /** Why it is one, in one sentence. */
  readonly reason: string;
  /** The last day that somebody reviewed it, or decided it where nobody has. */
  readonly reviewedOn: Day;
  readonly reviewBy: Day | null;
  /** Being wound down: visits may become fewer. */
  readonly isWindingDown: boolean;
}

/** What a store knows of one (db/work/hot-spots.ts). */
interface Known {
  readonly id: string;
  readonly place: string;
  readonly state: HotSpotState;
  readonly settled: Settled;
  readonly evidence: Evidence;
  readonly reviewedOn: Day | null;
  readonly decidedOn: Day | null;
  readonly reviewBy: Day | null;
}

/** Those that are active or being wound down, by the name of the place. */
export function activeHotSpots(
  hotSpots: readonly Known[],
  places: readonly RegisteredPlace[],
  language: 'sv' | 'en',
): readonly ActiveHotSpot[] {
  return hotSpots
    .flatMap(({ id, place, state, settled, evidence, reviewedOn, decidedOn, reviewBy }): readonly ActiveHotSpot[] => {
      const found = places.find((one) => one.id === place);
      const since = reviewedOn ?? decidedOn;
      if (found === undefined || since === null || (state !== 'active' && state !== 'winding-down')) return [];
      const { kinds, months, weekdays, hours, aim } = settled;
      const reason = reasonInWords(evidence, language);
      const isWindingDown = state === 'winding-down';
      return [
        { id, place: found, kinds, months, weekdays, hours, aim, reason, reviewedOn: since, reviewBy, isWindingDown },
      ];
    })
    .sort((one, other) => one.place.name.localeCompare(other.place.name, 'sv'));
}
