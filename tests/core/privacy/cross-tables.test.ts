import { describe, expect, it } from 'vitest';
import { consistentTables } from '#core/privacy/cross-tables.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { fixedWords } from '../../support/fixed-words.ts';

/** People by group and answer, in units. */
const truth = [
  [50, 30, 20],
  [10, 40, 25],
  [5, 5, 15],
].map((counts) => counts.map((people) => 60 * people));
const oneWay = truth[0]?.map((_, answer) => truth.reduce((sum, counts) => sum + (counts[answer] ?? 0), 0)) ?? [];
const noise = createNoise(fixedWords(5));
const noisy = (counts: readonly number[], variance: number): number[] =>
  counts.map((units) => units + noise.discreteGaussian(variance));

describe('a one-way table and its cross-tables', () => {
  const variance = 3600 * 25;

  it('agree afterwards: the groups sum to the whole', () => {
    const tables = consistentTables({ counts: noisy(oneWay, variance), varianceUnits2: variance }, [
      { groups: truth.map((counts) => noisy(counts, variance)), varianceUnits2: variance },
      { groups: truth.map((counts) => noisy(counts, 2 * variance)), varianceUnits2: 2 * variance },
    ]);
    for (const { groups } of tables.cross)
      tables.oneWay.counts.forEach((whole, answer) => {
        expect(groups.reduce((sum, counts) => sum + (counts[answer] ?? 0), 0)).toBeCloseTo(whole, 6);
      });
  });

  it('have the published part of their variance left: three quarters with one cross-table of three groups', () => {
    const equal = consistentTables({ counts: oneWay, varianceUnits2: 100 }, [{ groups: truth, varianceUnits2: 100 }]);
    expect(equal.oneWay.varianceUnits2).toBeCloseTo(75, 9);
    expect(equal.cross[0]?.varianceUnits2).toBeCloseTo(75, 9);
    const six = [...truth, ...truth];
    const two = consistentTables({ counts: oneWay, varianceUnits2: 100 }, [
      { groups: truth, varianceUnits2: 100 },
      { groups: six, varianceUnits2: 100 },
    ]);
    expect(two.oneWay.varianceUnits2).toBeCloseTo(100 / 1.5, 9);
    expect(two.cross.map(({ varianceUnits2 }) => Math.round(varianceUnits2))).toEqual([74, 85]);
  });

  it('have the variance that they say, and no bias, in two thousand releases', () => {
    const runs = 2000;
    const errors = { whole: 0, group: 0, bias: 0 };
    let stated = { whole: 0, group: 0 };
    for (let run = 0; run < runs; run += 1) {
      const tables = consistentTables({ counts: noisy(oneWay, variance), varianceUnits2: variance }, [
        { groups: truth.map((counts) => noisy(counts, variance)), varianceUnits2: variance },
      ]);
      const whole = (tables.oneWay.counts[1] ?? 0) - (oneWay[1] ?? 0);
      const group = (tables.cross[0]?.groups[1]?.[1] ?? 0) - (truth[1]?.[1] ?? 0);
      errors.whole += whole ** 2;
      errors.group += group ** 2;
      errors.bias += whole;
      stated = { whole: tables.oneWay.varianceUnits2, group: tables.cross[0]?.varianceUnits2 ?? 0 };
    }
    const doubt = 4 * Math.sqrt(2 / runs);
    expect(Math.abs(errors.whole / runs / stated.whole - 1)).toBeLessThan(doubt);
    expect(Math.abs(errors.group / runs / stated.group - 1)).toBeLessThan(doubt);
    expect(Math.abs(errors.bias / runs)).toBeLessThan(4 * Math.sqrt(stated.whole / runs));
  });

  it('stay as they are when there is no cross-table', () => {
    const alone = consistentTables({ counts: oneWay, varianceUnits2: 100 }, []);
    expect(alone.oneWay.counts.map(Math.round)).toEqual(oneWay);
    expect(alone.oneWay.varianceUnits2).toBe(100);
  });
});
