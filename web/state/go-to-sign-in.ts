import { homeOf } from '#core/base/language.ts';

/** Leads a member of staff to the sign-in page, and back here afterwards. */
export function goToSignIn(language: 'sv' | 'en'): void {
  location.assign(signInAddress(language));
}

/** Of the sign-in page that leads back here. */
export const signInAddress = (language: 'sv' | 'en'): string =>
  `${homeOf(language)}personal/?till=${encodeURIComponent(location.pathname + location.search)}`;
