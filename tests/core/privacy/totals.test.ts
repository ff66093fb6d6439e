import { describe, expect, it } from 'vitest';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { pooledTotals } from '#core/privacy/totals.ts';
import { fixedWords } from '../../support/fixed-words.ts';

const noise = createNoise(fixedWords(7));
const noisy = (counts: readonly number[], variance: number): number[] =>
  counts.map((units) => units + noise.discreteGaussian(variance));

/** 200 people by group and answer, in units. */
const byGroup = [
  [50, 30, 20],
  [10, 40, 25],
  [5, 5, 15],
].map((counts) => counts.map((people) => 60 * people));
const oneWay = [65, 75, 60].map((people) => 60 * people);

describe('how many answered', () => {
  const variance = 3600 * 25;
  const measured = { units: 60 * 200, varianceUnits2: 3600 * 100 };

  it('is what was measured where no table says more', () => {
    expect(pooledTotals(measured, [], new Map()).everybody).toEqual(measured);
  });

  it('is weighed with what every table says: 100 respondents² and two of 75 make 27', () => {
    const table = { groups: [oneWay], varianceUnits2: variance };
    const { everybody } = pooledTotals({ ...measured, units: 0 }, [table, table], new Map());
    expect(everybody.varianceUnits2 / 3600).toBeCloseTo(1 / (1 / 100 + 2 / 75), 9);
    expect(everybody.units / 60).toBeCloseTo((200 * (2 / 75)) / (1 / 100 + 2 / 75), 9);
  });

  it('has the variance that it says, and so has each group, and groups sum to the whole, in two thousand releases', () => {
    const runs = 2000;
    const errors = { everybody: 0, group: 0, bias: 0 };
    let stated = { everybody: 0, group: 0 };
    for (let run = 0; run < runs; run += 1) {
      const cross = () => ({ groups: byGroup.map((counts) => noisy(counts, variance)), varianceUnits2: variance });
      const { everybody, groups } = pooledTotals(
        { ...measured, units: measured.units + noise.discreteGaussian(measured.varianceUnits2) },
        [1, 2, 3].map(() => ({ groups: [noisy(oneWay, variance)], varianceUnits2: variance })),
        new Map([
          ['gender', [cross(), cross()]],
          ['area', [cross()]],
        ]),
      );
      const gender = groups.get('gender') ?? [];
      expect(gender.reduce((sum, { units }) => sum + units, 0)).toBeCloseTo(everybody.units, 6);
      errors.everybody += (everybody.units - 12_000) ** 2;
      errors.group += ((gender[1]?.units ?? 0) - 4500) ** 2;
      errors.bias += everybody.units - 12_000;
      stated = { everybody: everybody.varianceUnits2, group: gender[1]?.varianceUnits2 ?? 0 };
    }
    const doubt = 4 * Math.sqrt(2 / runs);
    expect(Math.abs(errors.everybody / runs / stated.everybody - 1)).toBeLessThan(doubt);
    expect(Math.abs(errors.group / runs / stated.group - 1)).toBeLessThan(doubt);
    expect(Math.abs(errors.bias / runs)).toBeLessThan(4 * Math.sqrt(stated.everybody / runs));
    // Two cross-tables of three answers alone would give 37.5; what all are says a little more.
    expect(stated.group / 3600).toBeLessThan(37.5);
  });
});
