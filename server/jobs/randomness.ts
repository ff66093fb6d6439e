import { randomFillSync } from 'node:crypto';
import type { FillWords } from '#core/privacy/noise/words.ts';

/** The operating system's generator. There is no seed: what protects residents cannot be drawn again. */
export const systemRandomness: FillWords = (words) => {
  randomFillSync(words);
};
