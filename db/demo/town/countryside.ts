import type { Bounds } from '#core/geo/geometry.ts';
import { type Chance, seeded } from '../seeded.ts';
import { areasAbove, type Field } from './contours.ts';
import { boxOf, type Ground, inBox } from './ground.ts';
import type { TownPlan } from './plan.ts';
import { distance, inside, type Line, type Point } from './shapes.ts';

export interface Countryside {
  /** Each an outer ring and its holes. */
  readonly forests: readonly (readonly Line[])[];
  readonly fields: readonly (readonly Line[])[];
}

const STEP_METRES = 125;

/** Far enough that the land does not end within view when somebody looks at the whole municipality. */
const MARGIN_METRES = 13_000;

/** Woods and open fields by slow noise: open land round the town, the villages and along the river; woods elsewhere. */
export function growCountryside(plan: TownPlan, ground: Ground, bounds: Bounds): Countryside {
  const origin: Point = [bounds.minEasting - MARGIN_METRES, bounds.minNorthing - MARGIN_METRES];
  const columns = Math.ceil((bounds.maxEasting + MARGIN_METRES - origin[0]) / STEP_METRES);
  const rows = Math.ceil((bounds.maxNorthing + MARGIN_METRES - origin[1]) / STEP_METRES);
  const chance = seeded(`${plan.seed}/woods`);
  const wood = noise(chance, [2900, 1150, 420]);
  const patch = noise(chance, [900, 330]);
  const districts = [...plan.builtUp, ...plan.districts.map(({ ring }) => ring)].map((ring) => ({
    ring: ring as Line,
    box: boxOf(ring as Line),
  }));

  const values = new Float32Array(columns * rows);
  const open = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const point: Point = [origin[0] + column * STEP_METRES, origin[1] + row * STEP_METRES];
      const built = districts.some(({ ring, box }) => inBox(point, box, 0) && inside(point, ring));
      const town = Math.exp(-((distance(point, plan.town.center) / 3300) ** 4));
      const village = Math.max(
        0,
        ...plan.villages.map(({ center }) => Math.exp(-((distance(point, center) / 1500) ** 2))),
      );
      const bank = Math.exp(-((Math.max(0, ground.fromRiver(point)) / 220) ** 2));
      const openness = 0.42 * town + 0.75 * village + 0.35 * bank;
      const index = row * columns + column;
      values[index] = built ? -0.5 : wood(point) + 0.12 - openness;
      open[index] = built ? -0.5 : Math.min(patch(point) + 0.02, 0.35 - (wood(point) + 0.12 - openness) * 3);
    }
  const field = (of: Float32Array): Field => ({
    origin,
    stepMetres: STEP_METRES,
    columns,
    rows,
    at: (column, row) => of[row * columns + column] as number,
  });
  return { forests: areasAbove(field(values), 6000), fields: areasAbove(field(open), 9000) };
}

/** Value noise of some wavelengths (metres), the longest strongest; about -0.5 to 0.5. */
function noise(chance: Chance, wavelengths: readonly number[]): (point: Point) => number {
  const tables = wavelengths.map(() => Float32Array.from({ length: 65_536 }, () => chance.next()));
  return ([x, y]) => {
    let sum = 0;
    let total = 0;
    wavelengths.forEach((wavelength, octave) => {
      const table = tables[octave] as Float32Array;
      const strength = 1 / (1 + octave);
      const [u, v] = [x / wavelength, y / wavelength];
      const [i, j] = [Math.floor(u), Math.floor(v)];
      const [s, t] = [ease(u - i), ease(v - j)];
      const corner = (di: number, dj: number): number => table[((i + di) & 255) * 256 + ((j + dj) & 255)] as number;
      const low = corner(0, 0) + s * (corner(1, 0) - corner(0, 0));
      const high = corner(0, 1) + s * (corner(1, 1) - corner(0, 1));
      sum += strength * (low + t * (high - low) - 0.5);
      total += strength;
    });
    return sum / total;
  };
}

const ease = (t: number): number => t * t * (3 - 2 * t);
