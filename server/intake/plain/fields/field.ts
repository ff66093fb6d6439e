import { textIn } from '#core/base/text-in.ts';
import type { Option, SimpleAnswer } from '#core/survey/contract.ts';
import { type Html, type HtmlPart, html } from '../../../html.ts';
import { type PlainContext, wordsOf } from '../context.ts';
import { ANSWER_FIELD } from '../posted.ts';

/** What a field is drawn from besides its question. */
export interface FieldGround {
  readonly context: PlainContext;
  /** The row's own where the question has rows; null while there is none. */
  readonly answer: SimpleAnswer | null;
  /** How the place in hand feels; undefined where the page is about no place. */
  readonly feeling: unknown;
  /** Whether a fault is told on the page: its sentence has the id FAULT_ID. */
  readonly faulty: boolean;
}

/** The id of the first input of a page, where the summary of faults leads. */
export const FIRST_FIELD = `${ANSWER_FIELD}-1`;
export const FAULT_ID = `${ANSWER_FIELD}-fel`;

/** Ties an input to the sentence about its fault. */
export const told = ({ faulty }: FieldGround): Html | null =>
  faulty ? html` aria-invalid="true" aria-describedby="${FAULT_ID}"` : null;

export type OptionField = (code: string, text: string) => Html;

/** Numbers the options of a page, so that the summary of faults can lead to the first. */
export function optionField(type: 'radio' | 'checkbox', chosen: readonly string[], from = 1): OptionField {
  let number = from - 1;
  return (code, text) => {
    number += 1;
    return html`<label class="option"><input type="${type}" id="${ANSWER_FIELD}-${number}" name="${ANSWER_FIELD}" value="${code}"${
      chosen.includes(code) ? html` checked` : null
    }><span>${text}</span></label>`;
  };
}

/** What stands after the word "eller". */
export const escapeFields = (options: readonly Option[], context: PlainContext, field: OptionField): HtmlPart => {
  const escapes = options.filter((option) => option.escape === true);
  return escapes.length === 0
    ? null
    : html`<p class="or">${wordsOf(context).answering.or}</p>
        <div class="options">${escapes.map(({ code, text }) => field(code, textIn(text, context.language)))}</div>`;
};

export const codesOf = (answer: SimpleAnswer | null): readonly string[] =>
  typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
