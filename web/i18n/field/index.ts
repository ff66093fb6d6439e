import { en } from './en.ts';
import { type FieldTexts, sv } from './sv.ts';

export type { FieldTexts };

/** What is said on every page for work outdoors. */
export const fieldTexts = (language: 'sv' | 'en'): FieldTexts => (language === 'en' ? en : sv);
