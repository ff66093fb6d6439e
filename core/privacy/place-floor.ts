import { commonArea } from '../geo/clip-area.ts';
import { boundsOf, insideRing } from '../geo/geometry.ts';
import { cellAt } from '../geo/grid.ts';
import type { Geography, NamedPlace } from '../places/municipality.ts';

/**
 * Residents in a named place, for the population floor (privacy.md 7.5): each home stands for an equal part of its
 * square's residents where homes are known, else the square's residents times the share of its area.
 */
export function residentsInPlace(
  place: Pick<NamedPlace, 'ring'>,
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
    const square = [
      [easting, northing],
      [easting + sizeMetres, northing],
      [easting + sizeMetres, northing + sizeMetres],
      [easting, northing + sizeMetres],
    ] as const;
    return sum + (people * commonArea(place.ring, square)) / sizeMetres ** 2;
  }, 0);
}
