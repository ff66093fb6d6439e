import { commonArea } from '../geo/clip-area.ts';
import { boundsOf, insideRing, type Ring } from '../geo/geometry.ts';
import { cellAt, cornersOf } from '../geo/grid.ts';
import type { Geography } from '../places/municipality.ts';

/**
 * Residents in a named place, for the population floor (privacy.md 7.5): each home stands for an equal part of its
 * square's residents where homes are known, else the square's residents times the share of its area.
 */
export function residentsInPlace(
  place: { readonly ring: Ring },
  { population, homes }: Pick<Geography, 'population' | 'homes'>,
): number {
  const { sizeMetres, squares } = population;
  const bounds = boundsOf(place.ring);
  const near = squares.filter(
    ([easting, northing]) =>
      easting < bounds.maxEasting &&
      easting + sizeMetres > bounds.minEasting &&
      northing < bounds.maxNorthing &&
      northing + sizeMetres > bounds.minNorthing,
  );
  return near.reduce((sum, [easting, northing, people]) => {
    const within = homes.filter((home) => {
      const cell = cellAt(home, sizeMetres);
      return cell.easting === easting && cell.northing === northing;
    });
    if (within.length > 0)
      return sum + (people * within.filter((home) => insideRing(home, place.ring)).length) / within.length;
    const square = cornersOf({ easting, northing, sizeMetres });
    return sum + (people * commonArea(place.ring, square)) / sizeMetres ** 2;
  }, 0);
}
