import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type ReceiptTexts, sv } from './sv.ts';

export const receiptTexts: Readonly<Record<Language, ReceiptTexts>> = { sv, lattlast, en, fi, ar };
