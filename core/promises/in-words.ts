import type { Language } from '../base/language.ts';
import type { Day } from '../base/time.ts';
import { dayInWords } from '../base/words.ts';
import type { Terms, Version } from './contract.ts';
import { ageOf } from './follow-ups.ts';
import type { PromiseWords } from './words/index.ts';

/** "2026–2027", "2022"; empty where no year is known. */
export function yearsInWords({ period, year }: Pick<Terms, 'period' | 'year'>): string {
  if (period === null) return year === null ? '' : String(year);
  const [from, until] = [period.from.slice(0, 4), period.until.slice(0, 4)];
  return from === until ? from : `${from}–${until}`;
}

/** "Medborgarlöfte 2026–2027": by its years, else by its number. */
export function nameInWords(
  terms: Pick<Terms, 'period' | 'year' | 'number'>,
  words: Pick<PromiseWords, 'name' | 'nameOf' | 'number'>,
): string {
  const what = yearsInWords(terms) || (terms.number === null ? '' : words.number(terms.number));
  return what === '' ? words.name : words.nameOf(what);
}

/** "för 5 månader sedan". */
export function ageInWords(on: Day, today: Day, { age }: Pick<PromiseWords, 'age'>): string {
  const { unit, number } = ageOf(on, today);
  return number === 0 ? age.today : age[unit](number);
}

/** When it was signed, in words; empty where that is not known. */
export function signedInWords(versions: readonly Version[], language: Language): string {
  const on = versions[0]?.on ?? null;
  return on === null ? '' : dayInWords(on, language, '0000-00-00');
}
