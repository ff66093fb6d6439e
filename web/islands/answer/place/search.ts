import type { GazetteerEntry } from '#core/places/municipality.ts';

export interface Hits {
  /** Best first, at most as many as asked for. */
  readonly hits: readonly GazetteerEntry[];
  /** How many there are in all. */
  readonly total: number;
}

/** How good a match is, best first: with its own letters, without dots and rings, at the start of a word, inside one. */
const worst = 4;

/**
 * Finds names. Å, ä, ö and accents may be left out, but a name that was written right comes first; a match from the start
 * comes before one at the start of a later word, which comes before one inside a word. A house number is left out: a
 * street means its whole stretch.
 */
export function searchNames(query: string, gazetteer: readonly GazetteerEntry[], most: number): Hits {
  const wanted = query
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(\p{L})\s+\d+\s?[a-z]?$/iu, '$1')
    .toLocaleLowerCase('sv');
  if (wanted === '') return { hits: [], total: 0 };
  const plain = withoutMarks(wanted);
  const found = gazetteer
    .map((entry) => ({ entry, rank: rankOf(entry.name.toLocaleLowerCase('sv'), wanted, plain) }))
    .filter(({ rank }) => rank < worst)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        order[a.entry.kind] - order[b.entry.kind] ||
        a.entry.name.localeCompare(b.entry.name, 'sv') ||
        a.entry.within.localeCompare(b.entry.within, 'sv'),
    );
  return { hits: found.slice(0, most).map(({ entry }) => entry), total: found.length };
}

function rankOf(name: string, wanted: string, plain: string): number {
  if (name.startsWith(wanted)) return 0;
  const bare = withoutMarks(name);
  if (bare.startsWith(plain)) return 1;
  const at = bare.indexOf(plain);
  if (at === -1) return worst;
  return bare.split(/[\s-]/).some((word) => word.startsWith(plain)) || bare.includes(` ${plain}`) ? 2 : 3;
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

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
