import { distanceMetres } from './distance.ts';

/**
 * A position in SWEREF 99 TM (EPSG:3006), whole metres, in the order [easting, northing].
 * The formal axis order of EPSG:3006 is N,E; files and this code hold E,N.
 */
export type Position = readonly [easting: number, northing: number];

/** A closed ring without the repeated last position. */
export type Ring = readonly Position[];

/** One outer ring and its holes. */
export interface Polygon {
  readonly outer: Ring;
  readonly holes: readonly Ring[];
}

export interface Bounds {
  readonly minEasting: number;
  readonly minNorthing: number;
  readonly maxEasting: number;
  readonly maxNorthing: number;
}

/** What a resident can mark. Positions are whole metres. */
export type Geometry =
  | { readonly type: 'point'; readonly position: Position }
  | { readonly type: 'line'; readonly positions: readonly Position[] }
  | { readonly type: 'area'; readonly ring: readonly Position[] };

/** The bounding box of some positions; throws on none, since a place without positions is a bug. */
export function boundsOf(positions: readonly Position[]): Bounds {
  const [first] = positions;
  if (first === undefined) throw new Error('bounds of no positions');
  let [minEasting, minNorthing] = first;
  let [maxEasting, maxNorthing] = first;
  for (const [easting, northing] of positions) {
    minEasting = Math.min(minEasting, easting);
    maxEasting = Math.max(maxEasting, easting);
    minNorthing = Math.min(minNorthing, northing);
    maxNorthing = Math.max(maxNorthing, northing);
  }
  return { minEasting, minNorthing, maxEasting, maxNorthing };
}

/** The ring walked counterclockwise, as RFC 7946 and the Simple Features standard have an outer ring. */
export const counterclockwise = (ring: Ring): Ring => (signedDoubleArea(ring) < 0 ? [...ring].reverse() : ring);

/** Twice the area, in square metres: positive for a ring that runs counterclockwise. */
const signedDoubleArea = (ring: Ring): number =>
  ring.reduce((sum, [easting, northing], index) => {
    const [nextEasting, nextNorthing] = ring[(index + 1) % ring.length] as Position;
    return sum + easting * nextNorthing - nextEasting * northing;
  }, 0);

/** Even-odd rule with half-open edges, so that a position on a shared edge lies in one polygon only. */
export function insideRing([easting, northing]: Position, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i] as Position;
    const [xj, yj] = ring[j] as Position;
    if (yi > northing !== yj > northing && easting < ((xj - xi) * (northing - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

export const insidePolygon = (position: Position, polygon: Polygon): boolean =>
  insideRing(position, polygon.outer) && !polygon.holes.some((hole) => insideRing(position, hole));

/**
 * Whether two edges of a ring cross or a corner is visited twice: then what is inside cannot be told. Every pair is looked
 * at, most of them by their heights alone, since a ring may come from anybody and have a thousand corners.
 */
export function ringCrossesItself(ring: Ring): boolean {
  const last = ring.length - 1;
  for (let i = 0; i <= last; i += 1) {
    const a = ring[i] as Position;
    const b = ring[i === last ? 0 : i + 1] as Position;
    const [low, high] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
    for (let j = i + 1; j <= last; j += 1) {
      const c = ring[j] as Position;
      if (a[0] === c[0] && a[1] === c[1]) return true;
      const d = ring[j === last ? 0 : j + 1] as Position;
      if ((c[1] < low && d[1] < low) || (c[1] > high && d[1] > high)) continue;
      if (j === i + 1 || (i === 0 && j === last)) continue;
      if (edgesCross(a, b, c, d)) return true;
    }
  }
  return false;
}

/** Whether the edges from `a` to `b` and from `c` to `d` have a point in common. Edges along one line may be said to. */
export const edgesCross = (a: Position, b: Position, c: Position, d: Position): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

const side = (from: Position, to: Position, at: Position): number =>
  Math.sign((to[0] - from[0]) * (at[1] - from[1]) - (at[0] - from[0]) * (to[1] - from[1]));

/** The positions of a geometry, in order. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'point') return [geometry.position];
  return geometry.type === 'line' ? geometry.positions : geometry.ring;
}

/** Metres along a line. */
export function lengthMetres(positions: readonly Position[]): number {
  let length = 0;
  for (let i = 1; i < positions.length; i += 1)
    length += distanceMetres(positions[i - 1] as Position, positions[i] as Position);
  return length;
}

/** The point halfway along a line: what a label or a distance is measured from. */
export function middleOf(geometry: Geometry): Position {
  if (geometry.type === 'point') return geometry.position;
  if (geometry.type === 'area') {
    const bounds = boundsOf(geometry.ring);
    return [
      Math.round((bounds.minEasting + bounds.maxEasting) / 2),
      Math.round((bounds.minNorthing + bounds.maxNorthing) / 2),
    ];
  }
  let left = lengthMetres(geometry.positions) / 2;
  for (let i = 1; i < geometry.positions.length; i += 1) {
    const from = geometry.positions[i - 1] as Position;
    const to = geometry.positions[i] as Position;
    const step = distanceMetres(from, to);
    if (step >= left && step > 0) {
      const share = left / step;
      return [Math.round(from[0] + share * (to[0] - from[0])), Math.round(from[1] + share * (to[1] - from[1]))];
    }
    left -= step;
  }
  return geometry.positions[0] as Position;
}
