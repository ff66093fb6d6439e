import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '#core/privacy/largest-remainder.ts';

const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
const units = fc.integer({ min: 0, max: 60 });

describe('units shared by largest remainder', () => {
  it('sum to exactly what there was, unless there is no weight at all', () => {
    fc.assert(
      fc.property(units, weights, (total, parts) => {
        const shared = largestRemainder(total, parts).reduce((sum, part) => sum + part, 0);
        expect(shared).toBe(parts.some((weight) => weight > 0) ? total : 0);
      }),
    );
  });

  it('differ from the exact share by less than one', () => {
    fc.assert(
      fc.property(units, weights, (total, parts) => {
        const whole = parts.reduce((sum, weight) => sum + weight, 0);
        fc.pre(whole > 0);
        largestRemainder(total, parts).forEach((part, index) => {
          expect(Math.abs(part - (total * (parts[index] as number)) / whole)).toBeLessThan(1);
        });
      }),
    );
  });

  it('go to the first of equals', () => {
    expect(largestRemainder(20, [1, 1, 1])).toEqual([7, 7, 6]);
    expect(largestRemainder(1, [5, 5])).toEqual([1, 0]);
    expect(largestRemainder(12, [1, 2, 2])).toEqual([2, 5, 5]);
  });
});
