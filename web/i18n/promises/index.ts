import { en } from './en.ts';
import { type PromiseTexts, sv } from './sv.ts';

export type { PromiseTexts };

/** What staff read of the citizen promise; what everybody reads is in core/promises/words. */
export const promiseTexts = (language: 'sv' | 'en'): PromiseTexts => (language === 'en' ? en : sv);
