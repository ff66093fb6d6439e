import { describe, expect, it } from 'vitest';
import { cellCode } from '#core/geo/grid.ts';
import { toSweref } from '#core/geo/sweref.ts';
import type { HeatArea, MapPicture, PlaceFigure } from '#core/measures/contract.ts';
import { sv } from '../../web/i18n/insight/sv.ts';
import { mapTexts } from '../../web/i18n/map/index.ts';
import { squareNames } from '../../web/islands/insight/square-names.ts';
import { freeInsets, isCovered, openingInsets } from '../../web/map/covered-ground.ts';
import { lonLatBox } from '../../web/map/handle.ts';
import { chosenFeatures, heatFeatures } from '../../web/map/heat-features.ts';
import { codeAt, nextCode, startCode } from '../../web/map/heat-find.ts';
import { firstView } from '../../web/map/heat-view.ts';
import { plateOf } from '../../web/map/heat-words.ts';
import { movedWith, placePlate } from '../../web/map/plate-place.ts';

type Square = HeatArea['square'];

const square = (easting: number, northing: number, sizeMetres: number): Square => ({
  code: cellCode({ easting, northing, sizeMetres }),
  easting,
  northing,
  sizeMetres,
});

function area(at: Square, persons: number, certainty: HeatArea['certainty'], rest: Square[] = []): HeatArea {
  const parts = rest.length === 0 ? [at] : rest;
  const areaKm2 = parts.reduce((sum, part) => sum + (part.sizeMetres / 1000) ** 2, 0);
  const estimate = { value: persons, low: persons - 5.4, high: persons + 5.4, standardError: 3.3 };
  const per = (value: number): number => value / areaKm2;
  return {
    square: at,
    rest,
    estimate,
    areaKm2,
    densityPerKm2: { value: per(estimate.value), low: per(estimate.low), high: per(estimate.high) },
    certainty,
    near: 'Resecentrum',
  };
}

const [west, east] = [square(481_000, 6_400_000, 250), square(481_250, 6_400_000, 250)];
const parent = square(481_000, 6_400_000, 500);
const rest = [square(481_000, 6_400_250, 250), square(481_250, 6_400_250, 250)];
const few = [square(481_500, 6_400_000, 250), square(481_750, 6_400_000, 250), square(482_500, 6_400_000, 250)];

const picture: MapPicture = {
  frame: { tier: 'staff' } as MapPicture['frame'],
  feeling: 'unsafe',
  chosen: {},
  filters: [],
  basis: 'measured',
  finestMetres: 250,
  areas: [area(west, 284, 'certain'), area(east, 12, 'uncertain'), area(parent, 25, 'uncertain', rest)],
  tooFew: few,
};

const place: PlaceFigure = {
  id: 'stationen',
  name: 'Stationsområdet',
  point: [481_100, 6_400_100],
  ring: [
    [481_000, 6_400_000],
    [481_200, 6_400_000],
    [481_100, 6_400_200],
  ],
  status: 'shown',
  estimate: { value: 410, low: 404.2, high: 415.8, standardError: 3 },
  share: { percent: 20.2, low: 18.4, high: 21.9 },
  fewerThan: null,
};

describe('the heat map as drawn', () => {
  const features = heatFeatures(picture);

  it('colours a square by persons per km², and a rest by the part that is left', () => {
    expect(features.squares.features.map(({ properties }) => properties)).toEqual([
      { klass: 5, rest: false },
      { klass: 2, rest: false },
      { klass: 2, rest: true },
    ]);
  });

  it('draws a square where it lies, to the metre', () => {
    const corner = features.squares.features[0]?.geometry.coordinates[0]?.[0]?.[0] as [number, number];
    expect(toSweref({ lon: corner[0], lat: corner[1] })).toEqual([481_000, 6_400_000]);
  });

  it('draws a line that two squares share once, and solid where one of them is certain', () => {
    const drawn = features.edges.features.map(({ properties, geometry }) => ({
      certain: properties?.certain,
      ends: geometry.coordinates.map(([lon, lat]) => toSweref({ lon: lon as number, lat: lat as number }).join(' ')),
    }));
    const units = drawn.flatMap(({ ends }) => ends.slice(1).map((end, index) => `${ends[index]} – ${end}`));
    expect(new Set(units).size).toBe(units.length);
    const shared = drawn.find(({ ends }) => ends.includes('481250 6400000') && ends.includes('481250 6400250'));
    expect(shared?.certain).toBe(true);
    const inside = units.filter((unit) => unit.startsWith('481250 6400250 – 481250'));
    expect(inside, 'no line between the parts of a rest').toEqual([]);
  });

  it('hatches squares with too few answers row by row', () => {
    expect(features.few.features).toHaveLength(2);
  });

  it('draws nothing but hatch when nothing can be shown', () => {
    const empty = heatFeatures({ ...picture, areas: [] });
    expect(empty.squares.features).toEqual([]);
    expect(empty.edges.features).toEqual([]);
    expect(empty.few.features).toHaveLength(2);
  });

  it('outlines the chosen square, the whole of a chosen rest and a chosen place', () => {
    expect(chosenFeatures(picture, [], west.code).features).toHaveLength(1);
    const [ring] = chosenFeatures(picture, [], parent.code).features;
    expect(ring?.geometry.coordinates[0]).toEqual(ring?.geometry.coordinates.at(-1));
    expect(ring?.geometry.coordinates).toHaveLength(7);
    expect(chosenFeatures(picture, [place], 'stationen').features[0]?.geometry.coordinates).toHaveLength(4);
    expect(chosenFeatures(picture, [place], null).features).toEqual([]);
  });
});

describe('finding one’s way on the heat map', () => {
  it('a press finds the square there, also a rest and one with too few answers', () => {
    expect(codeAt(picture, [481_010, 6_400_010])).toBe(west.code);
    expect(codeAt(picture, [481_010, 6_400_300])).toBe(parent.code);
    expect(codeAt(picture, [481_510, 6_400_010])).toBe(few[0]?.code);
    expect(codeAt(picture, [490_000, 6_400_010])).toBeNull();
  });

  it('arrow keys start at the densest square and go to the neighbour that way', () => {
    expect(nextCode(picture, null, 'left')).toBe(west.code);
    expect(nextCode(picture, west.code, 'right')).toBe(east.code);
    expect(nextCode(picture, east.code, 'left')).toBe(west.code);
    expect(nextCode(picture, west.code, 'up')).toBe(parent.code);
    expect(nextCode(picture, west.code, 'down')).toBe(west.code);
  });
});

describe('arrow keys after a choice in the list', () => {
  it('start at the square that the chosen place lies in', () => {
    expect(startCode(picture, [place], 'stationen')).toBe(west.code);
    expect(startCode(picture, [place], east.code)).toBe(east.code);
    expect(startCode(picture, [place], null)).toBeNull();
  });
});

describe('the ground that the legend covers', () => {
  const legend = { width: 400, height: 280 };
  const size = [1000, 640] as const;

  it('holds no square of the first view, and takes no more of the map than it must', () => {
    const corners = [0, 1000, 2000, 3000].flatMap((step): [number, number][] => [
      [480_000 + step, 6_400_000 + step],
      [480_500 + step, 6_400_500 + step],
    ]);
    const insets = openingInsets(corners, size, legend, 40, 1);
    const perPixel = Math.max(3500 / (1000 - insets.left - 40), 3500 / (640 - insets.bottom - 40));
    const left = insets.left + (1000 - insets.left - 40 - 3500 / perPixel) / 2;
    const foot = 640 - insets.bottom - (640 - insets.bottom - 40 - 3500 / perPixel) / 2;
    for (const [easting, northing] of corners)
      expect(
        isCovered(left + (easting - 480_000) / perPixel, foot - (northing - 6_400_000) / perPixel, size, legend),
      ).toBe(false);
    expect(insets.bottom, 'room beside the legend is enough').toBe(40);
  });

  it('is left out where it leaves most of the map', () => {
    expect(freeInsets(size, legend)).toEqual({ top: 0, right: 0, bottom: 0, left: 400 });
    expect(freeInsets([900, 1400], legend)).toEqual({ top: 0, right: 0, bottom: 280, left: 0 });
  });

  it('is none where the legend lies below the map', () => {
    expect(openingInsets([[480_000, 6_400_000]], [390, 400], { width: 0, height: 0 }, 40, 1).left).toBe(40);
  });
});

describe('the first view', () => {
  const easts = (of: Pick<MapPicture, 'areas' | 'tooFew'>): number[] => firstView(of).map(([easting]) => easting);

  it('is where most persons pointed, not made small by one far village', () => {
    const far = area(square(495_000, 6_390_000, 1000), 11, 'uncertain');
    expect(Math.max(...easts({ areas: [...picture.areas, far], tooFew: few }))).toBeLessThan(482_000);
    expect(Math.max(...easts({ areas: [far], tooFew: few }))).toBe(496_000);
  });

  it('is the small squares, when few answers leave the rest of a very large one', () => {
    const vast = area(square(464_000, 6_384_000, 32_000), 60, 'uncertain', [square(464_000, 6_384_000, 16_000)]);
    expect(Math.min(...easts({ areas: [...picture.areas, vast], tooFew: few }))).toBeGreaterThan(480_000);
  });

  it('holds the places that head the list, but no far one from its lower half', () => {
    const at = (easting: number): PlaceFigure => ({ ...place, ring: [[easting, 6_400_000]] });
    const east = (places: PlaceFigure[]): number => Math.max(...firstView(picture, places).map(([easting]) => easting));
    expect(east([place, place, place, at(489_000)])).toBe(489_000);
    expect(east([place, place, place, place, place, place, at(489_000)])).toBeLessThan(482_000);
    expect(east([place, place, place, at(489_000), place, at(490_000)])).toBe(490_000);
  });

  it('is all that was asked about when nothing can be shown', () => {
    expect(Math.max(...easts({ areas: [], tooFew: few }))).toBe(482_750);
  });
});

describe('the plate of what is chosen', () => {
  const spaces = (text: string): string => text.replace(/\u00a0/g, ' ');
  const said = (selected: string, language: 'sv' | 'en' = 'sv', of = picture): string[] => {
    const plate = plateOf(of, [place], selected, language, mapTexts(language));
    return plate === null ? [] : [plate.heading, ...plate.lines].map(spaces);
  };

  it('says where, about how many, how sure and how dense', () => {
    expect(said(west.code)).toEqual([
      'Ruta vid Resecentrum, 250 m',
      'Ungefär 284 personer (278–290).',
      'Ungefär 4 500 per km² (4 400–4 700).',
    ]);
    expect(said(west.code, 'en')[2]).toBe('About 4,500 per km² (4,400–4,700).');
  });

  it('counts in tens in public', () => {
    expect(said(west.code, 'sv', { ...picture, frame: { ...picture.frame, tier: 'public' } })[1]).toBe(
      'Ungefär 280 personer (270–290).',
    );
  });

  it('says of a rest that it is one, and that it is uncertain', () => {
    expect(said(parent.code)[0]).toBe('Resten av en ruta vid Resecentrum, 500 m');
    expect(said(parent.code).at(-1)).toBe('Osäkrare: intervallet är brett.');
  });

  it('says nothing of a place with too few answers, and says so', () => {
    expect(said(few[0]?.code ?? '')).toEqual(['Ruta, 250 m', 'För få svar för att visas.', 'Säger inget om platsen.']);
  });

  it('says the share of a named place', () => {
    expect(said('stationen')).toEqual([
      'Stationsområdet',
      'Ungefär 410 personer (404–416).',
      '20 % (18–22) av dem som svarat.',
    ]);
  });

  it('says under 1 like the list where the value rounds to nought, never 0', () => {
    const small: PlaceFigure = { ...place, share: { percent: 0.3, low: 0, high: 1.2 } };
    const plate = plateOf(picture, [small], 'stationen', 'sv', mapTexts('sv'));
    expect(spaces(plate?.lines[1] ?? '')).toBe('Under 1 % (0–2) av dem som svarat.');
  });

  it('never covers a darker square than the one it explains when there is room elsewhere', () => {
    const chosen = { left: 300, top: 300, width: 60, height: 60 };
    const dark = { left: 380, top: 200, width: 400, height: 400, weight: 100 };
    const box = placePlate(chosen, { width: 270, height: 90 }, { width: 1000, height: 800 }, [dark]);
    expect(box.left + box.width <= dark.left || box.top + box.height <= dark.top || box.top >= 600).toBe(true);
    expect(box.left).toBeGreaterThanOrEqual(8);
  });

  it('stays inside the map when the chosen square is at its edge', () => {
    const box = placePlate(
      { left: 960, top: 760, width: 60, height: 60 },
      { width: 270, height: 90 },
      { width: 1000, height: 800 },
      [],
    );
    expect(box.left + box.width).toBeLessThanOrEqual(992);
    expect(box.top + box.height).toBeLessThanOrEqual(792);
  });

  it('goes with its square while the map moves, as far as the map reaches', () => {
    const map = { width: 1000, height: 800 };
    const before = { left: 300, top: 300, width: 60, height: 60 };
    const plate = placePlate(before, { width: 270, height: 90 }, map, []);
    const moved = movedWith(plate, before, { ...before, left: 340, top: 280 }, map);
    expect([moved.left - plate.left, moved.top - plate.top]).toEqual([40, -20]);
    expect(movedWith(plate, before, { ...before, left: 1300 }, map).left).toBe(1000 - 270 - 8);
  });
});

describe('a hundred thousand squares', () => {
  const side = 320;
  const areas = Array.from({ length: side ** 2 }, (_, index) =>
    area(square(460_000 + 125 * (index % side), 6_380_000 + 125 * Math.floor(index / side), 125), 30, 'certain'),
  );

  it('are drawn, each line between two of them once, and all in the first view', () => {
    const { squares, edges } = heatFeatures({ ...picture, areas, tooFew: [] });
    // All of them have one colour, and are drawn by rows.
    expect(squares.features).toHaveLength(side);
    expect(edges.features).toHaveLength(2 * (side + 1));
    const [[west], [east]] = lonLatBox(firstView({ areas, tooFew: [] })) ?? [[0], [0]];
    expect(east - west).toBeGreaterThan(0.5);
  });

  it('have a name each', () => {
    const names = squareNames(areas, sv.figures, sv.reading);
    expect(new Set(names.values()).size).toBe(side ** 2);
  });
});
