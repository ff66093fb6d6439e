import { describe, expect, it } from 'vitest';
import { lengthOf } from '#core/rounds/measure.ts';
import { type CountedVisit, presenceByMonth, presenceOf } from '#core/rounds/presence.ts';
import { toldMonths } from '#core/rounds/told.ts';
import { bandOfVisit, offsetOf } from '#core/rounds/visit.ts';

const visit = (day: string, change: Partial<CountedVisit> = {}): CountedVisit => ({
  place: 'torget',
  shift: `${day} kväll`,
  day,
  band: 'evening',
  outcome: 'visited',
  minutes: 12,
  reason: null,
  ...change,
});
const torget = { id: 'torget', name: 'Torget', need: 'both' } as const;
const planned = (day: string) => ({ place: 'torget', shift: `${day} kväll`, day });
const of = (visits: readonly CountedVisit[], stops = visits.map(({ day }) => planned(day))) => {
  const [place] = presenceOf([torget], visits, stops, '2026-11-02', '2026-11-22').places;
  if (place === undefined) throw new Error('no place');
  return place;
};

describe('presence at a place', () => {
  it('is visits and minutes by week and part of the day, against the plan, and the share of ten to sixteen minutes', () => {
    const place = of(
      [
        visit('2026-11-02', { minutes: 9 }),
        visit('2026-11-03', { minutes: 10 }),
        visit('2026-11-10', { minutes: 16, band: 'night' }),
        visit('2026-11-12', { minutes: 17, outcome: 'broken', reason: 'call-out' }),
      ],
      ['2026-11-02', '2026-11-03', '2026-11-05', '2026-11-10', '2026-11-12'].map(planned),
    );
    expect(place).toMatchObject({ visits: 4, minutes: 52, good: 2, measured: 4, broken: 1, planned: 5, reached: 4 });
    expect(place.weeks.map(({ visits, minutes, planned: plan }) => [visits, minutes, plan])).toEqual([
      [2, 19, 3],
      [2, 33, 2],
      [0, 0, 0],
    ]);
    expect(place.bands.map(({ band, visits }) => [band, visits])).toEqual([
      ['night', 1],
      ['morning', 0],
      ['afternoon', 0],
      ['evening', 3],
    ]);
  });

  it('has its longest time without a visit, also before the first and since the last', () => {
    expect(of([visit('2026-11-03'), visit('2026-11-08'), visit('2026-11-20')]).longestGap).toEqual({
      days: 11,
      isOpen: false,
    });
    expect(of([visit('2026-11-03'), visit('2026-11-08')]).longestGap).toEqual({ days: 14, isOpen: true });
    expect(of([]).longestGap).toEqual({ days: 21, isOpen: true });
  });

  it('counts a reason once a shift, and none where the place was visited after all', () => {
    const missed = (day: string, change = {}) =>
      visit(day, { outcome: 'not-reached', minutes: null, reason: 'call-out', ...change });
    const place = of([missed('2026-11-03'), missed('2026-11-03'), missed('2026-11-04'), visit('2026-11-04')]);
    expect(place.reasons).toEqual([{ reason: 'call-out', times: 1 }]);
    expect([place.visits, place.reached, place.planned]).toEqual([1, 1, 2]);
  });

  it('is told to everybody by whole months that are over, and never of the one that goes on', () => {
    const visits = [
      visit('2026-09-30'),
      visit('2026-10-01'),
      visit('2026-10-31', { minutes: null }),
      visit('2026-11-01'),
    ];
    const months = [
      { month: '2026-09', visits: 1, minutes: 12 },
      { month: '2026-10', visits: 2, minutes: 12 },
    ];
    expect(presenceByMonth([...visits].reverse(), '2026-11-30')).toEqual(months);
    expect(presenceByMonth(visits, '2026-12-01')).toHaveLength(3);
    expect(presenceByMonth([visit('2026-10-02', { outcome: 'not-reached', minutes: null })], '2026-12-01')).toEqual([]);
  });

  it('is told in fives for a year at most, few and none alike, and a month without anybody too', () => {
    const times = (count: number, day: string) => Array.from({ length: count }, () => visit(day));
    const visits = [
      ...times(9, '2025-10-31'),
      ...times(13, '2026-08-31'),
      ...times(4, '2026-10-01'),
      ...times(20, '2026-11-01'),
    ];
    expect(toldMonths(visits, '2026-11-30')).toEqual([
      { month: '2026-08', visits: 15, minutes: 155 },
      { month: '2026-09', visits: null, minutes: null },
      { month: '2026-10', visits: null, minutes: null },
    ]);
    expect(toldMonths(visits, '2026-10-31').map(({ month }) => month)).toEqual([
      ...['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
      ...['2026-07', '2026-08', '2026-09'],
    ]);
    expect(toldMonths([], '2026-11-30')).toEqual([]);
  });
});

describe('the clock of a device', () => {
  const HOUR = 3_600_000;

  it('that is an hour wrong is put right by when it says that it sends, and a slow net changes nothing', () => {
    for (const wrong of [-HOUR, 0, HOUR])
      for (const slow of [0, 900, 45_000, 200_000])
        expect(offsetOf(1_000_000_000 + wrong, 1_000_000_000 + slow)).toBe(-wrong + 0);
  });

  it('that was set in between says no part of the day outside the shift', () => {
    const at = (time: string) => Date.parse(`2026-11-20T${time}:00+01:00`);
    expect(bandOfVisit(at('19:30'), 'evening')).toBe('evening');
    expect(bandOfVisit(at('13:10'), 'evening')).toBe('afternoon');
    expect(bandOfVisit(at('04:00'), 'evening')).toBe('afternoon');
    expect(bandOfVisit(at('02:00'), 'night')).toBe('night');
  });

  it('measures a stop by itself, by its counter where it was set meanwhile, and not at all where it was forgotten', () => {
    const moment = (clock: number, counter: number, page = 1) => ({
      clock: clock * 60_000,
      counter: counter * 60_000,
      page,
    });
    const minutes = (from: Parameters<typeof lengthOf>[0], to: Parameters<typeof lengthOf>[1]) => {
      const length = lengthOf(from, to);
      return length === null ? null : length / 60_000;
    };
    expect(minutes(moment(1_000, 5), moment(1_012, 17))).toBe(12);
    // The page was closed, or the telephone slept.
    expect(minutes(moment(1_000, 5), moment(1_012, 1, 2))).toBe(12);
    // An hour on, and an hour back.
    expect(minutes(moment(1_000, 5), moment(1_072, 17))).toBe(12);
    expect(minutes(moment(1_000, 5), moment(952, 17))).toBe(12);
    expect(minutes(moment(1_000, 5), moment(1_061, 66))).toBeNull();
    expect(minutes(moment(1_000, 5), moment(900, 5, 2))).toBeNull();
  });
});
