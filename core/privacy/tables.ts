import type { LocalText } from '../base/text.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';
import type { Area } from '../places/municipality.ts';
import type { ChoiceQuestion, ChoicesQuestion, Option, Survey } from '../survey/contract.ts';
import type { CountedResponse } from './counted-response.ts';
import type { Preset } from './preset.ts';

/** A one-way table: a closed question, or one row of a matrix. The last cell, after the options, is "no answer". */
export interface MeasuredTable {
  readonly question: string;
  readonly row: string | null;
  readonly text: LocalText;
  readonly rowText: LocalText | null;
  /** c_t: how many options of one respondent are counted, each with 60 units. */
  readonly max: number;
  readonly options: readonly { readonly code: string; readonly text: LocalText; readonly noAnswer: boolean }[];
  readonly weight: number;
  readonly core: boolean;
}

/** Where any number may be chosen, this many are counted: each more would make every table noisier. */
const MOST_COUNTED = 3;

/** The tables of a preset in the survey's order. A preset that names an unknown or open question is a bug. */
export function measuredTables(survey: Survey, areas: readonly Area[], preset: Preset): readonly MeasuredTable[] {
  return preset.tables.flatMap(({ question: id, weight, core }): readonly MeasuredTable[] => {
    const question = survey.questions.find((candidate) => candidate.id === id);
    if (question === undefined || question.type === 'place' || question.type === 'text')
      throw new Error(`no table for question ${id}`);
    const about = { question: id, text: question.short, weight, core };
    if (question.type === 'matrix')
      return question.rows.map((row) => ({
        ...about,
        row: row.code,
        rowText: row.text,
        max: 1,
        options: question.options.map(toTableOption),
      }));
    const options = optionsOf(question, areas).map(toTableOption);
    const max = question.type === 'choice' ? 1 : Math.min(question.max ?? MOST_COUNTED, options.length);
    return [{ ...about, row: null, rowText: null, max, options }];
  });
}

/**
 * The cells of a table that one respondent counts in: the chosen option; of several, the first `max` in the
 * questionnaire's order that are substantive; else "no answer". Never none, and never more than `max`.
 */
export function cellsOf(
  table: MeasuredTable,
  response: Pick<CountedResponse, 'answers' | 'background'>,
): readonly number[] {
  const answer = response.answers[table.question] ?? response.background[table.question];
  const noAnswer = table.options.length;
  if (answer === undefined) return [noAnswer];
  if (Array.isArray(answer)) {
    const chosen: number[] = [];
    for (let i = 0; i < table.options.length && chosen.length < table.max; i += 1)
      if (table.options[i]?.noAnswer === false && answer.includes(table.options[i]?.code)) chosen.push(i);
    return chosen.length === 0 ? [noAnswer] : chosen;
  }
  const code = typeof answer === 'string' ? answer : (answer as Readonly<Record<string, string>>)[table.row ?? ''];
  const index = table.options.findIndex((option) => option.code === code);
  return [index < 0 ? noAnswer : index];
}

function optionsOf(question: ChoiceQuestion | ChoicesQuestion, areas: readonly Area[]): readonly Option[] {
  if (question.optionsFrom === 'areas') return [...areas, ...question.options];
  if (question.optionsFrom === 'causes') return [...CAUSE_GROUPS.flatMap(({ causes }) => causes), ...question.options];
  return question.options;
}

const toTableOption = ({ code, text, noAnswer }: Option): MeasuredTable['options'][number] => ({
  code,
  text,
  noAnswer: noAnswer === true,
});
