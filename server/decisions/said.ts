import type { Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import { foreignLang, textIn } from '#core/base/text-in.ts';
import { type Html, html } from '../html.ts';

/** A text in the reader's language; or marked as being in another, with that one's direction, so that its full stop stands at its end. */
export function said(text: LocalText | null | undefined, language: Language): Html | string {
  const lang = foreignLang(text, language);
  return lang === undefined
    ? textIn(text, language)
    : html`<span lang="${lang}" dir="auto">${textIn(text, language)}</span>`;
}

/** Marks what staff have written in Swedish alone, where the page is in another language: its commas stay where they belong on a page in Arabic. */
export const swedish = (language: Language): Html | null =>
  language === 'sv' || language === 'lattlast' ? null : html` lang="sv" dir="auto"`;
