/** Fills `{word}` in a text; a word that is not given is a bug that shows in the text. `{{word}}` is left for the built pages. */
export const fill = (text: string, words: Readonly<Record<string, string | number>>): string =>
  text.replace(/(?<!\{)\{(\w+)\}(?!\})/g, (whole, word: string) => String(words[word] ?? whole));
