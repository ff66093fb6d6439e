/** A text in the one way of writing that the detectors read, and the way back to where each letter stood. */
export interface Plain {
  readonly text: string;
  /** The place in the original of each unit of `text`, and one more for its end. */
  readonly from: readonly number[];
}

/**
 * Makes digits of any script and in any frame ASCII, every kind and number of spaces one space, every kind of dash a hyphen,
 * full-width letters ordinary, marks over letters one with their letter (NFC), and takes away what cannot be seen: a number is a
 * number however it was typed. Letters keep their case. What somebody hides on purpose, in words or across lines, is not found so.
 */
export function plainOf(original: string): Plain {
  let text = '';
  const from: number[] = [];
  for (const { segment, index } of segments(original)) {
    const plain = [...segment.normalize('NFKC').replace(/(?<=\p{Nd})\p{M}+/gu, '')].map(plainLetter).join('');
    if (plain === ' ' && text.endsWith(' ')) continue;
    for (let unit = 0; unit < plain.length; unit += 1) from.push(index);
    text += plain;
  }
  from.push(original.length);
  return { text, from };
}

/** A letter with the marks that follow it. */
function* segments(original: string): Generator<{ readonly segment: string; readonly index: number }> {
  for (const { 0: segment, index } of original.matchAll(/.\p{M}*/gsu)) yield { segment, index };
}

function plainLetter(letter: string): string {
  if (/\p{Nd}/u.test(letter)) return digitOf(letter);
  if (letter === '\n') return letter;
  // The braille sign without dots (U+2800) looks like a space and is none to Unicode.
  if (/[\p{Zs}\p{Zl}\p{Zp}\t\r\u2800]/u.test(letter)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(letter)) return '-';
  return /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(letter) ? '' : letter;
}

/** Unicode gives each script's ten digits ten numbers in a row, the nought first. */
function digitOf(letter: string): string {
  const point = letter.codePointAt(0) as number;
  let nought = point;
  while (point - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return String(point - nought);
}
