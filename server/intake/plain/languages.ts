import { directionOf, htmlLang, type Language } from '#core/base/language.ts';
import { LANGUAGE_NAMES } from '#core/base/language-names.ts';
import { offeredLanguages } from '#core/survey/offered-languages.ts';
import { type Html, html } from '../../html.ts';
import { formAddress } from '../form-addresses.ts';
import { type PlainContext, WAY_FORM } from './context.ts';
import { plainWords } from './words/index.ts';

/**
 * The languages of a page of the form. Each is a button that posts the page, to the same page in that language: what has been
 * answered is in the page alone, and a link would lose it. `formId` is the form where somebody may have filled something in.
 */
export function languageButtons({ survey, municipality, language }: PlainContext, formId: string = WAY_FORM): Html {
  return row(language, offeredLanguages(survey, municipality.settings), (other) => {
    const { lang, dir } = marks(other);
    return html`<button class="link link--alone" form="${formId}" formaction="${formAddress(other)}" name="do" value="speak:${language}" lang="${lang}" dir="${dir}">${LANGUAGE_NAMES[other]}</button>`;
  });
}

/** The languages of a page where nothing has been answered: the same address in each. */
export function languageLinks(language: Language, languages: readonly Language[], query: string): Html {
  return row(language, languages, (other) => {
    const { lang, dir } = marks(other);
    return html`<a href="${formAddress(other)}${query}" lang="${lang}" hreflang="${lang}" dir="${dir}">${LANGUAGE_NAMES[other]}</a>`;
  });
}

const marks = (language: Language) => ({ lang: htmlLang(language), dir: directionOf(language) });

const row = (language: Language, languages: readonly Language[], other: (language: Language) => Html): Html =>
  html`<nav class="no-print" aria-label="${plainWords[language].plain.languages}"><ul class="footer__row" role="list">${languages.map(
    (one) =>
      html`<li>${one === language ? html`<strong aria-current="true">${LANGUAGE_NAMES[one]}</strong>` : other(one)}</li>`,
  )}</ul></nav>`;
