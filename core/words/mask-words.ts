import type { Language } from '../base/language.ts';
import type { MaskedKind } from './finding.ts';

/** The words that stand where something was: "[borttaget: telefonnummer]". */
export type MaskWords = Readonly<Record<MaskedKind, string>>;

/** What stands where something was taken away, in the language that the text is written in. */
export const maskWords = (language: Language): MaskWords => words[language];

const words: Readonly<Record<Language, MaskWords>> = {
  sv: {
    'national-id': 'borttaget: personnummer',
    phone: 'borttaget: telefonnummer',
    email: 'borttaget: e-postadress',
    plate: 'borttaget: registreringsnummer',
    link: 'borttaget: länk',
    handle: 'borttaget: kontonamn',
    flat: 'borttaget: lägenhetsnummer',
    address: 'borttaget: husnummer',
  },
  lattlast: {
    'national-id': 'borttaget: personnummer',
    phone: 'borttaget: telefonnummer',
    email: 'borttaget: mejladress',
    plate: 'borttaget: bilens nummer',
    link: 'borttaget: länk',
    handle: 'borttaget: namn på nätet',
    flat: 'borttaget: nummer på lägenhet',
    address: 'borttaget: nummer på hus',
  },
  en: {
    'national-id': 'removed: ID number',
    phone: 'removed: phone number',
    email: 'removed: e-mail address',
    plate: 'removed: number plate',
    link: 'removed: link',
    handle: 'removed: account name',
    flat: 'removed: flat number',
    address: 'removed: house number',
  },
  fi: {
    'national-id': 'poistettu: henkilötunnus',
    phone: 'poistettu: puhelinnumero',
    email: 'poistettu: sähköpostiosoite',
    plate: 'poistettu: rekisterinumero',
    link: 'poistettu: linkki',
    handle: 'poistettu: käyttäjänimi',
    flat: 'poistettu: asunnon numero',
    address: 'poistettu: talon numero',
  },
  ar: {
    'national-id': 'حُذف: رقم الهوية',
    phone: 'حُذف: رقم هاتف',
    email: 'حُذف: بريد إلكتروني',
    plate: 'حُذف: رقم لوحة سيارة',
    link: 'حُذف: رابط',
    handle: 'حُذف: اسم حساب',
    flat: 'حُذف: رقم شقة',
    address: 'حُذف: رقم منزل',
  },
};
