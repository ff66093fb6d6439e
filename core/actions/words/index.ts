import type { Language } from '../../base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type ActionWords, sv } from './sv.ts';

export type { ActionWords };

export const actionWords: Readonly<Record<Language, ActionWords>> = { sv, lattlast, en, fi, ar };
