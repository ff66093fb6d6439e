/** Many at a time: SQLite takes 32 766 values in a statement; other stores fewer. */
export const inParts = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / PART) }, (_, part) => all.slice(PART * part, PART * (part + 1)));

const PART = 500;
