import type { SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import type { Session } from '../session.svelte.ts';

/** What a question is answered with, whatever its type: one component a type. */
export interface FieldProps<Question = SimpleQuestion> {
  readonly session: Session;
  readonly question: Question;
  /** The name of its inputs, and the beginning of their ids: "Q2", "Q5-belysning". */
  readonly name: string;
  /** The row's own where the question has rows. */
  readonly answer: SimpleAnswer | undefined;
  /** How the place in hand feels; undefined where the question is about no place. */
  readonly feeling: unknown;
  /** The id of the sentence about a fault; undefined while there is none. */
  readonly describedBy: string | undefined;
  readonly ongive: (answer: SimpleAnswer | undefined) => void;
}
