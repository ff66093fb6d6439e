import type { MapFamilyName } from './families.ts';
import type { GroupingName } from './groupings.ts';

/** By the noisy number of respondents: under 100, 100 to 399, 400 to 1499, from 1500 (privacy.md section 5, step 2). */
export type Bracket = 'S0' | 'S1' | 'S2' | 'S3';

export function bracketOf(noisyRespondents: number): Bracket {
  if (noisyRespondents < 100) return 'S0';
  if (noisyRespondents < 400) return 'S1';
  return noisyRespondents < 1500 ? 'S2' : 'S3';
}

export type FamilyName = 'respondents' | 'places' | 'survey' | MapFamilyName;

/** The share of N^: it is measured before the bracket is known, so it is the same in all. */
export const RESPONDENTS_SHARE = 100;

/** Shares of mu_b² in 1/10 000 by family. A family that is absent has no share and is not measured. */
export type Shares = Readonly<Partial<Record<FamilyName, number>>>;

/**
 * What is measured and what it costs: a policy applied to a survey. Chosen before the batch opens; it stands whole in the
 * ledger, so that a later policy is the next batch's.
 */
export interface Preset {
  /** The policy's version. */
  readonly version: string;
  /** mu_b² as a fraction: 1 for one batch a year, 1/2 for two. */
  readonly budget: Ratio;
  /** mu_A²: what the batches of any 365 days may cost one person together. */
  readonly yearlyBudget: Ratio;
  /** The public's part of mu_b², 1/4 so that its mu is half. */
  readonly publicPart: Ratio;
  readonly shares: Readonly<Record<Bracket, Shares>>;
  /** The hour in Sweden at which the release becomes visible; null: as soon as it is made. */
  readonly publishHour: number | null;
  /** Residents that a drawn square or place must hold, or none (privacy.md 7.5). */
  readonly floors: Floors;
  /** Questions whose one-way tables are measured, with their weight w_t. */
  readonly tables: readonly TableChoice[];
  /** Cross-tables in the order in which they are taken on while they can be read. */
  readonly crossTables: readonly CrossTableChoice[];
  /** Categories that the public view leaves out, by code. */
  readonly sensitive: readonly string[];
}

export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export interface Floors {
  readonly staff: number;
  readonly public: number;
}

export interface TableChoice {
  readonly question: string;
  readonly weight: number;
  /** Measured first: the other tables only join when so many have answered that all can be read (workload.ts). */
  readonly core: boolean;
  /** The policy says nothing of it: it joins when everything that the policy names can still be read (workload.ts). */
  readonly unnamed?: boolean;
}

export interface CrossTableChoice {
  readonly question: string;
  readonly by: GroupingName;
  readonly weight: number;
}

/** The pairs of filters that some bracket of a preset gives a share. */
export const crossedFamilies = ({ shares }: Pick<Preset, 'shares'>): readonly MapFamilyName[] => [
  ...new Set(
    Object.values(shares).flatMap((column) =>
      Object.keys(column).filter((family): family is MapFamilyName => family.includes('*')),
    ),
  ),
];
