/** How many wrong letters are forgiven in what somebody wrote: none in three letters, one in four to seven, else two. */
export const forgiven = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

/**
 * The fewest letters that are wrong, missing, too many or swapped with the next one in `typed`, seen as the beginning of
 * `name`, or as the whole of it; null when they are more than `most`. The optimal string alignment distance, held to a band
 * of `most` on each side of the diagonal, since all else is worse.
 */
export function wrongLetters(typed: string, name: string, most: number): number | null {
  if (most === 0) return name.startsWith(typed) ? 0 : null;
  if (name.length < typed.length - most || typed.length > longest) return null;
  let [before, row, next] = rows;
  const width = Math.min(name.length, typed.length + most);
  for (let at = 0; at <= width; at += 1) row[at] = at;
  for (let i = 1; i <= typed.length; i += 1) {
    const letter = typed.charCodeAt(i - 1);
    const from = Math.max(1, i - most);
    const to = Math.min(width, i + most);
    let fewest = from === 1 ? i : most + 1;
    next[from - 1] = fewest;
    for (let j = from; j <= to; j += 1) {
      const same = letter === name.charCodeAt(j - 1);
      let wrong = (row[j - 1] as number) + (same ? 0 : 1);
      if (j > from || from === 1) wrong = Math.min(wrong, (next[j - 1] as number) + 1);
      if (j < i + most) wrong = Math.min(wrong, (row[j] as number) + 1);
      const swapped =
        i > 1 && j > 1 && letter === name.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === name.charCodeAt(j - 1);
      if (swapped && Math.abs(i - j) < most) wrong = Math.min(wrong, (before[j - 2] as number) + 1);
      next[j] = wrong;
      fewest = Math.min(fewest, wrong);
    }
    if (fewest > most) return null;
    [before, row, next] = [row, next, before];
  }
  let best = most + 1;
  for (let j = Math.max(0, typed.length - most); j <= width; j += 1) best = Math.min(best, row[j] as number);
  return best <= most ? best : null;
}

const longest = 80;
/** Three rows of the table, used again and again: a search compares some ten thousand names. */
const rows = [0, 1, 2].map(() => new Uint8Array(longest * 2)) as [Uint8Array, Uint8Array, Uint8Array];
