import type { Language } from '#core/base/language.ts';
import type { ResidentTexts } from './sv.ts';

/** What residents read, in one language: a page that speaks one at a time carries no other. */
export const loadTexts = (language: Language): Promise<ResidentTexts> => LOADERS[language]();

const sv = async () => (await import('./sv.ts')).sv;
const lattlast = async () => (await import('./lattlast.ts')).lattlast;
const en = async () => (await import('./en.ts')).en;
const fi = async () => (await import('./fi.ts')).fi;
const ar = async () => (await import('./ar.ts')).ar;

const LOADERS: Readonly<Record<Language, () => Promise<ResidentTexts>>> = { sv, lattlast, en, fi, ar };
