import { distanceMetres } from '../geo/distance.ts';
import type { Position } from '../geo/geometry.ts';
import type { KnownName } from '../release/contract.ts';

/** The known name nearest to a position, for saying in words where a square lies; "" when no name is known. */
export function nearestName(names: readonly KnownName[], position: Position): string {
  let nearest = '';
  let shortest = Number.POSITIVE_INFINITY;
  for (const { name, point } of names) {
    const metres = distanceMetres(point, position);
    if (metres < shortest) {
      nearest = name;
      shortest = metres;
    }
  }
  return nearest;
}
