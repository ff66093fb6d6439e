const LONGEST_ID = 16;
const LONGEST_CODE = 64;

/** Names as the survey may have them: a question's at most 16 characters of a–z, A–Z, 0–9, "_" and "-", each once. */
export class Ids {
  readonly #taken = new Set<string>();

  /** The name itself where it will do, else the nearest that is free. */
  of(name: string): string {
    const base = fitting(name, LONGEST_ID, 'fraga');
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
  // What every object has of its own ("constructor") would be found where nobody has answered.
  return safe in {} ? `${otherwise}-${safe}`.slice(0, longest) : safe;
}
