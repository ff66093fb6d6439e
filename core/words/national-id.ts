import type { Finding } from './finding.ts';
import { matchesAtEach } from './matches.ts';

/**
 * Personnummer and samordningsnummer: YYMMDD-NNNN or YYYYMMDD-NNNN with `-`, `+`, `/`, `.`, space or nothing between, also with
 * the date's parts apart or in brackets, where the day is a day (or one with 60 added), the check digit fits, and no digit
 * stands beside it. A date with its parts apart and then the hour ("2026-11-22 2315") is none.
 * Source: Skatteverket, SKV 704 and 707 (the number's form and its check digit).
 * And henkilötunnus, since Finnish is answered in: DDMMYY, a sign for the century, three digits and a check character.
 * Source: Digi- ja väestötietovirasto, Henkilötunnus (its form, the signs of 2023 and the check character).
 */
export const nationalIdsIn = (text: string): readonly Finding[] => [
  ...swedish.flatMap((written) =>
    matchesAtEach('national-id', text, written, ({ groups }) => isSwedish(groups as unknown as SwedishParts)),
  ),
  ...matchesAtEach('national-id', text, finnish, ({ groups }) => isFinnish(groups as unknown as FinnishParts)),
];

/** With the century and without: "20 12 12 ..." can be begun as either. */
const swedish = ['(?:19|20)', ''].map(
  (century) =>
    new RegExp(
      String.raw`(?<!\d)(?=(?<whole>${century}(?<year>\d{2})(?<apart>[-/. ]?)(?<month>\d{2})\k<apart>(?<day>\d{2})\)?(?<sign> ?[-+/.] ?| )?(?<last>\d{4}))(?!\d))`,
      'g',
    ),
);

interface SwedishParts {
  readonly year: string;
  readonly apart: string;
  readonly month: string;
  readonly day: string;
  readonly sign: string | undefined;
  readonly last: string;
}

function isSwedish({ year, apart, month, day, sign, last }: SwedishParts): boolean {
  // A day of 60 is none: 61 to 91 are the days of a samordningsnummer.
  if (!isDayOfYear(Number(day) % 60, Number(month))) return false;
  const hourMayFollow = apart !== '' && sign !== undefined && /[ .]/.test(sign) && !/[-+]/.test(sign);
  if (hourMayFollow && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(last)) return false;
  return hasCheckDigit(year + month + day + last);
}

const isDayOfYear = (day: number, month: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Luhn's sum, over the last ten digits. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((before, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return before + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

const finnish =
  /(?<!\d)(?=(?<whole>(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})[-+A-FU-Y](?<own>\d{3})(?<check>[\dA-FHJ-NPR-Y]))(?!\d))/gi;

interface FinnishParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly own: string;
  readonly check: string;
}

const isFinnish = ({ day, month, year, own, check }: FinnishParts): boolean =>
  isDayOfYear(Number(day), Number(month)) &&
  '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(day + month + year + own) % 31] === check.toUpperCase();
