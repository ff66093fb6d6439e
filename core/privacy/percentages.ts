import type { OneWayCounts } from './cross-tables.ts';
import { UNITS } from './estimate.ts';
import type { Total } from './totals.ts';

/** An answer's share in per cent with its 95 % half-width for the noise, in points. */
export interface Percentage {
  readonly percent: number;
  readonly halfWidth: number;
}

export interface TablePercentages {
  /** n^: noisy number of substantive answers. */
  readonly answered: number;
  /** By substantive option, in order. */
  readonly options: readonly Percentage[];
}

/** Fewer answers than this and nothing is shown (privacy.md section 10). */
export const LEAST_ANSWERED = 30;

/** How a share is shown: as it is, rounded and marked as uncertain, or not at all. */
export type Showing = 'shown' | 'uncertain' | 'too-few';

/** By the 95 % half-width of the noise in points (privacy.md section 10). */
export const showingOf = (halfWidth: number): Showing =>
  halfWidth <= 5 ? 'shown' : halfWidth <= 8 ? 'uncertain' : 'too-few';

/**
 * Single choice: cells that are not negative and sum to how many all are, n^ the substantive ones of them, p = x/n^. `table` has
 * every cell, "no answer" too, in units; `isSubstantive` tells them apart. `everybody` is how many all are, estimated with
 * this table's own total among others; what it says is shared equally by the cells, and their noise then depends on it:
 *
 * variance of p·n^ = V·(1 - 1/K - (2p - k·p²)·(1 - k/K)) + W·(1 - k·p)²/K²
 *
 * with k of K cells substantive, V the variance of one cell before and W that of `everybody`.
 */
export function singleChoice(
  table: OneWayCounts,
  isSubstantive: readonly boolean[],
  everybody: Total,
): TablePercentages {
  const cells = sharedOut(table.counts, Math.max(0, everybody.units));
  const substantive = cells.filter((_, cell) => isSubstantive[cell]).map((units) => units / UNITS);
  const answered = substantive.reduce((sum, x) => sum + x, 0);
  const [k, size] = [substantive.length, cells.length];
  return {
    answered,
    options: substantive.map((x) => {
      const p = answered > 0 ? x / answered : 0;
      const own = table.varianceUnits2 * (1 - 1 / size - (2 * p - k * p ** 2) * (1 - k / size));
      const total = (everybody.varianceUnits2 * (1 - k * p) ** 2) / size ** 2;
      return percentage(p, own + total, answered);
    }),
  };
}

/**
 * Several choices: n^ is everybody but those in the "no answer" cell, and options do not exclude one another. The noises of an
 * option, of the "no answer" cell and of how many all are are independent: variance of p·n^ = V + p²·(V + W).
 */
export function severalChoices(
  { counts, varianceUnits2 }: OneWayCounts,
  noAnswerUnits: number,
  everybody: Total,
): TablePercentages {
  const all = Math.max(0, everybody.units);
  const answered = Math.max(0, all - Math.max(0, noAnswerUnits)) / UNITS;
  return {
    answered,
    options: counts.map((units) => {
      const p = answered > 0 ? Math.min(1, Math.max(0, units) / UNITS / answered) : 0;
      return percentage(p, varianceUnits2 + p ** 2 * (varianceUnits2 + everybody.varianceUnits2), answered);
    }),
  };
}

const percentage = (part: number, varianceUnits2: number, answered: number): Percentage => ({
  percent: 100 * part,
  halfWidth: (196 * Math.sqrt(varianceUnits2)) / UNITS / answered,
});

/**
 * The nearest counts that are not negative and sum to `whole`: what the counts have too little or too much is borne equally by
 * all that do not fall below zero. To cut negative counts off alone would make the sum too large.
 */
function sharedOut(counts: readonly number[], whole: number): readonly number[] {
  const sorted = counts.toSorted((a, b) => b - a);
  let sum = 0;
  let taken = 0;
  for (let kept = 0; kept < sorted.length; kept += 1) {
    const count = sorted[kept] as number;
    const next = (sum + count - whole) / (kept + 1);
    if (kept > 0 && count <= next) break;
    sum += count;
    taken = next;
  }
  return counts.map((count) => Math.max(0, count - taken));
}
