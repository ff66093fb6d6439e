import { middleOf } from '../geo/geometry.ts';
import { activeHotSpots } from '../hotspots/active.ts';
import { fieldOf } from '../hotspots/candidates.ts';
import type { Evidence } from '../hotspots/contract.ts';
import type { RegisteredPlace } from '../places/registered.ts';
import type { Spot } from './proposal.ts';

type Known = Parameters<typeof activeHotSpots>[0][number] & { readonly evidence: Evidence };

/** The active hot spots as a shift looks at them, with the field that their two scores put each in. */
export function spotsOf(kept: readonly Known[], places: readonly RegisteredPlace[]): readonly Spot[] {
  const evidence = new Map(kept.map((spot) => [spot.id, spot.evidence]));
  const inUse = places.filter(({ isRetired }) => !isRetired);
  return activeHotSpots(kept, inUse, 'sv').flatMap(({ id, place, kinds, months, weekdays, hours, isWindingDown }) => {
    const scores = evidence.get(id);
    if (scores === undefined) return [];
    const { id: placeId, name, geometry } = place;
    const when = { months, weekdays, hours };
    const field = fieldOf(scores);
    return [{ id, place: placeId, name, middle: middleOf(geometry), kinds, ...when, field, isWindingDown }];
  });
}
