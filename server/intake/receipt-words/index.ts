import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type ReceiptWords, sv } from './sv.ts';

export type { ReceiptWords } from './sv.ts';

export const receiptWords: Readonly<Record<Language, ReceiptWords>> = { sv, lattlast, en, fi, ar };
