/** So many words in a row are seldom written alike by two who have not seen one another's. */
const RUN = 6;
/** A text of fewer words is what many write: "mörkt och otäckt". */
const FEWEST = 4;

/**
 * What a text has in common with a copy of it, also with one that is begun, ended or dotted in another way: each run of six
 * words in small letters without digits and marks; of a shorter text the whole, and nothing of the shortest.
 */
export function phrasesOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (words.length < FEWEST) return [];
  if (words.length <= RUN) return [words.join(' ')];
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}
