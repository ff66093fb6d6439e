import { upperTail } from './chi-square.ts';
import { fixedChance } from './fixed-words.ts';

/** The attacker's best advantage against mu-GDP: 2·Phi(mu/2) - 1 (privacy.md section 14). */
export const advantageBound = (mu: number): number => 1 - 2 * upperTail(mu / 2);

/** One-sided confidence bounds of a rate by Clopper and Pearson (1934): exact, never too narrow. */
export function clopperPearson(
  successes: number,
  trials: number,
  confidence = 0.995,
): { readonly lower: number; readonly upper: number } {
  const miss = 1 - confidence;
  return {
    lower: successes === 0 ? 0 : betaQuantile(miss, successes, trials - successes + 1),
    upper: successes === trials ? 1 : betaQuantile(confidence, successes + 1, trials - successes),
  };
}

/** What an attacker wins for sure: the lower bound of the true positives less the upper bound of the false ones. */
export const sureAdvantage = (hits: number, falseHits: number, trials: number): number =>
  clopperPearson(hits, trials).lower - clopperPearson(falseHits, trials).upper;

/**
 * p of the two-sided Kolmogorov-Smirnov test that two samples have one law, for samples taken in turns, two by two: the
 * distance of their distributions against that of 1999 random swaps within the pairs.
 * Requests of one turn are alike (whatever else the machine did then), which the asymptotic law knows nothing of.
 */
export function pairedKolmogorovSmirnovP(pairs: readonly (readonly [readonly number[], readonly number[]])[]): number {
  const swaps = 1999;
  const chance = fixedChance(1999);
  const sorted = pairs
    .flatMap((pair, number) => pair.flatMap((times, side) => times.map((time) => ({ time, number, side }))))
    .sort((a, b) => a.time - b.time);
  const half = sorted.length / 2;
  const distance = (isSwapped: readonly boolean[]): number => {
    let [difference, largest] = [0, 0];
    sorted.forEach(({ time, number, side }, at) => {
      difference += (side === 1) !== isSwapped[number] ? 1 : -1;
      if (sorted[at + 1]?.time !== time) largest = Math.max(largest, Math.abs(difference));
    });
    return largest / half;
  };
  const seen = distance(pairs.map(() => false));
  let asFar = 1;
  for (let swap = 0; swap < swaps; swap += 1) if (distance(pairs.map(() => chance() < 0.5)) >= seen) asFar += 1;
  return asFar / (swaps + 1);
}

/** The x below which a beta variable falls with probability p, by halving: the distribution only rises. */
function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularised incomplete beta function by its continued fraction (Abramowitz and Stegun 26.5.8). */
function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  const floor = 1e-300;
  const kept = (value: number): number => (Math.abs(value) < floor ? floor : value);
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let c = 1;
  let fraction = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return (front * fraction) / a;
}

/** ln Gamma(x) for x > 0 by Stirling's series, shifted to where it is exact to 1e-14 (Abramowitz and Stegun 6.1.41). */
function logGamma(x: number): number {
  let [shifted, product] = [x, 1];
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  const square = 1 / shifted ** 2;
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
