import { distanceMetres } from '../geo/distance.ts';
import { distanceToLine } from '../geo/distance-to-line.ts';
import { type Geometry, insideRing, type Position, positionsOf } from '../geo/geometry.ts';
import { type Mask, placeInsideMask } from './mask.ts';
import type { GazetteerEntry, NamedPlace } from './municipality.ts';

/** Whether some part of a geometry lies inside, as for the border of the municipality: a street may go on outside. */
export const insideMask = (geometry: Geometry, mask: Mask): boolean =>
  mask.some(({ center, reachMetres }) => metresTo(center, geometry) <= reachMetres);

/** A name that can be searched for is inside as what it would be chosen as: a street by any part of it. */
export function entryInsideMask(entry: GazetteerEntry, places: readonly NamedPlace[], mask: Mask): boolean {
  const place = places.find(({ id }) => id === entry.place);
  if (place !== undefined) return placeInsideMask(place, mask);
  const { line, point } = entry;
  return insideMask(line === undefined ? { type: 'point', position: point } : { type: 'line', positions: line }, mask);
}

/** Metres from a position to the nearest part of a geometry, 0 inside an area. */
function metresTo(position: Position, geometry: Geometry): number {
  if (geometry.type === 'point') return distanceMetres(position, geometry.position);
  if (geometry.type === 'line') return distanceToLine(position, geometry.positions);
  const corners = positionsOf(geometry);
  return insideRing(position, corners) ? 0 : distanceToLine(position, [...corners, ...corners.slice(0, 1)]);
}
