import type { Finding } from './finding.ts';
import { matchesOf } from './matches.ts';

/**
 * Personnummer and samordningsnummer: YYMMDD-NNNN or YYYYMMDD-NNNN with `-`, `+`, space or nothing between, also with the
 * date's parts apart, where the day is a day (or one with 60 added), the check digit fits, and no digit stands beside it.
 * A date with its parts apart and then the hour ("2026-11-22 2315") is none.
 * Source: Skatteverket, SKV 704 and 707 (the number's form and its check digit).
 */
export const nationalIdsIn = (text: string): readonly Finding[] =>
  matchesOf('national-id', text, written, ({ groups }) => isNationalId(groups as unknown as Parts));

const written =
  /(?<!\d)(?:19|20)?(?<year>\d{2})(?<apart>[- ]?)(?<month>\d{2})[- ]?(?<day>\d{2})(?<sign> ?[-+] ?| )?(?<last>\d{4})(?!\d)/g;

interface Parts {
  readonly year: string;
  readonly apart: string;
  readonly month: string;
  readonly day: string;
  readonly sign: string | undefined;
  readonly last: string;
}

function isNationalId({ year, apart, month, day, sign, last }: Parts): boolean {
  const [monthIs, dayIs] = [Number(month), Number(day) % 60];
  // A day of 60 is none: 61 to 91 are the days of a samordningsnummer.
  if (monthIs < 1 || monthIs > 12 || dayIs < 1 || dayIs > 31) return false;
  if (apart !== '' && sign === ' ' && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(last)) return false;
  return hasCheckDigit(year + month + day + last);
}

/** Luhn's sum, over the last ten digits. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((before, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return before + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
