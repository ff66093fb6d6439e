import type { Language } from '#core/base/language.ts';
import { en } from './en.ts';
import { lattlast } from './lattlast.ts';
import { type SideTexts, sv } from './sv.ts';

export const sideTexts: Readonly<Record<Language, SideTexts>> = { sv, lattlast, en, fi: en, ar: en };
