import type { Language } from '#core/base/language.ts';
import { en } from './en.ts';
import { lattlast } from './lattlast.ts';
import { sv } from './sv.ts';
import type { PlaceTexts } from './texts.ts';

export type { PlaceTexts };

const texts: Readonly<Record<Language, PlaceTexts>> = { sv, lattlast, en, fi: en, ar: en };

export const placeTexts = (language: Language): PlaceTexts => texts[language];
