import { describe, expect, it } from 'vitest';
import type { GazetteerEntry, NamedPlace } from '#core/places/municipality.ts';
import { placeTexts } from '../../web/i18n/place/index.ts';
import { candidateOf } from '../../web/islands/answer/place/chosen-place.ts';
import { searchNames } from '../../web/islands/answer/place/search.ts';

const entry = (name: string, kind: GazetteerEntry['kind'], within = 'Centrum'): GazetteerEntry => ({
  id: `${kind}-${name}-${within}`,
  name,
  kind,
  within,
  point: [481_000, 6_400_000],
});

const gazetteer = [
  entry('Östra Storgatan', 'street'),
  entry('Storgatan', 'street'),
  entry('Storgatan', 'street', 'Bor'),
  entry('Stora torget', 'place'),
  entry('Åsgatan', 'street'),
  entry('Asgatan', 'street'),
  entry('Gångtunneln vid Järnvägsgatan', 'place'),
  entry('Järnvägsgatan', 'street'),
  entry('Motorstigen', 'street'),
];

const names = (query: string, most = 10): string[] => searchNames(query, gazetteer, most).hits.map(({ name }) => name);

describe('searching for a place', () => {
  it('finds names that begin so first, then a later word, then inside a word', () => {
    expect(names('stor')).toEqual(['Stora torget', 'Storgatan', 'Storgatan', 'Östra Storgatan']);
    expect(names('tor')).toEqual(['Stora torget', 'Motorstigen', 'Storgatan', 'Storgatan', 'Östra Storgatan']);
  });

  it('finds a name written without its dots and rings', () => {
    expect(names('jarnvags')).toEqual(['Järnvägsgatan', 'Gångtunneln vid Järnvägsgatan']);
    expect(names('OSTRA')).toEqual(['Östra Storgatan']);
  });

  it('puts the name with the letters that were written before one with other letters', () => {
    expect(names('ås')).toEqual(['Åsgatan', 'Asgatan']);
    expect(names('as')).toEqual(['Asgatan', 'Åsgatan']);
  });

  it('leaves out a house number, since nobody’s home is a place', () => {
    expect(names('Storgatan 12 B')).toEqual(names('storgatan'));
  });

  it('says how many there are when it does not show all', () => {
    expect(searchNames('storgatan', gazetteer, 2)).toMatchObject({
      total: 3,
      hits: [{ within: 'Bor' }, { within: 'Centrum' }],
    });
    expect(placeTexts('sv').hits(2, 3)).toBe('3 träffar, de första 2 visas.');
  });

  it('finds nothing for nothing', () => {
    expect(searchNames('  ', gazetteer, 10)).toEqual({ hits: [], total: 0 });
    expect(names('xyz')).toEqual([]);
  });
});

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
    candidateOf(of, 'search', { gazetteer, places }, kinds, 'sv', placeTexts('sv'));

  it('a street means its whole stretch, and says so', () => {
    const line = [
      [481_000, 6_400_000],
      [481_640, 6_400_000],
    ] as const;
    const { place, lines } = choose({ ...entry('Storgatan', 'street'), line });
    expect(place).toEqual({
      geometry: { type: 'line', positions: line },
      named: null,
      way: 'search',
      label: 'Storgatan',
    });
    expect(lines[0]?.replace(/\u00a0/g, ' ')).toBe('Hela gatan, ungefär 650 meter.');
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
