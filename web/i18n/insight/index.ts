import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { sv } from './sv.ts';
import type { InsightTexts, StaffInsightTexts } from './texts.ts';

/** Staff work in Swedish or English. */
export type StaffLanguage = Extract<Language, 'sv' | 'en'>;

export const staffTexts = (language: StaffLanguage): StaffInsightTexts => (language === 'en' ? en : sv);

export const resultsTexts = (language: Language): InsightTexts => ({ sv, lattlast, en, fi, ar })[language];
