import { describe, expect, test } from 'vitest';
import { roundedShare } from '#core/exports/rounding.ts';
import { shareOfFigure, shareWithInterval, shownAs } from '#core/measures/share.ts';

describe('a share of those who answered', () => {
  test('has the interval of the design: 410 of 2 050 is "20 % (18–22)"', () => {
    const noise = (100 * (6 / 1.645)) / 2050;
    expect(roundedShare(shareWithInterval(20, noise, 2050))).toEqual({ value: 20, low: 18, high: 22 });
  });

  test('gets a wider interval when fewer answered, and when the noise is larger', () => {
    const width = (share: { low: number; high: number }) => share.high - share.low;
    expect(width(shareWithInterval(20, 0.2, 200))).toBeGreaterThan(width(shareWithInterval(20, 0.2, 2000)));
    expect(width(shareWithInterval(20, 2, 2000))).toBeGreaterThan(width(shareWithInterval(20, 0.2, 2000)));
  });

  test('stays inside 0 and 100 and holds the figure that is shown', () => {
    expect(shareWithInterval(1, 2, 50).low).toBe(0);
    expect(shareWithInterval(99, 2, 50).high).toBe(100);
    const rounded = shownAs(20, shareWithInterval(22.4, 0.1, 1_000_000));
    expect(rounded.low).toBeLessThanOrEqual(20);
  });

  test('of a place is less sure where it is not sure how many answered', () => {
    const figure = { value: 40, low: 35.75, high: 44.25 };
    const sure = shareOfFigure(figure, { value: 200, standardError: 0 });
    const unsure = shareOfFigure(figure, { value: 200, standardError: 10 });
    expect(sure.percent).toBe(20);
    // 1.645·20 %·10/200 = 1.645 points more, at right angles.
    expect(unsure.high - 20).toBeCloseTo(Math.hypot(sure.high - 20, 1.645), 9);
    expect(20 - unsure.low).toBeCloseTo(Math.hypot(20 - sure.low, 1.645), 9);
  });
});
