import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type HcaptchaTexts, sv } from './sv.ts';

export const hcaptchaTexts: Readonly<Record<Language, HcaptchaTexts>> = { sv, lattlast, en, fi, ar };
