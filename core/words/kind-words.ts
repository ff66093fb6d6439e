import type { Language } from '../base/language.ts';
import type { MaskedKind } from './finding.ts';

export type KindWords = Readonly<Record<MaskedKind, string>>;

/** What each kind that can be taken away is called. */
export const kindWords = (language: Language): KindWords => words[language];

/** "[borttaget: telefonnummer]", in the language that the text is written in. */
export const maskOf = (kind: MaskedKind, language: Language): string =>
  `[${removed[language]}: ${words[language][kind]}]`;

const removed: Readonly<Record<Language, string>> = {
  sv: 'borttaget',
  lattlast: 'borttaget',
  en: 'removed',
  fi: 'poistettu',
  ar: 'حُذف',
};

const words: Readonly<Record<Language, KindWords>> = {
  sv: {
    'national-id': 'personnummer',
    phone: 'telefonnummer',
    email: 'e-postadress',
    plate: 'registreringsnummer',
    link: 'länk',
    handle: 'kontonamn',
    flat: 'lägenhetsnummer',
    address: 'husnummer',
  },
  lattlast: {
    'national-id': 'personnummer',
    phone: 'telefonnummer',
    email: 'mejladress',
    plate: 'numret på en bil',
    link: 'länk',
    handle: 'namn på nätet',
    flat: 'numret på en lägenhet',
    address: 'numret på ett hus',
  },
  en: {
    'national-id': 'ID number',
    phone: 'phone number',
    email: 'e-mail address',
    plate: 'number plate',
    link: 'link',
    handle: 'account name',
    flat: 'flat number',
    address: 'house number',
  },
  fi: {
    'national-id': 'henkilötunnus',
    phone: 'puhelinnumero',
    email: 'sähköpostiosoite',
    plate: 'rekisterinumero',
    link: 'linkki',
    handle: 'käyttäjänimi',
    flat: 'asunnon numero',
    address: 'talon numero',
  },
  ar: {
    'national-id': 'رقم هوية',
    phone: 'رقم هاتف',
    email: 'بريد إلكتروني',
    plate: 'رقم لوحة سيارة',
    link: 'رابط',
    handle: 'اسم حساب',
    flat: 'رقم شقة',
    address: 'رقم منزل',
  },
};
