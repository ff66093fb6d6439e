import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type MethodTexts, sv } from './sv.ts';

export type { MethodTexts } from './sv.ts';

export const methodTexts: Readonly<Record<Language, MethodTexts>> = { sv, lattlast, en, fi, ar };
