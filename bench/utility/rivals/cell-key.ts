import type { Chance } from '../chance.ts';

/** Where the discrete Gaussian is cut, by its variance (privacy.md 12.2). */
const CUT: Readonly<Record<number, number>> = { 2: 5, 4: 7 };

/** Cell-key noise: a discrete Gaussian cut at ±D, on a count that is not empty, and never below zero. NOT private. */
export function withCellKey(count: number, variance: number, { pick }: Chance): number {
  if (count === 0) return 0;
  const cut = CUT[variance] as number;
  const weights = Array.from({ length: 2 * cut + 1 }, (_, index) => Math.exp(-((index - cut) ** 2) / (2 * variance)));
  return Math.max(0, count + pick(weights) - cut);
}
