import { en } from './en.ts';
import { type AccountTexts, sv } from './sv.ts';

/** What somebody reads about their own account. */
export const accountTexts = (language: 'sv' | 'en'): AccountTexts => (language === 'en' ? en : sv);
export type { AccountTexts };
