import type { FaultCode } from '#core/base/fault.ts';
import { fill } from '#core/base/fill.ts';
import { homeOf } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { causeGroups } from '#core/places/categories.ts';
import { TIME_OPTIONS } from '#core/places/times.ts';
import { areaAbout, areaQuestionOf } from '#core/survey/about-area.ts';
import { inRow } from '#core/survey/answer-edits.ts';
import type { Option, PlaceAnswer, SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { feelingOf } from '#core/survey/feeling.ts';
import { mostPlaces, type Page, placesIn, questionOf } from '#core/survey/journey.ts';
import { noticesDue } from '#core/survey/notices.ts';
import { partOf, stepOf } from '#core/survey/way.ts';
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
import { type Html, type HtmlPart, html } from './html.ts';
import { placeOfPick } from './picks.ts';
import { ANSWER_FIELD } from './posted.ts';
import { pageBefore } from './way.ts';

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
  const heading = row?.text[context.language] ?? textIn(question.text, context.language);
  const messages = faults.map((fault) => faultWords(fault, context));

  const content = html`
    ${topRow(context, pageBefore(wayOf(context), context.state), whereabouts(context, page))}
    <div class="stack">
    ${errorSummary(
      answering.errorHeading,
      messages.map((message) => html`<a href="#${ANSWER_FIELD}-1">${message}</a>`),
    )}
    ${form(
      context,
      html`<fieldset class="question">
        <legend><h1>${topic(context, page, question)}${heading}</h1></legend>
        ${aboutArea(context, question)}
        ${question.help === undefined ? null : html`<p class="help">${textIn(question.help, context.language)}</p>`}
        ${notices(context, question, place)}
        <div class="${messages.length > 0 ? 'stack faulty' : 'stack'}">
          ${messages.map(faultLine)}
          ${fieldsOf(context, question, page.row, answer, feeling)}
        </div>
      </fieldset>
      <div class="actions">
        <button class="button" name="do" value="next">${answering.goOn}</button>
        <button class="link link--alone" name="do" value="skip">${answering.skip}</button>
      </div>`,
    )}
    </div>`;
  return { title: titleOf(context, heading, messages.length > 0), content };
}

/** What stands above a heading: the question of a row, or the name of the place. */
function topic(context: PlainContext, page: QuestionPage, question: SimpleQuestion): Html | null {
  if (question.type === 'matrix' && page.row !== null) {
    const number = question.rows.findIndex((candidate) => candidate.code === page.row) + 1;
    const part = fill(wordsOf(context).answering.row, { number, count: question.rows.length });
    return html`<span class="question__topic">${textIn(question.text, context.language)} <span class="${page.kind === 'question' ? 'visually-hidden' : 'numbers'}">(${part})</span></span>`;
  }
  if (page.kind !== 'place-question') return null;
  const placeQuestion = questionOf(context.survey, page.question);
  const picked = context.state.places[page.question]?.[page.place];
  if (placeQuestion.type !== 'place' || picked === undefined) return null;
  const found = placeOfPick(picked.pick, placeQuestion, context.municipality, context.geography);
  return found === null ? null : html`<span class="question__topic">${found.name}</span>`;
}

function whereabouts(context: PlainContext, page: QuestionPage): string | null {
  const { answering, places } = wordsOf(context);
  if (page.kind === 'question') {
    const step = stepOf(wayOf(context), page);
    const part = partOf(context.survey, page);
    if (step === null) return null;
    return part === null ? fill(answering.step, step) : `${fill(answering.step, step)}, ${fill(answering.part, part)}`;
  }
  const question = questionOf(context.survey, page.question);
  return fill(places.counter, {
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
    ${due.includes('N4') ? html`<p><a href="${homeOf(context.language)}lamna/">${words.answering.leave}</a></p>` : null}
  </div>`;
}

function fieldsOf(
  context: PlainContext,
  question: SimpleQuestion,
  row: string | null,
  answer: SimpleAnswer | null,
  feeling: SimpleAnswer | undefined,
): HtmlPart {
  const { language, municipality } = context;
  if (question.type === 'text')
    return html`<div class="field">
      <label class="label" for="${ANSWER_FIELD}-1">${wordsOf(context).answering.yourWords}</label>
      <textarea class="textarea" id="${ANSWER_FIELD}-1" name="${ANSWER_FIELD}" rows="5">${
        // A textarea swallows the first line break of its content.
        html`\n${typeof answer === 'string' ? answer : ''}`
      }</textarea>
    </div>`;
  if (question.type === 'information') return html`<p>${textIn(question.body, language)}</p>`;
  const chosen = chosenCodes(inRow(answer ?? undefined, row));
  const field = optionField(question.type === 'choices' ? 'checkbox' : 'radio', chosen);
  const options =
    'optionsFrom' in question && question.optionsFrom === 'times'
      ? [...TIME_OPTIONS, ...question.options]
      : question.options;
  const ordinary = options.filter((option) => option.escape !== true);
  const escapes = options.filter((option) => option.escape === true);
  const source = 'optionsFrom' in question ? question.optionsFrom : undefined;

  const parts: HtmlPart[] = [];
  if (source === 'areas')
    parts.push(
      html`<div class="options">${municipality.areas.map((area) => field(area.code, textIn(area.text, language)))}</div>`,
    );
  if (source === 'causes') parts.push(causeFields(context, feeling, chosen, field));
  if (ordinary.length > 0)
    parts.push(html`<div class="options">${ordinary.map((option) => headed(option, context, field))}</div>`);
  if (escapes.length > 0)
    parts.push(
      html`<p class="or">${wordsOf(context).answering.or}</p>
        <div class="options">${escapes.map((option) => field(option.code, textIn(option.text, language)))}</div>`,
    );
  return parts;
}

const chosenCodes = (answer: SimpleAnswer | undefined): readonly string[] =>
  typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];

type OptionField = (code: string, text: string) => Html;

/** Numbers the options of a page, so that the summary of faults can lead to the first. */
function optionField(type: 'radio' | 'checkbox', chosen: readonly string[]): OptionField {
  let number = 0;
  return (code, text) => {
    number += 1;
    return html`<label class="option"><input type="${type}" id="${ANSWER_FIELD}-${number}" name="${ANSWER_FIELD}" value="${code}"${
      chosen.includes(code) ? html` checked` : null
    }><span>${text}</span></label>`;
  };
}

const headed = (option: Option, { language }: PlainContext, field: OptionField): Html =>
  html`${option.heading === undefined ? null : html`<p class="options__heading">${textIn(option.heading, language)}</p>`}${field(option.code, textIn(option.text, language))}`;

/** The causes for a place, folded into their groups; what makes a place safe is one group and stands open. */
function causeFields(
  { language }: PlainContext,
  feeling: SimpleAnswer | undefined,
  chosen: readonly string[],
  field: OptionField,
): HtmlPart {
  const groups = causeGroups(feeling);
  return groups.map((group) => {
    const options = html`<div class="options">${group.causes.map((cause) => field(cause.code, textIn(cause.text, language)))}</div>`;
    if (groups.length === 1) return options;
    const open = group.causes.some((cause) => chosen.includes(cause.code));
    return html`<details class="fold"${open ? html` open` : null}><summary>${textIn(group.text, language)}</summary>${options}</details>`;
  });
}
