import { distanceMetres } from '#core/geo/distance.ts';
import type { PlaceFigure } from '#core/measures/contract.ts';

export interface Neighbour {
  readonly place: PlaceFigure;
  /** In tens under a kilometre, then in hundreds. */
  readonly metres: number;
}

/** Farther away than this is another part of the municipality. */
const FARTHEST_METRES = 2000;
const MOST = 5;

/** The named places nearest to one of them, the nearest first, with about how far it is. */
export function neighboursOf(places: readonly PlaceFigure[], id: string): readonly Neighbour[] {
  const own = places.find((place) => place.id === id);
  if (own === undefined) return [];
  return places
    .filter((place) => place.id !== id)
    .map((place) => ({ place, metres: distanceMetres(place.point, own.point) }))
    .filter(({ metres }) => metres <= FARTHEST_METRES)
    .sort((one, other) => one.metres - other.metres)
    .slice(0, MOST)
    .map(({ place, metres }) => ({ place, metres: roundedMetres(metres) }));
}

function roundedMetres(metres: number): number {
  const step = metres < 995 ? 10 : 100;
  return step * Math.max(1, Math.round(metres / step));
}
