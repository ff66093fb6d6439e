import { en } from './en.ts';
import { type LogTexts, sv } from './sv.ts';

/** What is read around the audit log. */
export const logTexts = (language: 'sv' | 'en'): LogTexts => (language === 'en' ? en : sv);
