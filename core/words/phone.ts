import type { Finding } from './finding.ts';
import { withoutTimes } from './times.ts';

/**
 * Phone numbers: a Swedish one (0, +46 or 0046, an area part of one to three digits that does not begin with 0, and five to
 * eight digits more), a mobile one that begins with 467, or one of another country with its + or 00. Single spaces, hyphens,
 * dots, a slash or brackets may stand between, and an O for the first nought. Other numbers may stand before and after.
 * 112, 114 14 and 116 006 are no one's; a clock's hours and a date are no number either.
 * Source: Post- och telestyrelsen, the Swedish numbering plan (E.164).
 */
export function phonesIn(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const { index, groups } of withoutTimes(text).matchAll(runs)) {
    const phone = phoneAtStartOf(groups?.run ?? '');
    if (phone !== undefined) found.push({ kind: 'phone', start: index, end: index + phone.length });
  }
  return found;
}

const between = String.raw`(?: ?- ?| ?\/ ?|[ .]?\(?|\)[ -]?)`;
/**
 * From each place where a number may begin, as many digits as one may have and some more. After another number and a hyphen
 * only a mobile one begins, or one with + or its area apart: "2024-0123456" is a case, and "22-06" hours.
 */
const runs = new RegExp(
  String.raw`(?<![\d+]|\d-(?!\+|0?7|0\d{2,3}[-/ ]))(?=(?<run>(?:\(?[+0]|(?<!\p{L})[oO](?=7)|46(?=7\d{8}(?!\d)))(?:${between}\d){6,18}))`,
  'gu',
);

/** The longest that ends where a group of digits does: what follows after a space may be another number. */
function phoneAtStartOf(run: string): string | undefined {
  const untilEachGroup = [...run.matchAll(/\d(?!\d)/g)].map(({ index }) => run.slice(0, index + 1)).reverse();
  return untilEachGroup.find((part) => isPhone(part, 9)) ?? untilEachGroup.find((part) => isPhone(part, 10));
}

/** With at most so many digits after the nought, where it is Swedish. */
function isPhone(written: string, longest: number): boolean {
  const digits = written.replace(/^[oO]/, '0').replace(/\D/g, '');
  const abroad = /^(?:\(?\+|\(?00|46)/.test(written);
  const number = digits.replace(/^00/, '');
  if (abroad && !number.startsWith('46')) return /^[1-9]\d{8,14}$/.test(number);
  const national = abroad ? number.slice(2).replace(/^0/, '') : digits.slice(1);
  // Of two digits 08 alone is an area: "04 20 06-23" and "01 02 03 04 05" are hours and lines. Mobile numbers are written so too.
  if (/^0(?:[^8]\D|\D\d\d\D)/.test(written) && !/^7\d{8}$/.test(national)) return false;
  return /^[1-9]\d{6,}$/.test(national) && national.length <= longest;
}
