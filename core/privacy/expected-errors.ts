import { sideAtLevel } from '../geo/grid.ts';
import { UNITS } from './estimate.ts';
import type { MapFamilyName } from './families.ts';
import { inNumbers, readFraction } from './fraction.ts';
import { epsilonOf, guaranteeOf } from './guarantee.ts';
import { type PlanFacts, planMeasurement, respondentsVariance } from './plan.ts';
import type { Policy } from './policy.ts';

/** The rows and columns of the published tables (web/pages/…/metoden): what is measured, by bracket and by respondents. */
export const METHOD_FAMILIES = [
  'respondents',
  'base',
  'places',
  'category',
  'time',
  'gender',
  'age',
  'crossed',
  'survey',
] as const;
export const METHOD_BRACKETS = ['S1', 'S2', 'S3'] as const;
export const METHOD_ANSWERS = [200, 500, 2000, 20_000] as const;

/** What a year's budget promises one reader, by the policy alone. */
export interface YearlyPromise {
  readonly mu: number;
  /** Chances of being right, 0.5 to 1. */
  readonly tookPart: number;
  readonly whichOfTwo: number;
  /** epsilon at delta = 10^-5, 10^-6 and 10^-8. */
  readonly epsilons: readonly [number, number, number];
}

/** Staff may learn the whole yearly budget of a person, the public a part of it (privacy.md sections 1 and 8). */
export function yearlyPromises({ yearlyBudget, publicPart }: Pick<Policy, 'yearlyBudget' | 'publicPart'>): {
  readonly staff: YearlyPromise;
  readonly public: YearlyPromise;
} {
  const whole = inNumbers(readFraction(yearlyBudget));
  return {
    staff: promiseOf(Math.sqrt(whole)),
    public: promiseOf(Math.sqrt(whole * inNumbers(readFraction(publicPart)))),
  };
}

const promiseOf = (mu: number): YearlyPromise => ({
  mu,
  ...guaranteeOf(mu),
  epsilons: [epsilonOf(mu, 5), epsilonOf(mu, 6), epsilonOf(mu, 8)],
});

/** How exact a release of so many respondents may be expected to be. Standard errors in respondents. */
export interface ExpectedErrors {
  readonly respondents: number;
  readonly maps: readonly MapErrors[];
  /** Null where no place is measured. */
  readonly places: number | null;
  /** The widest 95 % half-width of the noise in a one-way table that is measured, points; null when none is. */
  readonly tableHalfWidth: number | null;
}

export interface MapErrors {
  readonly family: MapFamilyName;
  /** The finest squares that are measured, and the next size of 1 or 4 km above them; empty when the map is not measured. */
  readonly sizes: readonly { readonly sideMetres: number; readonly standardError: number }[];
}

/** The errors of a plan before anything has been counted; `rootMetres` is the side of the root square. */
export function expectedErrors(facts: PlanFacts, rootMetres: number): ExpectedErrors {
  const plan = planMeasurement(facts);
  const root = { easting: 0, northing: 0, sideMetres: rootMetres, levels: facts.levels };
  const widths = plan.tableVariances.flatMap((variance, index) =>
    variance === null || facts.tables[index]?.by !== null
      ? []
      : [(196 * Math.sqrt(variance)) / UNITS / facts.noisyRespondents],
  );
  return {
    respondents: Math.sqrt(respondentsVariance(facts.preset)) / UNITS,
    maps: plan.maps.map(({ family, variances }) => {
      const errors = standardErrors(variances);
      const sides = errors.map((_, level) => sideAtLevel(root, level));
      const finest = sides.at(-1) ?? 0;
      const larger = sides.find((side) => side === (finest < 1000 ? 1000 : 4000) && side > finest);
      return {
        family,
        sizes: [finest, larger].flatMap((side) => {
          const standardError = side === undefined ? undefined : errors[sides.indexOf(side)];
          return side === undefined || standardError === undefined ? [] : [{ sideMetres: side, standardError }];
        }),
      };
    }),
    places: plan.placesVariance === null ? null : Math.sqrt(plan.placesVariance) / UNITS,
    tableHalfWidth: widths.length === 0 ? null : Math.max(...widths),
  };
}

/**
 * Standard error of a count by level after the best linear estimate (privacy.md 7.1), where every square has four active
 * children: vz = 1 / (1/v + 1/(4·vz of a child)). `variances` are sigma² in units² by level from the root.
 */
export function standardErrors(variances: readonly number[]): readonly number[] {
  const after: number[] = [];
  for (let level = variances.length - 1; level >= 0; level -= 1) {
    const own = (variances[level] as number) / UNITS ** 2;
    const child = after[0];
    after.unshift(child === undefined ? own : 1 / (1 / own + 1 / (4 * child)));
  }
  return after.map(Math.sqrt);
}
