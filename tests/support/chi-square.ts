/** P(x) of the discrete Gaussian for x in -reach..reach, by its definition. */
export function discreteGaussianLaw(sigmaSquared: number, reach: number): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  let total = 0;
  for (let x = -reach; x <= reach; x += 1) {
    const weight = Math.exp(-(x ** 2) / (2 * sigmaSquared));
    weights.set(x, weight);
    total += weight;
  }
  return new Map([...weights].map(([x, weight]) => [x, weight / total]));
}

/** p value of observed counts against expected ones, by Wilson and Hilferty's approximation of the chi-square tail. */
export function chiSquareP(observed: readonly number[], expected: readonly number[]): number {
  const statistic = observed.reduce(
    (sum, count, i) => sum + (count - (expected[i] as number)) ** 2 / (expected[i] as number),
    0,
  );
  const freedom = observed.length - 1;
  const spread = 2 / (9 * freedom);
  return upperTail(((statistic / freedom) ** (1 / 3) - (1 - spread)) / Math.sqrt(spread));
}

/** P(Z > z) of the standard normal, by Abramowitz and Stegun 7.1.26 (error below 1.5e-7). */
export function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const half = (poly * Math.exp(-(x ** 2))) / 2;
  return z >= 0 ? half : 1 - half;
}
