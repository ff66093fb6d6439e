import { textIn } from '../base/text-in.ts';
import { wholeNumber } from '../base/words.ts';
import { isSafetyScale, orderOf } from '../measures/answer-scale.ts';
import type { AnswerFigure, SurveyPicture, SurveyTable } from '../measures/contract.ts';
import { LIGHT_EDGE } from '../measures/heat-scale.ts';
import { type ChartLine, intervalChart } from './interval-chart.ts';
import { roundedShare } from './rounding.ts';
import { surveyTable } from './survey-table.ts';
import { INK, svgPage } from './svg-page.ts';
import type { ExportTable } from './table.ts';

/** The figures of one question: what its picture is made of and its checksum of. */
export function questionTable(picture: SurveyPicture, question: string): ExportTable {
  const tables = picture.tables.filter((table) => table.question === question);
  const [first] = tables;
  return { ...surveyTable({ ...picture, tables }), title: first === undefined ? '' : textIn(first.text, 'sv') };
}

/** The answers of everybody to one question, as dots with their intervals; null where the release has no such question. */
export function surveySvg(picture: SurveyPicture, question: string, checksum: string): string | null {
  const tables = picture.tables.filter((table) => table.question === question);
  if (tables.length === 0) return null;
  const { parts, bottom } = intervalChart(
    tables.map((table) => ({
      heading: textIn(table.rowText, 'sv'),
      about: aboutHowMany(table),
      lines: inOrder(table.answers).map(({ answer, colour }) => lineOf(answer, colour)),
    })),
    'procent (intervall 90 %)',
  );
  const table = questionTable(picture, question);
  return svgPage({ table, checksum, described: tables.map(described).join(' '), parts, bottom });
}

/** The safety scale from unsafe to safe in its two colours; other answers as they were asked. */
function inOrder(answers: readonly AnswerFigure[]) {
  if (!isSafetyScale(answers.map(({ code }) => code))) return answers.map((answer) => ({ answer, colour: INK }));
  return answers
    .toSorted((a, b) => orderOf(a.code) - orderOf(b.code))
    .map((answer) => {
      const order = orderOf(answer.code);
      return { answer, colour: order < 3 ? LIGHT_EDGE.unsafe : order > 3 ? LIGHT_EDGE.safe : INK };
    });
}

function lineOf(answer: AnswerFigure, colour: string): ChartLine {
  const words = textIn(answer.text, 'sv');
  if (answer.share === null || answer.status === 'too-few') return { words, figure: null, colour };
  const { value, low, high } = roundedShare(answer.share, answer.status);
  const isUncertain = answer.status === 'uncertain';
  const said = isUncertain ? `ca ${value} %` : value === 0 ? 'under 1 %' : `${value} %`;
  return { words, figure: { value, low, high, isUncertain, said, interval: `${low}–${high}` }, colour };
}

const aboutHowMany = ({ answered }: SurveyTable): string =>
  answered === null ? 'För få svar.' : `Ungefär ${wholeNumber(answered, 'sv')} svar.`;

/** "Ungefär 1 970 svar. Ja: 34 %. Nej: 66 %." */
function described(table: SurveyTable): string {
  const { rowText, answers } = table;
  const told = answers.map((answer) => {
    const { words, figure } = lineOf(answer, INK);
    return `${words}: ${figure === null ? 'för få svar' : `${figure.said}${figure.isUncertain ? ', osäkert' : ''}`}.`;
  });
  return [...(rowText === null ? [] : [`${textIn(rowText, 'sv')}:`]), aboutHowMany(table), ...told].join(' ');
}
