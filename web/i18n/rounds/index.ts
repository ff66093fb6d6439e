import { en } from './en.ts';
import { type RoundTexts, sv } from './sv.ts';

export type { RoundTexts };

/** What staff read of safety rounds, outdoors and at the desk. */
export const roundTexts = (language: 'sv' | 'en'): RoundTexts => (language === 'en' ? en : sv);
