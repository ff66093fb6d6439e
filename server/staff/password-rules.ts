import { dictionary } from '@zxcvbn-ts/language-common';

export const SHORTEST_PASSWORD = 12;

export type PasswordFault = 'password-short' | 'password-common' | 'password-name';

/**
 * What is wrong with a password that somebody chooses, or null. Length and guesses count, and nothing is asked of which signs
 * it is made of (NIST SP 800-63B section 3.1.1.2). Refused are some 49 000 common ones (zxcvbn-ts, MIT), one of them with
 * digits and signs round it, a short piece over and over, and what holds the name that somebody signs in with.
 */
export function passwordFault(password: string, name: string): PasswordFault | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...plain].length < SHORTEST_PASSWORD) return 'password-short';
  if (name.length >= 4 && plain.includes(name.toLowerCase())) return 'password-name';
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const isRepeated = /^(.{1,6})\1+.{0,5}$/u.test(plain);
  return isRepeated || isCommon(plain) || (bare !== '' && isCommon(bare)) ? 'password-common' : null;
}

const common = new Set(Object.values(dictionary['passwords-common']));
const isCommon = (word: string): boolean => common.has(word);
