import { isLanguage, LANGUAGES, type Language } from '#core/base/language.ts';

/** The languages that the municipality has switched on, as the server wrote them into the page; all in a page of no server. */
export function offeredLanguages(): readonly Language[] {
  const written = (document.documentElement.dataset.languages ?? '').split(' ').filter(isLanguage);
  return written.length > 0 ? written : LANGUAGES;
}
