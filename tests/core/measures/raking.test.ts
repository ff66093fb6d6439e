import { describe, expect, it } from 'vitest';
import { MOST_WEIGHT, type Raked, rakedWeights } from '#core/measures/raking.ts';
import { shareInterval, varianceOf, weightedShare } from '#core/measures/weighted-share.ts';

/** Women and men, in two age bands each. */
const gender = (women: number) => ({ groupOf: [0, 0, 1, 1], parts: [women, 1 - women] });
const age = (young: number) => ({ groupOf: [0, 1, 0, 1], parts: [young, 1 - young] });
function raked(...given: Parameters<typeof rakedWeights>): Raked {
  const result = rakedWeights(...given);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}
const massOf = (counts: readonly number[], weights: readonly number[], kinds: readonly number[]): number =>
  kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0) * (weights[kind] ?? 0), 0);

describe('those who answered, weighed by the population', () => {
  const counts = [40, 160, 30, 170];

  it('have its margins, and are as many as before', () => {
    const { weights, effective, isCapped } = raked(counts, [gender(0.49), age(0.3)]);
    expect(massOf(counts, weights, [0, 1])).toBeCloseTo(0.49 * 400, 8);
    expect(massOf(counts, weights, [0, 2])).toBeCloseTo(0.3 * 400, 8);
    expect(massOf(counts, weights, [0, 1, 2, 3])).toBeCloseTo(400, 8);
    expect(effective).toBeLessThan(400);
    expect(isCapped).toBe(false);
  });

  it('say as much as they are when they are as the population is', () => {
    const { weights, effective } = raked([50, 50, 50, 50], [gender(0.5), age(0.5)]);
    expect(weights).toEqual([1, 1, 1, 1]);
    expect(effective).toBe(200);
  });

  it('keep the part of those who would not say, whom the population’s figures do not know', () => {
    const people = [60, 100, 40];
    const { weights } = raked(people, [{ groupOf: [0, 1, 2], parts: [0.5, 0.5, null] }]);
    expect(massOf(people, weights, [2])).toBeCloseTo(40, 8);
    expect(massOf(people, weights, [0])).toBeCloseTo(80, 8);
    // Of them there may be too few to be shown: nothing is said of them.
    expect(rakedWeights([60, 100, 4], [{ groupOf: [0, 1, 2], parts: [0.5, 0.5, null] }]).ok).toBe(true);
  });

  it('count for five at most, and for as many as before together', () => {
    const people = [31, 969];
    const margin = { groupOf: [0, 1], parts: [0.4, 0.6] };
    const { weights, isCapped } = raked(people, [margin]);
    expect(isCapped).toBe(true);
    expect(weights[0]).toBe(MOST_WEIGHT);
    expect(massOf(people, weights, [0, 1])).toBeCloseTo(1000, 8);
  });

  it('are not weighed where fewer than thirty of a group answered, or noise says so', () => {
    expect(rakedWeights([29, 371], [{ groupOf: [0, 1], parts: [0.2, 0.8] }])).toEqual({
      ok: false,
      failure: 'group-too-small',
    });
    expect(rakedWeights([-3, 371], [{ groupOf: [0, 1], parts: [0.2, 0.8] }])).toMatchObject({
      failure: 'group-too-small',
    });
  });

  it('are not weighed where all of them would say less than thirty do, because one kind stands for nearly all', () => {
    expect(rakedWeights([1, 30, 30, 60], [gender(0.9), age(0.9)], 100)).toEqual({
      ok: false,
      failure: 'weights-too-uneven',
    });
    expect(rakedWeights([1, 30, 30, 60], [gender(0.5), age(0.5)], 100).ok).toBe(true);
  });

  it('are not weighed where no weights have the margins', () => {
    // All women are young and all men old, and the population's women are fewer than its young.
    expect(rakedWeights([60, 0, 0, 60], [gender(0.3), age(0.6)])).toEqual({
      ok: false,
      failure: 'margins-do-not-meet',
    });
  });
});

describe('a weighted share', () => {
  const people = [120, 80, 45, 155].map((count, kind) => ({ count, noiseVariance: 4, weight: kind < 2 ? 0.7 : 1.3 }));
  const unsafe = [true, false, true, false];

  it('moves by what it says when one person more answers', () => {
    const { value, moves } = weightedShare(people, unsafe);
    const step = 1e-4;
    people.forEach((_, kind) => {
      const more = people.map((one, other) => (other === kind ? { ...one, count: one.count + step } : one));
      expect((weightedShare(more, unsafe).value - value) / step).toBeCloseTo(moves[kind] ?? Number.NaN, 7);
    });
  });

  it('is less sure by the noise of each count that it is made of', () => {
    const share = weightedShare(people, unsafe);
    const without = people.map((one) => ({ ...one, noiseVariance: 0 }));
    const noise = share.moves.reduce((sum, move) => sum + 4 * move ** 2, 0);
    expect(varianceOf(people, share) - varianceOf(without, share)).toBeCloseTo(noise, 12);
  });

  it('has an interval that stays within nought and all, also of none and of all', () => {
    for (const value of [0, 0.004, 0.5, 0.996, 1]) {
      const { percent, low, high } = shareInterval({ value, moves: [] }, 0.0004);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(percent);
      expect(high).toBeGreaterThanOrEqual(percent);
      expect(high - low).toBeGreaterThan(0);
    }
  });
});
