/** A code for something that has words: "Mycket trygg" → "mycket_trygg". Another than those taken; at most 32 characters. */
export function codeFor(words: string, taken: readonly string[]): string {
  const slug =
    words
      .toLowerCase()
      .replace(/[åä]/g, 'a')
      .replace(/ö/g, 'o')
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 28)
      .replace(/_+$/, '') || 'svar';
  let code = slug;
  for (let number = 2; taken.includes(code); number += 1) code = `${slug}_${number}`;
  return code;
}
