import { dictionary } from '@zxcvbn-ts/language-common';

export const SHORTEST_PASSWORD = 12;

export type PasswordFault = 'password-short' | 'password-common' | 'password-name';

/**
 * What is wrong with a password that somebody chooses, or null. Length and guesses count, and nothing is asked of which signs
 * it is made of (NIST SP 800-63B section 3.1.1.2). Refused are some 49 000 common ones (zxcvbn-ts, MIT), one of them with
 * digits and signs round it, a short piece over and over, what holds the name that somebody signs in with, and what is put together
 * of words that anybody would try here (`WORDS_OF_HERE`, and `here`: the municipality's name).
 */
export function passwordFault(password: string, name: string, here: readonly string[] = []): PasswordFault | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...plain].length < SHORTEST_PASSWORD) return 'password-short';
  if (name.length >= 4 && plain.includes(name.toLowerCase())) return 'password-name';
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const isRepeated = /^(.{1,6})\1+.{0,5}$/u.test(plain);
  return isRepeated || isOfHere(plain, here) || isCommon(plain) || (bare !== '' && isCommon(bare))
    ? 'password-common'
    : null;
}

/** What somebody who guesses at Lykta's sign-ins would begin with: the thing, the work and the roles. Without dots and rings. */
export const WORDS_OF_HERE: readonly string[] = [
  'administrator',
  'samordnare',
  'dialogvard',
  'dataskydd',
  'moderator',
  'granskare',
  'analytiker',
  'trygghet',
  'losenord',
  'password',
  'kommunen',
  'polisen',
  'personal',
  'dialog',
  'kommun',
  'polis',
  'lykta',
  'trygg',
  'admin',
  'demo',
];

/** Whether fewer than four letters are left of it without those words. */
function isOfHere(plain: string, here: readonly string[]): boolean {
  const words = [...here.map(bareLetters), ...WORDS_OF_HERE].filter((word) => word.length >= 4);
  const letters = bareLetters(plain);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), letters);
  return left !== letters && left.length < 4;
}

/** "Värnamo kommun 2026" → "varnamokommun". */
const bareLetters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

const common = new Set(Object.values(dictionary['passwords-common']));
const isCommon = (word: string): boolean => common.has(word);
