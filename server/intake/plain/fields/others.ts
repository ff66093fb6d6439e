import { fill } from '#core/base/fill.ts';
import { textIn } from '#core/base/text-in.ts';
import type {
  InformationPage,
  NumberQuestion,
  RankingQuestion,
  ScaleQuestion,
  TextQuestion,
} from '#core/survey/contract.ts';
import { escapeCodes } from '#core/survey/questions/escapes.ts';
import { numberAsTyped } from '#core/survey/questions/number-as-typed.ts';
import { scaleSteps } from '#core/survey/questions/scale-steps.ts';
import { type HtmlPart, html } from '../../../html.ts';
import { wordsOf } from '../context.ts';
import { ANSWER_FIELD, holdsIdentifiers, WARNED_FIELD } from '../posted.ts';
import { codesOf, escapeFields, FIRST_FIELD, type FieldGround, optionField, told } from './field.ts';

/** A row of steps, the ends named. */
export function scaleField(question: ScaleQuestion, { context, answer }: FieldGround): HtmlPart {
  const { language } = context;
  const steps = scaleSteps(question.from, question.to).map(({ code }) => code);
  const ends = [textIn(question.fromText, language), textIn(question.toText, language)] as const;
  const nameOf = (index: number): string | null =>
    index === 0 ? ends[0] : index === steps.length - 1 ? ends[1] : null;
  return [
    html`<div class="scale">
      <p class="scale__ends" aria-hidden="true"><span><b>${steps[0] ?? ''}</b> ${ends[0]}</span><span><b>${steps.at(-1) ?? ''}</b> ${ends[1]}</span></p>
      <div class="scale__steps">${steps.map((step, index) => {
        const name = nameOf(index);
        return html`<label class="step"><input type="radio" id="${ANSWER_FIELD}-${index + 1}" name="${ANSWER_FIELD}" value="${step}"${
          step === answer ? html` checked` : null
        }><span>${step}${name === null ? null : html`<span class="visually-hidden"> (${name})</span>`}</span></label>`;
      })}</div>
    </div>`,
    escapeFields(question.options, context, optionField('radio', codesOf(answer), steps.length + 1)),
  ];
}

/** The order as numbered lists to choose from, the most important first; a list may be left alone. */
export function rankingField(question: RankingQuestion, ground: FieldGround): HtmlPart {
  const { context, answer } = ground;
  const { answering } = wordsOf(context);
  const escapes = escapeCodes(question);
  const ranked = codesOf(answer).filter((code) => !escapes.includes(code));
  const options = question.options.filter(({ code }) => !escapes.includes(code));
  const count = Math.max(Math.min(question.max, options.length), ranked.length);
  return [
    html`<p class="help">${fill(answering.rankHelp, { max: question.max })}</p>
      <div class="stack">${Array.from({ length: count }, (_, index) => {
        const id = `${ANSWER_FIELD}-${index + 1}`;
        return html`<div class="field">
          <label class="label" for="${id}">${fill(answering.rank, { number: index + 1 })}</label>
          <select class="select" id="${id}" name="${ANSWER_FIELD}"${told(ground)}>
            <option value="">${answering.rankNone}</option>
            ${options.map(
              ({ code, text }) =>
                html`<option value="${code}"${code === ranked[index] ? html` selected` : null}>${textIn(text, context.language)}</option>`,
            )}
          </select>
        </div>`;
      })}</div>`,
    escapeFields(question.options, context, optionField('checkbox', codesOf(answer), count + 1)),
  ];
}

/** A number and its unit, or an answer that is none: a box that can be unticked again, which a radio button cannot without script. */
export function numberField(question: NumberQuestion, ground: FieldGround): HtmlPart {
  const { context, answer } = ground;
  const isEscape = typeof answer === 'string' && escapeCodes(question).includes(answer);
  const unit = textIn(question.unit, context.language);
  return [
    html`<div class="field">
      <label class="label" for="${FIRST_FIELD}">${wordsOf(context).answering.yourNumber}${unit === '' ? null : html`<span class="visually-hidden"> (${unit})</span>`}</label>
      <div class="number"><input class="input numbers" type="text" inputmode="decimal" dir="ltr" autocomplete="off" maxlength="40" id="${FIRST_FIELD}" name="${ANSWER_FIELD}" value="${typeof answer === 'string' && !isEscape ? numberAsTyped(answer, context.language) : ''}"${told(ground)}>${unit === '' ? null : html`<span aria-hidden="true">${unit}</span>`}</div>
    </div>`,
    escapeFields(question.options, context, optionField('checkbox', codesOf(answer), 2)),
  ];
}

/** Somebody's own words, on a line or in a box. */
export function wordsField(question: TextQuestion, ground: FieldGround): HtmlPart {
  const { context, answer } = ground;
  const text = typeof answer === 'string' ? answer : '';
  const input = question.oneLine
    ? html`<input class="input" type="text" dir="auto" id="${FIRST_FIELD}" name="${ANSWER_FIELD}" value="${text}"${told(ground)}>`
    : // A textarea swallows the first line break of its content.
      html`<textarea class="textarea" dir="auto" id="${FIRST_FIELD}" name="${ANSWER_FIELD}" rows="5"${told(ground)}>${html`\n${text}`}</textarea>`;
  return html`<div class="field">
    <label class="label" for="${FIRST_FIELD}">${wordsOf(context).answering.yourWords}</label>
    ${input}
    ${ground.faulty && holdsIdentifiers(text) ? html`<input type="hidden" name="${WARNED_FIELD}" value="1">` : null}
  </div>`;
}

/** What the page says, a paragraph for each part between empty lines. */
export const informationField = (question: InformationPage, { context }: FieldGround): HtmlPart =>
  textIn(question.body, context.language)
    .split(/\n\s*\n/)
    .map((paragraph) => html`<p class="preserve">${paragraph}</p>`);
