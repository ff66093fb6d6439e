import type { SimpleQuestion } from '#core/survey/contract.ts';
import type { HtmlPart } from '../../../html.ts';
import type { FieldGround } from './field.ts';
import { optionFields } from './options.ts';
import { informationField, numberField, rankingField, scaleField, wordsField } from './others.ts';

type Fields = {
  readonly [Type in SimpleQuestion['type']]: (
    question: Extract<SimpleQuestion, { readonly type: Type }>,
    ground: FieldGround,
  ) => HtmlPart;
};

/** What each type of question is answered with where there is no script. A new type is a line here. */
const FIELDS: Fields = {
  choice: optionFields,
  choices: optionFields,
  matrix: optionFields,
  scale: scaleField,
  ranking: rankingField,
  number: numberField,
  text: wordsField,
  information: informationField,
};

export const fieldsOf = (question: SimpleQuestion, ground: FieldGround): HtmlPart =>
  (FIELDS[question.type] as (question: SimpleQuestion, ground: FieldGround) => HtmlPart)(question, ground);
