import { BASE_CELL_METRES } from '#core/geo/grid.ts';
import { baseLevel, type Lattice } from '#core/privacy/lattice.ts';
import type { Chance } from './chance.ts';
import type { Mark, Window } from './world.ts';

/** The metrics of privacy.md 12.1. */

/** Total variation of two pictures of the same cells: 0 perfect, 1 useless. */
export function variation(estimate: Float64Array, truth: Float64Array): number {
  const total = sumOf(estimate);
  const whole = sumOf(truth);
  let gap = 0;
  for (let cell = 0; cell < truth.length; cell += 1)
    gap += Math.abs((total > 0 ? (estimate[cell] as number) / total : 0) - (truth[cell] as number) / whole);
  return gap / 2;
}

/** True mass in the k cells with the largest estimates, of the true mass in the k truly largest; ties at random. */
export function capture(estimate: Float64Array, truth: Float64Array, k: number, { uniform }: Chance): number {
  const luck = Float64Array.from(estimate, uniform);
  const order = Array.from(truth.keys()).sort(
    (a, b) => (estimate[b] as number) - (estimate[a] as number) || (luck[a] as number) - (luck[b] as number),
  );
  const found = order.slice(0, k).reduce((sum, cell) => sum + (truth[cell] as number), 0);
  const best = truth.toSorted().slice(-k);
  return found / sumOf(best);
}

export interface Rectangle {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export type RectangleSize = 'small' | 'medium' | 'large';
const AREA_PARTS: Readonly<Record<RectangleSize, number>> = { small: 0.0001, medium: 0.001, large: 0.01 };
const RECTANGLES = 300;

/**
 * 300 rectangles of a size: area uniform in one to ten times the least part of the window, side ratio log-uniform in
 * 1/2..2, centred on random marks.
 */
export function rectangles(
  size: RectangleSize,
  { sideMetres }: Window,
  marks: readonly Mark[],
  chance: Chance,
): readonly Rectangle[] {
  return Array.from({ length: RECTANGLES }, () => {
    const area = AREA_PARTS[size] * (1 + 9 * chance.uniform()) * sideMetres ** 2;
    const ratio = 2 ** (2 * chance.uniform() - 1);
    const [width, height] = [Math.sqrt(area * ratio), Math.sqrt(area / ratio)];
    const { easting, northing } = marks[chance.below(marks.length)] as Mark;
    return {
      west: easting - width / 2,
      east: easting + width / 2,
      south: northing - height / 2,
      north: northing + height / 2,
    };
  });
}

/** Mean of |estimate - true| / max(true, 1 % of everybody) over rectangles. */
export function relativeError(
  estimate: Float64Array,
  lattice: Lattice,
  asked: readonly Rectangle[],
  marks: readonly Mark[],
): number {
  const massIn = integral(estimate, lattice);
  const whole = marks.reduce((sum, { mass }) => sum + mass, 0);
  let sum = 0;
  for (const rectangle of asked) {
    const truth = trueMass(rectangle, marks);
    sum += Math.abs(massIn(rectangle) - truth) / Math.max(truth, 0.01 * whole);
  }
  return sum / asked.length;
}

function trueMass({ west, east, south, north }: Rectangle, marks: readonly Mark[]): number {
  let sum = 0;
  for (const { easting, northing, mass } of marks)
    if (easting >= west && easting < east && northing >= south && northing < north) sum += mass;
  return sum;
}

/** What an estimate by base cell says of any rectangle, each cell's mass spread evenly over it. */
function integral(estimate: Float64Array, lattice: Lattice): (rectangle: Rectangle) => number {
  const { perSide, ids } = baseLevel(lattice);
  const side = perSide + 1;
  const sums = new Float64Array(side * side);
  ids.forEach((id, cell) => {
    sums[(Math.floor(id / perSide) + 1) * side + (id % perSide) + 1] = estimate[cell] as number;
  });
  for (let row = 1; row < side; row += 1)
    for (let column = 1; column < side; column += 1)
      sums[row * side + column] =
        (sums[row * side + column] as number) +
        (sums[(row - 1) * side + column] as number) +
        (sums[row * side + column - 1] as number) -
        (sums[(row - 1) * side + column - 1] as number);
  const southWest = (easting: number, northing: number): number => {
    const x = Math.min(perSide, Math.max(0, (easting - lattice.root.easting) / BASE_CELL_METRES));
    const y = Math.min(perSide, Math.max(0, (northing - lattice.root.northing) / BASE_CELL_METRES));
    const [column, row] = [Math.min(perSide - 1, Math.floor(x)), Math.min(perSide - 1, Math.floor(y))];
    const [right, up] = [x - column, y - row];
    const at = (r: number, c: number): number => sums[r * side + c] as number;
    return (
      (1 - up) * ((1 - right) * at(row, column) + right * at(row, column + 1)) +
      up * ((1 - right) * at(row + 1, column) + right * at(row + 1, column + 1))
    );
  };
  return ({ west, east, south, north }) =>
    southWest(east, north) - southWest(west, north) - southWest(east, south) + southWest(west, south);
}

export const sumOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] as number;
  return sum;
};
