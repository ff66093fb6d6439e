import { distanceMetres } from '../geo/distance.ts';
import type { Area, NamedPlace } from './municipality.ts';

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

/** A place of the register is inside by the area that it is listed under, or by its point. */
export const placeInsideMask = ({ area, point }: Pick<NamedPlace, 'area' | 'point'>, mask: Mask): boolean =>
  mask.some(({ code, center, reachMetres }) => code === area || distanceMetres(center, point) <= reachMetres);
