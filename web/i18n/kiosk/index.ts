import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type KioskTexts, sv } from './sv.ts';

export const kioskTexts: Readonly<Record<Language, KioskTexts>> = { sv, lattlast, en, fi, ar };
