import { describe, expect, it } from 'vitest';
import type { GazetteerEntry, NamedPlace } from '#core/places/municipality.ts';
import { en } from '../../web/i18n/place/doors/en.ts';
import { sv } from '../../web/i18n/place/doors/sv.ts';
import { candidateOf } from '../../web/islands/answer/place/by-name.ts';
import { areas, municipality } from './place-page/town.ts';

const entry = (name: string, kind: GazetteerEntry['kind'], within = 'Centrum'): GazetteerEntry => ({
  id: `${kind}-${name}-${within}`,
  name,
  kind,
  within,
  point: [481_000, 6_400_000],
});

const gazetteer = [entry('Storgatan', 'street'), entry('Stora torget', 'place')];

describe('choosing by name', () => {
  const places: readonly NamedPlace[] = [
    {
      id: 'stora-torget',
      name: 'Stora torget',
      kind: 'square',
      area: 'centrum',
      point: [481_010, 6_400_020],
      ring: [
        [481_000, 6_400_000],
        [481_100, 6_400_000],
        [481_100, 6_400_100],
      ],
    },
  ];
  const choose = (of: GazetteerEntry, kinds: readonly ('point' | 'line')[] = ['point', 'line']) =>
    candidateOf(of, { dialogue: { municipality, areas, places }, gazetteer, language: 'sv', question: { kinds } });

  it('a street means its whole stretch, and says so', () => {
    const line = [
      [481_000, 6_400_000],
      [481_640, 6_400_000],
    ] as const;
    const { place, linesIn } = choose({ ...entry('Storgatan', 'street'), line });
    expect(place).toEqual({
      geometry: { type: 'line', positions: line },
      named: null,
      way: 'search',
      label: 'Storgatan',
    });
    expect(linesIn('sv', sv)[0]?.replace(/\u00a0/g, ' ')).toBe('Hela gatan, ungefär 650 meter.');
    expect(linesIn('en', en)[0]?.replace(/\u00a0/g, ' ')).toBe('The whole street, about 650 metres.');
  });

  it('a street is a point where only points are asked for', () => {
    const line = [
      [481_000, 6_400_000],
      [481_640, 6_400_000],
    ] as const;
    expect(choose({ ...entry('Storgatan', 'street'), line }, ['point']).place.geometry.type).toBe('point');
  });

  it('a known place is its register’s own point', () => {
    expect(choose({ ...entry('Stora torget', 'place'), place: 'stora-torget' }).place).toEqual({
      geometry: { type: 'point', position: [481_010, 6_400_020] },
      named: 'stora-torget',
      way: 'search',
      label: 'Stora torget',
    });
  });

  it('a very long street keeps its ends and no more positions than may be sent', () => {
    const line = Array.from({ length: 2500 }, (_, index) => [480_000 + index, 6_400_000] as const);
    const { geometry } = choose({ ...entry('Riksvägen', 'street'), line }).place;
    if (geometry.type !== 'line') throw new Error('a street is a line');
    expect(geometry.positions.length).toBeLessThanOrEqual(1000);
    expect([geometry.positions[0], geometry.positions.at(-1)]).toEqual([line[0], line.at(-1)]);
  });
});
