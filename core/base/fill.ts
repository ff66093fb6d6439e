/** Fills `{word}` in a text; a word that is not given is a bug that shows in the text. `{{word}}` is left for the built pages. */
export const fill = (text: string, words: Readonly<Record<string, string | number>>): string =>
  // No look behind: Safari before 16.4 reads no file that has one.
  text.replace(/\{?\{(\w+)\}\}?/g, (whole, word: string) =>
    whole === `{${word}}` ? String(words[word] ?? whole) : whole,
  );
