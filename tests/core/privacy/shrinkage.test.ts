import { describe, expect, it } from 'vitest';
import { estimateSlice, type SliceEstimate, UNITS } from '#core/privacy/estimate.ts';
import { type Lattice, latticeOf, levelOf, sumUp } from '#core/privacy/lattice.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { fixedChance, fixedWords } from '../../support/fixed-words.ts';

/** A square of 8 km: 64 x 64 base cells, all active. */
const lattice: Lattice = latticeOf(
  { easting: 416_000, northing: 6_304_000, sideMetres: 8000, levels: 6 },
  Int32Array.from({ length: 64 * 64 }, (_, id) => id),
);
/** The finest level has a standard error of 3 respondents. */
const variances = [6400, 3200, 1600, 800, 400, 200, 100].map((part) => (part * 9 * UNITS ** 2) / 100);

/** Weights that differ as much as a town and its country. */
function weights(seed: number): Float64Array {
  const chance = fixedChance(seed);
  return new Float64Array(64 * 64).map(() => chance() ** 4);
}

function estimateOf(exact: Float64Array, prior: Float64Array, seed: number): SliceEstimate {
  const noise = createNoise(fixedWords(seed));
  const counts = sumUp(lattice, exact).map((values, level) => {
    const noisy = Int32Array.from(values, (value) => Math.round(value * UNITS));
    noise.addTo(noisy, variances[level] as number);
    return noisy;
  });
  return estimateSlice(lattice, counts, variances, sumUp(lattice, prior));
}

const respondents = 4000;
const spreadBy = (own: Float64Array): Float64Array => {
  const sum = own.reduce((all, weight) => all + weight, 0);
  return own.map((weight) => (respondents * weight) / sum);
};

const variation = (estimate: SliceEstimate, exact: Float64Array, level: number): number => {
  const truth = sumUp(lattice, exact)[level] as Float64Array;
  const value = estimate.levels[level]?.value as Float64Array;
  return value.reduce((sum, e, cell) => sum + Math.abs(e - (truth[cell] as number)), 0) / 2 / respondents;
};

const meanTrust = (estimate: SliceEstimate, level: number): number => {
  const trust = estimate.levels[level]?.trust as Float64Array;
  return trust.reduce((sum, t) => sum + t, 0) / trust.length;
};

describe('how far an estimate leans on the public prior', () => {
  const prior = weights(1);
  const asExpected = spreadBy(prior);
  const otherwise = spreadBy(weights(2));
  const followed = estimateOf(asExpected, prior, 3);
  const strayed = estimateOf(otherwise, prior, 3);

  it('is learned from the noisy counts: far where answers follow it, little where they stray', () => {
    for (const level of [5, 6]) expect(meanTrust(followed, level)).toBeLessThan(0.6 * meanTrust(strayed, level));
  });

  it('makes a map that follows the prior truer than its noise', () => {
    const plain = followed.levels[6]?.unbiased as Float64Array;
    const noise = plain.reduce((sum, z, cell) => sum + Math.abs(z - (asExpected[cell] as number)), 0) / 2 / respondents;
    expect(variation(followed, asExpected, 6)).toBeLessThan(noise / 4);
  });

  it('does not blind the map where the prior is wrong', () => {
    const guess = { ...strayed, levels: followed.levels };
    expect(variation(strayed, otherwise, 4)).toBeLessThan(variation(guess, otherwise, 4) / 1.5);
  });
});

describe('the children of a square', () => {
  /**
   * What an estimate is to make least: squared distances from prior and counts, each by its variance, over one parent's
   * children. The prior's variance follows from how much the counts are trusted, t = pv / (pv + v), half as large again.
   */
  function distance(estimate: SliceEstimate, prior: Float64Array, level: number, parent: number) {
    const { childStart, childList } = levelOf(lattice, level - 1);
    const children = childList.subarray(childStart[parent], childStart[parent + 1]);
    const whole = estimate.levels[level - 1]?.value[parent] as number;
    const weight = sumUp(lattice, prior);
    const { unbiased, variance, trust } = estimate.levels[level] as SliceEstimate['levels'][number];
    return {
      children,
      of: (values: readonly number[]): number =>
        values.reduce((sum, x, place) => {
          const child = children[place] as number;
          const v = variance[child] as number;
          const t = trust[child] as number;
          const expected = (whole * (weight[level]?.[child] as number)) / (weight[level - 1]?.[parent] as number);
          return sum + (x - (unbiased[child] as number)) ** 2 / v + ((x - expected) ** 2 * (1 - t)) / (1.5 * t * v);
        }, 0),
    };
  }

  it('share their parent in the way that fits prior and counts best', () => {
    const prior = weights(4).map((weight) => weight + 0.5);
    const estimate = estimateOf(spreadBy(prior.map((weight, cell) => weight * (1 + (cell % 7)))), prior, 5);
    let tried = 0;
    for (let parent = 0; parent < 64; parent += 1) {
      const { children, of } = distance(estimate, prior, 4, parent);
      const values = Array.from(children, (child) => estimate.levels[4]?.value[child] as number);
      if (values.some((value) => value < 1)) continue;
      const best = of(values);
      for (let from = 0; from < 4; from += 1)
        for (let to = 0; to < 4; to += 1) {
          if (from === to) continue;
          const moved = values.map((value, place) => value + (place === to ? 0.5 : 0) - (place === from ? 0.5 : 0));
          expect(of(moved)).toBeGreaterThan(best);
          tried += 1;
        }
    }
    expect(tried).toBeGreaterThan(100);
  });

  it('are zero rather than negative when a count is far below nothing, and still sum to their parent', () => {
    const counts = sumUp(lattice, new Int32Array(64 * 64).fill(60));
    (counts[6] as Int32Array)[0] = -600_000;
    const estimate = estimateSlice(lattice, counts, variances, sumUp(lattice, weights(6)));
    expect(estimate.levels[6]?.value[0]).toBe(0);
    for (const { value } of estimate.levels) expect(Math.min(...value)).toBeGreaterThanOrEqual(0);
    const sums = sumUp(lattice, estimate.levels[6]?.value as Float64Array);
    estimate.levels.forEach(({ value }, level) => {
      value.forEach((e, cell) => {
        expect(Math.abs((sums[level]?.[cell] as number) - e)).toBeLessThan(1e-6);
      });
    });
  });

  it('share as the prior has it where no count says anything else', () => {
    const prior = new Float64Array(64 * 64);
    prior[5] = 1;
    const estimate = estimateSlice(lattice, sumUp(lattice, new Int32Array(64 * 64)), variances, sumUp(lattice, prior));
    expect(estimate.levels[6]?.value[5]).toBeCloseTo(estimate.levels[0]?.value[0] as number, 9);
  });
});
