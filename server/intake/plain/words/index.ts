import type { Language } from '#core/base/text.ts';
import { en } from './en.ts';
import { lattlast } from './lattlast.ts';
import { sv } from './sv.ts';

export type PlainWords = typeof sv;

export const plainWords: Readonly<Record<Language, PlainWords>> = { sv, lattlast, en };
