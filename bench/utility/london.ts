import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootSquare } from '#core/geo/grid.ts';
import { baseIdAt, latticeOf } from '#core/privacy/lattice.ts';
import { type Chance, pinsOf } from './chance.ts';
import { AGE_LAW, GENDER_LAW, type Person, type Pin, type World } from './world.ts';

/** Points of data.police.uk (Open Government Licence v3.0), which may lie beside the repository. They are no part of it. */
export const LONDON_FILE = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'points-london.csv');
export const hasLondon = (): boolean => existsSync(LONDON_FILE);

/**
 * The window of 16 384 m with cells of 128 m (privacy.md 12.2), mapped by 125/128 so that the product's own lattice (125 m,
 * J = 7) is used exactly: whatever is called 125, 500 or 1000 m here is 128, 512 or 1024 m on the ground.
 */
const SCALE = 125 / 128;
const root: RootSquare = { easting: 0, northing: 0, sideMetres: 16_000, levels: 7 };
const perSide = 2 ** root.levels;

const categories: readonly (readonly string[])[] = [
  ['violent-crime'],
  ['anti-social-behaviour'],
  ['robbery', 'theft-from-the-person'],
  ['drugs'],
  ['criminal-damage-arson'],
  ['public-order'],
  ['burglary'],
  ['vehicle-crime'],
];
/** The 1st, 3rd, 4th and 6th category are marked late. */
const LATE = new Set([0, 2, 3, 5]);
const LATE_LAW = [0.05, 0.1, 0.35, 0.5];
const TIME_LAW = [0.2, 0.3, 0.3, 0.2];

interface Point {
  readonly x: number;
  readonly y: number;
  readonly category: number;
}

/** Benchmark A: "spread" has the points as they are, "peaked" in proportion to the number in their 256 m cell. */
export function londonWorld(name: 'peaked' | 'spread'): World {
  const points = readPoints();
  const lattice = latticeOf(
    root,
    Int32Array.from({ length: perSide ** 2 }, (_, id) => id),
  );
  const streets = new Float64Array(perSide ** 2).fill(0.05);
  for (const key of new Set(points.map(({ x, y }) => `${x}:${y}`))) {
    const [x, y] = key.split(':').map(Number) as [number, number];
    const id = baseIdAt(root, x, y);
    streets[id] = (streets[id] as number) + 1;
  }
  const whole = streets.reduce((sum, weight) => sum + weight, 0);
  const weights = name === 'spread' ? null : crowds(points);
  const nearest = nearestPoint(points);
  return {
    name,
    lattice,
    prior: streets.map((weight) => weight / whole),
    // A city: no cell has fewer residents than the floor.
    residents: new Float64Array(perSide ** 2).fill(500),
    places: [],
    window: { easting: 0, northing: 0, sideMetres: root.sideMetres },
    people: (count, chance) => {
      const population = weights === null ? points : resampled(points, weights, chance);
      return Array.from({ length: count }, () => personOf(population, nearest, chance));
    },
  };
}

function personOf(population: readonly Point[], nearest: (x: number, y: number) => Point, chance: Chance): Person {
  const any = (): Point => population[chance.below(population.length)] as Point;
  const first = any();
  const chosen = [first];
  for (let more = pinsOf(chance) - 1; more > 0; more -= 1) {
    if (chance.uniform() >= 0.6) chosen.push(any());
    else {
      const away = 800 * SCALE * chance.exponential();
      const angle = 2 * Math.PI * chance.uniform();
      chosen.push(nearest(first.x + away * Math.cos(angle), first.y + away * Math.sin(angle)));
    }
  }
  return {
    pins: chosen.map((point) => pinOf(point, chance)),
    age: chance.pick(AGE_LAW),
    gender: chance.pick(GENDER_LAW),
  };
}

/** Twelve metres of jitter; a pin that would leave the window stays on its edge. */
function pinOf({ x, y, category }: Point, chance: Chance): Pin {
  const inside = (value: number): number => Math.min(root.sideMetres - 0.01, Math.max(0, value));
  return {
    easting: inside(x + 12 * SCALE * chance.normal()),
    northing: inside(y + 12 * SCALE * chance.normal()),
    category,
    time: chance.pick(LATE.has(category) ? LATE_LAW : TIME_LAW),
  };
}

function readPoints(): readonly Point[] {
  const lines = readFileSync(LONDON_FILE, 'utf8').split('\n').slice(1);
  const metresPerLongitude = 111_320 * Math.cos((51.385 * Math.PI) / 180);
  return lines.flatMap((line) => {
    const [longitude, latitude, name] = line.split(',');
    const category = categories.findIndex((names) => names.includes(name ?? ''));
    const x = ((Number(longitude) + 0.1) * metresPerLongitude + 8192) * SCALE;
    const y = ((Number(latitude) - 51.385) * 111_320 + 8192) * SCALE;
    return category < 0 || baseIdAt(root, x, y) < 0 ? [] : [{ x, y, category }];
  });
}

/** How many points share a point's 256 m cell. */
function crowds(points: readonly Point[]): readonly number[] {
  const counts = new Map<number, number>();
  const cell = ({ x, y }: Point): number => Math.floor(y / 250) * 64 + Math.floor(x / 250);
  for (const point of points) counts.set(cell(point), (counts.get(cell(point)) ?? 0) + 1);
  return points.map((point) => counts.get(cell(point)) as number);
}

/** As many points again, each drawn by weight. */
function resampled(points: readonly Point[], weights: readonly number[], { uniform }: Chance): readonly Point[] {
  const sums = new Float64Array(weights.length);
  weights.forEach((weight, index) => {
    sums[index] = (sums[index - 1] ?? 0) + weight;
  });
  const whole = sums[sums.length - 1] as number;
  return points.map(() => {
    const wanted = uniform() * whole;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return points[low] as Point;
  });
}

/** The point nearest to a spot, looked for in rings of 250 m buckets. */
function nearestPoint(points: readonly Point[]): (x: number, y: number) => Point {
  const side = 250;
  const buckets = new Map<number, Point[]>();
  const key = (column: number, row: number): number => row * 1000 + column;
  for (const point of points) {
    const at = key(Math.floor(point.x / side), Math.floor(point.y / side));
    const known = buckets.get(at);
    if (known === undefined) buckets.set(at, [point]);
    else known.push(point);
  }
  return (x, y) => {
    const spotX = Math.min(root.sideMetres - 1, Math.max(0, x));
    const spotY = Math.min(root.sideMetres - 1, Math.max(0, y));
    const [column, row] = [Math.floor(spotX / side), Math.floor(spotY / side)];
    let best: Point | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let ring = 0; ring < 64; ring += 1) {
      // Whatever lies in this ring is at least (ring - 1) buckets away.
      if (best !== undefined && least <= (ring - 1) * side) break;
      for (let dy = -ring; dy <= ring; dy += 1)
        for (let dx = -ring; dx <= ring; dx += 1) {
          if (Math.max(Math.abs(dx), Math.abs(dy)) !== ring) continue;
          for (const point of buckets.get(key(column + dx, row + dy)) ?? []) {
            const away = Math.hypot(point.x - x, point.y - y);
            if (away < least) [best, least] = [point, away];
          }
        }
    }
    return best as Point;
  };
}
