/**
 * What a budget mu promises, in words that a person and a statistician can use (privacy.md sections 1 and 14). mu is the
 * parameter of Gaussian differential privacy (Dong, Roth and Su, arXiv 1905.02383): telling "took part" from "did not"
 * is at least as hard as telling one draw of N(0, 1) from one of N(mu, 1).
 */
export interface Guarantee {
  /** How often a guess whether somebody took part can be right, even odds beforehand; 0.5 is tossing a coin. */
  readonly tookPart: number;
  /** The same for two complete answers of somebody known to have taken part: they are mu·√2 apart. */
  readonly whichOfTwo: number;
}

/** The two chances of being right, 0.5 to 1, for the strongest reader there is. */
export const guaranteeOf = (mu: number): Guarantee => ({
  tookPart: successAtEvenOdds(mu),
  whichOfTwo: successAtEvenOdds(mu * Math.SQRT2),
});

/** mu of `persons` who act alike, or of one person counted so many times in a batch: the distance grows with each. */
export const muOfGroup = (mu: number, persons: number): number => persons * mu;

/** Best true-positive rate minus false-positive rate, 2·Phi(mu/2) − 1, between 0 and 1. */
export const advantageOf = (mu: number): number => 2 * normalBelow(mu / 2) - 1;

/** "69 times in 100": the nearest whole number, as everywhere where the promise is said. */
export const inHundred = (part: number): number => Math.round(100 * part);

/** How often the best guess is right when both answers are as likely beforehand: 1/2 + advantage/2 = Phi(mu/2). */
export const successAtEvenOdds = (mu: number): number => normalBelow(mu / 2);

/** The most persons rightly named, as a part, where `falseAlarms` (0 to 1) of those who did not take part are named too. */
export const truePositivesAt = (mu: number, falseAlarms: number): number =>
  normalBelow(normalQuantile(falseAlarms) + mu);

/** delta(epsilon) = Phi(−epsilon/mu + mu/2) − e^epsilon·Phi(−epsilon/mu − mu/2), exact for mu-GDP. */
export const deltaOf = (mu: number, epsilon: number): number =>
  normalBelow(mu / 2 - epsilon / mu) - Math.exp(epsilon) * normalBelow(-mu / 2 - epsilon / mu);

/** The smallest epsilon that goes with delta = 10^−`deltaPower`, to 1e-9, by bisection: delta falls as epsilon grows. */
export function epsilonOf(mu: number, deltaPower: number): number {
  const delta = 10 ** -deltaPower;
  if (deltaOf(mu, 0) <= delta) return 0;
  let high = 1;
  while (deltaOf(mu, high) > delta) high *= 2;
  return bisected(0, high, (epsilon) => deltaOf(mu, epsilon) > delta);
}

/** The looser epsilon that follows from rho-zCDP alone with rho = mu²/2: rho + 2·√(rho·ln(1/delta)) (arXiv 1605.02065). */
export function epsilonOfZcdp(mu: number, deltaPower: number): number {
  const rho = mu ** 2 / 2;
  return rho + 2 * Math.sqrt(rho * deltaPower * Math.LN10);
}

/**
 * Phi(x), the standard normal distribution function, to about 1e-15 in the middle and as well in relation to itself in the
 * lower tail, where epsilon needs it: the series of Marsaglia (2004) near 0, the continued fraction of Laplace beyond.
 */
export function normalBelow(x: number): number {
  if (Math.abs(x) < SERIES_END) return 0.5 + density(x) * oddSeries(x);
  return x < 0 ? tailAbove(-x) : 1 - tailAbove(x);
}

/** The x below which `part` (0 to 1, ends excluded) of the standard normal distribution lies, to 1e-9. */
export const normalQuantile = (part: number): number => bisected(-40, 40, (x) => normalBelow(x) < part);

const SERIES_END = 3;
const density = (x: number): number => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);

/** x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + … */
function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= x ** 2 / odd;
    sum += term;
  }
  return sum;
}

/** 1 − Phi(x) for x >= 3 as density / (x + 1/(x + 2/(x + 3/(x + …)))), from within. */
function tailAbove(x: number): number {
  let rest = x;
  for (let k = 80; k >= 1; k -= 1) rest = x + k / rest;
  return density(x) / rest;
}

/** Where `isBelow` turns false between two ends, to 1e-10. */
function bisected(low: number, high: number, isBelow: (x: number) => boolean): number {
  let [from, to] = [low, high];
  while (to - from > 1e-10) {
    const middle = (from + to) / 2;
    if (isBelow(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
