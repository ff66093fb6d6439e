import { UNITS } from './estimate.ts';
import type { MapFamily, MapFamilyName } from './families.ts';
import { type Fraction, fraction, inNumbers, isAtMost, plus, roundedUp, ZERO } from './fraction.ts';
import { type Bracket, bracketOf, type FamilyName, type Preset, RESPONDENTS_SHARE, type Shares } from './preset.ts';
import type { MeasuredTable } from './tables.ts';
import { chosenTables } from './workload.ts';

/** What is measured and with which noise. Follows from the noisy number of respondents and public facts alone. */
export interface Plan {
  readonly bracket: Bracket;
  readonly maps: readonly PlannedMap[];
  /** sigma² of every place, or null when places are not measured. */
  readonly placesVariance: number | null;
  /** sigma² by table in the order given; null for a table that is not measured. */
  readonly tableVariances: readonly (number | null)[];
  /** The exact sum of sensitivity²/sigma² over everything, N^ included. */
  readonly spent: Fraction;
  readonly shares: Shares;
  /** Families of the bracket that have a share and are not measured. */
  readonly unspent: readonly FamilyName[];
}

export interface PlannedMap {
  readonly family: MapFamilyName;
  /** sigma² by level from 0 to the finest; empty when the map is not measured. */
  readonly variances: readonly number[];
}

export interface PlanFacts {
  readonly noisyRespondents: number;
  readonly preset: Preset;
  /** J of the root square. */
  readonly levels: number;
  readonly effectiveAreaKm2: number;
  readonly families: readonly MapFamily[];
  readonly tables: readonly MeasuredTable[];
}

const SHARE_UNIT = 10_000n;
const UNITS_SQUARED = BigInt(UNITS ** 2);

/** sigma² of the number of respondents, in units². */
export const respondentsVariance = (preset: Preset): number =>
  variance(UNITS_SQUARED * SHARE_UNIT, BigInt(RESPONDENTS_SHARE), preset);

/** Steps 2 to 5 of privacy.md section 5. Throws when the sum would exceed the budget, which would be a bug. */
export function planMeasurement(facts: PlanFacts): Plan {
  const { preset, tables } = facts;
  const bracket = bracketOf(facts.noisyRespondents);
  const shares = preset.shares[bracket];
  const maps = facts.families.map(({ name, values }): PlannedMap => {
    const share = shares[name];
    return { family: name, variances: share === undefined ? [] : mapVariances(facts, share, values) };
  });
  const placesVariance =
    shares.places === undefined || facts.families.length === 0
      ? null
      : variance(UNITS_SQUARED * SHARE_UNIT, BigInt(shares.places), preset);
  const measured = chosenTables(tables, facts.noisyRespondents, bracket, preset);
  const tableVariances = variancesOfTables(tables, measured, shares.survey ?? 0, preset);
  const spent = spentOn(facts, maps, placesVariance, tableVariances);
  const budget = fraction(preset.budget.numerator, preset.budget.denominator);
  if (!isAtMost(spent, budget)) throw new Error('plan exceeds its budget');
  const done: readonly string[] = [
    'respondents',
    ...maps.filter(({ variances }) => variances.length > 0).map(({ family }) => family),
    ...(placesVariance === null ? [] : ['places']),
    ...(tableVariances.some((value) => value !== null) ? ['survey'] : []),
  ];
  const unspent = (Object.keys(shares) as FamilyName[]).filter((family) => !done.includes(family));
  return { bracket, maps, placesVariance, tableVariances, spent, shares, unspent };
}

/**
 * Step 3: the finest cells are about as many as there are respondents to tell them apart,
 * s* = 1000·sqrt(A_eff/(N_f·mu_f)) metres, and at most 32 base cells wide.
 */
export function finestLevel(facts: PlanFacts, share: number, values: number): number {
  const { numerator, denominator } = facts.preset.budget;
  const mu = Math.sqrt((share / 10_000) * (numerator / denominator));
  const respondents = Math.max(facts.noisyRespondents, 100) / values;
  const wantedMetres = 1000 * Math.sqrt(facts.effectiveAreaKm2 / (respondents * mu));
  const steps = Math.min(5, Math.max(0, Math.round(Math.log2(wantedMetres / 125))));
  return Math.max(0, facts.levels - steps);
}

/** Steps 4 and 5: level l has a part 2^l of 2^(L+1) - 1, and sigma² is rounded up. */
function mapVariances(facts: PlanFacts, share: number, values: number): readonly number[] {
  const finest = finestLevel(facts, share, values);
  const parts = 2n ** BigInt(finest + 1) - 1n;
  return Array.from({ length: finest + 1 }, (_, level) =>
    variance(UNITS_SQUARED * SHARE_UNIT * parts, BigInt(share) * 2n ** BigInt(level), facts.preset),
  );
}

/** sigma_t² = ceil(3600·10000·W·q / (b_s·w_t·p)) with W = sum of w_t·c_t over the tables measured. */
function variancesOfTables(
  tables: readonly MeasuredTable[],
  measured: readonly boolean[],
  share: number,
  preset: Preset,
): readonly (number | null)[] {
  const whole = tables.reduce((sum, { weight, max }, index) => sum + (measured[index] ? weight * max : 0), 0);
  return tables.map(({ weight }, index) =>
    measured[index] === true && share > 0
      ? variance(UNITS_SQUARED * SHARE_UNIT * BigInt(whole), BigInt(share * weight), preset)
      : null,
  );
}

function variance(numerator: bigint, share: bigint, { budget }: Preset): number {
  const exact = roundedUp(fraction(numerator * BigInt(budget.denominator), share * BigInt(budget.numerator)));
  const value = Number(exact);
  if (!Number.isSafeInteger(value)) throw new Error(`variance is too large: ${exact}`);
  return value;
}

function spentOn(
  { preset, tables }: PlanFacts,
  maps: readonly PlannedMap[],
  placesVariance: number | null,
  tableVariances: readonly (number | null)[],
): Fraction {
  const single = (value: number): Fraction => fraction(UNITS_SQUARED, value);
  const parts = [
    single(respondentsVariance(preset)),
    ...maps.flatMap(({ variances }) => variances.map(single)),
    ...(placesVariance === null ? [] : [single(placesVariance)]),
    ...tableVariances.flatMap((value, index) =>
      value === null ? [] : [fraction(UNITS_SQUARED * BigInt(tables[index]?.max ?? 1), value)],
    ),
  ];
  return parts.reduce(plus, ZERO);
}

/** mu of what was spent. */
export const muOf = (spent: Fraction): number => Math.sqrt(inNumbers(spent));
