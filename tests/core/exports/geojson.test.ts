import { describe, expect, test } from 'vitest';
import { toGeoJson } from '#core/exports/geojson.ts';
import { heatLayer, placesLayer } from '#core/exports/layer.ts';
import { outlines } from '#core/exports/outline.ts';
import { toSweref } from '#core/geo/sweref.ts';
import { mapPicture, placesPicture } from '../../support/insight-pictures.ts';

const mapGeoJson = (...which: Parameters<typeof mapPicture>): string =>
  toGeoJson(heatLayer(mapPicture(...which)), 'a'.repeat(64));
const golden = (name: string) => `../../golden/exports/${name}`;

interface Feature {
  readonly id: string;
  readonly geometry: {
    readonly type: string;
    readonly coordinates: readonly (readonly [number, number][] | [number, number][][])[];
  };
  readonly properties: Readonly<Record<string, unknown>>;
}
const features = (text: string): readonly Feature[] => JSON.parse(text).features;

describe('an export as GeoJSON', () => {
  test('the map is what the golden file says', async () => {
    await expect(mapGeoJson('staff')).toMatchFileSnapshot(golden('map-staff.geojson'));
  });

  test('the places are what the golden file says', async () => {
    await expect(toGeoJson(placesLayer(placesPicture('public')), 'a'.repeat(64))).toMatchFileSnapshot(
      golden('places-public.geojson'),
    );
  });

  test('a square lies where its code says, longitude first and counterclockwise', () => {
    const [first] = features(mapGeoJson('staff'));
    const ring = first?.geometry.coordinates[0] as [number, number][];
    expect(ring).toHaveLength(5);
    expect(ring[0]).toEqual(ring[4]);
    const corners = ring.slice(0, 4).map(([lon, lat]) => toSweref({ lat, lon }));
    expect(corners).toEqual([
      [481250, 6400250],
      [481500, 6400250],
      [481500, 6400500],
      [481250, 6400500],
    ]);
    expect(first?.properties).toMatchObject({
      code: 'CRS3006RES250mN6400250E481250',
      sweref99tm_e: 481250,
      sweref99tm_n: 6400250,
    });
  });

  test('too few answers is null in every figure and said in words', () => {
    const tooFew = features(mapGeoJson('staff')).filter((entry) => entry.properties.status === 'för få svar');
    expect(tooFew).toHaveLength(3);
    for (const { properties } of tooFew)
      expect([properties.estimate, properties.low, properties.high, properties.density_per_km2]).toEqual([
        null,
        null,
        null,
        null,
      ]);
  });

  test('every feature has its own id', () => {
    const ids = features(mapGeoJson('staff')).map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the outline of squares taken together', () => {
  const square = (easting: number, northing: number, sizeMetres = 250) => ({ code: '', easting, northing, sizeMetres });

  test('three quarters of a square become one corner piece', () => {
    expect(outlines([square(0, 0), square(250, 0), square(0, 250)])).toEqual([
      [
        [0, 0],
        [500, 0],
        [500, 250],
        [250, 250],
        [250, 500],
        [0, 500],
      ],
    ]);
  });

  test('squares that meet at a corner only stay two', () => {
    expect(outlines([square(0, 0), square(250, 250)])).toHaveLength(2);
  });

  test('a large square and a small one beside it become one', () => {
    expect(outlines([square(0, 0, 500), square(500, 0)])).toEqual([
      [
        [0, 0],
        [750, 0],
        [750, 250],
        [500, 250],
        [500, 500],
        [0, 500],
      ],
    ]);
  });
});
