import { describe, expect, it } from 'vitest';
import { estimateSlice } from '#core/privacy/estimate.ts';
import { expectedErrors, standardErrors, yearlyPromises } from '#core/privacy/expected-errors.ts';
import { mapFamilies } from '#core/privacy/families.ts';
import { groupingsOf } from '#core/privacy/groupings.ts';
import { latticeOf, sumUp } from '#core/privacy/lattice.ts';
import type { PlanFacts } from '#core/privacy/plan.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import { dialogueSurvey } from '../../support/small-town.ts';

const placeQuestion = { id: 'Q4', roles: { feeling: '4a', causes: '4b', times: '4c' } };

/** The municipality of the published table: A_eff = 40 km² in a square of 64 km, the whole budget in one batch. */
const published = (noisyRespondents: number): PlanFacts => ({
  noisyRespondents,
  preset: standardPreset(dialogueSurvey),
  levels: 9,
  effectiveAreaKm2: 40,
  families: mapFamilies({
    mapQuestions: [placeQuestion],
    groupings: groupingsOf(dialogueSurvey, [], []),
    crossed: [],
    sensitive: [],
  }),
  tables: [],
});

const sizesOf = (respondents: number, family: string): readonly string[] =>
  (expectedErrors(published(respondents), 64_000).maps.find((map) => map.family === family)?.sizes ?? []).map(
    ({ sideMetres, standardError }) => `${sideMetres} m: ${standardError.toFixed(1)}`,
  );

describe('the errors that a plan leads one to expect', () => {
  /** privacy.md section 5, "Standard errors". */
  it.each([
    [200, 'base', ['500 m: 2.6', '1000 m: 3.0']],
    [200, 'category', ['2000 m: 3.8', '4000 m: 4.3']],
    [500, 'base', ['500 m: 2.9', '1000 m: 3.3']],
    [500, 'category', ['1000 m: 3.6', '4000 m: 5.5']],
    [2000, 'base', ['250 m: 3.2', '1000 m: 4.8']],
    [20_000, 'base', ['125 m: 3.2', '1000 m: 6.5']],
  ] as const)('are those of the published table at %d respondents, %s', (respondents, family, sizes) => {
    expect(sizesOf(respondents, family)).toEqual(sizes);
  });

  it('are 10 for the number of respondents and 2.58 for a named place at 200', () => {
    const errors = expectedErrors(published(200), 64_000);
    expect(errors.respondents).toBeCloseTo(10, 3);
    expect(errors.places).toBeCloseTo(2.58, 2);
    expect(errors.tableHalfWidth).toBeNull();
  });

  it('are empty for a map that has no share', () => {
    expect(sizesOf(200, 'age')).toEqual([]);
  });

  it('are what the estimate itself says of a square whose neighbours are all active', () => {
    const lattice = latticeOf(
      { easting: 0, northing: 0, sideMetres: 1000, levels: 3 },
      Int32Array.from({ length: 64 }, (_, i) => i),
    );
    const variances = [90_000, 40_000, 20_000, 10_000];
    const counts = sumUp(lattice, new Int32Array(64).fill(60));
    const estimate = estimateSlice(lattice, counts, variances, sumUp(lattice, new Float64Array(64).fill(1)));
    const own = estimate.levels.map(({ variance }) => Math.sqrt(variance[0] ?? 0));
    standardErrors(variances).forEach((error, level) => {
      expect(error).toBeCloseTo(own[level] ?? 0, 10);
    });
  });
});

describe('the promise of a policy', () => {
  it('is the published one where the whole budget is used, and half of its mu for the public', () => {
    const { staff, public: open } = yearlyPromises({ yearlyBudget: '1/1', publicPart: '1/4' });
    expect([staff.mu, open.mu]).toEqual([1, 0.5]);
    expect([staff.tookPart, open.tookPart].map((part) => Math.round(100 * part))).toEqual([69, 60]);
    expect(staff.epsilons.map((epsilon) => epsilon.toFixed(2))).toEqual(['4.38', '4.89', '5.78']);
  });

  it('is stronger where a municipality has chosen a smaller budget', () => {
    const { staff, public: open } = yearlyPromises({ yearlyBudget: '1/4', publicPart: '1/4' });
    expect([staff.tookPart, open.tookPart].map((part) => Math.round(100 * part))).toEqual([60, 55]);
  });
});
