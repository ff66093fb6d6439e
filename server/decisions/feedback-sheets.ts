import { correction, generate } from 'lean-qr';
import { ANSWER_WORDS } from '#core/actions/answers.ts';
import { ACTION_STATES } from '#core/actions/life.ts';
import { actionWords } from '#core/actions/words/index.ts';
import { homeOf, type Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { wholeNumber } from '#core/base/words.ts';
import type { Feedback, FeedbackPlace } from '#core/feedback/contract.ts';
import { saidInWords } from '#core/feedback/in-words.ts';
import { feedbackWords } from '#core/feedback/words/index.ts';
import { ageInWords, nameInWords } from '#core/promises/in-words.ts';
import type { PublicPromise } from '#core/promises/public.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import { Html, html } from '../html.ts';
import { askedIn, tag, whole } from './feedback-page.ts';
import { said, swedish } from './said.ts';

type Told = Omit<Feedback, 'licence'>;

/**
 * One sheet for the press: what residents have said with how many and the interval, what has been answered, where the promise stands, and
 * what the figures do not say. Made of what is public, so that it cannot say more.
 */
export function pressSheet(
  told: Told,
  promise: PublicPromise | null,
  { language, municipality, contact }: { language: Language; municipality: string; contact: string },
): Html {
  const all = feedbackWords[language];
  const words = all.pressSheet;
  const count = (number: number): string => wholeNumber(number, language);
  const answers = ACTION_STATES.flatMap((state) => {
    const number = told.actions.filter((action) => action.state === state).length;
    if (state === 'proposed') return [];
    const word = state === 'done' ? actionWords[language].doneTag : textIn(ANSWER_WORDS[state], language);
    return [html`<li>${word}: ${count(number)}</li>`];
  });
  return html`<article class="feedback-press stack">
<header class="actions-head"><h1>${words.title}</h1><p class="lead">${municipality}. ${words.of(whole(told.today, language))}</p>
<div class="note"><p>${words.caution}</p></div></header>
<section aria-labelledby="nyckeltal"><h2 id="nyckeltal">${words.figures}</h2><p>${askedIn({ told, words: all, language })}</p>
<table><thead><tr><th scope="col">${words.theme}</th><th scope="col">${words.people}</th></tr></thead><tbody>${told.themes.map(({ text, said: what }) => html`<tr><th scope="row">${textIn(text, language)}</th><td>${what === null ? '–' : saidInWords(what, 'theme', language)}</td></tr>`)}</tbody></table>
<p class="caption">${all.methodText}</p></section>
<section aria-labelledby="svar"><h2 id="svar">${words.answers}</h2><ul>${answers}</ul></section>
${promise === null ? null : html`<section aria-labelledby="lofte"><h2 id="lofte">${words.promise}</h2><p>${nameInWords(promise, promiseWords[language])}. ${promiseState(promise, told, language)}</p></section>`}
<section aria-labelledby="kontakt"><h2 id="kontakt">${words.contact}</h2><p><span dir="ltr">${contact}</span></p></section>
<p class="no-print"><a class="link--alone" href="${homeOf(language)}du-sa-vi-gjorde/">${words.back}</a></p>
</article>`;
}

/** How many points are fulfilled, and how long ago that was said. */
function promiseState({ points, followUps }: PublicPromise, { today }: Told, language: Language): string {
  const words = promiseWords[language];
  const [last] = followUps;
  if (last === undefined) return words.never;
  const done = points.filter(({ status }) => status === 'fulfilled').length;
  const fulfilled = feedbackWords[language].pressSheet.fulfilled(
    wholeNumber(done, language),
    wholeNumber(points.length, language),
  );
  return `${fulfilled} ${words.followed(ageInWords(last.on, today, words), whole(last.on, language))}`;
}

/** A sheet to put up at the place: what has been answered about it, by its public name, and the way to the rest. */
export function placeSign(place: FeedbackPlace, told: Told, language: Language, address: string): Html {
  const words = feedbackWords[language].placeSign;
  const there = `${address}${homeOf(language)}du-sa-vi-gjorde/#plats-${place.id}`;
  const actions = told.actions.filter(({ id }) => place.actions.includes(id));
  return html`<article class="feedback-sign">
<h1${swedish(language)}>${words.has(place.name)}</h1>
<ul role="list">${actions.map((action) => html`<li>${tag(action, language)} ${said(action.text, language)}</li>`)}</ul>
<p>${words.more}</p>
${qrOf(there, words.code)}
<p class="feedback-sign__address" dir="ltr">${there}</p>
</article>`;
}

export const noSign = (language: Language): Html =>
  html`<h1>${feedbackWords[language].title}</h1><p>${feedbackWords[language].placeSign.none}</p><p><a class="link--alone" href="${homeOf(language)}du-sa-vi-gjorde/">${feedbackWords[language].pressSheet.back}</a></p>`;

/** Empty squares on each side of a code. */
const QUIET = 4;

/** Black on white in light and dark alike: else a camera cannot read it. */
function qrOf(text: string, label: string): Html {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const parts: string[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) parts.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  const size = code.size + 2 * QUIET;
  return html`<svg class="feedback-sign__code" viewBox="0 0 ${size} ${size}" width="240" height="240" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/>${new Html(`<path d="${parts.join('')}" fill="#000"/>`)}</svg>`;
}
