import { describe, expect, it } from 'vitest';
import { dayOf, minuteOf } from '#core/base/time.ts';
import { weekOf, weeksUpTo } from '#core/base/week.ts';
import { type CountedDay, countsByPlaceAndWeek, FEWEST_OF_OTHERS, firstCounted } from '#core/events/counts.ts';
import { EVENT_ACTS, EVENT_STATES, stateAfter } from '#core/events/states.ts';

const today = '2026-11-22';
const day = (place: string, on: string, events: number, isOwn: boolean): CountedDay => ({
  place,
  day: on,
  events,
  isOwn,
});
const last = (days: readonly CountedDay[], readsAll: boolean) =>
  Object.fromEntries(
    countsByPlaceAndWeek(days, today, readsAll).places.map(({ place, counts }) => [place, counts.at(-1)]),
  );

describe('weeks', () => {
  it('are those of ISO 8601, over new years too', () => {
    expect(['2026-11-22', '2026-11-23', '2027-01-03', '2027-01-04', '2024-12-30', '2021-01-01'].map(weekOf)).toEqual([
      '2026-V47',
      '2026-V48',
      '2026-V53',
      '2027-V01',
      '2025-V01',
      '2020-V53',
    ]);
    expect(weeksUpTo('2027-01-05', 3)).toEqual(['2026-V52', '2026-V53', '2027-V01']);
  });

  it('and a minute is told by the clocks of Sweden', () => {
    expect(minuteOf(Date.parse('2026-07-01T04:05:59Z'))).toBe('2026-07-01T06:05');
    expect(dayOf(Date.parse('2026-07-01T22:30Z'))).toBe('2026-07-02');
  });
});

describe('counts by place and week', () => {
  const days = [
    day('Stationen', '2026-11-16', 1, true),
    day('Stationen', '2026-11-17', 2, false),
    day('Stationen', '2026-11-22', 1, false),
    day('Torget', '2026-11-20', FEWEST_OF_OTHERS - 1, false),
    day('Parken', '2026-11-20', 2, true),
  ];

  it('are exact for whoever may read every event', () => {
    expect(last(days, true)).toEqual({
      Parken: { own: 2, others: 0 },
      Stationen: { own: 1, others: 3 },
      Torget: { own: 0, others: 2 },
    });
  });

  it('tell others of none and of few alike, and of a place with nothing else not at all', () => {
    expect(last(days, false)).toEqual({ Parken: { own: 2, others: null }, Stationen: { own: 1, others: 3 } });
    const fewer = days.filter(({ day: on }) => on !== '2026-11-22');
    expect(last(fewer, false).Stationen).toEqual({ own: 1, others: null });
  });

  it('hold others’ number against the least, never the sum: own ones can be taken from any sum', () => {
    expect(last([day('A', today, 50, true), day('A', today, 2, false)], false)).toEqual({
      A: { own: 50, others: null },
    });
  });

  it('cover twelve whole weeks, and nothing before or after', () => {
    expect(firstCounted(today)).toBe('2026-08-31');
    const { weeks, places } = countsByPlaceAndWeek(
      [day('A', '2026-08-30', 9, true), day('A', '2026-08-31', 4, true), day('A', '2026-11-23', 9, true)],
      today,
      true,
    );
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([12, '2026-V36', '2026-V47']);
    expect(places[0]?.counts.map(({ own }) => own)).toEqual([4, ...Array.from({ length: 11 }, () => 0)]);
  });
});

describe('the states of an event', () => {
  it('lead on from a new one alone, and back from what a reviewer has decided; what is taken back stays so', () => {
    const leads = Object.fromEntries(
      EVENT_STATES.map((state) => [state, EVENT_ACTS.filter((act) => stateAfter(state, act) !== null)]),
    );
    expect(leads).toEqual({
      new: ['correct', 'take-back', 'accept', 'refuse', 'link'],
      accepted: ['reopen'],
      refused: ['reopen'],
      duplicate: ['reopen'],
      'taken-back': [],
    });
  });
});
