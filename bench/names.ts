import type { GazetteerEntry } from '#core/places/municipality.ts';
import { searchNames } from '#core/places/search.ts';
import { fixedChance } from '../tests/support/fixed-words.ts';

/**
 * How long a search among 20 000 names takes, letter by letter as somebody types, beside the plainest search there is: the
 * names that hold what was written, in lower case (`includes`). That one forgives nothing, not even a missing ring.
 */
const NAMES = 20_000;
const ROUNDS = 5;
/** A letter must be answered within one frame of a screen on this machine, so that a phone several times slower keeps up. */
const LIMIT_MILLISECONDS = 16;

const gazetteer = manyNames(NAMES);
const right = ['järnvägsgatan', 'stora torget', 'norra kyrkogatan', 'björkvägen'];
const wrong = ['jernvegsgatan', 'stroa torgt', 'nora kyrkgatan', 'bjokvagn', 'xqzwvut'];

const plainly = (typed: string): number =>
  gazetteer.filter(({ name }) => name.toLowerCase().includes(typed)).slice(0, 8).length;
const tolerantly = (typed: string): number => searchNames(typed, gazetteer, 8).hits.length;

const first = performance.now();
tolerantly('a');
console.log(`the names are folded once: ${(performance.now() - first).toFixed(0)} ms for ${NAMES}`);
for (const [title, words] of [
  ['written right', right],
  ['written wrong', wrong],
] as const) {
  const plain = letterByLetter(words, plainly);
  const tolerant = letterByLetter(words, tolerantly);
  console.log(
    `${title}: ${tolerant.mean.toFixed(2)} ms a letter (longest ${tolerant.longest.toFixed(1)}), ` +
      `plain ${plain.mean.toFixed(2)} ms, ratio ${(tolerant.mean / plain.mean).toFixed(1)}`,
  );
  if (tolerant.mean > LIMIT_MILLISECONDS) {
    console.error(`more than ${LIMIT_MILLISECONDS} ms a letter`);
    process.exitCode = 1;
  }
}

function letterByLetter(
  words: readonly string[],
  search: (typed: string) => number,
): { mean: number; longest: number } {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const word of words)
      for (let length = 1; length <= word.length; length += 1) {
        const start = performance.now();
        search(word.slice(0, length));
        times.push(performance.now() - start);
      }
  const warm = times.slice(times.length / ROUNDS);
  return { mean: warm.reduce((sum, time) => sum + time, 0) / warm.length, longest: Math.max(...warm) };
}

/** Names that look like those of a large municipality: a beginning, a tail, sometimes a word before. */
function manyNames(count: number): readonly GazetteerEntry[] {
  const chance = fixedChance(1);
  const one = (of: readonly string[]): string => of[Math.floor(chance() * of.length)] as string;
  const parts = [
    'björk',
    'järnvägs',
    'kyrko',
    'stor',
    'skol',
    'ängs',
    'sjö',
    'kvarn',
    'ek',
    'lind',
    'hag',
    'berg',
    'äppel',
    'fågel',
    'norr',
    'söder',
    'väster',
    'åkant',
    'hjort',
    'stations',
  ];
  const tails = ['gatan', 'vägen', 'stigen', 'gränd', 'torget', 'parken', 'backen', 'skolan'];
  const before = ['', '', '', 'Norra ', 'Södra ', 'Stora ', 'Lilla ', 'Östra ', 'Gamla '];
  return Array.from({ length: count }, (_, index) => {
    const name = one(before) + one(parts) + one(parts) + one(tails);
    return {
      id: String(index),
      name: name.charAt(0).toUpperCase() + name.slice(1),
      kind: 'street',
      within: one(parts),
      point: [480_000 + index, 6_400_000],
    };
  });
}
