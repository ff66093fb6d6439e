import { type ConsistentCross, consistentTables, type OneWayCounts } from '../privacy/cross-tables.ts';
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

/**
 * The tables of a release in per cent of those who gave a substantive answer, for all and for each group that the release
 * tells apart, made to agree with one another (privacy.md section 10).
 */
export function surveyPicture(release: Release): SurveyPicture {
  const measured = release.header.tables.map(
    (header, number): Measured => ({ header, counts: [...(release.tables[number] ?? [])] }),
  );
  const questions = measured
    .filter(({ header }) => header.by === null)
    .map((oneWay) =>
      agreed(
        oneWay,
        measured.filter(({ header }) => isCrossOf(header, oneWay.header)),
      ),
    );
  const groupSizes = sizesOfGroups(questions);
  return {
    frame: framePicture(release),
    tables: questions.map((question) => surveyTable(question, release.header.respondents.units, groupSizes)),
  };
}

interface Measured {
  readonly header: TableHeader;
  readonly counts: readonly number[];
}

/** A question's tables after they have been made to agree; null for one that was not measured. */
interface Agreed {
  readonly header: TableHeader;
  readonly oneWay: OneWayCounts | null;
  readonly cross: readonly { readonly by: NonNullable<TableHeader['by']>; readonly table: ConsistentCross | null }[];
}

const isCrossOf = (header: TableHeader, { question, row }: TableHeader): boolean =>
  header.by !== null && header.question === question && header.row === row;

function agreed({ header, counts }: Measured, cross: readonly Measured[]): Agreed {
  const bys = cross.flatMap((table) => (table.header.by === null ? [] : [{ by: table.header.by, table }]));
  if (header.varianceUnits2 === null)
    return { header, oneWay: null, cross: bys.map(({ by }) => ({ by, table: null })) };
  const measured = bys.flatMap(({ by, table }) =>
    table.header.varianceUnits2 === null
      ? []
      : [{ by, groups: byGroup(table), varianceUnits2: table.header.varianceUnits2 }],
  );
  const tables = consistentTables({ counts, varianceUnits2: header.varianceUnits2 }, measured);
  return {
    header,
    oneWay: tables.oneWay,
    cross: bys.map(({ by }) => ({ by, table: tables.cross[measured.findIndex((one) => one.by === by)] ?? null })),
  };
}

function byGroup({ header, counts }: Measured): readonly (readonly number[])[] {
  const size = header.options.length + 1;
  return (header.by?.groups ?? []).map((_, group) => counts.slice(group * size, (group + 1) * size));
}

/**
 * How many respondents a group has, in units: the sum of everybody's one answer in a single choice by that group. Of
 * several choices the sum says nothing, so they borrow it.
 */
function sizesOfGroups(questions: readonly Agreed[]): ReadonlyMap<string, readonly number[]> {
  const sizes = new Map<string, readonly number[]>();
  for (const { header, cross } of questions)
    for (const { by, table } of cross)
      if (header.max === 1 && table !== null && !sizes.has(by.name))
        sizes.set(
          by.name,
          table.groups.map((counts) => counts.reduce((sum, units) => sum + units, 0)),
        );
  return sizes;
}

function surveyTable(
  { header, oneWay, cross }: Agreed,
  respondentsUnits: number,
  groupSizes: ReadonlyMap<string, readonly number[]>,
): SurveyTable {
  return {
    question: header.question,
    row: header.row,
    text: header.text,
    rowText: header.rowText,
    max: header.max,
    ...figuresOf(header, oneWay, respondentsUnits),
    by: cross.map(({ by, table }) => ({
      name: by.name,
      groups: by.groups.map(({ code, text }, group) => {
        const size = groupSizes.get(by.name)?.[group];
        const counts = table?.groups[group];
        const isKnown = table !== null && counts !== undefined && (header.max === 1 || size !== undefined);
        const own = isKnown ? { counts, varianceUnits2: table.varianceUnits2 } : null;
        const { answered, answers } = figuresOf(header, own, size ?? 0);
        return { code, text, answered, answers };
      }),
    })),
  };
}

/** The answers of everybody or of one group; `respondentsUnits` is how many they are, for several choices. */
function figuresOf(
  header: TableHeader,
  table: OneWayCounts | null,
  respondentsUnits: number,
): Pick<SurveyTable, 'answered' | 'samplingHalfWidth' | 'answers'> {
  const { answered, options } = percentagesOf(header, table, respondentsUnits);
  const enough = answered >= LEAST_ANSWERED;
  return {
    answered: enough ? Math.round(answered / 10) * 10 : null,
    // At p = 1/2, where it is widest.
    samplingHalfWidth: enough ? 98 / Math.sqrt(answered) : null,
    answers: header.options
      .filter(({ noAnswer }) => !noAnswer)
      .map((option, index) => answerFigure(option, enough ? options[index] : undefined, answered)),
  };
}

function percentagesOf(
  { max, options }: TableHeader,
  table: OneWayCounts | null,
  respondentsUnits: number,
): TablePercentages {
  if (table === null) return { answered: 0, options: [] };
  const { counts, varianceUnits2 } = table;
  const substantive = counts.filter((_, index) => options[index]?.noAnswer === false);
  if (max === 1) return singleChoice(substantive, varianceUnits2);
  return severalChoices(substantive, counts[options.length] ?? 0, respondentsUnits, varianceUnits2);
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
