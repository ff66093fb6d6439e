import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type ResidentTexts, sv } from './sv.ts';

export type { ResidentTexts } from './sv.ts';

export const residentTexts: Readonly<Record<Language, ResidentTexts>> = { sv, lattlast, en, fi, ar };
