import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#core/base/time.ts';
import { type ClockSeen, LEAP_DAYS, STEADY_DAYS, seeDay } from '#core/privacy/steady-clock.ts';

const START: ClockSeen = { trusted: '2026-11-20', doubted: null };
/** What is remembered after running on some days. */
const seenAfter = (days: readonly Day[], from = START): ClockSeen => days.reduce(seeDay, from);
const daysFrom = (day: Day, many: number): readonly Day[] =>
  Array.from({ length: many }, (_, index) => addDays(day, index));

describe('a clock', () => {
  it('is trusted from day to day, over a weekend and an hour back over midnight', () => {
    expect(seenAfter(['2026-11-20', '2026-11-21', '2026-11-24'])).toEqual({ trusted: '2026-11-24', doubted: null });
    expect(seenAfter(['2026-11-21', '2026-11-20', '2026-11-21'])).toEqual({ trusted: '2026-11-21', doubted: null });
  });

  it('that leaps is doubted until it is back, and nothing is remembered of where it was', () => {
    expect(seenAfter([addDays(START.trusted, LEAP_DAYS + 1)]).doubted).not.toBeNull();
    expect(seenAfter(['2027-03-30']).trusted).toBe(START.trusted);
    expect(seenAfter(['2027-03-30', '2027-03-30', '2026-11-21'])).toEqual({ trusted: '2026-11-21', doubted: null });
    expect(seenAfter(['2025-01-01', '2026-11-21'])).toEqual({ trusted: '2026-11-21', doubted: null });
  });

  it('that leaps and then goes on is trusted on the seventh day of running, not of standing still', () => {
    const stop = '2027-08-16';
    for (let days = 1; days < STEADY_DAYS; days += 1)
      expect(seenAfter(daysFrom(stop, days)).doubted).toEqual({ since: stop, last: addDays(stop, days - 1), days });
    expect(seenAfter(daysFrom(stop, STEADY_DAYS))).toEqual({ trusted: '2027-08-22', doubted: null });
    expect(seenAfter([stop, stop, stop, stop, stop, stop, stop, stop]).doubted?.days).toBe(1);
    expect(seenAfter([...daysFrom(stop, 5), '2027-10-01']).doubted).toEqual({
      since: '2027-10-01',
      last: '2027-10-01',
      days: 1,
    });
  });

  it('that goes back is doubted too, and trusted in the same way', () => {
    expect(seenAfter(['2026-11-18']).doubted).not.toBeNull();
    expect(seenAfter(daysFrom('2025-01-01', STEADY_DAYS))).toEqual({ trusted: '2025-01-07', doubted: null });
  });
});
