/** At most so many characters, cut between words, with "…" where something was cut. */
export function cutText(written: string, longest: number): string {
  if (written.length <= longest) return written;
  const words = written.slice(0, longest - 1);
  const end = words.lastIndexOf(' ');
  return `${(end > longest / 2 ? words.slice(0, end) : words).replace(/[\s,;:.–-]+$/, '').toWellFormed()}…`;
}
