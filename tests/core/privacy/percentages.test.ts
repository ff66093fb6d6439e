import { describe, expect, it } from 'vitest';
import { severalChoices, singleChoice } from '#core/privacy/percentages.ts';

const units = (...respondents: number[]): number[] => respondents.map((count) => 60 * count);

describe('percentages', () => {
  it('of a single choice sum to a hundred, and nobody is negative', () => {
    const { answered, options } = singleChoice(units(-4, 30, 70), 36_000);
    expect(answered).toBe(100);
    expect(options.map(({ percent }) => percent)).toEqual([0, 30, 70]);
  });

  it('carry the half-width of the noise, which falls with the number of answers', () => {
    const variance = 3600 * 25;
    const [half] = singleChoice(units(100, 100), variance).options;
    // 196·sqrt(25·(1 − 2·½ + 2·¼))/200
    expect(half?.halfWidth).toBeCloseTo((196 * Math.sqrt(25 * 0.5)) / 200, 9);
    const [more] = singleChoice(units(1000, 1000), variance).options;
    expect(more?.halfWidth).toBeCloseTo((half?.halfWidth ?? 0) / 10, 9);
  });

  it('of several choices are of everybody but those who gave no answer', () => {
    const { answered, options } = severalChoices(units(50, 25, 120), 60 * 100, 60 * 200, 3600 * 25);
    expect(answered).toBe(100);
    expect(options.map(({ percent }) => percent)).toEqual([50, 25, 100]);
    expect(options[0]?.halfWidth).toBeCloseTo((196 * 5) / 100, 9);
  });
});
