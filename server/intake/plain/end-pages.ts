import type { FaultCode } from '#core/base/fault.ts';
import { fill } from '#core/base/fill.ts';
import { homeOf } from '#core/base/language.ts';
import { dayInWords } from '#core/base/words.ts';
import type { Answers, Receipt, SimpleAnswer } from '#core/survey/contract.ts';
import { holds, type Page, placesIn, questionOf } from '#core/survey/journey.ts';
import {
  errorSummary,
  faultWords,
  form,
  goButton,
  type PlainContext,
  type PlainPage,
  running,
  titleOf,
  topRow,
  wordsOf,
} from './context.ts';
import { type Html, html } from './html.ts';
import { answerInWords, placeSummary } from './summaries.ts';
import { choosingName, pageBefore, wayOf } from './way.ts';

/** Everything that will be sent, with a way back to each. */
export function checkPage(context: PlainContext, faults: readonly FaultCode[] = []): PlainPage {
  const { check, places } = wordsOf(context);
  const { survey, answers, state } = context;
  const way = wayOf(survey, state.route, answers);
  const asked = [...new Set(way.map(([, page]) => page.question))].map((id) => questionOf(survey, id));
  const stepCount = (id: string): number => survey.routes.find((route) => route.id === id)?.steps.length ?? 0;
  const longerRoute = survey.routes.find((route) => route.steps.length > stepCount(state.route));
  const simplePages = way.filter(([, page]) => page.kind === 'question');

  const content = html`
    ${topRow(context, pageBefore(survey, answers, state), null)}
    <div class="stack">
    ${errorSummary(
      check.refusedHeading,
      faults.map((fault) => goButton(`change:${pageOfField(fault.field, context)}`, faultWords(fault, context))),
    )}
    <h1>${check.heading}</h1>
    ${asked.map((question) => {
      if (question.type !== 'place') return null;
      const picked = state.places[question.id] ?? [];
      return html`<section class="stack">
        <h2>${check.places}</h2>
        ${
          picked.length === 0
            ? html`<div class="check__line"><p><strong>${check.notAnswered}</strong></p>${goButton(`change:${choosingName(question)}`, check.answer, check.places)}</div>`
            : html`<ol class="stack place-list" role="list">${picked.map((_, index) => placeSummary(context, question, index, 3))}</ol>`
        }
        ${
          picked.length > 0 && picked.length < question.max
            ? html`<p>${goButton(`change:${choosingName(question)}`, places.another)}</p>`
            : null
        }
      </section>`;
    })}
    ${
      simplePages.length === 0
        ? null
        : html`<section>
            <h2>${check.answers}</h2>
            <dl class="facts">${simplePages.map(([name, page]) => checkLine(context, name, page))}</dl>
          </section>`
    }
    ${
      longerRoute === undefined
        ? null
        : html`<p class="note"><span>${check.also} <button class="link" form="vag" name="do" value="route:${longerRoute.id}">${check.alsoDo}</button></span></p>`
    }
    ${form(context, html`<button class="button button--wide" name="do" value="send">${check.send}</button>`)}
    </div>`;
  return { title: titleOf(context, check.heading, faults.length > 0), content };
}

/** One page's answer and the way back to it; a row of a matrix is a line of its own. */
function checkLine(context: PlainContext, name: string, page: Page): Html {
  const { check } = wordsOf(context);
  const question = questionOf(context.survey, page.question);
  const row =
    question.type === 'matrix' && page.kind === 'question'
      ? question.rows.find((candidate) => candidate.code === page.row)
      : undefined;
  const whole = context.answers[page.question] as SimpleAnswer | undefined;
  const answer =
    row === undefined || whole === undefined ? whole : (whole as Readonly<Record<string, string>>)[row.code];
  const short = question.short[context.language];
  const label = row === undefined ? short : `${short}: ${row.text[context.language]}`;
  return html`<div class="check__line">
    <dt>${label}</dt>
    <dd class="check__value">${answer === undefined ? check.notAnswered : answerInWords(context, question.id, answer)}</dd>
    <dd class="check__act">${goButton(`change:${name}`, answer === undefined ? check.answer : check.change, label)}</dd>
  </div>`;
}

/** "answers.Q4.0.answers.4b" → "Q4.0.4b"; the list of places for anything that is wrong with where one is. */
function pageOfField(field: string, { survey, state, answers }: PlainContext): string {
  const name = field.replace(/^answers\./, '').replace('.answers.', '.');
  const way = wayOf(survey, state.route, answers).map(([candidate]) => candidate);
  const question = name.split('.', 1)[0] ?? '';
  return (
    [name, question].find((candidate) => way.includes(candidate)) ??
    way.find((candidate) => candidate.startsWith(`${question}.`)) ??
    way[0] ??
    'check'
  );
}

/** The receipt: the code is shown here and never again. */
export function receiptPage(context: PlainContext, receipt: Receipt): PlainPage {
  const words = wordsOf(context);
  const { receipt: said, notices } = words;
  const day = (value: string): string => dayInWords(value, context.language, receipt.closes).replaceAll(' ', '\u00a0');
  const content = html`<div class="stack">
    <h1 tabindex="-1" autofocus>${said.heading}</h1>
    <p>${said.thanks}</p>
    <section class="receipt-code">
      <h2 class="receipt-code__label">${said.codeLabel}</h2>
      <p class="receipt-code__code numbers" translate="no">${receipt.code}</p>
      <p class="help">${said.codeHelp}</p>
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
      ${callsForSupport(context) ? html`<p class="note note--small" data-notices="N4"><span>${running(notices.N4, context)}</span></p>` : null}
      <p>${running(said.fault, context)}. ${running(said.stateRoad, context)}</p>
    </section>
    <p><a class="link--alone" href="${homeOf(context.language)}">${words.answering.toStart}</a></p>
  </div>`;
  return { title: titleOf(context, said.heading), content };
}

/** Whether some page of the way showed the support lines (N4). */
function callsForSupport({ survey, answers }: Pick<PlainContext, 'survey' | 'answers'>): boolean {
  const shows = (of: Answers): boolean =>
    survey.questions.some((question) =>
      (question.notices ?? []).some(
        (entry) => entry.notice === 'N4' && entry.when !== undefined && holds(entry.when, answers, of),
      ),
    );
  const places = survey.questions.flatMap((question) =>
    question.type === 'place' ? placesIn(answers, question.id) : [],
  );
  return shows({}) || places.some((place) => shows(place.answers));
}
