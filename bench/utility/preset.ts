import type { Preset, Shares } from '#core/privacy/preset.ts';

/** The shares of privacy.md section 5, in 1/10 000. Survey tables have theirs, though the benchmark's people answer none. */
const S1: Shares = { respondents: 100, base: 3000, places: 1500, category: 1400, survey: 4000 };
const S2: Shares = { respondents: 100, base: 2400, places: 1200, category: 1500, time: 900, gender: 700, survey: 3200 };
const S3: Shares = {
  respondents: 100,
  base: 2000,
  places: 1000,
  category: 1400,
  time: 800,
  gender: 700,
  age: 1000,
  survey: 3000,
};

export const SECTION_5: Preset = {
  version: 'section-5',
  budget: { numerator: 1, denominator: 1 },
  yearlyBudget: { numerator: 1, denominator: 1 },
  publicPart: { numerator: 1, denominator: 4 },
  shares: { S0: { respondents: 100 }, S1, S2, S3 },
  publishHour: null,
  floors: { staff: 50, public: 200 },
  tables: [],
  crossTables: [],
  sensitive: [],
};

/** Two batches a year: mu_b = .71. */
export const HALF_A_YEAR: Preset = { ...SECTION_5, budget: { numerator: 1, denominator: 2 } };

/** All of mu² on one heat map, but for the hundredth that the number of respondents costs: the budget is larger by that. */
export function oneHeatMap(mu: number): Preset {
  const shares: Shares = { respondents: 100, base: 9900 };
  return {
    ...SECTION_5,
    version: 'one-heat-map',
    budget: { numerator: Math.round(mu ** 2 * 10_000), denominator: 9900 },
    shares: { S0: shares, S1: shares, S2: shares, S3: shares },
  };
}
