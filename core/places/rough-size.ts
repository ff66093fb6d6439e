import type { Language } from '../base/language.ts';

/**
 * A length that nobody reads as measured: tens of metres, fifties from 300 m, then kilometres with one decimal.
 * "180 meter", "1,2 kilometer".
 */
export function roughLength(metres: number, language: Language): string {
  const { metre, kilometre } = units[language];
  if (metres < 295) return counted(Math.max(10, 10 * Math.round(metres / 10)), metre);
  if (metres < 975) return counted(50 * Math.round(metres / 50), metre);
  return inTenths(metres / 1000, kilometre, language);
}

/**
 * An area that nobody reads as measured: hundreds of square metres, then hectares, then square kilometres, with one decimal
 * below ten. "400 kvadratmeter", "2 hektar", "1,5 kvadratkilometer".
 */
export function roughArea(squareMetres: number, language: Language): string {
  const { squareMetre, hectare, squareKilometre } = units[language];
  if (squareMetres < 9500) return counted(Math.max(100, 100 * Math.round(squareMetres / 100)), squareMetre);
  if (squareMetres < 975_000) return inTenths(squareMetres / 10_000, hectare, language);
  return inTenths(squareMetres / 1_000_000, squareKilometre, language);
}

/** A unit's name beside a number. */
type Unit = (count: number) => string;

const counted = (count: number, unit: Unit, written = String(count)): string => `${written}\u00a0${unit(count)}`;

function inTenths(value: number, unit: Unit, language: Language): string {
  const tenths = Math.round(value * 10);
  if (tenths >= 100) return counted(Math.round(value), unit);
  if (tenths % 10 === 0) return counted(tenths / 10, unit);
  return counted(tenths / 10, unit, (tenths / 10).toFixed(1).replace('.', units[language].decimal));
}

interface Units {
  readonly decimal: string;
  readonly metre: Unit;
  readonly kilometre: Unit;
  readonly squareMetre: Unit;
  readonly hectare: Unit;
  readonly squareKilometre: Unit;
}

const sv: Units = {
  decimal: ',',
  metre: () => 'meter',
  kilometre: () => 'kilometer',
  squareMetre: () => 'kvadratmeter',
  hectare: () => 'hektar',
  squareKilometre: () => 'kvadratkilometer',
};

const oneOrMore =
  (one: string, more: string): Unit =>
  (count) =>
    count === 1 ? one : more;

/** After 3 to 10 the plural, after 11 to 99 the singular in the accusative, after hundreds and parts the singular. */
const arabic =
  (singular: string, plural: string, accusative: string): Unit =>
  (count) => {
    if (!Number.isInteger(count)) return singular;
    const rest = count % 100;
    if (rest >= 3 && rest <= 10) return plural;
    return rest >= 11 ? accusative : singular;
  };

const units: Readonly<Record<Language, Units>> = {
  sv,
  lattlast: sv,
  en: {
    decimal: '.',
    metre: () => 'metres',
    kilometre: oneOrMore('kilometre', 'kilometres'),
    squareMetre: () => 'square metres',
    hectare: oneOrMore('hectare', 'hectares'),
    squareKilometre: oneOrMore('square kilometre', 'square kilometres'),
  },
  fi: {
    decimal: ',',
    metre: () => 'metriä',
    kilometre: oneOrMore('kilometri', 'kilometriä'),
    squareMetre: () => 'neliömetriä',
    hectare: oneOrMore('hehtaari', 'hehtaaria'),
    squareKilometre: oneOrMore('neliökilometri', 'neliökilometriä'),
  },
  ar: {
    decimal: '.',
    metre: arabic('متر', 'أمتار', 'مترًا'),
    kilometre: arabic('كيلومتر', 'كيلومترات', 'كيلومترًا'),
    squareMetre: arabic('متر مربع', 'أمتار مربعة', 'مترًا مربعًا'),
    hectare: arabic('هكتار', 'هكتارات', 'هكتارًا'),
    squareKilometre: arabic('كيلومتر مربع', 'كيلومترات مربعة', 'كيلومترًا مربعًا'),
  },
};
