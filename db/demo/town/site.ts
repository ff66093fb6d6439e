import type { Ground } from './ground.ts';
import { boxOf } from './ground.ts';
import { Nearby } from './nearby.ts';
import { between, inside, type Line, middleOfRing, type Point } from './shapes.ts';
import { HALF_WIDTH_METRES, type Street } from './streets.ts';

const PATH_HALF_WIDTH_METRES = 2.5;

/** Where something can still be built: off the streets, the water, the track, the grounds and what stands already. */
export class Site {
  readonly #ground: Ground;
  readonly #streets = new Nearby<number>();
  readonly #built = new Map<number, Line[]>();

  constructor(ground: Ground, streets: readonly Street[], paths: readonly Line[]) {
    this.#ground = ground;
    for (const street of streets) this.#streets.add(street.line, HALF_WIDTH_METRES[street.kind]);
    for (const path of paths) this.#streets.add(path, PATH_HALF_WIDTH_METRES);
  }

  /** Whether a ring keeps `gapMetres` to other buildings (a negative gap lets walls touch) and clear of all else. */
  fits(ring: Line, gapMetres: number): boolean {
    for (const point of outline(ring)) {
      const street = this.#streets.nearest(point, 20, () => true);
      if (street !== null && street.metres < street.segment.owner + 1.5) return false;
      if (this.#ground.fromRiver(point) < 14 || this.#ground.fromRail(point) < 22) return false;
      if (this.#ground.inGrounds(point) || this.#ground.inVerge(point) || this.#ground.inLake(point)) return false;
    }
    return !this.#touches(ring, gapMetres);
  }

  take(ring: Line): void {
    for (const key of keysOf(ring, 0)) {
      const cell = this.#built.get(key);
      if (cell === undefined) this.#built.set(key, [ring]);
      else cell.push(ring);
    }
  }

  /** Whether a point lies in the open: no street, house or ground of other use within some metres. */
  open(point: Point, metres: number): boolean {
    const square: Line = [
      [point[0] - metres, point[1] - metres],
      [point[0] + metres, point[1] - metres],
      [point[0] + metres, point[1] + metres],
      [point[0] - metres, point[1] + metres],
    ];
    const street = this.#streets.nearest(point, 25);
    return (street === null || street.metres > street.segment.owner - 1) && !this.#touches(square, 0);
  }

  #touches(ring: Line, gapMetres: number): boolean {
    const middle = middleOfRing(ring);
    const grown = ring.map((corner): Point => {
      const length = Math.hypot(corner[0] - middle[0], corner[1] - middle[1]) || 1;
      return between(middle, corner, 1 + (gapMetres * 1.3) / length);
    });
    for (const key of keysOf(grown, 0))
      for (const other of this.#built.get(key) ?? []) if (overlap(grown, other)) return true;
    return false;
  }
}

const CELL_METRES = 50;

function keysOf(ring: Line, margin: number): number[] {
  const [minX, minY, maxX, maxY] = boxOf(ring);
  const keys: number[] = [];
  for (let x = Math.floor((minX - margin) / CELL_METRES); x <= Math.floor((maxX + margin) / CELL_METRES); x += 1)
    for (let y = Math.floor((minY - margin) / CELL_METRES); y <= Math.floor((maxY + margin) / CELL_METRES); y += 1)
      keys.push(x * 1_000_003 + y);
  return keys;
}

/** Corners, and points between them no more than about 12 m apart. */
function outline(ring: Line): Point[] {
  return ring.flatMap((corner, i) => {
    const next = ring[(i + 1) % ring.length] as Point;
    const steps = Math.max(1, Math.ceil(Math.hypot(next[0] - corner[0], next[1] - corner[1]) / 12));
    return Array.from({ length: steps }, (_, step) => between(corner, next, step / steps));
  });
}

/** Separating-axis test for convex rings. */
function overlap(a: Line, b: Line): boolean {
  if (a.length > 8 || b.length > 8) return a.some((point) => inside(point, b)) || b.some((point) => inside(point, a));
  for (const ring of [a, b])
    for (let i = 0; i < ring.length; i += 1) {
      const [p, q] = [ring[i] as Point, ring[(i + 1) % ring.length] as Point];
      const axis: Point = [q[1] - p[1], p[0] - q[0]];
      const shadow = (line: Line): [number, number] => {
        const values = line.map(([x, y]) => x * axis[0] + y * axis[1]);
        return [Math.min(...values), Math.max(...values)];
      };
      const [minA, maxA] = shadow(a);
      const [minB, maxB] = shadow(b);
      if (maxA <= minB || maxB <= minA) return false;
    }
  return true;
}
