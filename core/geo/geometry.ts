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

export const distanceMetres = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

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

/** Whether two edges of a ring cross or a corner is visited twice: then what is inside cannot be told. */
export function ringCrossesItself(ring: Ring): boolean {
  const side = ([x0, y0]: Position, [x1, y1]: Position, [x, y]: Position): number =>
    Math.sign((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0));
  const corner = (index: number): Position => ring[index % ring.length] as Position;
  for (let i = 0; i < ring.length; i += 1)
    for (let j = i + 1; j < ring.length; j += 1) {
      const [a, b, c, d] = [corner(i), corner(i + 1), corner(j), corner(j + 1)];
      if (a[0] === c[0] && a[1] === c[1]) return true;
      if (j === i + 1 || (i === 0 && j === ring.length - 1)) continue;
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return true;
    }
  return false;
}

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
