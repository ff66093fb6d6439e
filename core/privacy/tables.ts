import type { LocalText } from '../base/text.ts';
import type { Area } from '../places/municipality.ts';
import type { Option, SimpleAnswer, Survey } from '../survey/contract.ts';
import { followUpsIn } from '../survey/follow-ups.ts';
import { kindOf } from '../survey/questions/index.ts';
import type { CountedResponse } from './counted-response.ts';
import type { Grouping, GroupingName } from './groupings.ts';
import type { Preset } from './preset.ts';

/**
 * A table that can be measured: a closed question or one row of a matrix, alone or in a cross-table with what respondents
 * are told apart by. Cells: the options in order and "no answer" last; in a cross-table those of the first group, of the
 * second, and so on.
 */
export interface MeasuredTable {
  readonly question: string;
  readonly row: string | null;
  readonly text: LocalText;
  readonly rowText: LocalText | null;
  /** Null for a one-way table. */
  readonly by: Grouping | null;
  /** c_t: how many options of one respondent are counted, each with 60 units. */
  readonly max: number;
  readonly options: readonly { readonly code: string; readonly text: LocalText; readonly noAnswer: boolean }[];
  /** The codes of `options` that an answer stands for. */
  readonly codes: (answer: SimpleAnswer, row: string | null) => readonly string[];
  readonly weight: number;
  readonly core: boolean;
  /** The policy says nothing of its question. */
  readonly unnamed?: boolean;
}

/**
 * The tables of a preset: the one-way ones in its order, then the cross-tables in theirs. A preset that names an unknown or
 * open question, or a grouping that the survey does not ask for, is a bug.
 */
export function measuredTables(
  survey: Survey,
  areas: readonly Area[],
  groupings: Readonly<Partial<Record<GroupingName, Grouping>>>,
  preset: Pick<Preset, 'tables' | 'crossTables'>,
): readonly MeasuredTable[] {
  const oneWay = preset.tables.flatMap(({ question, ...choice }) =>
    tablesOf(survey, areas, question).map((table) => ({ ...table, by: null, ...choice })),
  );
  const cross = preset.crossTables.flatMap(({ question, by, weight }) => {
    const grouping = groupings[by];
    if (grouping === undefined) throw new Error(`no groups by ${by}`);
    return tablesOf(survey, areas, question).map((table) => ({ ...table, by: grouping, weight, core: false }));
  });
  return [...oneWay, ...cross];
}

/** Questions that can be tables: closed, and asked once of a person. */
export function closedQuestions(survey: Survey): Survey['questions'] {
  const followUps = followUpsIn(survey.questions);
  return survey.questions.filter(
    (question) =>
      question.type !== 'place' &&
      !followUps.has(question.id) &&
      kindOf(question).counted(question, { areas: [] }) !== null,
  );
}

/** How many counts a table has. */
export const cellCount = ({
  options,
  by,
}: Pick<MeasuredTable, 'options'> & { by: { groups: readonly unknown[] } | null }): number =>
  (options.length + 1) * (by?.groups.length ?? 1);

type Asked = Pick<MeasuredTable, 'question' | 'row' | 'text' | 'rowText' | 'max' | 'options' | 'codes'>;

function tablesOf(survey: Survey, areas: readonly Area[], id: string): readonly Asked[] {
  const question = survey.questions.find((candidate) => candidate.id === id);
  if (question === undefined || question.type === 'place') throw new Error(`no table for question ${id}`);
  const counted = kindOf(question).counted(question, { areas });
  if (counted === null) throw new Error(`no table for question ${id}`);
  const about = {
    question: id,
    text: question.short,
    max: counted.max,
    options: counted.options.map(toTableOption),
    codes: (answer: SimpleAnswer, row: string | null) => kindOf(question).codes(question, answer, row),
  };
  if (question.type !== 'matrix') return [{ ...about, row: null, rowText: null }];
  return question.rows.map((row) => ({ ...about, row: row.code, rowText: row.text }));
}

/**
 * The cells of a table that one respondent counts in: the chosen option; of several, the first `max` in the
 * questionnaire's order that are substantive; else "no answer"; in a cross-table in the respondent's group. Never none, and
 * never more than `max`.
 */
export function cellsOf(
  table: MeasuredTable,
  response: Pick<CountedResponse, 'answers' | 'background'>,
): readonly number[] {
  const cells = answerCells(table, response);
  if (table.by === null) return cells;
  const first = table.by.groupOf(response) * (table.options.length + 1);
  return cells.map((cell) => first + cell);
}

function answerCells(
  table: MeasuredTable,
  response: Pick<CountedResponse, 'answers' | 'background'>,
): readonly number[] {
  const answer = response.answers[table.question] ?? response.background[table.question];
  const noAnswer = table.options.length;
  if (answer === undefined) return [noAnswer];
  const codes = table.codes(answer, table.row);
  if (table.max === 1) {
    const index = table.options.findIndex((option) => option.code === codes[0]);
    return [index < 0 ? noAnswer : index];
  }
  const chosen: number[] = [];
  for (let i = 0; i < table.options.length && chosen.length < table.max; i += 1)
    if (table.options[i]?.noAnswer === false && codes.includes(table.options[i]?.code ?? '')) chosen.push(i);
  return chosen.length === 0 ? [noAnswer] : chosen;
}

const toTableOption = ({ code, text, noAnswer }: Option): MeasuredTable['options'][number] => ({
  code,
  text,
  noAnswer: noAnswer === true,
});
