import type { Position } from '../geo/geometry.ts';
import { boundsOf, insideRing } from '../geo/geometry.ts';
import type { NamedPlace } from '../places/municipality.ts';

/** Positions within a square of this side and those beside it are one spot, metres. */
const SIDE = 100;

/** Names the spot that a position belongs to. */
export type SpotOf = (position: Position) => string;

/**
 * Gathers positions into spots: all in one place of the register, and elsewhere those that lie close to where most do. The
 * fullest square takes in what lies in the eight beside it, then the next, so that no border runs through a crowd.
 */
export function spotsOf(positions: readonly Position[], places: readonly NamedPlace[]): SpotOf {
  const register = registerOf(places);
  const counts = new Map<string, number>();
  for (const position of positions)
    if (register(position) === null) counts.set(squareOf(position), (counts.get(squareOf(position)) ?? 0) + 1);
  const centres = new Map<string, string>();
  const fullestFirst = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  for (const [square] of fullestFirst) {
    if (centres.has(square)) continue;
    for (const near of around(square)) if (!centres.has(near)) centres.set(near, square);
  }
  return (position) => register(position) ?? `square ${centres.get(squareOf(position)) ?? squareOf(position)}`;
}

/** "place stationen" for a position in a place of the register, else null. */
function registerOf(places: readonly NamedPlace[]): (position: Position) => string | null {
  const ready = places.map(({ id, ring }) => ({ name: `place ${id}`, ring, bounds: boundsOf(ring) }));
  return (position) =>
    ready.find(
      ({ ring, bounds }) =>
        position[0] >= bounds.minEasting &&
        position[0] <= bounds.maxEasting &&
        position[1] >= bounds.minNorthing &&
        position[1] <= bounds.maxNorthing &&
        insideRing(position, ring),
    )?.name ?? null;
}

const squareOf = ([easting, northing]: Position): string =>
  `${Math.floor(easting / SIDE)}:${Math.floor(northing / SIDE)}`;

function around(square: string): readonly string[] {
  const [x = 0, y = 0] = square.split(':').map(Number);
  return [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((up) => `${x + right}:${y + up}`));
}
