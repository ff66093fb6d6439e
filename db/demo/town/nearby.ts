import { distance, type Line, nearestOn, type Point } from './shapes.ts';

/** A segment of something in the town, with what it belongs to. */
export interface Segment<Owner> {
  readonly a: Point;
  readonly b: Point;
  readonly owner: Owner;
}

const CELL_METRES = 64;

/** Finds segments close to a point: a hash of 64 m squares that can grow while the town is being drawn. */
export class Nearby<Owner> {
  readonly #cells = new Map<number, Segment<Owner>[]>();

  add(line: Line, owner: Owner, closed = false): void {
    const count = closed ? line.length : line.length - 1;
    for (let i = 0; i < count; i += 1) this.#addSegment(line[i] as Point, line[(i + 1) % line.length] as Point, owner);
  }

  #addSegment(a: Point, b: Point, owner: Owner): void {
    const segment = { a, b, owner };
    const steps = Math.max(1, Math.ceil(distance(a, b) / (CELL_METRES / 2)));
    let last = Number.NaN;
    for (let step = 0; step <= steps; step += 1) {
      const key = keyAt(a[0] + ((b[0] - a[0]) * step) / steps, a[1] + ((b[1] - a[1]) * step) / steps);
      if (key === last) continue;
      last = key;
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [segment]);
      else cell.push(segment);
    }
  }

  /** Segments that may lie within `metres`; farther ones are among them, and a long one may come twice. */
  around([x, y]: Point, metres: number): readonly Segment<Owner>[] {
    const reach = Math.ceil(metres / CELL_METRES);
    const found: Segment<Owner>[] = [];
    for (let i = -reach; i <= reach; i += 1)
      for (let j = -reach; j <= reach; j += 1) {
        const cell = this.#cells.get(keyAt(x + i * CELL_METRES, y + j * CELL_METRES));
        if (cell !== undefined) for (const segment of cell) found.push(segment);
      }
    return found;
  }

  /** The nearest point on anything `wanted`, at most `metres` away. */
  nearest(
    point: Point,
    metres: number,
    wanted: (segment: Segment<Owner>) => boolean = () => true,
  ): { point: Point; metres: number; segment: Segment<Owner> } | null {
    let best: { point: Point; metres: number; segment: Segment<Owner> } | null = null;
    for (const segment of this.around(point, metres)) {
      const foot = nearestOn(point, segment.a, segment.b);
      const away = distance(point, foot);
      if (away <= (best?.metres ?? metres) && wanted(segment)) best = { point: foot, metres: away, segment };
    }
    return best;
  }
}

const keyAt = (x: number, y: number): number => Math.floor(x / CELL_METRES) * 1_000_003 + Math.floor(y / CELL_METRES);
