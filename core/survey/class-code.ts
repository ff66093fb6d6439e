import { CODE_ALPHABET } from './receipt.ts';

const PREFIX = 'KLA';
const LENGTH = 3;

/** A school class's code from random bytes (at least three): "KLA-7M4". It opens a door that is open to everyone; it guards nothing. */
export function classCode(random: Uint8Array): string {
  if (random.length < LENGTH) throw new Error(`${random.length} random bytes`);
  const letters = [...random.subarray(0, LENGTH)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]);
  return `${PREFIX}-${letters.join('')}`;
}

/**
 * Reads a code as a pupil types it: any case, with or without "KLA", O for 0, I and L for 1. Null where it is no code; "KLA"
 * alone is the beginning of one, and not the class K1A.
 */
export function classCodeFromTyping(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  if (plain === PREFIX) return null;
  const own = plain.length === PREFIX.length + LENGTH && plain.startsWith(PREFIX) ? plain.slice(PREFIX.length) : plain;
  const letters = own.replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !CODE_ALPHABET.includes(letter))) return null;
  return `${PREFIX}-${letters}`;
}
