import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, isAtMost, plus, readFraction, ZERO } from '#core/privacy/fraction.ts';
import { type PlanFacts, planMeasurement, respondentsVariance } from '#core/privacy/plan.ts';
import { bracketOf } from '#core/privacy/preset.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import { townFacts } from '../../support/built-release.ts';
import { townSurvey } from '../../support/release-town.ts';

const preset = standardPreset(townSurvey);
const { families, tables } = townFacts().facts;
const factsFor = (noisyRespondents: number, more: Partial<PlanFacts> = {}): PlanFacts => ({
  noisyRespondents,
  preset,
  levels: 9,
  effectiveAreaKm2: 40,
  families,
  tables,
  ...more,
});
const tablesMeasuredWith = (respondents: number): string[] => {
  const { tableVariances } = planMeasurement(factsFor(respondents));
  return tables
    .filter((_, table) => tableVariances[table] !== null)
    .map(({ question, by }) => (by === null ? question : `${question} by ${by.name}`));
};
const finestMetres = (respondents: number, family: string): number | undefined => {
  const map = planMeasurement(factsFor(respondents)).maps.find((entry) => entry.family === family);
  return map === undefined || map.variances.length === 0 ? undefined : 64_000 / 2 ** (map.variances.length - 1);
};

describe('what is measured', () => {
  it.each([
    [-20, 'S0'],
    [99.9, 'S0'],
    [100, 'S1'],
    [399, 'S1'],
    [400, 'S2'],
    [1499, 'S2'],
    [1500, 'S3'],
  ])('with about %d respondents follows bracket %s', (respondents, bracket) => {
    expect(bracketOf(respondents)).toBe(bracket);
  });

  it('shares out the whole budget and no more in every bracket', () => {
    for (const shares of [preset.shares.S1, preset.shares.S2, preset.shares.S3])
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(10_000);
  });

  it.each([
    [200, 500, 2000],
    [500, 500, 1000],
    [2000, 250, 500],
    [20_000, 125, 250],
  ])('with %d respondents has squares of %d m, by cause %d m', (respondents, base, category) => {
    expect(finestMetres(respondents, 'base')).toBe(base);
    expect(finestMetres(respondents, 'category')).toBe(category);
  });

  it('measures the number of respondents with a standard error of ten', () => {
    expect(Math.sqrt(respondentsVariance(preset)) / 60).toBe(10);
  });

  it('measures named places with the published standard errors', () => {
    for (const [respondents, error] of [
      [200, 2.58],
      [500, 2.89],
      [2000, 3.16],
    ] as const)
      expect(Math.sqrt(planMeasurement(factsFor(respondents)).placesVariance ?? 0) / 60).toBeCloseTo(error, 2);
  });

  it('measures nothing but the number of respondents with fewer than a hundred', () => {
    const few = planMeasurement(factsFor(40));
    expect(few.maps.map(({ variances }) => variances)).toEqual(families.map(() => []));
    expect(few.placesVariance).toBeNull();
    expect(few.tableVariances.every((variance) => variance === null)).toBe(true);
    expect(few.spent).toEqual(fraction(1, 100));
  });

  it('measures only the core questions when so few answered that more tables would mean that none can be read', () => {
    expect(tablesMeasuredWith(200)).toEqual(['Q2', 'Q1', 'Q5', 'Q5', 'Q9']);
    expect(tablesMeasuredWith(450)).toEqual(expect.arrayContaining(['Q14a', 'Q14b']));
  });

  it('takes cross-tables on one by one while everything can be read, by age only from 1500', () => {
    const crossed = (respondents: number): string[] =>
      tablesMeasuredWith(respondents).filter((name) => name.includes(' by '));
    expect(crossed(390)).toEqual([]);
    expect(crossed(900)).toEqual(['Q2 by area', 'Q2 by gender']);
    expect(crossed(2000)).toEqual(['Q2 by area', 'Q2 by gender', 'Q2 by age']);
  });

  it('says which families of the bracket are not measured, so that their share is not spent', () => {
    const facts = factsFor(2000, { families: families.filter(({ name }) => name === 'base') });
    const { unspent, spent } = planMeasurement(facts);
    expect(unspent).toEqual(['category', 'time', 'gender', 'age']);
    expect(isAtMost(spent, fraction(61, 100))).toBe(true);
    expect(planMeasurement(factsFor(2000)).unspent).toEqual([]);
  });

  it('never exceeds the budget, and loses almost nothing to rounding, whoever asks and however many answer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 200_000, noNaN: true }),
        fc.double({ min: 0.5, max: 5000, noNaN: true }),
        fc.integer({ min: 4, max: 11 }),
        fc.integer({ min: 1, max: 12 }),
        (respondents, area, levels, batches) => {
          const yearly = { numerator: 1, denominator: batches };
          const facts = factsFor(respondents, {
            effectiveAreaKm2: area,
            levels,
            preset: { ...preset, budget: yearly },
          });
          const { spent, bracket, unspent } = planMeasurement(facts);
          const left = unspent.reduce((sum, family) => sum + (preset.shares[bracket][family] ?? 0), 0);
          const shared = Object.values(preset.shares[bracket]).reduce((sum, share) => sum + share, 0);
          const planned = fraction(shared - left, 10_000 * batches);
          expect(isAtMost(spent, planned)).toBe(true);
          expect(isAtMost(fraction(planned.numerator * 999n, planned.denominator * 1000n), spent)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a fraction', () => {
  it('adds up without an error, however many there are', () => {
    const thirds = Array.from({ length: 300 }, () => fraction(1, 3)).reduce(plus, ZERO);
    expect(thirds).toEqual(fraction(100));
    expect(readFraction('3/6')).toEqual(fraction(1, 2));
    expect(() => readFraction('1.5')).toThrow('fraction');
    expect(() => fraction(1, 0)).toThrow('denominator');
  });
});
