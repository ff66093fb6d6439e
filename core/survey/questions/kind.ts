import type { FaultCode } from '../../base/fault.ts';
import type { Language } from '../../base/language.ts';
import type { Area } from '../../places/municipality.ts';
import type { Answer, Option, SimpleAnswer, SimpleQuestion } from '../contract.ts';

/** What a question is read against besides itself: public data of the municipality. */
export interface Ground {
  readonly areas: readonly Area[];
}

/** What a release may count of a question, and for a matrix of each of its rows. */
export interface Counted {
  /** The cells of its table in order; "no answer" is added after them. */
  readonly options: readonly Option[];
  /** How many cells one respondent may count in. */
  readonly max: number;
}

/**
 * One type of question: everything that is particular to it outside the page where it is answered. Index.ts has the list;
 * a new type is a file here, a line there, and its page.
 */
export interface QuestionKind<Question extends SimpleQuestion> {
  readonly type: Question['type'];
  /** Whether an answer has the shape that the type takes. Nothing else of a kind is asked about one that has not. */
  readonly fits: (answer: Answer) => boolean;
  /** Every fault of an answer; `field` is the path that the faults carry. */
  readonly faults: (question: Question, answer: SimpleAnswer, field: string, ground: Ground) => readonly FaultCode[];
  /** The one spelling that an answer is kept in: codes once, numbers without needless zeros, words composed. */
  readonly kept: (answer: SimpleAnswer) => SimpleAnswer;
  /** An answer as people say it; of a matrix the whole, or the code of the row in hand. */
  readonly inWords: (question: Question, answer: SimpleAnswer, ground: Ground, language: Language) => string;
  /** Null where a release cannot count it: own words, numbers without bands, pages that ask nothing. */
  readonly counted: (question: Question, ground: Ground) => Counted | null;
  /** The codes of `counted` that an answer stands for; `row` is the matrix row in hand. */
  readonly codes: (question: Question, answer: SimpleAnswer, row: string | null) => readonly string[];
}
