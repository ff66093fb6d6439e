import { describe, expect, it } from 'vitest';
import type { Language } from '#core/base/language.ts';
import { distanceToLine } from '#core/geo/distance-to-line.ts';
import type { Position } from '#core/geo/geometry.ts';
import { describeGeometry, describePosition, type Names } from '#core/places/describe.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { roughArea, roughLength } from '#core/places/rough-size.ts';
import { drawSketch, SKETCH_HEIGHT, SKETCH_WIDTH } from '../../web/islands/answer/place/sketch.ts';

const street = (name: string, ...line: Position[]): GazetteerEntry => ({
  id: name,
  name,
  kind: 'street',
  within: 'Centrum',
  point: line[0] as Position,
  line,
});

const names: Names = {
  gazetteer: [
    street('Järnvägsgatan', [480_000, 6_400_000], [482_000, 6_400_000]),
    street('Smedjegatan', [481_000, 6_400_000], [481_000, 6_400_800]),
    {
      id: 'tunnel',
      name: 'Gångtunneln vid Järnvägsgatan',
      kind: 'place',
      within: 'Centrum',
      point: [481_500, 6_399_970],
      place: 'tunnel',
    },
    {
      id: 'resecentrum',
      name: 'Resecentrum',
      kind: 'place',
      within: 'Centrum',
      point: [481_680, 6_399_970],
      place: 'resecentrum',
    },
    { id: 'bor', name: 'Bor', kind: 'locality', within: '', point: [490_000, 6_410_000] },
  ],
  places: [
    {
      id: 'stadsparken',
      name: 'Stadsparken',
      kind: 'park',
      area: 'centrum',
      point: [480_300, 6_400_300],
      ring: [
        [480_200, 6_400_200],
        [480_500, 6_400_200],
        [480_500, 6_400_500],
        [480_200, 6_400_500],
      ],
    },
  ],
};

const plain = (words: { heading: string; distance: string | null }): (string | null)[] => [
  words.heading.replace(/\u00a0/g, ' '),
  words.distance?.replace(/\u00a0/g, ' ') ?? null,
];
const at = (position: Position, language: 'sv' | 'lattlast' | 'en' = 'sv') =>
  plain(describePosition(position, names, language));

describe('a place in words', () => {
  it('is a known point, with the way to the next known name', () => {
    expect(at([481_500, 6_399_970])).toEqual(['Gångtunneln vid Järnvägsgatan', 'Ungefär 180 meter från Resecentrum']);
  });

  it('is the place whose ground it lies on', () => {
    expect(at([480_450, 6_400_450])[0]).toBe('Stadsparken');
  });

  it('is the street under the cross', () => {
    expect(at([481_010, 6_400_500])).toEqual(['Smedjegatan', 'Ungefär 700 meter från Gångtunneln vid Järnvägsgatan']);
  });

  it('is a crossing where two streets meet', () => {
    expect(at([481_010, 6_400_012])[0]).toBe('Korsningen Smedjegatan och Järnvägsgatan');
    expect(at([481_010, 6_400_012], 'en')[0]).toBe('Where Smedjegatan meets Järnvägsgatan');
    expect(at([481_010, 6_400_012], 'lattlast')[0]).toBe('Där Smedjegatan möter Järnvägsgatan');
  });

  it('is near the closest name when it lies on nothing', () => {
    expect(at([481_150, 6_400_500])[0]).toBe('Nära Smedjegatan');
  });

  it('is told from the village far out in the country', () => {
    expect(at([488_800, 6_410_000])).toEqual(['En plats utan namn', 'Ungefär 1,2 kilometer från Bor']);
    expect(at([488_800, 6_410_000], 'en')).toEqual(['A place without a name', 'About 1.2 kilometres from Bor']);
    expect(at([488_800, 6_410_000], 'lattlast')[1]).toBe('Det är ungefär 1,2 kilometer till Bor');
  });

  it('does without names at all', () => {
    expect(describePosition([481_000, 6_400_000], { gazetteer: [], places: [] }, 'sv')).toEqual({
      heading: 'En plats utan namn',
      distance: null,
    });
  });

  it('rounds lengths so that nobody reads them as measured', () => {
    const lengths = [3, 44, 178, 294, 296, 620, 974, 980, 1234, 9960, 12_400];
    expect(lengths.map((metres) => roughLength(metres, 'sv').replace('\u00a0', ' '))).toEqual([
      '10 meter',
      '40 meter',
      '180 meter',
      '290 meter',
      '300 meter',
      '600 meter',
      '950 meter',
      '1 kilometer',
      '1,2 kilometer',
      '10 kilometer',
      '12 kilometer',
    ]);
  });
});

describe('a marked place in words', () => {
  const line = (...positions: Position[]) => plain(describeGeometry({ type: 'line', positions }, null, names, 'sv'));

  it('is the register’s name when it came from the list', () => {
    expect(
      plain(describeGeometry({ type: 'point', position: [480_300, 6_400_300] }, 'stadsparken', names, 'sv')),
    ).toEqual(['Stadsparken', null]);
  });

  it('is a stretch of the street that it follows', () => {
    expect(line([481_004, 6_400_100], [480_997, 6_400_400])).toEqual([
      'Smedjegatan',
      'En sträcka på ungefär 300 meter',
    ]);
  });

  it('goes from one name to another when it follows no street', () => {
    const positions: Position[] = [
      [481_000, 6_400_400],
      [480_300, 6_400_300],
    ];
    expect(line(...positions)).toEqual(['Sträcka på ungefär 700 meter från Smedjegatan till Stadsparken', null]);
    const inWords = (language: Language): string | null =>
      plain(describeGeometry({ type: 'line', positions }, null, names, language))[0] ?? null;
    expect(inWords('lattlast')).toBe('En väg från Smedjegatan till Stadsparken. Den är ungefär 700 meter lång');
    expect(inWords('en')).toBe('Stretch of about 700 metres from Smedjegatan to Stadsparken');
    expect(inWords('fi')).toBe('Reitti, noin 700 metriä, paikasta Smedjegatan paikkaan Stadsparken');
    expect(inWords('ar')).toBe('مسار طوله 700 متر تقريبًا من Smedjegatan إلى Stadsparken');
  });

  it('begins and ends at one place, or at none that has a name', () => {
    expect(line([480_210, 6_400_210], [480_490, 6_400_490])[0]).toBe('Sträcka på ungefär 400 meter vid Stadsparken');
    expect(line([500_000, 6_500_000], [500_100, 6_500_000])[0]).toBe('En sträcka på ungefär 100 meter');
  });

  it('is an area by its size and what lies in its middle', () => {
    const square = (at: Position, side: number) => {
      const [e, n] = at;
      const ring: Position[] = [at, [e + side, n], [e + side, n + side], [e, n + side]];
      return plain(describeGeometry({ type: 'area', ring }, null, names, 'sv'));
    };
    expect(square([480_250, 6_400_250], 141)).toEqual(['Område på ungefär 2 hektar vid Stadsparken', null]);
    expect(square([500_000, 6_500_000], 20)).toEqual(['Område på ungefär 400 kvadratmeter', null]);
  });

  it('has a size that nobody reads as measured', () => {
    const areas = [3, 449, 9400, 9600, 15_400, 99_000, 974_000, 980_000, 1_540_000];
    expect(areas.map((squareMetres) => roughArea(squareMetres, 'sv').replace('\u00a0', ' '))).toEqual([
      '100 kvadratmeter',
      '400 kvadratmeter',
      '9400 kvadratmeter',
      '1 hektar',
      '1,5 hektar',
      '9,9 hektar',
      '97 hektar',
      '1 kvadratkilometer',
      '1,5 kvadratkilometer',
    ]);
  });

  it('counts in the grammar of each language', () => {
    const spaced = (text: string): string => text.replace('\u00a0', ' ');
    expect([10, 40, 150, 1000, 3000].map((metres) => spaced(roughLength(metres, 'ar')))).toEqual([
      '10 أمتار',
      '40 مترًا',
      '150 مترًا',
      '1 كيلومتر',
      '3 كيلومترات',
    ]);
    expect([1000, 1200].map((metres) => spaced(roughLength(metres, 'fi')))).toEqual(['1 kilometri', '1,2 kilometriä']);
    expect([1000, 1200].map((metres) => spaced(roughLength(metres, 'en')))).toEqual(['1 kilometre', '1.2 kilometres']);
  });

  it('measures to the nearest part of a line, also past its ends', () => {
    const streetLine: Position[] = [
      [0, 0],
      [100, 0],
    ];
    expect(distanceToLine([50, 30], streetLine)).toBe(30);
    expect(distanceToLine([103, 4], streetLine)).toBe(5);
  });
});

describe('the still picture of a place', () => {
  it('shows the streets round the pin and names those that can be read', () => {
    const sketch = drawSketch({ type: 'point', position: [481_010, 6_400_020] }, names);
    expect(sketch.streets.map(({ name }) => name)).toEqual(['Järnvägsgatan', 'Smedjegatan']);
    expect(sketch.names).toContain('Järnvägsgatan');
    expect(sketch.pin.x).toBe(SKETCH_WIDTH / 2);
    expect(sketch.pin.y).toBeLessThan(SKETCH_HEIGHT);
  });

  it('shows a long stretch whole', () => {
    const positions: Position[] = [
      [480_000, 6_400_000],
      [482_000, 6_400_000],
    ];
    const { shape } = drawSketch({ type: 'line', positions }, names);
    const xs = [...(shape?.path ?? '').matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(SKETCH_WIDTH);
  });

  it('shows a whole area with its edge closed', () => {
    const ring: Position[] = [
      [480_000, 6_400_000],
      [480_900, 6_400_000],
      [480_900, 6_400_900],
    ];
    const { shape, pin } = drawSketch({ type: 'area', ring }, names);
    expect(shape?.closed).toBe(true);
    expect(shape?.path).toMatch(/^M.*Z$/);
    expect(pin.x).toBe(SKETCH_WIDTH / 2);
  });

  it('never writes a name upside down', () => {
    const back = { ...names, gazetteer: [street('Baklängesgatan', [482_000, 6_400_000], [480_000, 6_400_100])] };
    const [label] = drawSketch({ type: 'point', position: [481_000, 6_400_060] }, back).labels;
    expect(Math.abs(label?.degrees ?? 180)).toBeLessThanOrEqual(90);
  });

  it('stands without names when none could be had', () => {
    const sketch = drawSketch({ type: 'point', position: [481_000, 6_400_000] }, { gazetteer: [], places: [] });
    expect(sketch).toMatchObject({ streets: [], labels: [], names: [] });
  });
});
