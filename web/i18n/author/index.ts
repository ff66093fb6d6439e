import { en } from './en.ts';
import { type AuthorTexts, sv } from './sv.ts';

export type { AuthorTexts } from './sv.ts';

export const authorTexts = (language: 'sv' | 'en'): AuthorTexts => (language === 'en' ? en : sv);
