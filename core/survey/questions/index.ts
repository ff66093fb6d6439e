import type { SimpleQuestion } from '../contract.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { information } from './information.ts';
import type { QuestionKind } from './kind.ts';
import { matrix } from './matrix.ts';
import { number } from './number.ts';
import { ranking } from './ranking.ts';
import { scale } from './scale.ts';
import { text } from './text.ts';

/** Every type of question but the place, which is a journey of its own. In the order of the editor's list: the commonest first. */
export const QUESTION_KINDS = { choice, choices, scale, matrix, ranking, number, text, information } as const;

/** What is particular to the type of a question. */
export const kindOf = <Question extends SimpleQuestion>(question: Question): QuestionKind<Question> =>
  QUESTION_KINDS[question.type] as unknown as QuestionKind<Question>;
