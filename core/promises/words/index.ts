import type { Language } from '../../base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type PromiseWords, sv } from './sv.ts';

export type { PromiseWords };

export const promiseWords: Readonly<Record<Language, PromiseWords>> = { sv, lattlast, en, fi, ar };
