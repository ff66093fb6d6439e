import { homeOf, type Language } from '#core/base/language.ts';

/** Where the form without script is met and posted to. */
export const formAddress = (language: Language): string => `${homeOf(language)}enkel/`;
/** Where the receipt's pages are posted to and drawn; the page before them, with the first form, is one folder up. */
export const receiptAddress = (language: Language): string => `${homeOf(language)}anvand-din-kod/svar/`;
export const codePageAddress = (language: Language): string => `${homeOf(language)}anvand-din-kod/`;
