import { en } from './en.ts';
import { type DialoguesTexts, sv } from './sv.ts';

/** What staff read about dialogues. */
export const dialoguesTexts = (language: 'sv' | 'en'): DialoguesTexts => (language === 'en' ? en : sv);
export type { DialoguesTexts };
