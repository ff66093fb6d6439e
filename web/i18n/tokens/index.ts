import { en } from './en.ts';
import { sv, type TokenTexts } from './sv.ts';

export type { TokenTexts };

/** What is read on the pages of access tokens and of how programs use them. */
export const tokenTexts = (language: 'sv' | 'en'): TokenTexts => (language === 'en' ? en : sv);
