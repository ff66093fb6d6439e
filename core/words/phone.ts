import type { Finding } from './finding.ts';
import { matchesOf } from './matches.ts';

/**
 * Phone numbers: a Swedish one (0, +46 or 0046, an area part of one to three digits that does not begin with 0, and five to
 * eight digits more), a mobile one that begins with 467, or one of another country with its + or 00. Single spaces, hyphens,
 * dots, a slash or brackets may stand between, and an O for the first nought. 112, 114 14 and 116 006 are no one's; a clock's
 * hours and a date are no number either.
 * Source: Post- och telestyrelsen, the Swedish numbering plan (E.164).
 */
export const phonesIn = (text: string): readonly Finding[] =>
  matchesOf('phone', text, written, ([found]) => isPhone(found));

const between = String.raw`(?: ?- ?| ?\/ ?|[ .]?\(?|\)[ -]?)`;
const written = new RegExp(
  String.raw`(?<![\d+]|\d[.,:\/ -])(?:\(?(?:\+|0)\d?(?:${between}\d)+|(?<!\p{L})[oO](?=7)\d(?:${between}\d)+|467\d{8})(?!\d|[:,]\d|\p{L})`,
  'gu',
);

function isPhone(found: string): boolean {
  const digits = found.replace(/[oO]/, '0').replace(/\D/g, '');
  const abroad = /^(?:\(?\+|\(?00|467\d{8}$)/.test(found);
  const number = digits.replace(/^00/, '');
  if (abroad && !number.startsWith('46')) return /^[1-9]\d{8,14}$/.test(number);
  const national = abroad ? number.slice(2).replace(/^0/, '') : digits.slice(1);
  return /^[1-9]\d{6,9}$/.test(national) && !isOfTheClock(found) && !isDate(found);
}

/** "0700-0830", "07.30-09.00", "07 30 - 09 15". */
const isOfTheClock = (found: string): boolean =>
  /^(?:[01]\d|2[0-3])[ .]?[0-5]\d ?- ?(?:[01]\d|2[0-4])[ .]?[0-5]\d$/.test(found);

/** "01-12-2025", "05.06.2026", "05/06-2026". */
const isDate = (found: string): boolean =>
  /^(?:0[1-9]|[12]\d|3[01])[-./ ](?:0[1-9]|1[0-2])[-./ ](?:19|20)\d\d$/.test(found);
