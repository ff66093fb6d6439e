import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type SideTexts, sv } from './sv.ts';

export const sideTexts: Readonly<Record<Language, SideTexts>> = { sv, lattlast, en, fi, ar };
