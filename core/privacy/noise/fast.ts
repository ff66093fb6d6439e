import { exactNoise, integerRoot } from './exact.ts';
import { type FillWords, wordsFrom } from './words.ts';

/**
 * The same sampler in Numbers: every integer stays below 2^53, so it is as exact as exact.ts and reads the same words,
 * about thirty times as fast. What could exceed 2^53 is done in BigInt.
 */
export interface Noise {
  /** Adds an independent discrete Gaussian of variance parameter sigma² to every value, in place. */
  addTo(values: Int32Array, sigmaSquared: number): void;
  discreteGaussian(sigmaSquared: number): number;
}

/** 2 sigma² t² fits 2^53 up to here. */
const LARGEST_FAST_VARIANCE = 6.7e7;
/** A² fits 2^53 up to here. */
const LARGEST_ROOT = 94_906_265;

export function createNoise(fill: FillWords): Noise {
  const word = wordsFrom(fill);
  const exact = exactNoise(word);

  /** Uniform in 0..n-1 for n <= 2^53. */
  function uniform(n: number): number {
    if (n === 1) return 0;
    if (n <= 4_294_967_296) {
      const unused = Math.clz32(n - 1);
      for (;;) {
        const value = word() >>> unused;
        if (value < n) return value;
      }
    }
    const unused = Math.clz32(Math.floor((n - 1) / 4_294_967_296));
    for (;;) {
      const high = word() >>> unused;
      const value = high * 4_294_967_296 + word();
      if (value < n) return value;
    }
  }

  function bernoulliExpPart(a: number, b: number): boolean {
    let k = 1;
    while (uniform(b) < a && uniform(k) === 0) k += 1;
    return k % 2 === 1;
  }

  function bernoulliExpOne(): boolean {
    let k = 2;
    while (uniform(k) === 0) k += 1;
    return k % 2 === 1;
  }

  function discreteLaplace(t: number): number {
    for (;;) {
      const u = uniform(t);
      if (u > 0 && !bernoulliExpPart(u, t)) continue;
      let v = 0;
      while (bernoulliExpOne()) v += 1;
      const y = u + t * v;
      const heads = uniform(2) === 1;
      if (heads && y === 0) continue;
      return heads ? -y : y;
    }
  }

  /** exp(-A²/D). D is even, so q·D is exact even where the rounded division gave q one too high. */
  function accepts(root: number, divisor: number): boolean {
    let whole: number;
    let rest: number;
    if (root <= LARGEST_ROOT) {
      const square = root * root;
      whole = Math.floor(square / divisor);
      rest = square - whole * divisor;
      if (rest < 0) {
        whole -= 1;
        rest += divisor;
      } else if (rest >= divisor) {
        whole += 1;
        rest -= divisor;
      }
    } else {
      const square = BigInt(root) * BigInt(root);
      whole = Number(square / BigInt(divisor));
      rest = Number(square % BigInt(divisor));
    }
    for (; whole > 0; whole -= 1) if (!bernoulliExpOne()) return false;
    return rest === 0 || bernoulliExpPart(rest, divisor);
  }

  function draw(sigmaSquared: number, t: number, divisor: number): number {
    for (;;) {
      const y = discreteLaplace(t);
      if (accepts(Math.abs(Math.abs(y) * t - sigmaSquared), divisor)) return y;
    }
  }

  function addTo(values: Int32Array, sigmaSquared: number): void {
    if (!Number.isSafeInteger(sigmaSquared) || sigmaSquared < 1) throw new Error(`variance is ${sigmaSquared}`);
    if (sigmaSquared > LARGEST_FAST_VARIANCE) {
      const variance = BigInt(sigmaSquared);
      for (let i = 0; i < values.length; i += 1)
        values[i] = (values[i] as number) + Number(exact.discreteGaussian(variance));
      return;
    }
    const t = Number(integerRoot(BigInt(sigmaSquared))) + 1;
    const divisor = 2 * sigmaSquared * t * t;
    for (let i = 0; i < values.length; i += 1) values[i] = (values[i] as number) + draw(sigmaSquared, t, divisor);
  }

  return {
    addTo,
    discreteGaussian: (sigmaSquared) => {
      const one = new Int32Array(1);
      addTo(one, sigmaSquared);
      return one[0] as number;
    },
  };
}
