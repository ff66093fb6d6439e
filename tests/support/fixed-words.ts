import type { FillWords } from '#core/privacy/noise/words.ts';

/**
 * Repeatable 32-bit words for tests, by xoshiro128** (Blackman and Vigna 2018). It lives here and nowhere else: the
 * program has no seed.
 */
export function fixedWords(seed: number): FillWords {
  const state = new Uint32Array(4);
  let mixed = seed >>> 0;
  for (let i = 0; i < 4; i += 1) {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let z = mixed;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    state[i] = z ^ (z >>> 16);
  }
  const rotated = (x: number, k: number): number => (x << k) | (x >>> (32 - k));
  return (words) => {
    let [s0, s1, s2, s3] = state as unknown as [number, number, number, number];
    for (let i = 0; i < words.length; i += 1) {
      words[i] = Math.imul(rotated(Math.imul(s1, 5), 7), 9);
      const t = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= t;
      s3 = rotated(s3, 11);
    }
    state.set([s0, s1, s2, s3]);
  };
}

/** A number in [0, 1) from words, for drawing people in tests. */
export function fixedChance(seed: number): () => number {
  const fill = fixedWords(seed);
  const one = new Uint32Array(1);
  return () => {
    fill(one);
    return (one[0] as number) / 2 ** 32;
  };
}
