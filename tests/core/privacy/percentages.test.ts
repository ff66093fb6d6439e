import { describe, expect, it } from 'vitest';
import { severalChoices, singleChoice } from '#core/privacy/percentages.ts';

const units = (...respondents: number[]): number[] => respondents.map((count) => 60 * count);
/** So many people, and the variance of that number in respondents². */
const people = (count: number, variance: number) => ({ units: 60 * count, varianceUnits2: 3600 * variance });
/** Every cell but the last is an answer. */
const lastIsNone = (counts: readonly number[]): boolean[] => counts.map((_, cell) => cell < counts.length - 1);
const single = (counts: readonly number[], variance: number, everybody: ReturnType<typeof people>) =>
  singleChoice({ counts, varianceUnits2: 3600 * variance }, lastIsNone(counts), everybody);

describe('percentages', () => {
  it('of a single choice sum to a hundred, and nobody is negative', () => {
    // To sum to 102 the four cells bear 4 each but for the first, which is at zero before that.
    const { answered, options } = single(units(-4, 30, 70, 14), 10, people(102, 9));
    expect(options.map(({ percent }) => percent)).toEqual([0, (100 * 26) / 92, (100 * 66) / 92]);
    expect(answered).toBeCloseTo(92, 9);
  });

  it('of many answers that hardly anybody gave are not crowded out by what noise adds to zero', () => {
    const noise = [9, -9, 7, -7, 5, -5, 3, -3, 1, -1, 9, -9, 7, -7, 5, -5, 3, -3, 1, -1];
    const { answered, options } = single(units(400, ...noise, 0), 30, people(400, 9));
    expect(answered).toBeLessThan(400 + 1e-9);
    expect(options[0]?.percent).toBeGreaterThan(93);
  });

  it('carry the half-width of the noise, which falls with the number of answers', () => {
    const [half] = single(units(100, 100, 0), 25, people(200, 16)).options;
    // V·(1 - 1/3 - (2·½ - 2·¼)·(1 - 2/3)), and nothing of how many all are: half of them is half of them.
    expect(half?.halfWidth).toBeCloseTo((196 * Math.sqrt(25 * (2 / 3 - 1 / 6))) / 200, 9);
    const [more] = single(units(1000, 1000, 0), 25, people(2000, 16)).options;
    expect(more?.halfWidth).toBeCloseTo((half?.halfWidth ?? 0) / 10, 9);
    const [, rare] = single(units(200, 0, 0), 25, people(200, 16)).options;
    expect(rare?.halfWidth).toBeCloseTo((196 * Math.sqrt(25 * (2 / 3) + 16 / 9)) / 200, 9);
  });

  it('of several choices are of everybody but those who gave no answer', () => {
    const table = { counts: units(50, 25, 120), varianceUnits2: 3600 * 25 };
    const { answered, options } = severalChoices(table, 60 * 100, people(200, 16));
    expect(answered).toBe(100);
    expect(options.map(({ percent }) => percent)).toEqual([50, 25, 100]);
    expect(options.map(({ halfWidth }) => halfWidth)).toEqual(
      [0.5, 0.25, 1].map((p) => expect.closeTo((196 * Math.sqrt(25 + p ** 2 * (25 + 16))) / 100, 9)),
    );
  });

  it('are of no more people than there are, whatever noise says of those who gave no answer', () => {
    const table = { counts: units(150), varianceUnits2: 3600 * 25 };
    expect(severalChoices(table, 60 * -8, people(200, 16)).answered).toBe(200);
    expect(severalChoices(table, 0, people(-3, 100)).answered).toBe(0);
    expect(single(units(4, -3, -4), 25, people(-3, 100)).answered).toBe(0);
  });
});
