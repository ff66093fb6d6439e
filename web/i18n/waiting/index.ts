import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { sv, type WaitingTexts } from './sv.ts';

export type { WaitingTexts } from './sv.ts';

export const waitingTexts: Readonly<Record<Language, WaitingTexts>> = { sv, lattlast, en, fi, ar };
