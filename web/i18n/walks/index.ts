import { en } from './en.ts';
import { sv, type WalkTexts } from './sv.ts';

export type { WalkTexts };

/** What staff read of safety walks; what everybody reads is in core/walks/words. */
export const walkTexts = (language: 'sv' | 'en'): WalkTexts => (language === 'en' ? en : sv);
