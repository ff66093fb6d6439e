import type { Area } from '../places/municipality.ts';
import type { Survey } from '../survey/contract.ts';
import { presetOf } from './apply-policy.ts';
import { consistentTables } from './cross-tables.ts';
import { UNITS } from './estimate.ts';
import { type MapFamilyName, mapFamilies } from './families.ts';
import { type Fraction, fraction, inNumbers, plus, times } from './fraction.ts';
import { type AreaGroup, type GroupingName, groupingsOf } from './groupings.ts';
import { mapQuestions } from './map-questions.ts';
import { LEAST_ANSWERED, type Showing, showingOf } from './percentages.ts';
import { planMeasurement } from './plan.ts';
import type { Policy } from './policy.ts';
import { type Bracket, crossedFamilies, type Preset, RESPONDENTS_SHARE } from './preset.ts';
import { type MeasuredTable, measuredTables } from './tables.ts';
import { type Unreleased, unreleasedQuestions } from './unreleased.ts';

/** How exact a survey's tables may be expected to be before anybody has answered. */
export interface PredictedNoise {
  readonly expectedAnswers: number;
  readonly bracket: Bracket;
  /** Every question that can be counted, a matrix a row, in the survey's order; own words and bare numbers are not here. */
  readonly tables: readonly PredictedTable[];
  /** The maps that are made; none in a survey without places, or when too few are expected. */
  readonly maps: readonly MapFamilyName[];
  /** Whether the survey asks for places at all. */
  readonly asksForPlaces: boolean;
  /** What is asked and will not be released however many answer. */
  readonly unreleased: readonly Unreleased[];
}

export interface PredictedTable {
  readonly question: string;
  readonly row: string | null;
  /** False where so few are expected that this one is left out, so that the others can be read. */
  readonly measured: boolean;
  /** The policy says nothing of the question: it waits until everything that the policy names can be read. */
  readonly unnamed: boolean;
  /** The widest 95 % half-width of the noise in points when everybody answers; null when it is not measured. */
  readonly halfWidth: number | null;
  readonly showing: Showing;
  /** The groupings that it will be broken down by, with what one of the groups, taken as equally large, may expect. */
  readonly groups: readonly { readonly by: GroupingName; readonly halfWidth: number; readonly showing: Showing }[];
  /** What the public sees of it, whose file has more noise. */
  readonly public: { readonly halfWidth: number | null; readonly showing: Showing };
}

/**
 * The noise to expect (privacy.md section 10): h = 196·sd/n, with the tables that the workload rule takes on at so many
 * answers (workload.ts). A question asked of only some, or skipped, has fewer answers and more noise, in proportion.
 */
export function predictedNoise(
  policy: Policy,
  survey: Survey,
  expectedAnswers: number,
  ground: { readonly areas: readonly Area[]; readonly areaGroups: readonly AreaGroup[] },
): PredictedNoise {
  const preset = presetOf(policy, survey);
  const groupings = groupingsOf(survey, ground.areas, ground.areaGroups);
  const tables = measuredTables(survey, ground.areas, groupings, preset);
  const families = mapFamilies({
    mapQuestions: mapQuestions(survey),
    groupings,
    crossed: crossedFamilies(preset),
    sensitive: preset.sensitive,
  });
  // How fine the squares are hardly changes what they cost: any ground will do.
  const facts = { noisyRespondents: expectedAnswers, preset, levels: 6, effectiveAreaKm2: 40, families, tables };
  const plan = planMeasurement(facts);
  const factor = publicFactor(preset, tables, plan);
  return {
    expectedAnswers,
    bracket: plan.bracket,
    tables: tables.flatMap((table, index) =>
      table.by === null ? [predicted(table, index, tables, plan.tableVariances, expectedAnswers, factor)] : [],
    ),
    maps: plan.maps.filter(({ variances }) => variances.length > 0).map(({ family }) => family),
    asksForPlaces: families.length > 0,
    unreleased: unreleasedQuestions(policy, survey),
  };
}

function predicted(
  table: MeasuredTable,
  index: number,
  tables: readonly MeasuredTable[],
  variances: readonly (number | null)[],
  answers: number,
  factor: number,
): PredictedTable {
  const { question, row, unnamed = false } = table;
  const own = variances[index] ?? null;
  if (own === null) {
    const nothing = { halfWidth: null, showing: 'too-few' } as const;
    return { question, row, measured: false, unnamed, ...nothing, groups: [], public: nothing };
  }
  const cross = tables.flatMap((other, number) => {
    const variance = variances[number] ?? null;
    return other.by !== null && other.question === question && other.row === row && variance !== null
      ? [{ by: other.by, variance }]
      : [];
  });
  // A cell of noughts in each group: only the variances matter here.
  const agreed = consistentTables(
    { counts: [0], varianceUnits2: own },
    cross.map(({ by, variance }) => ({ groups: by.groups.map(() => [0]), varianceUnits2: variance })),
  );
  const of = (variance: number, people: number) => {
    const halfWidth = (196 * Math.sqrt(variance)) / UNITS / people;
    return { halfWidth, showing: people < LEAST_ANSWERED ? ('too-few' as const) : showingOf(halfWidth) };
  };
  return {
    question,
    row,
    measured: true,
    unnamed,
    ...of(agreed.oneWay.varianceUnits2, answers),
    groups: cross.map(({ by }, number) => ({
      by: by.name,
      ...of(agreed.cross[number]?.varianceUnits2 ?? 0, answers / by.groups.length),
    })),
    public: of(own * factor, answers),
  };
}

/** 1 + kappa: how much larger the variances of the public file are (core/release/public.ts). */
function publicFactor(
  preset: Preset,
  tables: readonly MeasuredTable[],
  plan: ReturnType<typeof planMeasurement>,
): number {
  const one = (variance: number, max = 1): Fraction => fraction(UNITS ** 2 * max, variance);
  const spent = [
    ...plan.maps
      .filter(({ family }) => PUBLIC_FAMILIES.includes(family))
      .flatMap(({ variances }) => variances.map((v) => one(v))),
    ...(plan.placesVariance === null ? [] : [one(plan.placesVariance)]),
    ...plan.tableVariances.flatMap((variance, index) =>
      variance === null || tables[index]?.by !== null ? [] : [one(variance, tables[index]?.max)],
    ),
  ].reduce(plus, fraction(0));
  const part = fraction(preset.publicPart.numerator, preset.publicPart.denominator);
  const budget = fraction(preset.budget.numerator, preset.budget.denominator);
  const room = times(plus(part, fraction(-RESPONDENTS_SHARE, 10_000)), budget);
  return Math.max(1, inNumbers(spent) / inNumbers(room));
}

const PUBLIC_FAMILIES: readonly MapFamilyName[] = ['base', 'category'];
