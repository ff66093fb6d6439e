import type { Language } from '../../base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { sv, type WalkWords } from './sv.ts';

export type { WalkWords };

export const walkWords: Readonly<Record<Language, WalkWords>> = { sv, lattlast, en, fi, ar };
