import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { sv } from './sv.ts';
import type { PlaceTexts } from './texts.ts';

export type { PlaceTexts };

const texts: Readonly<Record<Language, PlaceTexts>> = { sv, lattlast, en, fi, ar };

export const placeTexts = (language: Language): PlaceTexts => texts[language];
