import { sumOf } from '../metrics.ts';

/** Spreads a count over some base cells by weight, or evenly where no weight is known. */
export function spreadOver(
  into: Float64Array,
  cells: readonly number[],
  count: number,
  weights: Float64Array | null,
): void {
  const whole = weights === null ? 0 : cells.reduce((sum, cell) => sum + (weights[cell] as number), 0);
  for (const cell of cells) {
    const part = weights !== null && whole > 0 ? (weights[cell] as number) / whole : 1 / cells.length;
    into[cell] = (into[cell] as number) + count * part;
  }
}

/** The estimate made to sum to the true number: a kindness to methods that do not publish it. */
export function rescaled(estimate: Float64Array, total: number): Float64Array {
  const sum = sumOf(estimate);
  return estimate.map((value) => (sum > 0 ? (value * total) / sum : total / estimate.length));
}
