import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { AnswerFigure, SurveyTable } from '#core/measures/contract.ts';
import type { GroupingName } from '#core/privacy/groupings.ts';
import type { FigureWords } from '../../i18n/insight/figures.ts';
import type { FigureTexts, ReadingTexts } from '../../i18n/insight/texts.ts';
import type { SortColumn } from './sorting.ts';
import { type Group, groupsOf, type QuestionFigure } from './survey-groups.ts';

/** A line of a question's table twin: an answer of everybody, or of one group. */
export interface Line {
  readonly id: string;
  readonly table: SurveyTable;
  readonly group: Group | null;
  readonly answer: AnswerFigure;
}

export const linesOf = ({ tables }: QuestionFigure, by: GroupingName | null): readonly Line[] =>
  tables.flatMap((table) => {
    const parts = groupsOf(table, by)?.map((group) => ({ group, answers: group.answers })) ?? [
      { group: null, answers: table.answers },
    ];
    return parts.flatMap(({ group, answers }) =>
      answers.map((answer) => ({
        id: `${table.row ?? ''} ${group?.code ?? ''} ${answer.code}`,
        table,
        group,
        answer,
      })),
    );
  });

export function columnsOf(
  figure: QuestionFigure,
  isSplit: boolean,
  language: Language,
  texts: ReadingTexts,
  figures: FigureTexts,
  words: FigureWords,
): readonly SortColumn<Line>[] {
  const status = ({ answer }: Line): string =>
    ({ shown: figures.certain, uncertain: figures.uncertain, 'too-few': figures.tooFew })[answer.status];
  const inWords = (key: string, heading: string, text: (line: Line) => string): SortColumn<Line> => ({
    key,
    heading,
    isNumber: false,
    text,
    sortKey: text,
  });
  return [
    ...(figure.form === 'rows' ? [inWords('row', texts.question, ({ table }) => textIn(table.rowText, language))] : []),
    inWords('answer', texts.columns.answer, ({ answer }) => textIn(answer.text, language)),
    ...(isSplit
      ? [
          inWords('group', texts.columns.group, ({ group }) =>
            group === null || group === undefined ? texts.splits.none : textIn(group.text, language),
          ),
        ]
      : []),
    {
      key: 'percent',
      heading: texts.columns.percent,
      isNumber: true,
      text: ({ answer }) => words.answer(answer),
      sortKey: ({ answer }) => answer.share?.percent ?? null,
    },
    {
      key: 'interval',
      heading: texts.columns.interval,
      isNumber: true,
      text: ({ answer }) => (answer.share === null ? '–' : words.shareRange(answer.share)),
      sortKey: ({ answer }) => answer.share?.low ?? null,
    },
    inWords('status', texts.columns.status, status),
  ];
}
