import { type Geometry, type Position, positionsOf } from '../geo/geometry.ts';
import { causeByCode } from '../places/categories.ts';
import type { NamedPlace } from '../places/municipality.ts';
import type { PublicGround } from './coarsen-ground.ts';
import type { PlaceAnswer, PlaceQuestion } from './contract.ts';

/** The grid for places, and the coarser one for places that may point at a home or at a person (docs/field.md N7). */
export const GRID_METRES = 10;
export const COARSE_GRID_METRES = 100;
export const NEAR_HOME_METRES = 25;

export interface CoarsePlace {
  readonly geometry: Geometry;
  readonly precisionMetres: number;
}

/**
 * Where a place is kept, no finer than it needs to be. A function of this one record and public data: nobody else's answer
 * plays in.
 *
 * - A place of the register keeps the register's own point, precision 1: it is public and nobody's home.
 * - Any other position is moved to the middle of its square in the 10 m grid.
 * - When a chosen cause is sensitive, or the mark lies within 25 m of a home, the grid is 100 m; where the municipality's
 *   homes are not known, that is every mark in a square where people live. A street that was chosen
 *   by its name is public and points at no home of its own, so only the first half of that rule meets it.
 *
 * The middle, not the nearest corner: a position then never leaves the 250, 500 and 1000 m squares (with 100 m: the 500
 * and 1000 m squares) that it was counted in, and a kept position is its own coarsening.
 */
export function coarsenPlace(
  question: PlaceQuestion,
  place: PlaceAnswer,
  register: readonly NamedPlace[],
  ground: PublicGround,
): CoarsePlace {
  if (place.named !== null) {
    const named = register.find((candidate) => candidate.id === place.named);
    if (named === undefined) throw new Error(`unknown place ${place.named}`);
    return { geometry: { type: 'point', position: named.point }, precisionMetres: 1 };
  }
  const coarse = hasSensitiveCause(question, place) || mayPointAtHome(place.geometry, ground);
  const gridMetres = coarse ? COARSE_GRID_METRES : GRID_METRES;
  return { geometry: onGrid(place.geometry, gridMetres), precisionMetres: gridMetres };
}

/**
 * Where a place that was kept before, and has not been moved since, is kept when its answers are changed: as it lies, or on
 * the coarser grid when a cause has become sensitive. Never finer, and never coarsened a second time by what lies near the
 * middle of its square, which is not where the person pointed.
 */
export function coarsenKept(question: PlaceQuestion, place: PlaceAnswer, kept: CoarsePlace): CoarsePlace {
  const { geometry, precisionMetres } = kept;
  const isFine = precisionMetres > 1 && precisionMetres < COARSE_GRID_METRES;
  return isFine && hasSensitiveCause(question, place)
    ? { geometry: onGrid(geometry, COARSE_GRID_METRES), precisionMetres: COARSE_GRID_METRES }
    : { geometry, precisionMetres };
}

function hasSensitiveCause(question: PlaceQuestion, place: PlaceAnswer): boolean {
  const causes = question.roles.causes === undefined ? undefined : place.answers[question.roles.causes];
  if (!Array.isArray(causes)) return false;
  return causes.some((code: string) => causeByCode(code)?.sensitive === true);
}

const mayPointAtHome = (geometry: Geometry, ground: PublicGround): boolean =>
  !(geometry.type === 'line' && ground.isStreet(geometry.positions)) && ground.mayBeAtHome(geometry, NEAR_HOME_METRES);

/** A shape whose corners fall together on the grid becomes the simpler shape that is left. */
function onGrid(geometry: Geometry, gridMetres: number): Geometry {
  const middle = (metres: number): number => gridMetres * Math.floor(metres / gridMetres) + gridMetres / 2;
  const moved = positionsOf(geometry).map(([easting, northing]): Position => [middle(easting), middle(northing)]);
  const corners = moved.filter((position, index) => index === 0 || !isSame(position, moved[index - 1]));
  const [first] = corners;
  if (first === undefined) throw new Error('a place without positions');
  if (geometry.type === 'area' && corners.length > 1 && isSame(first, corners.at(-1))) corners.pop();
  if (corners.length === 1) return { type: 'point', position: first };
  if (geometry.type === 'area' && corners.length > 2) return { type: 'area', ring: corners };
  return { type: 'line', positions: corners };
}

const isSame = (a: Position, b: Position | undefined): boolean => b !== undefined && a[0] === b[0] && a[1] === b[1];
