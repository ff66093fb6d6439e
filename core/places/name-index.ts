import type { GazetteerEntry } from './municipality.ts';

/** A name as it is compared: without capitals, marks over letters and everything that is neither letter nor digit. */
export interface FoldedName {
  /** In its own letters, lower case: "östra storgatan". */
  readonly own: string;
  /** "ostra", "storgatan" */
  readonly words: readonly string[];
  /** "ostrastorgatan" */
  readonly joined: string;
  /** Which letters it has, one bit each; letters beyond z share bits. */
  readonly letters: number;
}

export interface NamedEntry {
  readonly entry: GazetteerEntry;
  readonly name: FoldedName;
}

export function foldedName(text: string): FoldedName {
  const own = text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
  const words = own
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(saint, '$1sankt$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const joined = words.join('');
  let letters = 0;
  for (let at = 0; at < joined.length; at += 1) letters |= 1 << (joined.charCodeAt(at) & 31);
  return { own, words, joined, letters };
}

/** "S:t Olofs gata", "st Olofs gata", "S:ta Annas väg". */
const saint = /(^|[^\p{L}\p{N}])s:?t(a?)(?=[^\p{L}\p{N}]+\p{L})/gu;

/** The names of a gazetteer, folded once: folding costs more than comparing, and a search is made at every letter. */
export function nameIndex(gazetteer: readonly GazetteerEntry[]): readonly NamedEntry[] {
  const known = indexes.get(gazetteer);
  if (known !== undefined) return known;
  const made = gazetteer.map((entry) => ({ entry, name: foldedName(entry.name) }));
  indexes.set(gazetteer, made);
  return made;
}

const indexes = new WeakMap<readonly GazetteerEntry[], readonly NamedEntry[]>();
