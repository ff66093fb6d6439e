import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, hourOf } from '#core/base/time.ts';
import { dayInWords, periodInWords, wholeNumber } from '#core/base/words.ts';

describe('days and hours', () => {
  it('follow the clock on the wall in Sweden, summer and winter', () => {
    expect(hourOf(Date.UTC(2026, 6, 1, 22, 30))).toBe('2026-07-02T00');
    expect(hourOf(Date.UTC(2026, 0, 1, 22, 30))).toBe('2026-01-01T23');
    expect(dayOf(Date.UTC(2026, 0, 1, 23, 30))).toBe('2026-01-02');
  });

  it('are counted over the change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('in words', () => {
  it('a day reads as people say it', () => {
    expect(dayInWords('2026-03-15', 'sv', null)).toBe('söndag 15 mars 2026');
    expect(dayInWords('2026-04-09', 'sv', '2026-01-01')).toBe('9 april');
    expect(dayInWords('2027-04-09', 'en', '2026-01-01')).toBe('9 April 2027');
  });

  it('a period names a year once where it can', () => {
    expect(periodInWords('2026-02-02', '2026-03-15', 'sv')).toBe('2 februari–15 mars 2026');
    expect(periodInWords('2025-12-02', '2026-01-15', 'en')).toBe('2 December 2025–15 January 2026');
  });

  it('thousands keep together', () => {
    expect(wholeNumber(2050, 'sv')).toBe('2\u00a0050');
    expect(wholeNumber(1234567, 'en')).toBe('1,234,567');
    expect(wholeNumber(-12, 'sv')).toBe('−12');
  });
});
