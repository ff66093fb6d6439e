import {
  LEAST_ANSWERED,
  type Percentage,
  severalChoices,
  singleChoice,
  type TablePercentages,
} from '../privacy/percentages.ts';
import type { Release, TableHeader, TableOption } from '../release/contract.ts';
import type { AnswerFigure, SurveyPicture, SurveyTable } from './contract.ts';
import { framePicture } from './frame.ts';
import { shareWithInterval } from './share.ts';

/** The one-way tables of a release in per cent of those who gave a substantive answer (privacy.md section 10). */
export const surveyPicture = (release: Release): SurveyPicture => ({
  frame: framePicture(release),
  tables: release.header.tables.map((table, number) =>
    surveyTable(table, release.tables[number] ?? new Int32Array(0), release.header.respondents.units),
  ),
});

function surveyTable(table: TableHeader, counts: Int32Array, respondentsUnits: number): SurveyTable {
  const substantive = table.options
    .map((option, index) => ({ option, units: counts[index] ?? 0 }))
    .filter(({ option }) => !option.noAnswer);
  const units = substantive.map((entry) => entry.units);
  const { answered, options } = percentagesOf(table, units, counts, respondentsUnits);
  const enough = answered >= LEAST_ANSWERED;
  return {
    question: table.question,
    row: table.row,
    text: table.text,
    rowText: table.rowText,
    max: table.max,
    answered: enough ? Math.round(answered / 10) * 10 : null,
    // At p = 1/2, where it is widest.
    samplingHalfWidth: enough ? 98 / Math.sqrt(answered) : null,
    answers: substantive.map(({ option }, index) =>
      answerFigure(option, enough ? options[index] : undefined, answered),
    ),
  };
}

function percentagesOf(
  { max, options, varianceUnits2 }: TableHeader,
  units: readonly number[],
  counts: Int32Array,
  respondentsUnits: number,
): TablePercentages {
  if (varianceUnits2 === null) return { answered: 0, options: [] };
  if (max === 1) return singleChoice(units, varianceUnits2);
  return severalChoices(units, counts[options.length] ?? 0, respondentsUnits, varianceUnits2);
}

/** Half-widths of the noise (95 %) in points up to which a share is shown, and shown as uncertain. */
const SHOWN = 5;
const UNCERTAIN = 8;

function answerFigure({ code, text }: TableOption, share: Percentage | undefined, answered: number): AnswerFigure {
  if (share === undefined || !(share.halfWidth <= UNCERTAIN)) return { code, text, status: 'too-few', share: null };
  const status = share.halfWidth <= SHOWN ? 'shown' : 'uncertain';
  const percent = status === 'shown' ? share.percent : Math.round(share.percent / 5) * 5;
  return { code, text, status, share: shareWithInterval(share.percent, share.halfWidth / 1.96, answered, percent) };
}
