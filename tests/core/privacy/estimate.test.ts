import { beforeAll, describe, expect, it } from 'vitest';
import { drawSlice, figureOfCells } from '#core/privacy/display.ts';
import { estimateSlice, type SliceEstimate } from '#core/privacy/estimate.ts';
import { levelOf, sumUp } from '#core/privacy/lattice.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { planMeasurement } from '#core/privacy/plan.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import { readSlice } from '#core/release/read-map.ts';
import { builtRelease, tallyOf, townFacts } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { townPeople, townSurvey } from '../../support/release-town.ts';

const prepared = townFacts();
const { ground } = prepared.facts;
const { lattice } = ground;
const prior = sumUp(lattice, ground.prior);
const residents = sumUp(lattice, ground.residents);

/** Where every cell's children are, their sum less the cell: nothing but rounding may be left. */
function worstGap({ levels, finest }: SliceEstimate): number {
  let worst = 0;
  for (let level = 1; level <= finest; level += 1) {
    const sums = new Float64Array(levels[level - 1]?.value.length ?? 0);
    levelOf(lattice, level).parents.forEach((parent, child) => {
      sums[parent] = (sums[parent] as number) + (levels[level]?.value[child] as number);
    });
    sums.forEach((sum, parent) => {
      worst = Math.max(worst, Math.abs(sum - (levels[level - 1]?.value[parent] as number)));
    });
  }
  return worst;
}

describe('the estimates of a release', () => {
  const people = townPeople(2000, 1);
  let estimate: SliceEstimate;
  let category: SliceEstimate;
  beforeAll(() => {
    const { release } = builtRelease(people, 1, prepared);
    estimate = readSlice(release, 'base', 'unsafe', null) as SliceEstimate;
    category = readSlice(release, 'category', 'unsafe', 'BEL') as SliceEstimate;
  });

  it('agree at every zoom: children sum to their parent', () => {
    expect(worstGap(estimate)).toBeLessThan(1e-9);
    expect(worstGap(category)).toBeLessThan(1e-9);
  });

  it('are never negative', () => {
    for (const { value } of estimate.levels) expect(Math.min(...value)).toBeGreaterThanOrEqual(0);
  });

  it('have the published standard errors: 3.2 at 250 m, 4.8 at 1 km', () => {
    const errorAt = (level: number): number => {
      const own = Array.from(estimate.levels[level]?.variance ?? [], Math.sqrt).sort((a, b) => a - b);
      return own[Math.floor(own.length / 2)] as number;
    };
    expect(errorAt(8)).toBeCloseTo(3.16, 1);
    expect(errorAt(6)).toBeCloseTo(4.8, 1);
  });

  it('have the same error in a square whose neighbours are outside the municipality, or less', () => {
    const variance = estimate.levels[6]?.variance ?? new Float64Array(0);
    const typical = [...variance].sort((a, b) => a - b)[Math.floor(variance.length / 2)] as number;
    expect(Math.max(...variance)).toBeLessThanOrEqual(typical + 1e-9);
  });
});

/** Many releases of the same people, for the base map's unsafe slice alone: what is drawn and what is true. */
function simulate(people: number, runs: number) {
  const tally = tallyOf(townPeople(people, 7), prepared);
  const exact = sumUp(lattice, tally.maps[0]?.[0] as Int32Array);
  const { maps } = planMeasurement({
    noisyRespondents: people,
    preset: standardPreset(townSurvey),
    levels: 9,
    effectiveAreaKm2: 40,
    families: prepared.facts.families,
    tables: [],
  });
  const variances = maps[0]?.variances ?? [];
  const noise = createNoise(fixedWords(people));
  return Array.from({ length: runs }, () => {
    const counts = variances.map((variance, level) => {
      const noisy = (exact[level] as Int32Array).slice();
      noise.addTo(noisy, variance);
      return noisy;
    });
    return { estimate: estimateSlice(lattice, counts, variances, prior), exact };
  });
}

describe('the 90 % interval', () => {
  it('holds the true count in at least 90 of 100 releases, for squares that were chosen beforehand', () => {
    const runs = simulate(500, 60);
    let inside = 0;
    let tried = 0;
    for (const { estimate, exact } of runs)
      for (let level = 1; level <= estimate.finest; level += 1) {
        const step = Math.max(1, Math.floor(levelOf(lattice, level).ids.length / 40));
        for (let index = 0; index < levelOf(lattice, level).ids.length; index += step) {
          const { low, high } = figureOfCells(estimate, [{ level, index }]);
          const truth = (exact[level]?.[index] as number) / 60;
          tried += 1;
          if (low <= truth && truth <= high) inside += 1;
        }
      }
    expect(inside / tried).toBeGreaterThan(0.9 - (3 * 0.3) / Math.sqrt(tried));
  });

  it('holds the true count in about 90 of 100 squares that are drawn', () => {
    let inside = 0;
    let drawn = 0;
    for (const { estimate, exact } of simulate(2000, 12))
      for (const { cell, rest, figure } of drawSlice(estimate, residents, prepared.facts.preset.floors.staff).areas) {
        const cells = rest ?? [cell];
        const truth = cells.reduce((sum, { level, index }) => sum + (exact[level]?.[index] ?? 0), 0) / 60;
        drawn += 1;
        if (figure.low <= truth && truth <= figure.high) inside += 1;
      }
    expect(drawn).toBeGreaterThan(300);
    expect(inside / drawn).toBeGreaterThan(0.85);
  });
});

describe('what is drawn', () => {
  it('is nothing below the root when nobody has answered, in a hundred releases', () => {
    const runs = simulate(0, 100);
    for (const { estimate } of runs) {
      const { areas } = drawSlice(estimate, residents, prepared.facts.preset.floors.staff);
      expect(areas.filter(({ cell, rest }) => cell.level > 0 || rest !== null)).toEqual([]);
    }
  });

  it('covers the municipality once: every base square is drawn or "too few", and never both', () => {
    const [{ estimate }] = simulate(2000, 1) as [ReturnType<typeof simulate>[number]];
    const { areas, tooFew } = drawSlice(estimate, residents, prepared.facts.preset.floors.staff);
    const ones = sumUp(lattice, new Int32Array(ground.prior.length).fill(1));
    const cells = [...areas.flatMap(({ cell, rest }) => rest ?? [cell]), ...tooFew];
    const total = cells.reduce((sum, { level, index }) => sum + (ones[level]?.[index] as number), 0);
    expect(total).toBe(ground.prior.length);
    expect(new Set(cells.map(({ level, index }) => `${level}:${index}`)).size).toBe(cells.length);
  });

  it.each([
    ['staff', 50],
    ['public', 200],
  ] as const)('holds no square with a few residents: for %s 1 to %i less one', (tier, floor) => {
    const [{ estimate }] = simulate(2000, 1) as [ReturnType<typeof simulate>[number]];
    const { areas } = drawSlice(estimate, residents, prepared.facts.preset.floors[tier]);
    expect(areas.length).toBeGreaterThan(10);
    for (const { cell, rest } of areas) {
      const people = (rest ?? [cell]).reduce((sum, { level, index }) => sum + (residents[level]?.[index] ?? 0), 0);
      expect(Math.round(people) === 0 || Math.round(people) >= floor).toBe(true);
    }
  });
});
