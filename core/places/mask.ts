import { distanceToLine } from '../geo/distance-to-line.ts';
import { distanceMetres, type Geometry, insideRing, type Position, positionsOf } from '../geo/geometry.ts';
import type { Area, GazetteerEntry, NamedPlace } from './municipality.ts';

/**
 * The part of the municipality that a question's places must lie in. An area of the list has no border, only a centre and
 * how far it reaches: what is inside is what is no further away than that, from any of the mask's areas (docs/decisions/0028).
 */
export type Mask = readonly Pick<Area, 'code' | 'center' | 'reachMetres' | 'text'>[];

/**
 * The mask of a question's `within`; null for none. Codes that the municipality does not have mask nothing: a survey that
 * came from elsewhere is then asked of the whole municipality rather than of nowhere.
 */
export function maskOf(within: readonly string[] | undefined, areas: readonly Area[]): Mask | null {
  const named = areas.filter(({ code }) => within?.includes(code) === true);
  return named.length === 0 ? null : named;
}

/** Whether some part of a geometry lies inside, as for the border of the municipality: a street may go on outside. */
export const insideMask = (geometry: Geometry, mask: Mask): boolean =>
  mask.some(({ center, reachMetres }) => metresTo(center, geometry) <= reachMetres);

/** A place of the register is inside by the area that it is listed under, or by its point. */
export const placeInsideMask = ({ area, point }: Pick<NamedPlace, 'area' | 'point'>, mask: Mask): boolean =>
  mask.some(({ code, center, reachMetres }) => code === area || distanceMetres(center, point) <= reachMetres);

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
