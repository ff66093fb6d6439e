import { WIDTH_90 } from '../privacy/estimate.ts';
import type { Share } from './contract.ts';

/** People who are alike in everything that is asked about. */
export interface Alike {
  /** How many they are, respondents. From a release it is noisy, made to agree and not negative (privacy.md section 10). */
  readonly count: number;
  /** Variance of the privacy noise in the count, respondents². */
  readonly noiseVariance: number;
  /** What each of them counts for: 1, or by raking (raking.ts). */
  readonly weight: number;
}

/**
 * A figure made of such counts, and what it moves by when one person more of each kind answers (its derivative: Taylor
 * linearisation, Woodruff 1971; Binder 1983). Its two chances follow from the same numbers, `varianceOf`; a difference of two
 * figures of the same people is such a figure again.
 */
export interface Linearised {
  readonly value: number;
  readonly moves: readonly number[];
}

/** The weighted part, 0 to 1, that those of some kinds are of those of `asked` kinds, by kind. */
export function weightedShare(
  people: readonly Alike[],
  counted: readonly boolean[],
  asked: readonly boolean[] = people.map(() => true),
): Linearised {
  const mass = people.map(({ count, weight }, kind) => (asked[kind] ? weight * count : 0));
  const all = mass.reduce((sum, one) => sum + one, 0);
  const value = mass.reduce((sum, one, kind) => (counted[kind] ? sum + one : sum), 0) / all;
  return {
    value,
    moves: people.map(({ weight }, kind) => (asked[kind] ? (weight * (Number(counted[kind]) - value)) / all : 0)),
  };
}

/** The difference between two figures of the same people: two answers, or two groups. */
export const minus = (one: Linearised, other: Linearised): Linearised => ({
  value: one.value - other.value,
  moves: one.moves.map((move, kind) => move - (other.moves[kind] ?? 0)),
});

/**
 * Variance of a figure: which people happened to answer, as in a simple random sample drawn with replacement with its weights
 * taken as they are (what R's `svymean` says of `svydesign(ids = ~1, weights = …)`, for a group too, where n stays the whole
 * sample's), and the privacy noise of each count. Never who chose not to answer.
 */
export function varianceOf(people: readonly Alike[], { moves }: Linearised): number {
  const n = people.reduce((sum, { count }) => sum + count, 0);
  const sampling = people.reduce((sum, { count }, kind) => sum + count * (moves[kind] ?? 0) ** 2, 0);
  const noise = people.reduce((sum, { noiseVariance }, kind) => sum + noiseVariance * (moves[kind] ?? 0) ** 2, 0);
  return (sampling * n) / (n - 1) + noise;
}

/**
 * A part with its 90 % interval in per cent, symmetric on the logit scale, so that it stays within 0 and 100 and is lopsided
 * near them (R's `svyciprop` with method "logit" or "xlogit"). Of none and of all there is no logit: the variance alone.
 */
export function shareInterval({ value }: Linearised, variance: number): Share {
  const width = WIDTH_90 * Math.sqrt(variance);
  const percent = 100 * Math.min(1, Math.max(0, value));
  if (value <= 0 || value >= 1)
    return { percent, low: Math.max(0, percent - 100 * width), high: Math.min(100, percent + 100 * width) };
  const logit = Math.log(value / (1 - value));
  const reach = width / (value * (1 - value));
  return { percent, low: 100 * partOf(logit - reach), high: 100 * partOf(logit + reach) };
}

const partOf = (logit: number): number => 1 / (1 + Math.exp(-logit));
