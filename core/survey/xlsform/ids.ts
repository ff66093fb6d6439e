import { isReserved, isReservedForPages } from '../reserved-ids.ts';

const LONGEST_ID = 16;
const LONGEST_CODE = 64;
/** What a question is called whose own name will not do. */
const QUESTION = 'fraga';

/** Names as the survey may have them: a question's at most 16 characters of a–z, A–Z, 0–9, "_" and "-", each once. */
export class Ids {
  readonly #taken = new Set<string>();

  /** The name itself where it will do, else the nearest that is free. */
  of(name: string): string {
    const base = fitting(name, LONGEST_ID, QUESTION);
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : `_${number}`;
      const id = `${base.slice(0, LONGEST_ID - ending.length)}${ending}`;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }
}

/** An option's or a row's code: the same signs, at most 64. */
export const codeOf = (name: string): string => fitting(name, LONGEST_CODE, 'val');

function fitting(name: string, longest: number, otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '_');
  // An id begins with a letter or a digit; what has been cut or changed does not end in a left-over sign either.
  const begun = plain.replace(/^[_-]+/, '').slice(0, longest);
  const cut = begun === name ? begun : begun.replace(/[_-]+$/, '');
  const safe = cut === '' ? otherwise : cut;
  return isReserved(safe) || (otherwise === QUESTION && isReservedForPages(safe))
    ? `${otherwise}-${safe}`.slice(0, longest)
    : safe;
}
