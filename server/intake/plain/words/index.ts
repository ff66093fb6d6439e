import type { Language } from '#core/base/language.ts';
import { en } from './en.ts';
import { lattlast } from './lattlast.ts';
import { type PlainWords, sv } from './sv.ts';

export const plainWords: Readonly<Record<Language, PlainWords>> = { sv, lattlast, en };
