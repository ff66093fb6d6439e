/** Many at a time: SQLite takes 32 766 values in a statement; other stores fewer. */
export const inParts = <One>(all: readonly One[], size = PART): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(size * part, size * (part + 1)));

const PART = 500;
