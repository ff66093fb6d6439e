import type { SurveyTable } from '#core/measures/contract.ts';
import { isSafetyScale } from '../../charts/answer-scale.ts';

/** A question as it is drawn: the safety scale, one dot an answer, or the rows of a matrix as small multiples. */
export interface QuestionFigure {
  readonly question: string;
  readonly form: 'scale' | 'answers' | 'rows';
  readonly tables: readonly SurveyTable[];
}

/** Tables in the order of the release; the rows of one matrix come together. */
export function questionFigures(tables: readonly SurveyTable[]): readonly QuestionFigure[] {
  const questions = [...new Set(tables.map((table) => table.question))];
  return questions.map((question) => {
    const own = tables.filter((table) => table.question === question);
    return { question, form: formOf(own), tables: own };
  });
}

function formOf(tables: readonly SurveyTable[]): QuestionFigure['form'] {
  if (tables.some((table) => table.row !== null)) return 'rows';
  return isSafetyScale(tables[0]?.answers.map((answer) => answer.code) ?? []) ? 'scale' : 'answers';
}
