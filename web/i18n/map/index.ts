import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { sv } from './sv.ts';
import type { MapTexts } from './texts.ts';

export type { MapTexts };

const texts: Readonly<Record<Language, MapTexts>> = { sv, lattlast, en, fi, ar };

export const mapTexts = (language: Language): MapTexts => texts[language];
