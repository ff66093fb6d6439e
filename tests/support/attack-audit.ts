import { clopperPearson, sureAdvantage } from './attack-statistics.ts';
import { upperTail } from './chi-square.ts';

/** What a reader's evidence amounts to, from as many releases with the target as without. */
export interface Audit {
  readonly draws: number;
  /** TPR - FPR at the threshold half-way, with its surest lower bound (Clopper-Pearson, 99.5 % a side). */
  readonly advantage: number;
  readonly surely: number;
  /** True and false positives at the threshold where one in a hundred would be falsely named by the stated noise. */
  readonly atOnePercent: number;
  readonly falsePositives: number;
  /** The distance of the two worlds as it came out, in standard deviations, and its standard error. */
  readonly mu: number;
  readonly muError: number;
}

/** `threshold` lies half-way between the worlds: half of mu squared, on the scale of the evidence. */
export function audit(present: Float64Array, absent: Float64Array, threshold: number): Audit {
  const draws = present.length;
  const above = (values: Float64Array, limit: number): number =>
    values.reduce((count, value) => count + (value > limit ? 1 : 0), 0);
  const [hits, falseHits] = [above(present, threshold), above(absent, threshold)];
  const strict = 2.3263 * Math.sqrt(2 * threshold);
  const [one, two] = [momentsOf(present), momentsOf(absent)];
  const spread = Math.sqrt((one.variance + two.variance) / 2);
  const mu = (one.mean - two.mean) / spread;
  return {
    draws,
    advantage: (hits - falseHits) / draws,
    surely: sureAdvantage(hits, falseHits, draws),
    atOnePercent: above(present, strict) / draws,
    falsePositives: above(absent, strict) / draws,
    mu,
    muError: Math.sqrt((2 + mu ** 2 / 4) / draws),
  };
}

/** "±": half the width of the 99 % interval of an advantage. */
export function halfWidth({ draws, advantage }: Pick<Audit, 'draws' | 'advantage'>): number {
  const rate = Math.round(draws * (0.5 + advantage / 2));
  const { lower, upper } = clopperPearson(rate, draws);
  return upper - lower;
}

/**
 * Whether an audit stays under the curve of true and false positives that mu-GDP allows where one in a hundred is falsely
 * named: TPR <= Phi(Phi^-1(FPR) + mu), 0.092 for mu = 1 (privacy.md section 14), with three standard errors for each rate.
 */
export function isUnderCurve({ draws, atOnePercent, falsePositives }: Audit, mu: number): boolean {
  const error = (rate: number): number => 3 * Math.sqrt((Math.max(rate, 1 / draws) * (1 - rate)) / draws);
  const most = curveAt(falsePositives + error(falsePositives), mu);
  return atOnePercent - error(atOnePercent) <= most;
}

/** The most true positives at a rate of false ones. */
function curveAt(rate: number, mu: number): number {
  let [low, high] = [-10, 10];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (upperTail(middle) > rate) low = middle;
    else high = middle;
  }
  return upperTail(low - mu);
}

function momentsOf(values: Float64Array): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}
