import { describe, expect, it } from 'vitest';
import {
  advantageBound,
  clopperPearson,
  pairedKolmogorovSmirnovP,
  sureAdvantage,
} from '../support/attack-statistics.ts';
import { fixedChance } from '../support/fixed-words.ts';

/** P(X >= k) of a binomial, by its definition. */
function atLeast(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let below = 0;
  for (let i = 0; i < k; i += 1) {
    below += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return 1 - below;
}

describe('the figures that attacks are judged by', () => {
  it.each([
    [0, 100],
    [3, 50],
    [25, 60],
    [60, 60],
  ])('bound %i of %i as the binomial law says', (k, n) => {
    const { lower, upper } = clopperPearson(k, n);
    if (k > 0) expect(atLeast(k, n, lower)).toBeCloseTo(0.005, 8);
    if (k < n) expect(1 - atLeast(k + 1, n, upper)).toBeCloseTo(0.005, 8);
    expect([lower === 0, upper === 1]).toEqual([k === 0, k === n]);
  });

  it('bound 6915 of 10 000 as published tables do', () => {
    const { lower, upper } = clopperPearson(6915, 10_000);
    expect(lower).toBeCloseTo(0.6795, 3);
    expect(upper).toBeCloseTo(0.7034, 3);
    expect(sureAdvantage(6915, 3085, 10_000)).toBeCloseTo(0.383 - 0.0239, 3);
  });

  it('know the advantage of the specification', () => {
    expect([0.5, 1, 1.41].map((mu) => Number(advantageBound(mu).toFixed(3)))).toEqual([0.197, 0.383, 0.519]);
  });

  it('tell one law from another, and do not see two where there is one', () => {
    const chance = fixedChance(5);
    const turn = (shift: number): number[] => Array.from({ length: 8 }, () => chance() + shift);
    const pairs = (shift: number) => Array.from({ length: 40 }, (): [number[], number[]] => [turn(0), turn(shift)]);
    expect(pairedKolmogorovSmirnovP(pairs(0))).toBeGreaterThan(0.01);
    expect(pairedKolmogorovSmirnovP(pairs(0.2))).toBe(1 / 2000);
  });

  it('reject one law falsely no oftener than they say, also when turns are alike', () => {
    const chance = fixedChance(6);
    const turn = (): number[] => {
      const load = chance();
      return Array.from({ length: 4 }, () => load + 0.1 * chance());
    };
    const pairs = () => Array.from({ length: 12 }, (): [number[], number[]] => [turn(), turn()]);
    const rejected = Array.from({ length: 200 }, () => pairedKolmogorovSmirnovP(pairs())).filter((p) => p <= 0.05);
    expect(rejected.length).toBeLessThan(22);
  });
});
