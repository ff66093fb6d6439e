import type { IsPlaceWord } from './names.ts';

/** Tells which words, in small letters, belong to the names of places in a register, with an s at the end or without. */
export function placeWordsOf(names: Iterable<string>): IsPlaceWord {
  const known = new Set<string>();
  for (const name of names) for (const word of name.match(/\p{L}[\p{L}'-]*/gu) ?? []) known.add(word.toLowerCase());
  return (written) =>
    (written.match(/\p{L}[\p{L}'-]*/gu) ?? []).every((word) => known.has(word) || known.has(word.replace(/s$/, '')));
}
