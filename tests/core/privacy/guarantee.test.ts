import { describe, expect, it } from 'vitest';
import {
  advantageOf,
  deltaOf,
  epsilonOf,
  epsilonOfZcdp,
  guaranteeOf,
  muOfGroup,
  normalBelow,
  normalQuantile,
  successAtEvenOdds,
  truePositivesAt,
} from '#core/privacy/guarantee.ts';

const timesInAHundred = (part: number): number => Math.round(100 * part);

describe('what a budget promises', () => {
  it('is the sentence that residents are told: 69 and 60 times in 100, where a coin gives 50', () => {
    expect(timesInAHundred(guaranteeOf(1).tookPart)).toBe(69);
    expect(timesInAHundred(guaranteeOf(0.5).tookPart)).toBe(60);
    expect(guaranteeOf(0).tookPart).toBe(0.5);
  });

  it('says what is not promised: 76 and 64 between two answers, 84 and 98 for two and four who answer alike', () => {
    expect(timesInAHundred(guaranteeOf(1).whichOfTwo)).toBe(76);
    expect(timesInAHundred(guaranteeOf(0.5).whichOfTwo)).toBe(64);
    expect(timesInAHundred(successAtEvenOdds(muOfGroup(1, 2)))).toBe(84);
    expect(timesInAHundred(successAtEvenOdds(muOfGroup(1, 4)))).toBe(98);
  });

  /** privacy.md section 14, as printed there. */
  it.each([
    [0.5, 0.197, 60, 0.034, [1.99, 2.25, 2.71], 2.75],
    [Math.SQRT1_2, 0.276, 64, 0.053, [2.94, 3.31, 3.94], 3.97],
    [1, 0.383, 69, 0.092, [4.38, 4.89, 5.78], 5.76],
    [Math.SQRT2, 0.52, 76, 0.181, [6.57, 7.29, 8.53], 8.43],
  ] as const)('follows the published table at mu = %d', (mu, advantage, success, strict, epsilons, loose) => {
    expect(advantageOf(mu)).toBeCloseTo(advantage, 3);
    expect(timesInAHundred(successAtEvenOdds(mu))).toBe(success);
    expect(truePositivesAt(mu, 0.01)).toBeCloseTo(strict, 3);
    expect([5, 6, 8].map((power) => Number(epsilonOf(mu, power).toFixed(2)))).toEqual(epsilons);
    expect(epsilonOfZcdp(mu, 6)).toBeCloseTo(loose, 2);
  });

  it('gives back the delta that an epsilon was asked for, and never a negative epsilon', () => {
    for (const mu of [0.1, 0.5, 1, 3])
      for (const power of [3, 5, 8, 12]) expect(deltaOf(mu, epsilonOf(mu, power)) / 10 ** -power).toBeCloseTo(1, 4);
    expect(epsilonOf(1e-4, 2)).toBe(0);
  });
});

describe('the normal distribution', () => {
  /** Abramowitz and Stegun, table 26.1 (15 decimals) and 26.2 for the tail. */
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [2.999, 0.9986456],
    [3, 0.99865010196837],
    [4.5, 0.999996602326875],
  ])('is known to at least 1e-7 at %d', (x, below) => {
    expect(Math.abs(normalBelow(x) - below)).toBeLessThan(1e-7);
    expect(Math.abs(normalBelow(-x) - (1 - below))).toBeLessThan(1e-7);
  });

  it('keeps its lower tail in relation to itself', () => {
    expect(normalBelow(-6) / 9.865876450377e-10).toBeCloseTo(1, 9);
    expect(normalBelow(-10) / 7.6198530241605e-24).toBeCloseTo(1, 9);
  });

  it('has no seam where one formula takes over from the other', () => {
    expect(Math.abs(normalBelow(3) - normalBelow(3 - 1e-12))).toBeLessThan(1e-14);
    expect(Math.abs(normalBelow(-3) - normalBelow(-3 + 1e-12))).toBeLessThan(1e-14);
  });

  it('is found again from a part', () => {
    for (const part of [0.001, 0.01, 0.5, 0.9, 0.999]) expect(normalBelow(normalQuantile(part))).toBeCloseTo(part, 8);
  });
});
