import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { cellCode } from '#core/geo/grid.ts';
import type { ChangePicture, Difference, GridSquare } from '#core/measures/contract.ts';
import { mapTexts } from '../../web/i18n/map/index.ts';
import { changeColours } from '../../web/map/change-colours.ts';
import { changeDrawing } from '../../web/map/change-drawing.ts';
import { heatDrawing } from '../../web/map/heat-drawing.ts';
import { squaresWithout } from '../../web/map/heat-features.ts';
import { basemapStyle } from '../../web/map/style/basemap.ts';
import { frameOf, mapPicture } from '../support/insight-pictures.ts';

const square = (easting: number, northing: number, sizeMetres: number): GridSquare => ({
  code: cellCode({ easting, northing, sizeMetres }),
  easting,
  northing,
  sizeMetres,
});
const km2 = (squares: readonly GridSquare[]): number =>
  squares.reduce((sum, { sizeMetres }) => sum + (sizeMetres / 1000) ** 2, 0);

describe('squares without others', () => {
  const whole = square(480_000, 6_400_000, 1000);

  it('leave what is left in squares of the grid', () => {
    const left = squaresWithout([whole], [square(480_250, 6_400_250, 250)]);
    expect(km2(left)).toBeCloseTo(1 - 1 / 16);
    expect(left.filter(({ sizeMetres }) => sizeMetres === 500)).toHaveLength(3);
    expect(new Set(left.map(({ code }) => code)).size).toBe(left.length);
  });

  it('are gone when a larger one covers them, and whole when none does', () => {
    expect(squaresWithout([square(480_000, 6_400_000, 250)], [whole])).toEqual([]);
    expect(squaresWithout([whole], [square(481_000, 6_400_000, 1000)])).toEqual([whole]);
  });
});

const difference = (value: number, width: number): Difference => ({
  value,
  low: value - width,
  high: value + width,
  change: Math.abs(value) <= width ? 'chance' : value > 0 ? 'more' : 'less',
});
const change: ChangePicture = {
  now: frameOf('staff'),
  before: { ...frameOf('staff'), title: { sv: 'Våren 2025', lattlast: 'Våren 2025', en: 'Spring 2025' } },
  feeling: 'unsafe',
  chosen: {},
  squares: [
    { square: square(481_000, 6_400_000, 500), near: 'Resecentrum', difference: difference(3.4, 0.7) },
    { square: square(481_500, 6_400_000, 500), near: 'Gågatan', difference: difference(-1.2, 0.7) },
    { square: square(480_000, 6_401_000, 1000), near: 'Norrbacka', difference: difference(3, 7) },
  ],
  places: [{ id: 'stadsparken', name: 'Stadsparken', difference: difference(2, 8) }],
};

describe('the map of change', () => {
  const texts = mapTexts('sv');
  const drawn = changeDrawing(change, mapPicture('staff'), 'sv', texts);
  const lines = (code: string | null) => drawn.plateOf(code)?.lines.join(' ');

  it('says more, fewer or chance of a square and of a place, with the interval', () => {
    const [more, less, chance] = change.squares ?? [];
    expect(lines(more?.square.code ?? '')).toBe('Jämfört med Våren 2025: 3,4 fler per 100 svarande (2,7–4,1).');
    expect(lines(less?.square.code ?? '')).toBe('Jämfört med Våren 2025: 1,2 färre per 100 svarande (0,5–1,9).');
    expect(lines(chance?.square.code ?? '')).toContain('kan bero på slump');
    expect(lines('stadsparken')).toContain('kan bero på slump');
    expect(drawn.plateOf('nowhere')).toBeNull();
  });

  it('tells the three classes by edge and sign, and hatches all that it does not compare', () => {
    const edges = drawn.sources['change-edges']?.features.map(({ properties }) => properties?.certain);
    expect(new Set(edges)).toEqual(new Set([true, false]));
    expect(drawn.sources['change-squares']?.features.map(({ properties }) => properties?.change)).toEqual([
      'more',
      'less',
      'chance',
    ]);
    expect(drawn.sources['heat-few']?.features.length).toBeGreaterThan(0);
    expect(drawn.patterns('light').map(({ id }) => id)).toEqual([
      'hatch-few-unsafe-light',
      'sign-more-unsafe-light',
      'sign-less-unsafe-light',
    ]);
  });

  it.each(['light', 'dark', 'contrast', 'print'] as const)('is a style that the engine takes, in %s', (flavour) => {
    expect(validateStyleMin(basemapStyle(flavour, '/{z}/{x}/{y}.mvt', drawn.layers(flavour), true))).toEqual([]);
  });

  it.each(['light', 'dark', 'contrast', 'print'] as const)(
    'has signs that stand out from their colour in %s',
    (flavour) => {
      for (const feeling of ['unsafe', 'safe'] as const)
        for (const { fill, sign } of Object.values(changeColours(feeling, flavour)))
          expect(contrast(fill, sign)).toBeGreaterThan(3);
    },
  );

  it('says so when nothing can be compared', () => {
    const none = changeDrawing({ ...change, squares: null }, mapPicture('staff'), 'sv', texts);
    expect(none.notice).toBe(texts.change.none);
  });
});

describe('the map of a model', () => {
  const model = { ...mapPicture('staff', 'unsafe', 'BEL'), basis: 'model' as const };
  const drawn = heatDrawing(model, [], 'sv', mapTexts('sv'));

  it('says that it is one, and has an edge of its own in place of certain and uncertain', () => {
    expect(drawn.notice).toBe('Modellskattning av två val tillsammans, utan intervall.');
    const ids = drawn.layers('light').underStreets.map(({ id }) => id);
    expect(ids).toContain('heat-edge-model');
    expect(ids).not.toContain('heat-edge-solid');
    expect(validateStyleMin(basemapStyle('dark', '/{z}/{x}/{y}.mvt', drawn.layers('dark'), true))).toEqual([]);
  });

  it('has none of it when both were measured', () => {
    const measured = heatDrawing(mapPicture('staff'), [], 'sv', mapTexts('sv'));
    expect(measured.notice).toBeNull();
    expect(measured.layers('light').underStreets.map(({ id }) => id)).not.toContain('heat-edge-model');
  });
});

/** WCAG 2 contrast of two colours "#RRGGBB". */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
