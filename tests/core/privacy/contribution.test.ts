import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import { latticeOfBoundary } from '#core/privacy/active-cells.ts';
import { locate } from '#core/privacy/cell-weights.ts';
import { type Bounding, boundedContribution, type Contribution } from '#core/privacy/contribution.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import { baseIdAt, baseIndex } from '#core/privacy/lattice.ts';
import { placeIndex } from '#core/privacy/place-weights.ts';
import { townFacts } from '../../support/built-release.ts';
import { point, town } from '../../support/release-town.ts';

const lattice = latticeOfBoundary(town.boundary);
const { families, tables, mapQuestions } = townFacts().bounding;
const bounding: Bounding = {
  active: { root: lattice.root, index: baseIndex(lattice) },
  places: placeIndex(town.places.map(({ ring }) => ring)),
  mapQuestions,
  families,
  tables,
};
const [middleEasting, middleNorthing] = town.settings.map.center as [number, number];

const firstPlace = town.places.map((entry) => entry.point)[0] as [number, number];

const place = (ordinal: number, geometry: Geometry, more: Partial<CountedPlace> = {}): CountedPlace => ({
  question: 'Q4',
  ordinal,
  geometry,
  feeling: 'unsafe',
  answers: {},
  ...more,
});
const respondent = (places: readonly CountedPlace[], answers: CountedResponse['answers'] = {}): CountedResponse => ({
  answers,
  background: {},
  places,
});
const contributionOf = (response: CountedResponse): Contribution => {
  const contribution = boundedContribution(response, bounding);
  if (contribution === null) throw new Error('nothing counted');
  return contribution;
};
const mapOf = (contribution: Contribution, family: string): Contribution['maps'][number] =>
  contribution.maps[families.findIndex(({ name }) => name === family)] ?? [];
const unitsOf = (entries: readonly { readonly units: number }[]): number[] => entries.map(({ units }) => units);
const cellAt = (easting: number, northing: number): number =>
  bounding.active.index[baseIdAt(lattice.root, easting, northing)] as number;

describe('one respondent', () => {
  it('who marks one place gives it all 60 units', () => {
    const contribution = contributionOf(respondent([place(0, point([middleEasting, middleNorthing]))]));
    expect(mapOf(contribution, 'base')).toEqual([{ slice: 0, cell: cellAt(middleEasting, middleNorthing), units: 60 }]);
  });

  it.each([
    [1, 60],
    [2, 30],
    [3, 20],
    [4, 15],
    [5, 12],
  ])('who marks %i places gives each %i units', (count, units) => {
    const places = Array.from({ length: count }, (_, i) => place(i, point([middleEasting + 500 * i, middleNorthing])));
    expect(unitsOf(mapOf(contributionOf(respondent(places)), 'base'))).toEqual(new Array(count).fill(units));
  });

  it('who marks seven places is counted for the first five that are valid', () => {
    const outside: Position = [lattice.root.easting - 10, lattice.root.northing];
    const positions: Position[] = [
      outside,
      ...Array.from({ length: 6 }, (_, i): Position => [middleEasting + 500 * i, middleNorthing]),
    ];
    // The order of entry counts, not the order of the rows.
    const places = positions.map((position, ordinal) => place(ordinal, point(position))).reverse();
    const cells = mapOf(contributionOf(respondent(places)), 'base').map(({ cell }) => cell);
    expect(cells).toEqual([0, 1, 2, 3, 4].map((i) => cellAt(middleEasting + 500 * i, middleNorthing)));
  });

  it('who gives three causes splits the place over three categories, whole units each', () => {
    const places = [
      place(0, point([middleEasting, middleNorthing]), {
        answers: { '4b': ['TRAF-FART', 'BEL-SVAG', 'SIKT-ODE', 'BEL-BLAND'] },
      }),
      place(1, point([middleEasting, middleNorthing])),
      place(2, point([middleEasting, middleNorthing])),
    ];
    const category = mapOf(contributionOf(respondent(places)), 'category');
    const slices = families[1]?.slices.map(({ code }) => code) ?? [];
    expect(category.map(({ slice, units }) => [slices[slice], units])).toEqual([
      ['BEL', 7],
      ['SIKT', 7],
      ['TRAF', 6],
      ['OVR', 20],
      ['OVR', 20],
    ]);
  });

  it('who worries about drugs, theft or threats is counted in one sensitive category', () => {
    for (const cause of ['NARK-BRUK', 'BROTT-CYK', 'HOT-HAT']) {
      const [entry] = mapOf(
        contributionOf(respondent([place(0, point([middleEasting, middleNorthing]), { answers: { '4b': [cause] } })])),
        'category',
      );
      expect(families[1]?.slices[entry?.slice ?? -1]).toMatchObject({ code: 'OTRYGG-HANDELSE', sensitive: true });
    }
  });

  it('who marks a safe place is counted apart from the unsafe ones, and shares the same 60 units', () => {
    const places = [
      place(0, point([middleEasting, middleNorthing]), { feeling: 'safe', answers: { '4b': ['BRA-LJUS'] } }),
      place(1, point([middleEasting, middleNorthing])),
    ];
    expect(mapOf(contributionOf(respondent(places)), 'base').map(({ slice, units }) => [slice, units])).toEqual([
      [1, 30],
      [0, 30],
    ]);
  });

  it('who draws a line shares the units by the length in each square', () => {
    const start = 125 * Math.ceil(middleEasting / 125);
    const northing = 125 * Math.floor(middleNorthing / 125) + 40;
    const line: Geometry = {
      type: 'line',
      positions: [
        [start - 25, northing],
        [start + 75, northing],
      ],
    };
    expect(mapOf(contributionOf(respondent([place(0, line)])), 'base')).toEqual([
      { slice: 0, cell: cellAt(start - 25, northing), units: 15 },
      { slice: 0, cell: cellAt(start, northing), units: 45 },
    ]);
  });

  it('who draws a line through a named place shares it with "elsewhere" by length', () => {
    const [easting, northing] = firstPlace;
    // Half of it outside the disc of 150 m, 24 corners: near enough to the middle of a side.
    const line: Geometry = {
      type: 'line',
      positions: [
        [easting, northing],
        [easting + 300, northing],
      ],
    };
    const places = contributionOf(respondent([place(0, line)])).places;
    expect(places.map((entry) => [entry.place, entry.units])).toEqual([
      [0, 30],
      [town.places.length, 30],
    ]);
  });

  it('who marks an area is counted in it by square metres, also in the named place within', () => {
    const [easting, northing] = firstPlace;
    const square = (half: number): Geometry => ({
      type: 'area',
      ring: [
        [easting - half, northing - half],
        [easting + half, northing - half],
        [easting + half, northing + half],
        [easting - half, northing + half],
      ],
    });
    expect(
      contributionOf(respondent([place(0, square(50))])).places.map((entry) => [entry.place, entry.units]),
    ).toEqual([[0, 60]]);
    const [inside, elsewhere] = contributionOf(respondent([place(0, square(200))])).places;
    // The disc of 24 corners has 69 881 m² of the square's 160 000 m².
    expect(inside?.units).toBe(26);
    expect(elsewhere?.units).toBe(34);
  });

  it('who only answers questions is counted, but on no map', () => {
    const contribution = contributionOf(respondent([], { Q2: 'otrygg' }));
    expect(contribution.maps.flat()).toEqual([]);
    expect(contribution.places).toEqual([]);
  });

  it('who says nothing valid is not counted at all', () => {
    expect(boundedContribution(respondent([], {}), bounding)).toBeNull();
    expect(boundedContribution(respondent([place(0, point([0, 0]))], { Q2: 'unknown' }), bounding)).toBeNull();
  });

  it('who ticks more than three is counted for the first three in the order of the questionnaire', () => {
    const contribution = contributionOf(respondent([], { Q9: ['skola', 'polis', 'trafik', 'ljus'] }));
    expect(contribution.tables[tables.findIndex(({ question }) => question === 'Q9')]).toEqual([0, 1, 2]);
  });
});

describe('a mark', () => {
  it.each<[string, Geometry]>([
    [
      'a line of more than five kilometres',
      {
        type: 'line',
        positions: [
          [middleEasting, middleNorthing],
          [middleEasting + 5001, middleNorthing],
        ],
      },
    ],
    [
      'a line without length',
      {
        type: 'line',
        positions: [
          [middleEasting, middleNorthing],
          [middleEasting, middleNorthing],
        ],
      },
    ],
    [
      'a line of a thousand and one corners',
      {
        type: 'line',
        positions: Array.from({ length: 1001 }, (_, i): Position => [middleEasting + i, middleNorthing]),
      },
    ],
    [
      'an area of more than four square kilometres',
      {
        type: 'area',
        ring: [
          [middleEasting, middleNorthing],
          [middleEasting + 2001, middleNorthing],
          [middleEasting + 2001, middleNorthing + 2001],
          [middleEasting, middleNorthing + 2001],
        ],
      },
    ],
    ['a point outside the municipality', point([lattice.root.easting + 10, lattice.root.northing + 10])],
    ['a point that is nowhere', point([Number.NaN, middleNorthing])],
    ['a point at infinity', point([Number.POSITIVE_INFINITY, middleNorthing])],
  ])('that is %s is not counted', (_, geometry) => {
    expect(locate(bounding.active, geometry)).toBeNull();
  });

  it('that runs over the border is cut off there', () => {
    const east = middleEasting + 20_000;
    const located = locate(bounding.active, {
      type: 'line',
      positions: [
        [east - 1000, middleNorthing],
        [east + 1000, middleNorthing],
      ],
    });
    expect(located?.whole).toBeGreaterThanOrEqual(100_000);
    expect(located?.whole).toBeLessThan(100_000 + 2 * 12_500);
  });

  it('that is an area over the border is cut off there too, and is in no square outside', () => {
    const east = middleEasting + 20_000;
    const located = locate(bounding.active, {
      type: 'area',
      ring: [
        [east - 1000, middleNorthing],
        [east + 1000, middleNorthing],
        [east + 1000, middleNorthing + 100],
        [east - 1000, middleNorthing + 100],
      ],
    });
    expect(located?.whole).toBeGreaterThanOrEqual(10_000 * 1000 * 100);
    expect(located?.whole).toBeLessThan(10_000 * (1000 + 2 * 125) * 100);
    expect(located?.cells.every(({ index }) => index >= 0)).toBe(true);
  });

  const offset = fc.integer({ min: -1500, max: 1500 });
  const near = fc.tuple(offset, offset).map(([x, y]): Position => [middleEasting + x, middleNorthing + y]);

  it('keeps its whole length over the squares, to the rounding of each', () => {
    fc.assert(
      fc.property(near, near, (from, to) => {
        const located = locate(bounding.active, { type: 'line', positions: [from, to] });
        const length = 100 * Math.hypot(from[0] - to[0], from[1] - to[1]);
        if (located === null) expect(length).toBeLessThan(1);
        else expect(Math.abs(located.whole - length)).toBeLessThanOrEqual(located.cells.length);
      }),
    );
  });

  it('keeps its whole area over the squares, to the rounding of each', () => {
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        const located = locate(bounding.active, { type: 'area', ring: [a, b, c] });
        const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
        if (located === null) expect(area < 1 || area > 4_000_000).toBe(true);
        else expect(Math.abs(located.whole - 10_000 * area)).toBeLessThanOrEqual(located.cells.length);
      }),
      {
        examples: [
          [
            [447_299, 6_336_895],
            [447_310, 6_338_842],
            [447_300, 6_337_697],
          ],
        ],
      },
    );
  });
});
