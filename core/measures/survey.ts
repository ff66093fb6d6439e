import { type ConsistentCross, consistentTables, type OneWayCounts } from '../privacy/cross-tables.ts';
import type { GroupingName } from '../privacy/groupings.ts';
import {
  LEAST_ANSWERED,
  severalChoices,
  showingOf,
  singleChoice,
  type TablePercentages,
} from '../privacy/percentages.ts';
import type { Total, Totals } from '../privacy/totals.ts';
import type { Release, TableHeader, TableOption } from '../release/contract.ts';
import { readRespondents } from '../release/read-respondents.ts';
import type { AnswerFigure, Share, SurveyPicture, SurveyTable } from './contract.ts';
import { framePicture } from './frame.ts';
import { sourceOf } from './population-source.ts';
import { shareWithInterval, shownAs } from './share.ts';
import { type Alike, shareInterval, varianceOf, weightedShare } from './weighted-share.ts';
import { groupWeights, weightsBy } from './weights.ts';

/**
 * The tables of a release in per cent of those who gave a substantive answer, for all and for each group that the release
 * tells apart, made to agree with one another and with the one estimate of how many answered (privacy.md section 10). With
 * `weighBy`, the answers of everybody to each question that is released by those groups are weighed as the population is; where the release
 * cannot be weighed so, `weights` says why, and each counts for one.
 */
export function surveyPicture(
  release: Pick<Release, 'header' | 'tables'>,
  weighBy: GroupingName | null = null,
): SurveyPicture {
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
  const respondents = readRespondents(release);
  const weights = groupWeights(release);
  const own = weighBy === null ? null : weightsBy(weights, weighBy);
  const weighing = weighBy === null || own === null ? null : { by: weighBy, weights: own };
  return {
    frame: framePicture(release),
    tables: questions.map((question) => surveyTable(question, respondents, weighing)),
    weighedBy: weighing?.by ?? null,
    weights: [...weights],
    population: sourceOf(release.header.population),
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

interface Weighing {
  readonly by: GroupingName;
  /** By group. */
  readonly weights: readonly number[];
}

function surveyTable(
  { header, oneWay, cross }: Agreed,
  respondents: Totals<GroupingName>,
  weighing: Weighing | null,
): SurveyTable {
  const everybody = figuresOf(header, oneWay, respondents.everybody);
  const table = cross.find(({ by }) => by.name === weighing?.by)?.table ?? null;
  const weighed =
    weighing === null || table === null || everybody.answered === null
      ? null
      : weighedAnswers(
          header,
          table.groups.map((counts, group) =>
            percentagesOf(
              header,
              { counts, varianceUnits2: table.varianceUnits2 },
              respondents.groups.get(weighing.by)?.[group],
            ),
          ),
          weighing.weights,
        );
  return {
    question: header.question,
    row: header.row,
    text: header.text,
    rowText: header.rowText,
    max: header.max,
    ...everybody,
    ...(weighed === null ? {} : { answers: weighed }),
    isWeighted: weighed !== null,
    by: cross.map(({ by, table }) => ({
      name: by.name,
      groups: by.groups.map(({ code, text }, group) => {
        const counts = table?.groups[group];
        const own = table === null || counts === undefined ? null : { counts, varianceUnits2: table.varianceUnits2 };
        const { answered, answers } = figuresOf(header, own, respondents.groups.get(by.name)?.[group]);
        return { code, text, answered, answers };
      }),
    })),
  };
}

/** The answers of everybody or of one group; `people` is how many they are, undefined where nothing says. */
function figuresOf(
  header: TableHeader,
  table: OneWayCounts | null,
  people: Total | undefined,
): Pick<SurveyTable, 'answered' | 'samplingHalfWidth' | 'answers'> {
  const { answered, options } = percentagesOf(header, table, people);
  const enough = answered >= LEAST_ANSWERED;
  return {
    answered: enough ? Math.round(answered / 10) * 10 : null,
    // At p = 1/2, where it is widest.
    samplingHalfWidth: enough ? 98 / Math.sqrt(answered) : null,
    answers: header.options
      .filter(({ noAnswer }) => !noAnswer)
      .map((option, index) => {
        const share = enough ? options[index] : undefined;
        if (share === undefined) return tooFew(option);
        return answerFigure(
          option,
          share.halfWidth,
          shareWithInterval(share.percent, share.halfWidth / 1.96, answered),
        );
      }),
  };
}

/**
 * The answers of all groups together, each of whose people count for a weight. Two chances add up: who happened to answer, with the
 * weights taken as they are (weighted-share.ts), and the noise in each group's shares. How many a group is matters little: what it
 * counts for in all is the population's.
 */
function weighedAnswers(
  { options }: TableHeader,
  groups: readonly TablePercentages[],
  weights: readonly number[],
): AnswerFigure[] {
  const mass = groups.map(({ answered }, group) => answered * (weights[group] ?? 1));
  const all = mass.reduce((sum, one) => sum + one, 0);
  return options
    .filter(({ noAnswer }) => !noAnswer)
    .map((option, index) => {
      const people = groups.flatMap(({ answered, options: own }, group): readonly Alike[] => {
        const chosen = (answered * (own[index]?.percent ?? 0)) / 100;
        const weight = weights[group] ?? 1;
        return [
          { count: chosen, noiseVariance: 0, weight },
          { count: Math.max(0, answered - chosen), noiseVariance: 0, weight },
        ];
      });
      const share = weightedShare(
        people,
        people.map((_, kind) => kind % 2 === 0),
      );
      const noise = groups.reduce((sum, { answered, options: own }, group) => {
        const halfWidth = answered > 0 ? (own[index]?.halfWidth ?? 0) : 0;
        return sum + (((mass[group] ?? 0) / all) * (halfWidth / 196)) ** 2;
      }, 0);
      const exact = shareInterval(share, varianceOf(people, share) + noise);
      return answerFigure(option, 196 * Math.sqrt(noise), exact);
    });
}

function percentagesOf(
  { max, options }: TableHeader,
  table: OneWayCounts | null,
  people: Total | undefined,
): TablePercentages {
  if (table === null || people === undefined) return { answered: 0, options: [] };
  const { counts, varianceUnits2 } = table;
  const isSubstantive = counts.map((_, index) => options[index]?.noAnswer === false);
  if (max === 1) return singleChoice(table, isSubstantive, people);
  const substantive = counts.filter((_, index) => isSubstantive[index]);
  return severalChoices({ counts: substantive, varianceUnits2 }, counts[options.length] ?? 0, people);
}

/** A share as the 95 % half-width of its noise lets it be shown, in points; where it is rounded the interval still holds it. */
function answerFigure({ code, text }: TableOption, halfWidth: number, exact: Share): AnswerFigure {
  const status = showingOf(halfWidth);
  if (status === 'too-few') return tooFew({ code, text });
  const percent = status === 'shown' ? exact.percent : Math.round(exact.percent / 5) * 5;
  return { code, text, status, share: shownAs(percent, exact) };
}

const tooFew = ({ code, text }: Pick<TableOption, 'code' | 'text'>): AnswerFigure => ({
  code,
  text,
  status: 'too-few',
  share: null,
});
