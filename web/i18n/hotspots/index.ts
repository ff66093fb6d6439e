import { en } from './en.ts';
import { type HotSpotTexts, sv } from './sv.ts';

export type { HotSpotTexts };

/** What is read where staff work with places and hot spots. */
export const hotSpotTexts = (language: 'sv' | 'en'): HotSpotTexts => (language === 'en' ? en : sv);
