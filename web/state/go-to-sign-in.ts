import { homeOf } from '#core/base/language.ts';

/** Leads a member of staff to the sign-in page, and back here afterwards. */
export function goToSignIn(language: 'sv' | 'en'): void {
  const here = location.pathname + location.search;
  location.assign(`${homeOf(language)}personal/?till=${encodeURIComponent(here)}`);
}
