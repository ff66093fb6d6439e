import { ANSWER_WORDS } from '#core/actions/answers.ts';
import { homeOf, type Language } from '#core/base/language.ts';
import type { Day } from '#core/base/time.ts';
import { dayInWords, wholeNumber } from '#core/base/words.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import { type Contact, MEETINGS } from '#core/walks/contract.ts';
import { rolesInWords, whenInWords } from '#core/walks/in-words.ts';
import { isToCome, type PublicPoint, type PublicWalk } from '#core/walks/public.ts';
import { type WalkWords, walkWords } from '#core/walks/words/index.ts';
import { type Html, html } from '../html.ts';
import { said, swedish } from './said.ts';

interface Reading {
  readonly language: Language;
  readonly today: Day;
}

interface Page extends Reading {
  readonly words: WalkWords;
}

/** All walks as anybody reads them, without a script: those to come first. */
export function walksPage(walks: readonly PublicWalk[], reading: Reading): Html {
  const page: Page = { ...reading, words: walkWords[reading.language] };
  const { words } = page;
  const coming = walks.filter((walk) => isToCome(walk, page.today));
  const gone = walks.filter((walk) => !isToCome(walk, page.today));
  return html`<header class="walk-head"><h1>${words.title}</h1><p class="lead">${words.lead}</p></header>
${
  walks.length === 0
    ? html`<p>${words.none}</p>`
    : html`<h2>${words.toCome}</h2>${coming.length === 0 ? html`<p>${words.noneToCome}</p>` : cards(coming, page)}
${gone.length === 0 ? null : html`<h2>${words.gone}</h2>${cards(gone, page)}`}`
}
<ul class="walk-files no-print" role="list"><li><a href="/api/walks">${words.data}</a></li></ul>`;
}

const cards = (walks: readonly PublicWalk[], page: Page): Html =>
  html`<ul class="walk-cards" role="list">${walks.map((walk) => card(walk, page))}</ul>`;

function card(walk: PublicWalk, page: Page): Html {
  const { words } = page;
  return html`<li class="walk-card"><div><h3><a href="${addressIn(page, walk.id)}">${said(walk.name, page.language)}</a></h3>
<p>${when(walk, page)}</p>
${walk.meetings.walk === null || walk.outing !== null ? null : html`<p class="caption">${words.place}: ${said(walk.meetings.walk.place, page.language)}</p>`}</div>
<p class="walk-state" data-state="${walk.state}">${words.states[walk.state]}</p></li>`;
}

/** The day it was, or is to be. */
function when({ outing, meetings }: PublicWalk, { language, words }: Page): string {
  if (outing !== null) return dayInWords(outing.on, language, null);
  return meetings.walk === null ? '' : whenInWords(meetings.walk, language, words);
}

/** One walk: an invitation until it has been walked, and then what came of it. */
export function walkPage(walk: PublicWalk, reading: Reading): Html {
  const page: Page = { ...reading, words: walkWords[reading.language] };
  const { words } = page;
  return html`<header class="walk-head">
<p class="no-print"><a class="link--alone" href="${addressIn(page, null)}">${words.toAll}</a></p>
<h1>${said(walk.name, page.language)}</h1>
<p class="walk-state" data-state="${walk.state}">${words.states[walk.state]}</p>
<p class="lead">${when(walk, page)}. ${words.light[walk.light]}.</p>
${walk.cancelledFor === null ? null : html`<div class="note"><p>${words.cancelled('')}<span${swedish(page.language)}>${walk.cancelledFor}</span></p></div>`}
${walk.why === null ? null : html`<p>${said(walk.why, page.language)}</p>`}
${walk.follows === null ? null : html`<p>${words.follows} <a href="${addressIn(page, walk.follows.id)}">${said(walk.follows.name, page.language)}</a>.</p>`}
</header>
${walk.outing === null ? null : outing(walk, page)}
${walk.points === null ? null : answers(walk.points, page)}
${walk.state === 'cancelled' ? null : meetings(walk, page)}
<h2>${words.route}</h2>
${walk.metres === null ? null : html`<p>${words.metres(wholeNumber(walk.metres, page.language))}</p>`}
<ol class="walk-route">${walk.stops.map(({ name, way }) => html`<li><p><strong>${said(name, page.language)}</strong></p>${way === null ? null : html`<p>${said(way, page.language)}</p>`}</li>`)}</ol>
${walk.state === 'announced' ? invitation(walk, page) : null}`;
}

function outing({ outing: was, meetings: held, state, compared }: PublicWalk, page: Page): Html | null {
  const { words, language } = page;
  if (was === null) return null;
  return html`<h2>${words.how}</h2>
<p>${words.came(String(was.people), rolesInWords(was.roles, language, words))}${was.weather === null ? null : html` <span${swedish(page.language)}>${was.weather}.</span>`}</p>
${compared === null ? null : html`<p>${words.compared(String(compared.better), String(compared.same), String(compared.worse))}</p>`}
${state === 'walked' && held.after !== null ? html`<p>${words.waiting(whenInWords(held.after, language, words))}</p>` : null}`;
}

function answers(points: readonly PublicPoint[], page: Page): Html {
  const { words } = page;
  if (points.length === 0) return html`<h2>${words.answers}</h2><p>${words.noAnswers}</p>`;
  return html`<h2 id="svar">${words.answers}</h2><p>${words.answersHelp}</p>
<div class="walk-answers" role="region" tabindex="0" aria-labelledby="svar"><table><thead><tr><th scope="col">${words.columns.stop}</th><th scope="col">${words.columns.point}</th><th scope="col">${words.columns.answer}</th><th scope="col">${words.columns.who}</th><th scope="col">${words.columns.when}</th></tr></thead><tbody>${points.map((point) => answerRow(point, page))}</tbody></table></div>`;
}

function answerRow(
  { stop, item, text, answer, sentence, reason, owner, unit, due, doneOn }: PublicPoint,
  page: Page,
): Html {
  const { words, language } = page;
  const day = (of: Day): string => dayInWords(of, language, page.today);
  const why = reason === '' ? null : html` <span${swedish(page.language)}>${reason}</span>`;
  const what = sentence === null ? null : html` ${said(sentence, page.language)}`;
  return html`<tr><th scope="row">${said(stop, page.language)}</th><td>${words.checklist[item].split(':')[0] ?? ''}. <span${swedish(page.language)}>${text}</span></td><td>${answer === null ? '–' : html`<strong>${ANSWER_WORDS[answer][language]}.</strong>${what}${why}`}</td><td>${owner === null ? '–' : promiseWords[language].owners[owner]}${unit === '' ? null : html`, <span${swedish(page.language)}>${unit}</span>`}</td><td>${doneOn !== null ? words.done(day(doneOn)) : due !== null ? words.due(day(due)) : '–'}</td></tr>`;
}

function meetings(walk: PublicWalk, page: Page): Html {
  const { words, language } = page;
  const held = MEETINGS.flatMap((kind) => {
    const meeting = walk.meetings[kind];
    return meeting === null ? [] : [{ kind, meeting }];
  });
  const isAhead = walk.state === 'announced';
  return html`<h2>${isAhead ? words.invitation : words.threeMeetings}</h2>
<ol class="walk-meetings" role="list">${held.map(({ kind, meeting }) => html`<li><h3>${words.meetings[kind]}</h3><p><strong>${whenInWords(meeting, language, words)}</strong></p><p>${words.place}: ${said(meeting.place, page.language)}</p><p class="caption">${words.meetingIs[kind]}</p></li>`)}</ol>
${isAhead ? html`<p class="no-print"><a class="link--alone" href="/api/walks/${walk.id}/calendar.ics?sprak=${language}" download>${words.calendar}</a> <span class="caption">${words.calendarHelp}</span></p>` : null}`;
}

function invitation({ accessibility, contact, mostPeople, invited }: PublicWalk, page: Page): Html {
  const { words, language } = page;
  return html`<h2>${words.access}</h2>
<p>${said(accessibility, page.language)}</p>
<h2>${words.contact}</h2>
<p>${words.signUp(mostPeople === null ? null : wholeNumber(mostPeople, language))}</p>
${contact === null ? null : contactIn(contact, page)}
<p>${words.noNames}</p>
<p class="caption">${words.who}: ${rolesInWords(invited, language, words)}.</p>`;
}

const contactIn = ({ office, phone, email }: Contact, page: Page): Html =>
  html`<p>${said(office, page.language)}${phone === null ? null : html`<br><a href="tel:${phone.replace(/[^+\d]/g, '')}" dir="ltr">${phone}</a>`}${email === null ? null : html`<br><a href="mailto:${email}" dir="ltr">${email}</a>`}</p>`;

/** Where there is no such walk. */
export function noWalkPage(language: Language): Html {
  const words = walkWords[language];
  return html`<h1>${words.title}</h1><p>${words.unknown}</p><p><a class="link--alone" href="${homeOf(language)}trygghetsvandringar/">${words.toAll}</a></p>`;
}

const addressIn = ({ language }: Page, id: string | null): string =>
  `${homeOf(language)}trygghetsvandringar/${id === null ? '' : `${id}/`}`;
