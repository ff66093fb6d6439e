import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { fill } from '#core/base/fill.ts';
import { homeOf, type Language } from '#core/base/language.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import type { Telling } from '#core/survey/answers-in-words.ts';
import type { Answers, Survey } from '#core/survey/contract.ts';
import { noticeWords } from '#core/survey/notices.ts';
import { responseSentences } from '#core/survey/sentences.ts';
import type { Way } from '#core/survey/way.ts';
import { findingsIn } from '#core/words/find.ts';
import { identifierSentence } from '#core/words/warnings.ts';
import { type Html, type HtmlPart, html, rich } from '../../html.ts';
import { formAddress, receiptAddress, startAddress } from '../form-addresses.ts';
import { PERSONAL } from './posted.ts';
import { type PlainState, writeState } from './state.ts';
import { tellsOfSupport } from './support.ts';
import { type PlainWords, plainWords } from './words/index.ts';

/** All that a page is drawn from. */
export interface PlainContext {
  readonly language: Language;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly survey: Survey;
  readonly campaign: Campaign;
  readonly today: string;
  readonly state: PlainState;
  readonly answers: Answers;
}

export interface PlainPage {
  readonly title: string;
  readonly content: Html;
  /** The languages that the page can be read in; none where it cannot be had in another. */
  readonly languages?: Html;
}

export const wayOf = ({ survey, state, answers }: Pick<PlainContext, 'survey' | 'state' | 'answers'>): Way => ({
  survey,
  route: state.route,
  answers,
});
export const tellingOf = ({ survey, municipality, language }: PlainContext): Telling => ({
  survey,
  areas: municipality.areas,
  language,
});
export const wordsOf = ({ language }: Pick<PlainContext, 'language'>): PlainWords => plainWords[language];

/** Running text whose own addresses begin at the language's home. */
export const running = (text: string, { language, municipality }: Pick<PlainContext, 'language' | 'municipality'>) =>
  rich(fill(text, noticeWords(municipality.settings, language)), homeOf(language));

/** The form of a page that holds its state and no field: "back", and whatever else leads on from no field. */
export const WAY_FORM = 'vag';

/**
 * A form that carries the state. Buttons with form="vag" belong to the first one of a page: it comes first and holds no
 * field, so that Enter in a field never presses "back".
 */
export const form = (context: PlainContext, inside: HtmlPart, id: string | null = null): Html => html`
  <form method="post" action="${formAddress(context.language)}" class="stack"${id === null ? null : html` id="${id}"`}>
    <input type="hidden" name="state" value="${writeState(context.state)}">
    ${inside}
  </form>`;

/** The support lines (notice N4). */
export const supportNote = (context: PlainContext): Html =>
  html`<p class="note note--small" data-notices="N4"><span>${running(wordsOf(context).notices.N4, context)}</span></p>`;

/** "Tillbaka" and how far somebody has come. Before the first page of a change stands the answer as it is kept. */
export const topRow = (context: PlainContext, backTo: string | null, right: string | null): Html => {
  const back = html`${chevron}<span>${wordsOf(context).answering.back}</span>`;
  const { change } = context.state;
  const toKept = backTo === null && change !== null;
  const leading =
    backTo !== null
      ? html`<button class="link back-row__back" name="do" value="go:${backTo}">${back}</button>`
      : toKept
        ? html`<button class="link back-row__back" form="${KEPT_FORM}" name="do" value="open">${back}</button>`
        : html`<a class="back-row__back" href="${startAddress(context.language, context.state)}">${back}</a>`;
  const row = html`<div class="back-row">${leading}${right === null ? null : html`<span class="caption">${right}</span>`}</div>`;
  const support = tellsOfSupport(wayOf(context), context.state.page, backTo) ? supportNote(context) : null;
  return html`${form(context, row, WAY_FORM)}${support}${toKept ? codeForm(change.code, context.language, null, KEPT_FORM) : null}`;
};

const KEPT_FORM = 'svaret';

/** A form that leads to the answer as it is kept. The code travels in its body. */
export const codeForm = (code: string, language: Language, inside: HtmlPart, id: string | null = null): Html =>
  html`<form method="post" action="${receiptAddress(language)}"${id === null ? null : html` id="${id}"`}><input type="hidden" name="code" value="${code}">${inside}</form>`;

const chevron = html`<svg class="along-text" width="10" height="18" viewBox="0 0 10 18" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M8 2 2 9l6 7"/></svg>`;

/** A button outside the fields' form that leads to another page. */
export const goButton = (to: string, text: string, about: string | null = null): Html =>
  html`<button class="link link--alone" form="${WAY_FORM}" name="do" value="${to}">${text}${
    about === null ? null : html`<span class="visually-hidden"> ${about}</span>`
  }</button>`;

/** A fault in words; two codes belong to forms alone. */
export function faultWords(fault: FaultCode, context: PlainContext): string {
  const { plain, places } = wordsOf(context);
  const own: Readonly<Record<string, string>> = {
    'choose-hit': plain.chooseHit,
    'choose-known': plain.chooseKnown,
    'type-name': plain.typeName,
    'too-many-places': fill(places.full, { max: fault.with?.max ?? '' }),
    [PERSONAL]: identifierSentence(findingsIn(String(fault.with?.text ?? '')), context.language) ?? '',
    'response-empty': wordsOf(context).check.nothing,
  };
  return own[fault.code] ?? inWords(fault, context.language, responseSentences).message;
}

/** First on a page with faults; takes the focus as the page opens. */
export const errorSummary = (heading: string, items: readonly Html[]): Html | null =>
  items.length === 0
    ? null
    : html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
        <h2>${heading}</h2>
        <ul>${items.map((item) => html`<li>${item}</li>`)}</ul>
      </div>`;

export const faultLine = (text: string): Html =>
  html`<p class="fault"><svg width="22" height="20" viewBox="0 0 22 20" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><path d="M11 2l9 16H2z"/><path d="M11 8v4M11 14.500v1" stroke-linecap="round"/></svg><span>${text}</span></p>`;

export const titleOf = (context: PlainContext, title: string, faulty = false): string =>
  `${faulty ? wordsOf(context).answering.errorTitle : ''}${title} – Lykta`;
