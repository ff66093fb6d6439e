import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type PaperTexts, sv } from './sv.ts';

export type { PaperTexts } from './sv.ts';

export const paperTexts: Readonly<Record<Language, PaperTexts>> = { sv, lattlast, en, fi, ar };
