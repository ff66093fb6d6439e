import { CODE_ALPHABET } from './receipt.ts';

/**
 * The number of a printed form. The form that is handed in bears the number; the slip that the person tears off and keeps bears
 * the receipt code that the number leads to:
 *
 *   number = 12 random letters (60 bits) and a check letter, "T4QK-9ZP2-M7CD-W"
 *   key    = "papper-" number, the idempotency key when staff type the form in
 *   code   = derived from the key like every receipt code (receipt.ts)
 *
 * So a form can be printed with its code before there is an answer, nobody has to keep a list of which form has which code,
 * and a form that is typed in twice is one answer. Nobody can come from the code back to the number. Whoever holds the form
 * can find its code, and holds the answers on it already (docs/decisions/0027-paper-forms.md).
 */

const LENGTH = 12;

/** A number from 12 random bytes. */
export function paperNumber(random: Uint8Array): string {
  if (random.length < LENGTH) throw new Error(`${random.length} random bytes`);
  const values = [...random.subarray(0, LENGTH)].map((byte) => byte & 31);
  return written([...values, checkOf(values)]);
}

/**
 * Reads a number as somebody types it: any case, spaces or dashes, O for 0, I and L for 1. Null for one with a wrong letter or
 * two that have changed places: a mistyped number would give the answer a code that nobody has.
 */
export function paperNumberFromTyping(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const values = [...letters].map((letter) => CODE_ALPHABET.indexOf(letter));
  if (values.length !== LENGTH + 1 || values.includes(-1)) return null;
  return checkOf(values.slice(0, LENGTH)) === values[LENGTH] ? written(values) : null;
}

/** The idempotency key of the form's answer. */
export const keyOfPaper = (number: string): string => `papper-${number}`;

const written = (values: readonly number[]): string => {
  const letters = values.map((value) => CODE_ALPHABET[value]).join('');
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12), letters.slice(12)].join('-');
};

/**
 * The check letter: the sum of the letters in the field of 32 elements, each times another power of its generator. A single
 * wrong letter, and any two that have changed places, give another sum.
 */
function checkOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum = doubled(sum ^ value);
  return sum;
}

/** Times x, modulo x^5 + x^2 + 1. */
const doubled = (value: number): number => (value & 16 ? ((value << 1) & 31) ^ 0b00101 : value << 1);
