/** Fills an array with uniform random 32-bit words. In production the operating system's generator, in tests fixed bytes. */
export type FillWords = (words: Uint32Array) => void;

/** 64 kB at a time: what `crypto.getRandomValues` gives at most in one call. */
const POOL_WORDS = 16_384;

/** Gives one word after the other; a word that was used is overwritten, so that it cannot be read from memory later. */
export function wordsFrom(fill: FillWords, poolWords = POOL_WORDS): () => number {
  const pool = new Uint32Array(poolWords);
  let next = poolWords;
  return () => {
    if (next === poolWords) {
      fill(pool);
      next = 0;
    }
    const word = pool[next] as number;
    pool[next] = 0;
    next += 1;
    return word;
  };
}
