import { en } from './en.ts';
import { type EventTexts, sv } from './sv.ts';

export type { EventTexts };

/** What is read where staff report events (underlag), and where they are reviewed. */
export const eventTexts = (language: 'sv' | 'en'): EventTexts => (language === 'en' ? en : sv);
