import type { Language } from '../../base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type FeedbackWords, sv } from './sv.ts';

export type { FeedbackWords };

export const feedbackWords: Readonly<Record<Language, FeedbackWords>> = { sv, lattlast, en, fi, ar };
