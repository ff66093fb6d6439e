import { en } from './en.ts';
import { type RetentionTexts, sv } from './sv.ts';

/** What is read on the page of what is to be destroyed. */
export const retentionTexts = (language: 'sv' | 'en'): RetentionTexts => (language === 'en' ? en : sv);
