import { ANSWER_WORDS } from '#core/actions/answers.ts';
import type { PublicAction } from '#core/actions/public.ts';
import { type ActionWords, actionWords } from '#core/actions/words/index.ts';
import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Day } from '#core/base/time.ts';
import { dayInWords } from '#core/base/words.ts';
import { type Html, html } from '../html.ts';
import { said, swedish } from './said.ts';

interface Reading {
  readonly language: Language;
  readonly today: Day;
  /** "Ljusköpings kommun" */
  readonly municipality: string;
}
interface Page extends Reading {
  readonly words: ActionWords;
}

/** Actions as anybody reads them, without a script: what is under way, what is not done and why, and what is done; with equal weight. */
export function actionsPage(actions: readonly PublicAction[], reading: Reading): Html {
  const words = actionWords[reading.language];
  const page: Page = { ...reading, words };
  const parts = [
    ['pagar', words.open, actions.filter(({ state }) => state !== 'done' && state !== 'declined')],
    ['gors-inte', words.declined, actions.filter(({ state }) => state === 'declined')],
    ['klart', words.done, actions.filter(({ state }) => state === 'done')],
  ] as const;
  return html`<header class="actions-head">
<h1>${words.title}</h1>
<p class="lead">${words.lead(reading.municipality)}</p>
<p>${words.about}</p>
</header>
${
  actions.length === 0
    ? html`<p>${words.none}</p>`
    : html`<nav class="actions-jump no-print" aria-label="${words.jump}"><ul role="list">${parts.map(([id, heading, list]) => html`<li><a class="link--alone" href="#${id}">${heading} (${list.length})</a></li>`)}</ul></nav>
${parts.map(([id, heading, list]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${list.length === 0 ? html`<p>${words.nothingHere}</p>` : html`<ul class="actions-list" role="list">${list.map((action) => card(action, page))}</ul>`}</section>`)}`
}
<ul class="actions-files no-print" role="list">
<li><a href="/api/actions">${words.data}</a></li>
<li><a href="/api/actions.csv">${words.table}</a></li>
</ul>`;
}

function card(action: PublicAction, page: Page): Html {
  const { words, language } = page;
  const { text, place, owner, unit, state, reason, due, isLate, doneOn, helped } = action;
  const answer = state === 'done' ? words.doneTag : textIn(ANSWER_WORDS[state], language);
  const day = (on: Day): string => dayInWords(on, language, '0000-00-00');
  return html`<li class="actions-card" id="atgard-${action.id}">
<p class="actions-card__top"><span class="actions-tag" data-state="${state}">${answer}</span>${isLate ? html` <strong class="actions-late">${words.late}</strong>` : null}</p>
<h3>${said(text, page.language)}</h3>
${reason === null ? null : html`<p><strong>${words.because}</strong> <span${swedish(language)}>${reason}</span></p>`}
<ul class="actions-card__facts caption" role="list">
<li>${place === null ? words.noPlace : html`<span${swedish(language)}>${place}</span>`}</li>
<li>${words.owners[owner]}: <span${swedish(language)}>${unit}</span></li>
${doneOn !== null ? html`<li>${words.doneOn(day(doneOn))}</li>` : due !== null ? html`<li>${state === 'investigated' ? words.nextAnswer(day(due)) : words.due(day(due))}</li>` : null}
</ul>
${state === 'done' ? html`<p>${words.helped[helped ?? 'none']}</p>` : null}
</li>`;
}
