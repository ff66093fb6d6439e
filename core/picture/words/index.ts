import type { Language } from '../../base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type PictureWords, sv } from './sv.ts';

export type { PictureWords };

export const pictureWords: Readonly<Record<Language, PictureWords>> = { sv, lattlast, en, fi, ar };
