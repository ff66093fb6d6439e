import { describe, expect, it } from 'vitest';
import { integerRoot } from '#core/privacy/noise/exact.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { wordsFrom } from '#core/privacy/noise/words.ts';
import { discreteGaussianLaw } from '../../support/chi-square.ts';
import { fixedWords } from '../../support/fixed-words.ts';

describe('the noise that protects people', () => {
  it('has the published probabilities at sigma² = 2', () => {
    const law = discreteGaussianLaw(2, 40);
    expect(law.get(0)).toBeCloseTo(0.28209, 5);
    expect(law.get(1)).toBeCloseTo(0.2197, 5);
    expect(law.get(-2)).toBeCloseTo(0.10378, 5);
  });

  it('is added to what is there already', () => {
    const plain = new Int32Array(100);
    const shifted = new Int32Array(100).fill(6000);
    createNoise(fixedWords(5)).addTo(plain, 36_000);
    createNoise(fixedWords(5)).addTo(shifted, 36_000);
    expect([...shifted]).toEqual([...plain].map((value) => value + 6000));
  });

  it('is never drawn with a variance that is no whole number', () => {
    const noise = createNoise(fixedWords(6));
    for (const variance of [0, 0.5, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => noise.discreteGaussian(variance)).toThrow('variance');
  });
});

describe('random words', () => {
  it('are overwritten once they have been used', () => {
    let pool: Uint32Array = new Uint32Array(0);
    const next = wordsFrom((words) => {
      pool = words;
      words.fill(7);
    }, 4);
    expect([next(), next()]).toEqual([7, 7]);
    expect([...pool]).toEqual([0, 0, 7, 7]);
  });
});

describe('the integer square root', () => {
  it.each([0n, 1n, 2n, 3n, 4n, 8n, 9n, 10n ** 30n, 10n ** 30n - 1n, 4_503_599_761_588_224n])('of %i is exact', (n) => {
    const root = integerRoot(n);
    expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true);
  });
});
