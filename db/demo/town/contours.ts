import { areaOf, inside, type Line, type Point } from './shapes.ts';

/** A field of values on a square grid: `at(column, row)`, from the south-west corner. */
export interface Field {
  readonly origin: Point;
  readonly stepMetres: number;
  readonly columns: number;
  readonly rows: number;
  at(column: number, row: number): number;
}

/**
 * The areas where a field is above zero, each an outer ring and its holes: marching squares with straight interpolation.
 * Values on the rim count as below zero, so that every ring closes.
 */
export function areasAbove(field: Field, smallestSquareMetres: number): readonly (readonly Line[])[] {
  const rings = ringsAbove(field).filter((ring) => areaOf(ring) >= smallestSquareMetres);
  const outer = rings.filter((ring) => signed(ring) > 0).sort((a, b) => areaOf(a) - areaOf(b));
  const holes = new Map<Line, Line[]>(outer.map((ring) => [ring, []]));
  for (const hole of rings.filter((ring) => signed(ring) <= 0)) {
    const owner = outer.find((ring) => areaOf(ring) > areaOf(hole) && inside(hole[0] as Point, ring));
    if (owner !== undefined) holes.get(owner)?.push(hole);
  }
  return outer.map((ring) => [ring, ...(holes.get(ring) ?? [])]);
}

/** Rings with the high ground on their left: outer ones anticlockwise, holes clockwise. */
function ringsAbove({ origin, stepMetres, columns, rows, at }: Field): readonly Line[] {
  const value = (column: number, row: number): number =>
    column <= 0 || row <= 0 || column >= columns - 1 || row >= rows - 1 ? -1 : at(column, row) || -1e-9;
  const next = new Map<number, { to: number; point: Point }>();
  const edgeKey = (column: number, row: number, upright: 0 | 1): number => (row * columns + column) * 2 + upright;
  const on = (column: number, row: number, upright: 0 | 1): Point => {
    const [a, b] = [value(column, row), upright === 1 ? value(column, row + 1) : value(column + 1, row)];
    const share = a / (a - b);
    return [
      origin[0] + stepMetres * (column + (upright === 1 ? 0 : share)),
      origin[1] + stepMetres * (row + (upright === 1 ? share : 0)),
    ];
  };
  for (let row = 0; row < rows - 1; row += 1)
    for (let column = 0; column < columns - 1; column += 1) {
      const south: [number, number, 0 | 1] = [column, row, 0];
      const east: [number, number, 0 | 1] = [column + 1, row, 1];
      const north: [number, number, 0 | 1] = [column, row + 1, 0];
      const west: [number, number, 0 | 1] = [column, row, 1];
      const corners =
        (value(column, row) > 0 ? 1 : 0) |
        (value(column + 1, row) > 0 ? 2 : 0) |
        (value(column + 1, row + 1) > 0 ? 4 : 0) |
        (value(column, row + 1) > 0 ? 8 : 0);
      for (const [from, to] of steps[corners]?.map(
        ([a, b]) => [[south, east, north, west][a], [south, east, north, west][b]] as const,
      ) ?? []) {
        if (from === undefined || to === undefined) continue;
        next.set(edgeKey(...from), { to: edgeKey(...to), point: on(...from) });
      }
    }
  const rings: Line[] = [];
  for (const start of [...next.keys()]) {
    const ring: Point[] = [];
    let key = start;
    for (let step = next.get(key); step !== undefined; step = next.get(key)) {
      next.delete(key);
      ring.push(step.point);
      key = step.to;
    }
    if (ring.length > 3 && key === start) rings.push(ring);
  }
  return rings;
}

/** By corner pattern (south-west 1, south-east 2, north-east 4, north-west 8): edges walked, 0 south 1 east 2 north 3 west. */
const steps: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

function signed(ring: Line): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i] as Point;
    const [xj, yj] = ring[j] as Point;
    twice += xj * yi - xi * yj;
  }
  return twice / 2;
}
