import { en } from './en.ts';
import { type ActionTexts, sv } from './sv.ts';

export type { ActionTexts };

/** What staff read of actions and focus areas; what everybody reads is in core/actions/words. */
export const actionTexts = (language: 'sv' | 'en'): ActionTexts => (language === 'en' ? en : sv);
