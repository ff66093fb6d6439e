import type { Position, Ring } from './geometry.ts';

type Point = readonly [number, number];

/**
 * The area of a ring, m². A ring that crosses itself has the net area. Measured from the first corner: products of whole
 * SWEREF coordinates are some 10^12 and would round the square centimetres away.
 */
export function ringArea(ring: readonly Point[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [x1, y1] = ring[i] as Point;
    const [x2, y2] = ring[(i + 1) % ring.length] as Point;
    twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return Math.abs(twice) / 2;
}

/** The part of a ring between two values of one axis (0 easting, 1 northing): Sutherland and Hodgman on two borders. */
export function clipBetween(ring: readonly Point[], axis: 0 | 1, low: number, high: number): Point[] {
  return clipAt(clipAt(ring, axis, low, 1), axis, high, -1);
}

function clipAt(ring: readonly Point[], axis: 0 | 1, border: number, sign: 1 | -1): Point[] {
  const kept: Point[] = [];
  for (let i = 0; i < ring.length; i += 1) {
    const a = ring[i] as Point;
    const b = ring[(i + 1) % ring.length] as Point;
    const insideA = sign * (a[axis] - border) >= 0;
    const insideB = sign * (b[axis] - border) >= 0;
    if (insideA) kept.push(a);
    if (insideA !== insideB) {
      const part = (border - a[axis]) / (b[axis] - a[axis]);
      const other = a[1 - axis] as number;
      const at = other + part * ((b[1 - axis] as number) - other);
      kept.push(axis === 0 ? [border, at] : [at, border]);
    }
  }
  return kept;
}

/**
 * The area that two rings have in common, m², by the even-odd rule; neither need be convex. The plane is cut into bands
 * at every corner and every crossing of the two: within a band no edges cross, so the width at half height is exact.
 */
export function commonArea(a: Ring, b: Ring): number {
  const edgesA = edgesOf(a);
  const edgesB = edgesOf(b);
  const heights = [...a, ...b].map(([, northing]) => northing);
  for (const first of edgesA) for (const second of edgesB) heights.push(...crossingHeight(first, second));
  heights.sort((x, y) => x - y);
  let area = 0;
  for (let i = 1; i < heights.length; i += 1) {
    const low = heights[i - 1] as number;
    const high = heights[i] as number;
    if (high - low < 1e-9) continue;
    const middle = (low + high) / 2;
    area += (high - low) * commonWidth(crossingsAt(edgesA, middle), crossingsAt(edgesB, middle));
  }
  return area;
}

interface Edge {
  readonly from: Position;
  readonly to: Position;
}

const edgesOf = (ring: Ring): readonly Edge[] =>
  ring.map((from, index) => ({ from, to: ring[(index + 1) % ring.length] as Position }));

function crossingHeight({ from: p, to: q }: Edge, { from: r, to: s }: Edge): number[] {
  const [px, py] = [q[0] - p[0], q[1] - p[1]];
  const [rx, ry] = [s[0] - r[0], s[1] - r[1]];
  const cross = px * ry - py * rx;
  if (cross === 0) return [];
  const part = ((r[0] - p[0]) * ry - (r[1] - p[1]) * rx) / cross;
  const other = ((r[0] - p[0]) * py - (r[1] - p[1]) * px) / cross;
  return part >= 0 && part <= 1 && other >= 0 && other <= 1 ? [p[1] + part * py] : [];
}

function crossingsAt(edges: readonly Edge[], height: number): number[] {
  const eastings: number[] = [];
  for (const { from, to } of edges)
    if (from[1] > height !== to[1] > height)
      eastings.push(from[0] + ((height - from[1]) / (to[1] - from[1])) * (to[0] - from[0]));
  return eastings.sort((x, y) => x - y);
}

/** Spans come in pairs: inside from an even crossing to the next odd one. */
function commonWidth(a: readonly number[], b: readonly number[]): number {
  let width = 0;
  for (let i = 0; i + 1 < a.length; i += 2)
    for (let j = 0; j + 1 < b.length; j += 2) {
      const low = Math.max(a[i] as number, b[j] as number);
      const high = Math.min(a[i + 1] as number, b[j + 1] as number);
      if (high > low) width += high - low;
    }
  return width;
}
