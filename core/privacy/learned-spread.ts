/** Where learning starts, how many counts' worth of knowing that is, how much is added for caution, and within which bounds. */
export interface SpreadPrior {
  readonly first: number;
  readonly weight: number;
  readonly caution: number;
  readonly least: number;
  readonly most: number;
}

/**
 * How far counts stray from what is expected of them, as a multiple of `scale`, learned from the noisy counts themselves
 * (empirical Bayes, so it costs no budget): each count's squared distance less its noise, weighed by how much it can say.
 * `unbiased`, `expected` in respondents; `variance` of each, and `scale`, in respondents².
 */
export function learnedSpread(
  unbiased: ArrayLike<number>,
  variance: ArrayLike<number>,
  expected: ArrayLike<number>,
  scale: ArrayLike<number>,
  { first, weight, caution, least, most }: SpreadPrior,
): number {
  let strayed = first * weight;
  let known = weight;
  for (let i = 0; i < unbiased.length; i += 1) {
    const a = scale[i] as number;
    const v = variance[i] as number;
    const distance = (unbiased[i] as number) - (expected[i] as number);
    const total = (first * a + v) ** 2;
    strayed += (a * (distance ** 2 - v)) / total;
    known += a ** 2 / total;
  }
  return Math.min(most, Math.max(least, (caution * strayed) / known));
}
