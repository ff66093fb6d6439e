import { isSafetyScale, orderOf } from '#core/measures/answer-scale.ts';
import type { AnswerFigure, SurveyTable } from '#core/measures/contract.ts';
import type { GroupingName } from '#core/privacy/groupings.ts';

/** A question as it is drawn: the safety scale, one dot an answer, or the rows of a matrix as small multiples. */
export interface QuestionFigure {
  readonly question: string;
  readonly form: 'scale' | 'answers' | 'rows';
  readonly tables: readonly SurveyTable[];
}

/** People told apart by gender, age or area, with their answers to one question. */
export type Group = SurveyTable['by'][number]['groups'][number];

/** Tables in the order of the release; the rows of one matrix come together. */
export function questionFigures(tables: readonly SurveyTable[]): readonly QuestionFigure[] {
  const questions = [...new Set(tables.map((table) => table.question))];
  return questions.map((question) => {
    const own = tables.filter((table) => table.question === question);
    return { question, form: formOf(own), tables: own };
  });
}

/** The groups of a table by what they are told apart by; null where it is not released so. */
export const groupsOf = (table: SurveyTable, by: GroupingName | null): readonly Group[] | null =>
  by === null ? null : (table.by.find(({ name }) => name === by)?.groups ?? null);

/** Questions that are released by the groups asked for stand before those that are not. */
export const splitFirst = (figures: readonly QuestionFigure[], by: GroupingName | null): readonly QuestionFigure[] => {
  const isSplit = ({ tables }: QuestionFigure): boolean => tables.some((table) => groupsOf(table, by) !== null);
  return [...figures.filter(isSplit), ...figures.filter((figure) => !isSplit(figure))];
};

/** What some question of the survey is released by, with enough answers to show something. */
export const splitsOf = (tables: readonly SurveyTable[]): ReadonlySet<GroupingName> =>
  new Set(
    tables.flatMap(({ by }) =>
      by
        .filter(({ groups }) => groups.some(({ answers }) => answers.some(({ share }) => share !== null)))
        .map(({ name }) => name),
    ),
  );

/** The safety scale from unsafe to safe; other answers as they were asked. */
export const orderedAnswers = (answers: readonly AnswerFigure[]): readonly AnswerFigure[] =>
  isSafetyScale(answers.map(({ code }) => code))
    ? [...answers].sort((a, b) => orderOf(a.code) - orderOf(b.code))
    : answers;

function formOf(tables: readonly SurveyTable[]): QuestionFigure['form'] {
  if (tables.some((table) => table.row !== null)) return 'rows';
  return isSafetyScale(tables[0]?.answers.map((answer) => answer.code) ?? []) ? 'scale' : 'answers';
}
