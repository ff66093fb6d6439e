import { clopperPearson, sureAdvantage } from './attack-statistics.ts';

/** What a reader's evidence amounts to, from as many releases with the target as without. */
export interface Audit {
  readonly draws: number;
  /** TPR - FPR at the threshold half-way, with its surest lower bound (Clopper-Pearson, 99.5 % a side). */
  readonly advantage: number;
  readonly surely: number;
  /** True positives where one in a hundred is falsely named. */
  readonly atOnePercent: number;
  /** The distance of the two worlds as it came out, in standard deviations, and its standard error. */
  readonly mu: number;
  readonly muError: number;
}

export function audit(present: Float64Array, absent: Float64Array, threshold: number): Audit {
  const draws = present.length;
  const above = (values: Float64Array, limit: number): number =>
    values.reduce((count, value) => count + (value > limit ? 1 : 0), 0);
  const [hits, falseHits] = [above(present, threshold), above(absent, threshold)];
  const strict = absent.toSorted()[draws - 1 - Math.floor(draws / 100)] as number;
  const [one, two] = [momentsOf(present), momentsOf(absent)];
  const spread = Math.sqrt((one.variance + two.variance) / 2);
  const mu = (one.mean - two.mean) / spread;
  return {
    draws,
    advantage: (hits - falseHits) / draws,
    surely: sureAdvantage(hits, falseHits, draws),
    atOnePercent: above(present, strict) / draws,
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
 * 0.092 is the best true positive rate at one per cent false ones for mu = 1 (privacy.md section 14), plus three standard
 * errors: of that rate, and of the threshold, which is itself found from one per cent of the draws. A false positive more
 * brings exp(mu·z - mu²/2) = 6.2 true ones there.
 */
export const strictBound = (draws: number): number =>
  0.092 + 3 * Math.sqrt((0.092 * 0.908 + 6.2 ** 2 * 0.01 * 0.99) / draws);

function momentsOf(values: Float64Array): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}
