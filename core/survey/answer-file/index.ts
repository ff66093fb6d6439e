import type { Language } from '../../base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type FileWords, sv } from './sv.ts';

export const fileWords: Readonly<Record<Language, FileWords>> = { sv, lattlast, en, fi, ar };
