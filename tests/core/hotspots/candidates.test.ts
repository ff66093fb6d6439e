import { describe, expect, it } from 'vitest';
import { eventsByPlace, fieldOf, type PlacedEvent, reportedOf, suggestionOf } from '#core/hotspots/candidates.ts';
import type { Felt } from '#core/hotspots/contract.ts';
import { profileInWords, profileOf } from '#core/hotspots/profile.ts';
import { reasonInWords } from '#core/hotspots/reason.ts';
import { watchOf } from '#core/hotspots/watch.ts';
import { NO_KEEPING, type RegisteredPlace } from '#core/places/registered.ts';

const today = '2026-11-21';
const placeAt = (id: string, easting: number): RegisteredPlace => ({
  ...NO_KEEPING,
  id,
  isFixed: false,
  kind: 'square',
  name: id,
  geometry: { type: 'point', position: [easting, 0] },
  radiusMetres: 50,
  isRetired: false,
  revision: 1,
});
const event = (from: string, easting = 0, cause = 'SAML-GRUPP', place: string | null = null): PlacedEvent => ({
  cause,
  from,
  at: [easting, 0],
  place,
});
/** Fridays and Saturdays at night in three weeks. */
const nights = ['2026-11-06T22:10', '2026-11-07T21:30', '2026-11-13T22:45', '2026-11-14T23:05', '2026-11-20T22:00'].map(
  (from) => event(from),
);
const sure: Felt = { release: 'maj', estimate: { value: 62, low: 55, high: 69 }, expected: 14, sureness: 'sure' };

describe('what staff report at a place', () => {
  it('belongs to where it was named and to what it lies on, or else to the nearest within forty metres', () => {
    const places = [placeAt('torget', 0), placeAt('stationen', 130), placeAt('parken', 1_000)];
    const by = eventsByPlace(
      [
        event('2026-11-20T10:00', 20),
        event('2026-11-20T10:00', 61),
        event('2026-11-20T10:00', 500),
        event('2026-11-20T10:00', 0, 'SAML-GRUPP', 'parken'),
      ],
      places,
    );
    expect([...by].map(([id, events]) => [id, events.length])).toEqual([
      ['torget', 3],
      ['parken', 1],
    ]);
  });

  it('is many from five events in three weeks on, and one bad night is not', () => {
    expect(reportedOf(nights, today)).toMatchObject({ events: 5, weeks: 3, isMany: true, from: '2026-08-30' });
    expect(
      reportedOf(
        Array.from({ length: 9 }, () => event('2026-11-20T22:00')),
        today,
      ).isMany,
    ).toBe(false);
    expect(reportedOf([...nights, event('2026-08-29T12:00'), event('2026-11-22T12:00')], today).events).toBe(5);
  });

  it('is told with when most of it was, over midnight too, and with nothing where it is spread', () => {
    const profile = profileOf(nights.map(({ from }) => from));
    expect(profileInWords(profile, 'sv')).toBe('fredag–lördag kl.\u00a021–23');
    const over = ['22:30', '23:30', '23:40', '00:10', '00:20'].map((time) => `2026-11-20T${time}`);
    expect(profileInWords({ ...profileOf(over), weekdays: [] }, 'en')).toBe('every day at\u00a023–01');
    const spread = Array.from({ length: 24 }, (_, hour) => `2026-11-20T${String(hour).padStart(2, '0')}:00`);
    expect(profileOf(spread).hours).toEqual([]);
    expect(profileOf(['2026-11-20T22:00']).weekdays).toEqual([]);
  });
});

describe('the two scores', () => {
  const many = reportedOf(nights, today);
  const none = reportedOf([], today);

  it('make four fields, and too few answers are never called safe', () => {
    expect(fieldOf({ felt: sure, reported: many })).toBe('both');
    expect(fieldOf({ felt: sure, reported: none })).toBe('felt');
    expect(fieldOf({ felt: { ...sure, sureness: null, estimate: null }, reported: many })).toBe('reported');
    expect(fieldOf({ felt: null, reported: none })).toBe('neither');
  });

  it('are each said for itself in one sentence', () => {
    expect(reasonInWords({ felt: sure, reported: many }, 'sv')).toBe(
      'Säkert fler än väntat känner sig otrygga här (ungefär 62 personer, 55–69, mot 14 väntade), och personal har rapporterat 5 händelser på tolv veckor, oftast fredag–lördag kl.\u00a021–23.',
    );
    expect(reasonInWords({ felt: null, reported: reportedOf(nights.slice(0, 1), today) }, 'en')).toBe(
      'Staff have reported one event in twelve weeks.',
    );
    expect(reasonInWords({ felt: { ...sure, sureness: null }, reported: none }, 'sv')).toContain('av andra skäl');
  });

  it('suggest kinds and hours, and leave the aim to people', () => {
    const litter = event('2026-11-20T10:00', 0, 'SKOT-SKRAP');
    expect(suggestionOf({ reported: reportedOf([...nights, litter], today) })).toEqual({
      kinds: ['SAML'],
      months: [],
      weekdays: [4],
      hours: [21, 22],
      aim: '',
    });
  });
});

describe('after one is closed', () => {
  const places = [placeAt('torget', 0), placeAt('stationen', 300), placeAt('parken', 2_000)];
  const at = (id: string, days: readonly string[]) => [id, days.map((day) => event(`${day}T20:00`))] as const;

  it('the places near are watched for eight weeks, and more than chance brings is said', () => {
    const events = new Map([
      at('stationen', [
        '2026-10-25',
        '2026-11-02',
        '2026-11-03',
        '2026-11-05',
        '2026-11-08',
        '2026-11-10',
        '2026-11-12',
      ]),
      at('parken', ['2026-11-02']),
    ]);
    const [first] = places;
    if (first === undefined) throw new Error('no place');
    const watch = watchOf(first, '2026-11-01', today, places, events);
    expect(watch).toMatchObject({
      from: '2026-11-01',
      until: '2026-12-27',
      days: 20,
      places: [{ id: 'stationen', metres: 250, before: 1, since: 6, isMore: true }],
    });
    expect(watchOf(first, '2026-11-01', '2026-12-27', places, events)).not.toBeNull();
    expect(watchOf(first, '2026-11-01', '2026-12-28', places, events)).toBeNull();
    const calm = new Map([at('stationen', ['2026-10-25', '2026-10-26', '2026-11-02', '2026-11-03', '2026-11-04'])]);
    expect(watchOf(first, '2026-11-01', today, places, calm)?.places[0]?.isMore).toBe(false);
  });
});
