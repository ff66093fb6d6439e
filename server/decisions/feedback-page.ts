import { ANSWER_WORDS } from '#core/actions/answers.ts';
import { actionWords } from '#core/actions/words/index.ts';
import { homeOf, type Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Day } from '#core/base/time.ts';
import { dayInWords, wholeNumber } from '#core/base/words.ts';
import type { Feedback, FeedbackAction, FeedbackPlace, FeedbackTheme, Said, Since } from '#core/feedback/contract.ts';
import { saidInWords, sinceInWords } from '#core/feedback/in-words.ts';
import { type FeedbackWords, feedbackWords } from '#core/feedback/words/index.ts';
import { ageOf } from '#core/promises/follow-ups.ts';
import { ageInWords } from '#core/promises/in-words.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import { type Html, html } from '../html.ts';
import { said, swedish } from './said.ts';

export interface FeedbackReading {
  readonly language: Language;
  /** "Ljusköpings kommun" */
  readonly municipality: string;
}
type Told = Omit<Feedback, 'licence'>;
interface Page extends FeedbackReading {
  readonly words: FeedbackWords;
  readonly told: Told;
}

/**
 * What residents said, what is done and not done about it, and whether it helped, as anybody reads it and without a script. What is
 * not done stands as large as what is; what nobody has answered stands among the rest.
 */
export function feedbackPage(told: Told, reading: FeedbackReading): Html {
  const words = feedbackWords[reading.language];
  const page: Page = { ...reading, words, told };
  const { themes, places } = told;
  const home = homeOf(reading.language);
  return html`<header class="actions-head">
<h1>${words.title}</h1>
<p class="lead">${words.lead(reading.municipality)}</p>
<p>${words.about}</p>
<p class="caption">${askedIn(page)} ${answeredIn(page)}</p>
${stale(page)}
</header>
<nav class="actions-jump no-print" aria-label="${actionWords[reading.language].jump}"><ul role="list">
<li><a class="link--alone" href="#amnen">${words.themes} (${themes.length})</a></li>
<li><a class="link--alone" href="#platser">${words.places} (${places.length})</a></li>
<li><a class="link--alone" href="#lasa">${words.method}</a></li>
</ul></nav>
<section aria-labelledby="amnen"><h2 id="amnen">${words.themes}</h2>${themes.map((theme) => themeGroup(theme, page))}</section>
<section aria-labelledby="platser"><h2 id="platser">${words.places}</h2>${places.length === 0 ? html`<p>${words.noPlaces}</p>` : places.map((place) => placeGroup(place, page))}</section>
<section aria-labelledby="lasa"><h2 id="lasa">${words.method}</h2><p>${words.methodText}</p></section>
<ul class="actions-files no-print" role="list">
<li><a href="${home}atgarder/">${words.toActions}</a></li>
<li><a href="${home}resultat/">${words.toResults}</a></li>
<li><a href="${home}du-sa-vi-gjorde/press/">${words.press}</a></li>
<li><a href="/api/feedback.rss">${words.feed}</a></li>
<li><a href="/api/feedback">${words.data}</a></li>
<li><a href="/api/feedback.csv">${words.table}</a></li>
</ul>`;
}

/** Which dialogue the figures are of, when it closed and about how many answered. */
export function askedIn({ told: { asked }, words, language }: Pick<Page, 'told' | 'words' | 'language'>): string {
  if (asked === null) return words.notAsked;
  return words.asked(
    textIn(asked.title, language),
    whole(asked.closes, language),
    wholeNumber(asked.respondents.value, language),
  );
}

function answeredIn({ told: { newest, today }, words, language }: Page): string {
  if (newest === null) return words.neverAnswered;
  return words.answered(ageInWords(newest, today, promiseWords[language]), whole(newest, language));
}

/** As the promise's page, it says itself that it is old. */
function stale({ told: { newest, today }, language }: Page): Html | null {
  return newest === null || !ageOf(newest, today).isStale
    ? null
    : html`<div class="note"><p>${promiseWords[language].stale}</p></div>`;
}

function themeGroup({ code, text, said, actions: ids }: FeedbackTheme, page: Page): Html {
  const { words, language } = page;
  const own = actionsIn(ids, page);
  const side = (heading: string, of: readonly FeedbackAction[], none: string): Html =>
    html`<div class="stack"><h4>${heading}</h4>${of.length === 0 ? html`<p>${none}</p>` : html`<ul class="actions-list" role="list">${of.map((action) => card(action, page))}</ul>`}</div>`;
  return html`<article class="feedback-group" id="amne-${code}" aria-labelledby="amne-${code}-namn">
<h3 id="amne-${code}-namn">${textIn(text, language)}</h3>
${youSaid(said, 'theme', page)}
${
  own.length === 0
    ? html`<p><strong>${words.unanswered}</strong></p>`
    : html`<div class="feedback-sides">${side(words.weDo, own.filter(isDoing), words.nothingDone)}${side(
        words.weDoNot,
        own.filter((action) => !isDoing(action)),
        words.nothingDeclined,
      )}</div>`
}
</article>`;
}

const isDoing = ({ state }: FeedbackAction): boolean => state !== 'declined';

const youSaid = (said: Said | null, of: Since['of'], { words, language }: Page): Html | null =>
  said === null
    ? null
    : html`<p class="feedback-said"><strong>${words.youSaid}</strong> ${saidInWords(said, of, language)}</p>`;

function card(action: FeedbackAction, page: Page): Html {
  const { language, words } = page;
  const acts = actionWords[language];
  const { id, place, placeId, owner, unit, reason, isLate, since } = action;
  return html`<li class="actions-card feedback-card" id="atgard-${id}">
<p class="actions-card__top">${tag(action, language)}${isLate ? html` <strong class="actions-late">${acts.late}</strong>` : null}</p>
<h5>${said(action.text, language)}</h5>
${reason === null ? null : html`<p><strong>${acts.because}</strong> <span${swedish(language)}>${reason}</span></p>`}
<ul class="actions-card__facts caption" role="list">
<li>${place === null ? acts.noPlace : placeId === null ? html`<span${swedish(language)}>${place}</span>` : html`<a class="link--alone" href="#plats-${placeId}"${swedish(language)}>${place}</a>`}</li>
<li>${acts.owners[owner]}: <span${swedish(language)}>${unit}</span></li>
${dayOf(action, language)}
</ul>
${since === null ? null : html`<div class="feedback-card__since"><p><strong>${words.helped}</strong></p><p>${sinceInWords(since, language)}</p></div>`}
</li>`;
}

function placeGroup({ id, name, said: what, actions: ids }: FeedbackPlace, page: Page): Html {
  const { language } = page;
  return html`<article class="feedback-group" id="plats-${id}" aria-labelledby="plats-${id}-namn">
<h3 id="plats-${id}-namn"${swedish(language)}>${name}</h3>
${youSaid(what, 'place', page)}
<ul class="feedback-rows" role="list">${actionsIn(ids, page).map((action) => row(action, page))}</ul>
<p class="no-print"><a class="link--alone" href="${homeOf(language)}du-sa-vi-gjorde/skylt/${id}/">${page.words.sign}<span class="visually-hidden">: ${name}</span></a></p>
</article>`;
}

const row = (action: FeedbackAction, { language, words }: Page): Html =>
  html`<li class="feedback-row"><p class="actions-card__top">${tag(action, language)}</p>
<p><a class="link--alone" href="#atgard-${action.id}">${said(action.text, language)}</a></p>
${action.since === null ? null : html`<p><strong>${words.helped}</strong> ${sinceInWords(action.since, language)}</p>`}</li>`;

const actionsIn = (ids: readonly string[], { told: { actions } }: Page): readonly FeedbackAction[] =>
  actions.filter(({ id }) => ids.includes(id));

/** The answer in one of the four words, or that it is done. */
export const tag = ({ state }: FeedbackAction, language: Language): Html =>
  html`<span class="actions-tag" data-state="${state}">${state === 'done' ? actionWords[language].doneTag : textIn(ANSWER_WORDS[state], language)}</span>`;

function dayOf({ state, due, doneOn, answeredOn }: FeedbackAction, language: Language): Html {
  const acts = actionWords[language];
  if (doneOn !== null && state === 'done') return html`<li>${acts.doneOn(whole(doneOn, language))}</li>`;
  if (due === null) return html`<li>${whole(answeredOn, language)}</li>`;
  return html`<li>${state === 'investigated' ? acts.nextAnswer(whole(due, language)) : acts.due(whole(due, language))}</li>`;
}

export const whole = (day: Day, language: Language): string => dayInWords(day, language, '0000-00-00');
