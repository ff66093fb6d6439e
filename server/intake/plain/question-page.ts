import type { FaultCode } from '#core/base/fault.ts';
import { fill } from '#core/base/fill.ts';
import { textIn } from '#core/base/text-in.ts';
import { areaAbout, areaQuestionOf } from '#core/survey/about-area.ts';
import { inRow } from '#core/survey/answer-edits.ts';
import type { PlaceAnswer, SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { feelingOf } from '#core/survey/feeling.ts';
import { mostPlaces, type Page, placesIn, questionOf } from '#core/survey/journey.ts';
import { noticesDue } from '#core/survey/notices.ts';
import { addressOf, firstScreen, partOf, stepOf } from '#core/survey/way.ts';
import { type Html, html } from '../../html.ts';
import {
  errorSummary,
  faultLine,
  faultWords,
  form,
  type PlainContext,
  type PlainPage,
  running,
  titleOf,
  topRow,
  wayOf,
  wordsOf,
} from './context.ts';
import { FAULT_ID, FIRST_FIELD } from './fields/field.ts';
import { fieldsOf } from './fields/index.ts';
import { languageButtons } from './languages.ts';
import { placeNameOf } from './picks.ts';
import { pageBefore } from './way.ts';

const FIELDS_FORM = 'falt';

type QuestionPage = Extract<Page, { kind: 'question' | 'place-question' }>;

/** One question, with what has been answered, or with what was just tried and its faults. */
export function questionPage(
  context: PlainContext,
  page: QuestionPage,
  faults: readonly FaultCode[] = [],
  tried: SimpleAnswer | null = null,
): PlainPage {
  const { answering } = wordsOf(context);
  const asked = page.kind === 'question' ? page.question : page.followUp;
  const question = questionOf(context.survey, asked) as SimpleQuestion;
  const place = page.kind === 'place-question' ? placesIn(context.answers, page.question)[page.place] : undefined;
  const asker = questionOf(context.survey, page.question);
  const feeling = asker.type === 'place' ? (feelingOf(asker, place) ?? undefined) : undefined;
  const kept = place === undefined ? (context.answers[asked] as SimpleAnswer | undefined) : place.answers[asked];
  const answer = tried ?? kept ?? null;
  const row = question.type === 'matrix' ? question.rows.find((candidate) => candidate.code === page.row) : undefined;
  const heading = textIn(row?.text ?? question.text, context.language);
  const asks = question.type !== 'information';
  const messages = faults.map((fault) => faultWords(fault, context));

  const content = html`
    ${topRow(context, pageBefore(wayOf(context), context.state), whereabouts(context, page))}
    <div class="stack">
    ${errorSummary(
      answering.errorHeading,
      messages.map((message) => html`<a href="#${FIRST_FIELD}">${message}</a>`),
    )}
    ${form(
      context,
      html`${opening(context, page)}<fieldset class="question">
        <legend><h1>${topic(context, page, question)}${heading}</h1></legend>
        ${context.survey.background.includes(question.id) ? html`<p class="help">${answering.optional}</p>` : null}
        ${aboutArea(context, question)}
        ${question.help === undefined ? null : html`<p class="help">${textIn(question.help, context.language)}</p>`}
        ${notices(context, question, place)}
        <div class="${messages.length > 0 ? 'stack faulty' : 'stack'}">
          ${messages.length === 0 ? null : html`<div id="${FAULT_ID}">${messages.map(faultLine)}</div>`}
          ${fieldsOf(question, {
            context,
            answer: inRow(answer ?? undefined, page.row) ?? null,
            feeling,
            faulty: messages.length > 0,
          })}
        </div>
      </fieldset>
      <div class="actions">
        <button class="button" name="do" value="next">${answering.goOn}</button>
        ${asks ? html`<button class="link link--alone" name="do" value="skip">${answering.skip}</button>` : null}
      </div>`,
      FIELDS_FORM,
    )}
    </div>`;
  return {
    title: titleOf(context, heading, messages.length > 0),
    content,
    languages: languageButtons(context, FIELDS_FORM),
  };
}

/** A dialogue with words of its own begins with them. */
function opening(context: PlainContext, page: QuestionPage): Html | null {
  const { survey, language } = context;
  if (survey.lead === undefined || addressOf(firstScreen(wayOf(context))) !== addressOf(page)) return null;
  return html`<div class="opening"><p class="caption">${textIn(survey.title, language)}</p><p>${textIn(survey.lead, language)}</p></div>`;
}

/** What stands above a heading: the question of a row, or the name of the place. */
function topic(context: PlainContext, page: QuestionPage, question: SimpleQuestion): Html | null {
  if (question.type === 'matrix' && page.row !== null) {
    const number = question.rows.findIndex((candidate) => candidate.code === page.row) + 1;
    const part = fill(wordsOf(context).answering.row, { number, count: question.rows.length });
    return html`<span class="question__topic">${textIn(question.text, context.language)} <span class="${page.kind === 'question' ? 'visually-hidden' : 'numbers'}">(${part})</span></span>`;
  }
  if (page.kind !== 'place-question')
    return question.topic === undefined
      ? null
      : html`<span class="question__topic">${textIn(question.topic, context.language)}</span>`;
  const placeQuestion = questionOf(context.survey, page.question);
  const picked = context.state.places[page.question]?.[page.place];
  if (placeQuestion.type !== 'place' || picked === undefined) return null;
  const found = placeNameOf(picked, placeQuestion, context, context.language);
  return found === null ? null : html`<span class="question__topic">${found.heading}</span>`;
}

function whereabouts(context: PlainContext, page: QuestionPage): string | null {
  const { answering, place } = wordsOf(context);
  if (page.kind === 'question') {
    const step = stepOf(wayOf(context), page);
    const part = partOf(context.survey, page);
    if (step === null) return null;
    return part === null ? fill(answering.step, step) : `${fill(answering.step, step)}, ${fill(answering.part, part)}`;
  }
  const question = questionOf(context.survey, page.question);
  return fill(place.counter, {
    number: page.place + 1,
    max: question.type === 'place' ? mostPlaces(context.survey, context.state.route, question) : 1,
  });
}

/** "Du svarar om Centrum. Byt område": for questions that say "there". */
function aboutArea(context: PlainContext, question: SimpleQuestion): Html | null {
  const { survey, answers, municipality, language } = context;
  const area = areaAbout(survey, question, answers, municipality.areas, language);
  if (area === null) return null;
  const { about, changeArea } = wordsOf(context).answering;
  return html`<p class="help">${fill(about, { area })} <button class="link" form="vag" name="do" value="change:${areaQuestionOf(survey)?.id ?? ''}">${changeArea}</button></p>`;
}

function notices(context: PlainContext, question: SimpleQuestion, place: PlaceAnswer | undefined): Html | null {
  const due = noticesDue(question, context.answers, place?.answers);
  if (due.length === 0) return null;
  const words = wordsOf(context);
  return html`<div class="note note--small" data-notices="${due.join(' ')}">
    ${due.map((notice) => html`<p>${running(words.notices[notice], context)}</p>`)}
  </div>`;
}
