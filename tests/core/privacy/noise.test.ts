import { describe, expect, it } from 'vitest';
import { exactNoise, integerRoot } from '#core/privacy/noise/exact.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { wordsFrom } from '#core/privacy/noise/words.ts';
import { chiSquareP, discreteGaussianLaw } from '../../support/chi-square.ts';
import { fixedWords } from '../../support/fixed-words.ts';

const SAMPLES = 1_000_000;

function draw(sigmaSquared: number, seed: number): Int32Array {
  const values = new Int32Array(SAMPLES);
  createNoise(fixedWords(seed)).addTo(values, sigmaSquared);
  return values;
}

/** Counts in bins of equal width with everything farther out in the two last, and what the law says of them. */
function pOfLaw(values: Int32Array, sigmaSquared: number, binWidth: number): number {
  const reach = Math.ceil(12 * Math.sqrt(sigmaSquared));
  const last = Math.floor((3.5 * Math.sqrt(sigmaSquared)) / binWidth);
  const binOf = (x: number): number => Math.max(-last, Math.min(last, Math.round(x / binWidth))) + last;
  const expected = new Array<number>(2 * last + 1).fill(0);
  for (const [x, chance] of discreteGaussianLaw(sigmaSquared, reach))
    expected[binOf(x)] = (expected[binOf(x)] as number) + chance * values.length;
  const observed = new Array<number>(2 * last + 1).fill(0);
  for (const x of values) observed[binOf(x)] = (observed[binOf(x)] as number) + 1;
  return chiSquareP(observed, expected);
}

const variances: readonly (readonly [sigmaSquared: number, binWidth: number])[] = [
  [2, 1],
  [9, 1],
  [14_400, 20],
];

describe('the noise that protects people', () => {
  it.each(variances)('follows the exact law at sigma² = %i', (sigmaSquared, binWidth) => {
    const values = draw(sigmaSquared, 20_261_125);
    expect(pOfLaw(values, sigmaSquared, binWidth)).toBeGreaterThan(0.001);
    const mean = values.reduce((sum, x) => sum + x, 0) / SAMPLES;
    const variance = values.reduce((sum, x) => sum + x ** 2, 0) / SAMPLES;
    const law = [...discreteGaussianLaw(sigmaSquared, Math.ceil(12 * Math.sqrt(sigmaSquared)))];
    const lawVariance = law.reduce((sum, [x, chance]) => sum + chance * x ** 2, 0);
    expect(Math.abs(mean)).toBeLessThan(3.3 * Math.sqrt(lawVariance / SAMPLES));
    expect(Math.abs(variance / lawVariance - 1)).toBeLessThan(3.3 * Math.sqrt(2 / SAMPLES));
  });

  it.each(variances)('would be caught with a variance one per cent off at sigma² = %i', (sigmaSquared) => {
    const values = draw(sigmaSquared, 3);
    const law = [...discreteGaussianLaw(1.01 * sigmaSquared, Math.ceil(12 * Math.sqrt(sigmaSquared)))];
    const wrongVariance = law.reduce((sum, [x, chance]) => sum + chance * x ** 2, 0);
    const variance = values.reduce((sum, x) => sum + x ** 2, 0) / SAMPLES;
    expect(Math.abs(variance / wrongVariance - 1)).toBeGreaterThan(3.3 * Math.sqrt(2 / SAMPLES));
  });

  it('would be caught if zero were counted twice', () => {
    const values = draw(2, 4);
    const doubled = Int32Array.from([...values.filter((x) => x === 0).slice(0, 5000), ...values]);
    expect(pOfLaw(doubled, 2, 1)).toBeLessThan(0.001);
  });

  it('has the published probabilities at sigma² = 2', () => {
    const law = discreteGaussianLaw(2, 40);
    expect(law.get(0)).toBeCloseTo(0.28209, 5);
    expect(law.get(1)).toBeCloseTo(0.2197, 5);
    expect(law.get(-2)).toBeCloseTo(0.10378, 5);
  });

  it.each([1, 2, 9, 3599, 36_000, 14_400, 9_198_000, 66_999_999, 67_000_001, 250_000_000])(
    'is the same in Numbers as in whole BigInt arithmetic, word for word, at sigma² = %i',
    (sigmaSquared) => {
      const word = wordsFrom(fixedWords(sigmaSquared));
      const exact = exactNoise(word);
      const fast = createNoise(fixedWords(sigmaSquared));
      const many = new Int32Array(2000);
      fast.addTo(many, sigmaSquared);
      expect([...many]).toEqual(Array.from(many, () => Number(exact.discreteGaussian(BigInt(sigmaSquared)))));
    },
  );

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
