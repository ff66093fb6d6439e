import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  roundedDensity,
  roundedFewerThan,
  roundedPersons,
  roundedRespondents,
  roundedShare,
} from '#core/exports/rounding.ts';
import { frameOf } from '../../support/insight-pictures.ts';

const estimate = (value: number, low: number, high: number) => ({ value, low, high, standardError: 1 });

describe('a figure as people see it', () => {
  test('staff see whole persons and the public sees tens', () => {
    expect(roundedPersons(estimate(284.2, 278.4, 288.6), 'staff')).toEqual({ value: 284, low: 278, high: 289 });
    expect(roundedPersons(estimate(284.2, 278.4, 288.6), 'public')).toEqual({ value: 280, low: 270, high: 290 });
  });

  test('how many answered is told in tens', () => {
    expect(roundedRespondents(frameOf('staff'))).toEqual({ value: 2050, low: 2033, high: 2067 });
    expect(roundedRespondents(frameOf('public'))).toEqual({ value: 2050, low: 2030, high: 2070 });
  });

  test('a density carries two figures', () => {
    expect(roundedDensity({ value: 4537, low: 4454, high: 4620 })).toEqual({ value: 4500, low: 4400, high: 4700 });
    expect(roundedDensity({ value: 3.4, low: 0.2, high: 6.1 })).toEqual({ value: 3, low: 0, high: 7 });
  });

  test('an uncertain share goes to the nearest five', () => {
    expect(roundedShare({ percent: 23, low: 17.2, high: 29.4 }, 'uncertain')).toEqual({ value: 25, low: 17, high: 30 });
    expect(roundedShare({ percent: 99.6, low: 98, high: 101.2 })).toEqual({ value: 100, low: 98, high: 100 });
  });

  test('fewer than about so many stays true for the public', () => {
    expect(roundedFewerThan(13, 'staff')).toBe(13);
    expect(roundedFewerThan(13, 'public')).toBe(20);
  });

  test('a shown interval always holds the whole interval and never goes below nought', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (value, half) => {
          for (const tier of ['staff', 'public'] as const) {
            const shown = roundedPersons(estimate(value, Math.max(value - half, 0), value + half), tier);
            expect(shown.low).toBeGreaterThanOrEqual(0);
            expect(shown.low).toBeLessThanOrEqual(Math.max(value - half, 0) + 1e-6);
            expect(shown.high).toBeGreaterThanOrEqual(value + half - 1e-6);
          }
        },
      ),
    );
  });
});
