import { en } from './en.ts';
import { type ModerationTexts, sv } from './sv.ts';

/** What moderators read. */
export const moderationTexts = (language: 'sv' | 'en'): ModerationTexts => (language === 'en' ? en : sv);
export type { ModerationTexts };
