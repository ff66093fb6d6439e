import type { GazetteerEntry } from './municipality.ts';
import { type FoldedName, foldedName, type NamedEntry, nameIndex } from './name-index.ts';
import { forgiven, wrongLetters } from './wrong-letters.ts';

export interface Hits {
  /** Best first, at most as many as asked for. */
  readonly hits: readonly GazetteerEntry[];
  /** How many there are in all. */
  readonly total: number;
}

/** How good a match is, best first; half a step worse where the marks over the letters differ. */
const rank = { whole: 0, start: 1, words: 2, inside: 3, like: 4 } as const;

/**
 * Finds names as people write them. Å, ä, ö and accents may be left out, words may come in any order, be cut short, be
 * written apart or together, with a hyphen, or with an s at the end. Only where no name fits so, one or two wrong letters
 * are forgiven, by the length of the word. A whole name comes before one that begins so, that before one with another word
 * that does, that before one that holds it somewhere; among equals the one with the letters that were written comes first.
 * A house number is left out: a street means its whole stretch. `offered` says which names may be found at all.
 */
export function searchNames(
  typed: string,
  gazetteer: readonly GazetteerEntry[],
  most: number,
  offered: (entry: GazetteerEntry) => boolean = () => true,
): Hits {
  const sought = foldedName(withoutHouseNumber(typed));
  if (sought.joined === '') return { hits: [], total: 0 };
  const names = nameIndex(gazetteer);
  const fitting = bestOf(names, (name) => rankOf(name, sought), most, offered);
  return fitting.total > 0 ? fitting : bestOf(names, (name) => likenessOf(name, sought), most, offered);
}

const withoutHouseNumber = (typed: string): string => typed.trim().replace(/(\p{L})\s+\d+\s?[a-z]?$/iu, '$1');

interface Ranked {
  readonly entry: GazetteerEntry;
  readonly rank: number;
}

/** The best names in order. Only as many as are asked for are kept in order: one letter alone finds thousands. */
function bestOf(
  names: readonly NamedEntry[],
  rankOfName: (name: FoldedName) => number | null,
  most: number,
  offered: (entry: GazetteerEntry) => boolean,
): Hits {
  const best: Ranked[] = [];
  let total = 0;
  for (const { entry, name } of names) {
    const rankHere = rankOfName(name);
    if (rankHere === null || !offered(entry)) continue;
    total += 1;
    const found = { entry, rank: rankHere };
    let at = best.length;
    while (at > 0 && compare(found, best[at - 1] as Ranked) < 0) at -= 1;
    if (at >= most) continue;
    best.splice(at, 0, found);
    if (best.length > most) best.pop();
  }
  return { hits: best.map(({ entry }) => entry), total };
}

const { compare: alphabetically } = new Intl.Collator('sv');

const compare = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank ||
  order[a.entry.kind] - order[b.entry.kind] ||
  alphabetically(a.entry.name, b.entry.name) ||
  alphabetically(a.entry.within, b.entry.within);

function rankOf(name: FoldedName, sought: FoldedName): number | null {
  if (name.joined === sought.joined || `${name.joined}s` === sought.joined)
    return rank.whole + (name.own === sought.own ? 0 : 0.5);
  if (name.joined.startsWith(sought.joined)) return rank.start + (name.own.startsWith(sought.own) ? 0 : 0.5);
  if (eachBegins(name.words, sought.words)) return rank.words;
  const isInside = (word: string): boolean => name.words.some((candidate) => candidate.includes(word));
  return sought.words.every(isInside) ? rank.inside : null;
}

/** Whether each word that was written begins a word of the name, each another one; a last s may be a genitive's. */
function eachBegins(words: readonly string[], sought: readonly string[]): boolean {
  if (sought.length > words.length) return false;
  const left = [...words];
  return sought.every((word) => {
    const at = left.findIndex((candidate) => candidate.startsWith(word) || `${candidate}s` === word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/** How many letters are wrong, as one word or, half a step worse, word by word in any order; null where it is more than may be forgiven. */
function likenessOf(name: FoldedName, sought: FoldedName): number | null {
  // A letter that the name does not have is a wrong one: most names are told apart so, without comparing.
  if (lettersIn(sought.letters & ~name.letters) > mostForgiven(sought)) return null;
  const asOne = wrongLetters(sought.joined, name.joined, forgiven(sought.joined));
  const byWord = sought.words.length === 1 && name.words.length === 1 ? null : wordByWord(name.words, sought.words);
  if (asOne === null && byWord === null) return null;
  return rank.like + Math.min(asOne ?? Number.POSITIVE_INFINITY, (byWord ?? Number.POSITIVE_INFINITY) + 0.5);
}

const mostForgiven = ({ words, joined }: FoldedName): number =>
  Math.max(
    forgiven(joined),
    words.reduce((sum, word) => sum + forgiven(word), 0),
  );

function lettersIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function wordByWord(words: readonly string[], sought: readonly string[]): number | null {
  if (sought.length > words.length) return null;
  const left = [...words];
  let sum = 0;
  for (const word of sought) {
    const most = forgiven(word);
    let best: number | null = null;
    let at = -1;
    left.forEach((candidate, index) => {
      const wrong = wrongLetters(word, candidate, most);
      if (wrong !== null && (best === null || wrong < best)) [best, at] = [wrong, index];
    });
    if (best === null) return null;
    sum += best;
    left.splice(at, 1);
  }
  return sum;
}

/** Known places first, since a place says more than the street beside it. */
const order: Readonly<Record<GazetteerEntry['kind'], number>> = {
  place: 0,
  park: 1,
  stop: 2,
  street: 3,
  locality: 4,
  water: 5,
};
