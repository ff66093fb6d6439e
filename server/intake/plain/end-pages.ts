import type { FaultCode } from '#core/base/fault.ts';
import { fill } from '#core/base/fill.ts';
import { homeOf } from '#core/base/language.ts';
import { dayInWords } from '#core/base/words.ts';
import { inRow } from '#core/survey/answer-edits.ts';
import { answerInWords } from '#core/survey/answers-in-words.ts';
import { carriedInWords } from '#core/survey/carried-in-words.ts';
import type { PlaceAnswer, PlaceQuestion, Receipt, SimpleQuestion } from '#core/survey/contract.ts';
import { longerRoute, screenOfField } from '#core/survey/from-check.ts';
import { listNameOf, shortOf } from '#core/survey/in-words.ts';
import { mostPlaces, type Page, questionOf } from '#core/survey/journey.ts';
import { addressOf, firstScreen, mainPages } from '#core/survey/way.ts';
import { type Html, html } from '../../html.ts';
import {
  errorSummary,
  faultWords,
  form,
  goButton,
  type PlainContext,
  type PlainPage,
  running,
  supportNote,
  tellingOf,
  titleOf,
  topRow,
  wayOf,
  wordsOf,
} from './context.ts';
import { languageButtons } from './languages.ts';
import { wordsOfPosition } from './picks.ts';
import { placeSummary } from './summaries.ts';
import { needsSupport } from './support.ts';
import { choosingAddress, pageBefore, shownPage } from './way.ts';

/** Everything that will be sent, with a way back to each. `told` is why it could not be sent where no answer is at fault. */
export function checkPage(
  context: PlainContext,
  faults: readonly FaultCode[] = [],
  told: { readonly heading: string; readonly text: string } | null = null,
): PlainPage {
  const { check, places, plain } = wordsOf(context);
  const { survey, state } = context;
  const way = wayOf(context);
  const pages = mainPages(way);
  const placeQuestions = pages.flatMap((page) =>
    page.kind === 'places' ? [questionOf(survey, page.question) as PlaceQuestion] : [],
  );
  const simplePages = pages.filter(
    (page): page is Extract<Page, { kind: 'question' }> =>
      page.kind === 'question' && questionOf(survey, page.question).type !== 'information',
  );
  const skipped = simplePages.filter((page) => inRow(context.answers[page.question], page.row) === undefined).length;
  // An answer that is changed keeps to its way, which has most of it.
  const longer = state.change === null ? longerRoute(way) : undefined;

  const content = html`
    ${topRow(context, state.change === null ? pageBefore(way, state) : null, null)}
    <div class="stack">
    ${told === null ? null : errorSummary(told.heading, [html`${told.text}`])}
    ${errorSummary(
      check.refusedHeading,
      faults.map((fault) => goButton(`change:${pageOfField(fault.field, context)}`, faultWords(fault, context))),
    )}
    <h1>${check.heading}</h1>
    ${state.change === null ? null : html`<p>${plain.changing}</p>`}
    ${placeQuestions.map((question) => {
      const picked = state.places[question.id] ?? [];
      const list = listNameOf(survey, question, context.language);
      return html`<section class="stack">
        <h2>${list ?? check.places}</h2>
        ${
          picked.length === 0
            ? html`<div class="check__line"><p><strong>${check.notAnswered}</strong></p>${goButton(`change:${choosingAddress(way, question.id)}`, check.answer, list ?? check.places)}</div>`
            : html`<ol class="stack place-list" role="list">${picked.map((_, index) => placeSummary(context, question, index, 3))}</ol>`
        }
        ${
          picked.length > 0 && picked.length < mostPlaces(context.survey, state.route, question)
            ? html`<p>${goButton(`change:${choosingAddress(way, question.id)}`, places.another, list)}</p>`
            : null
        }
      </section>`;
    })}
    ${skipped === 0 ? null : html`<p class="help">${fill(check.skipped, { count: skipped })}</p>`}
    ${[
      { heading: check.answers, listed: simplePages.filter((page) => !survey.background.includes(page.question)) },
      { heading: check.about, listed: simplePages.filter((page) => survey.background.includes(page.question)) },
    ].map(({ heading, listed }) =>
      listed.length === 0
        ? null
        : html`<section>
            <h2>${heading}</h2>
            <dl class="facts">${listed.map((page) => checkLine(context, page))}</dl>
          </section>`,
    )}
    ${carriedAlong(context)}
    ${
      longer === undefined
        ? null
        : html`<p class="note"><span>${check.also} <button class="link" form="vag" name="do" value="route:${longer.id}">${check.alsoDo}</button></span></p>`
    }
    ${form(context, html`${state.change === null ? trap(check.trap) : null}<button class="button button--wide" name="do" value="send">${check.send}</button>`)}
    </div>`;
  return {
    title: titleOf(context, check.heading, faults.length > 0 || told !== null),
    content,
    languages: languageButtons(context),
  };
}

/** The field of the trap, which no person sees. Its name is of nothing that a browser or a password manager fills in. */
export const TRAP_FIELD = 'ovrigt2';

/**
 * A field that a machine fills in with the rest. Out of sight, out of the order of tabs and of what is read aloud; and whoever
 * meets it all the same is told to leave it. It keeps no answer out: what is in it is a sign of a wave.
 */
const trap = (label: string): Html =>
  html`<div class="visually-hidden" aria-hidden="true"><label>${label} <input name="${TRAP_FIELD}" tabindex="-1" autocomplete="off" data-1p-ignore data-lpignore="true"></label></div>`;

/** What of a kept answer no page asks: it is sent along as it is. */
function carriedAlong(context: PlainContext): Html | null {
  const { change } = context.state;
  if (change === null) return null;
  const { plain } = wordsOf(context);
  const nameOf = (place: PlaceAnswer): string => wordsOfPosition(place, context, context.language).heading;
  const lines = carriedInWords(wayOf(context), change.carried, tellingOf(context), nameOf);
  return lines.length === 0
    ? null
    : html`<section class="stack">
        <h2>${plain.carriedHeading}</h2>
        <p class="help">${plain.carried}</p>
        <dl class="facts">${lines.map(({ label, words }) => html`<div><dt>${label}</dt><dd class="check__value">${words}</dd></div>`)}</dl>
      </section>`;
}

/** One page's answer and the way back to it; a row of a matrix is a line of its own. */
function checkLine(context: PlainContext, page: Extract<Page, { kind: 'question' }>): Html {
  const { check } = wordsOf(context);
  const question = questionOf(context.survey, page.question) as SimpleQuestion;
  const answer = inRow(context.answers[page.question], page.row);
  const label = shortOf(question, page.row, context.language);
  return html`<div class="check__line">
    <dt>${label}</dt>
    <dd class="check__value">${answer === undefined ? check.notAnswered : answerInWords(question, answer, tellingOf(context))}</dd>
    <dd class="check__act">${goButton(`change:${addressOf(page)}`, answer === undefined ? check.answer : check.change, label)}</dd>
  </div>`;
}

/** The page where a fault can be mended; the first one where it belongs to none. */
function pageOfField(field: string, context: PlainContext): string {
  const way = wayOf(context);
  const address = addressOf(screenOfField(way, field) ?? firstScreen(way));
  return addressOf(shownPage(way, address) ?? firstScreen(way));
}

/** The receipt: the code is shown here and never again. `note`: why it does not count yet. */
export function receiptPage(context: PlainContext, receipt: Receipt, note: Html | null = null): PlainPage {
  const words = wordsOf(context);
  const { receipt: said } = words;
  const day = (value: string): string => dayInWords(value, context.language, receipt.closes).replaceAll(' ', '\u00a0');
  const content = html`<div class="stack">
    <h1 tabindex="-1" autofocus>${said.heading}</h1>
    <p>${said.thanks}</p>
    ${note}
    <section class="receipt-code">
      <h2 class="receipt-code__label">${said.codeLabel}</h2>
      <p class="receipt-code__code numbers" translate="no">${receipt.code}</p>
      <p class="help">${said.codeHelp} <a href="${homeOf(context.language)}anvand-din-kod/" target="_blank" rel="noopener">${said.codeLink}</a> ${said.newTab}</p>
    </section>
    <section class="stack">
      <h2>${said.next}</h2>
      <ol class="timeline" role="list">
        <li class="timeline__now"><strong>${day(receipt.closes)}</strong><span>${said.closes}</span></li>
        <li><strong>${fill(said.by, { day: day(receipt.resultsBy) })}</strong><span>${said.results}</span></li>
        <li><strong>${fill(said.by, { day: day(receipt.feedbackBy) })}</strong><span>${said.feedback}</span></li>
      </ol>
    </section>
    <section class="stack receipt-help">
      <h2>${said.crimeHeading}</h2>
      <p>${running(said.crime, context)}</p>
      ${needsSupport(wayOf(context)) ? supportNote(context) : null}
      <p>${running(said.fault, context)}. ${running(said.stateRoad, context)}</p>
    </section>
    <p><a class="link--alone" href="${homeOf(context.language)}">${words.answering.toStart}</a></p>
  </div>`;
  return { title: titleOf(context, said.heading), content };
}
