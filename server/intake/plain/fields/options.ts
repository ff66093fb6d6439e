import { textIn } from '#core/base/text-in.ts';
import { causeGroups } from '#core/places/categories.ts';
import type { ChoiceQuestion, ChoicesQuestion, MatrixQuestion, Option } from '#core/survey/contract.ts';
import { offeredOptions } from '#core/survey/questions/options.ts';
import { type Html, type HtmlPart, html } from '../../../html.ts';
import type { PlainContext } from '../context.ts';
import { codesOf, escapeFields, type FieldGround, type OptionField, optionField } from './field.ts';

/** One of several, several of several, or one for the row in hand. */
export function optionFields(
  question: ChoiceQuestion | ChoicesQuestion | MatrixQuestion,
  { context, answer, feeling }: FieldGround,
): HtmlPart {
  const chosen = codesOf(answer);
  const field = optionField(question.type === 'choices' ? 'checkbox' : 'radio', chosen);
  const isTree = 'optionsFrom' in question && question.optionsFrom === 'causes';
  const listed = isTree ? question.options : offeredOptions(question, context.municipality);
  const ordinary = listed.filter((option) => option.escape !== true);
  return [
    isTree ? causeFields(context, feeling, chosen, field) : null,
    ordinary.length > 0
      ? html`<div class="options">${ordinary.map((option) => headed(option, context, field))}</div>`
      : null,
    escapeFields(listed, context, field),
  ];
}

const headed = (option: Option, { language }: PlainContext, field: OptionField): Html =>
  html`${option.heading === undefined ? null : html`<p class="options__heading">${textIn(option.heading, language)}</p>`}${field(option.code, textIn(option.text, language))}`;

/** The causes for a place, folded into their groups; what makes a place safe is one group and stands open. */
function causeFields(
  { language }: PlainContext,
  feeling: unknown,
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
