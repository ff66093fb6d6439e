import type { FaultCode } from '#core/base/fault.ts';
import { dayInWords } from '#core/base/words.ts';
import type { Answers, Receipt, SimpleAnswer } from '#core/survey/contract.ts';
import { holds, placesIn, questionOf } from '#core/survey/journey.ts';
import {
  errorSummary,
  faultWords,
  form,
  goButton,
  homeOf,
  type PlainContext,
  type PlainPage,
  running,
  titleOf,
  topRow,
  wordsOf,
} from './context.ts';
import { fill, html } from './html.ts';
import { answerInWords, placeSummary } from './summaries.ts';
import { choosingName, pageBefore, wayOf } from './way.ts';

/** Everything that will be sent, with a way back to each. */
export function checkPage(context: PlainContext, faults: readonly FaultCode[] = []): PlainPage {
  const { check, places } = wordsOf(context);
  const { survey, answers, state, language } = context;
  const way = wayOf(survey, state.route, answers);
  const asked = [...new Set(way.map(([, page]) => page.question))].map((id) => questionOf(survey, id));
  const otherRoute = survey.routes.find(
    (route) => !route.steps.every((step) => asked.some(({ id }) => id === step.question)),
  );

  const content = html`
    ${topRow(context, pageBefore(survey, answers, state), null)}
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
        ${picked.length === 0 ? html`<p>${check.notAnswered}</p>` : null}
        <ol class="stack" style="list-style:none;padding:0">${picked.map((_, index) => placeSummary(context, question, index))}</ol>
        ${picked.length < question.max ? html`<p>${goButton(`change:${choosingName(question)}`, places.another)}</p>` : null}
      </section>`;
    })}
    ${
      asked.every((question) => question.type === 'place')
        ? null
        : html`<section class="stack">
            <h2>${check.answers}</h2>
            <dl class="facts">${asked.map((question) => {
              if (question.type === 'place') return null;
              const answer = answers[question.id] as SimpleAnswer | undefined;
              const first = way.find(([, page]) => page.question === question.id)?.[0] ?? question.id;
              const short = question.short[language];
              const words = answer === undefined ? check.notAnswered : answerInWords(context, question.id, answer);
              return html`<div style="grid-template-columns:1fr auto">
                <dt>${short}</dt><dd style="grid-row:2">${words}</dd>
                <dd style="grid-row:1/3;grid-column:2;align-self:center;font-weight:400">${goButton(`change:${first}`, answer === undefined ? check.answer : check.change, short)}</dd>
              </div>`;
            })}</dl>
          </section>`
    }
    ${otherRoute === undefined ? null : html`<p>${check.also} ${goButton(`route:${otherRoute.id}`, check.alsoDo)}</p>`}
    ${form(context, html`<button class="button button--wide" name="do" value="send">${check.send}</button>`)}`;
  return { title: titleOf(context, check.heading, faults.length > 0), content };
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
  const day = (value: string): string => dayInWords(value, context.language, context.today);
  const content = html`
    <h1 tabindex="-1" autofocus>${said.heading}</h1>
    <p>${said.thanks}</p>
    <section class="card stack" style="padding:1rem;background:var(--glow)">
      <p>${said.codeLabel}</p>
      <p class="numbers" style="font-size:1.75rem;line-height:2.125rem;font-weight:700"><strong>${receipt.code}</strong></p>
      <p class="help">${said.codeHelp}</p>
    </section>
    <section class="stack">
      <h2>${said.next}</h2>
      <dl class="facts">
        <div><dt>${day(receipt.closes)}</dt><dd>${said.closes}</dd></div>
        <div><dt>${fill(said.by, { day: day(receipt.resultsBy) })}</dt><dd>${said.results}</dd></div>
        <div><dt>${fill(said.by, { day: day(receipt.feedbackBy) })}</dt><dd>${said.feedback}</dd></div>
      </dl>
    </section>
    <section class="stack">
      <h2>${said.crimeHeading}</h2>
      <p>${running(said.crime, context)}</p>
      ${callsForSupport(context) ? html`<p>${running(notices.N4, context)}</p>` : null}
      <p>${running(said.fault, context)}</p>
      <p>${running(said.stateRoad, context)}</p>
    </section>
    <p><a class="link--alone" href="${homeOf(context.language)}">${words.answering.toStart}</a></p>`;
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
