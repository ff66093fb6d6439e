import type { FillWords } from '#core/privacy/noise/words.ts';

/**
 * The same 32-bit words at every build, so that the drawings of the method page do not change from day to day: a counter
 * mixed by the finaliser of MurmurHash3. It protects nobody, since the people drawn are invented; the release job takes its
 * words from the operating system and cannot reach this file.
 */
export function drawingWords(): FillWords {
  let counter = 0;
  return (words) => {
    for (let i = 0; i < words.length; i += 1) {
      counter = (counter + 0x9e3779b9) >>> 0;
      let mixed = counter;
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      words[i] = mixed ^ (mixed >>> 16);
    }
  };
}
