import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/geo/geometry.ts';
import { type Around, type Chosen, PlacePicture } from '#core/measures/contract.ts';
import { mapPicture } from '#core/measures/map.ts';
import { placePicture } from '#core/measures/place.ts';
import { placesPicture } from '#core/measures/places.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { publicRelease } from '#core/release/public.ts';
import { builtRelease } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { townPeople } from '../../support/release-town.ts';

const { release } = builtRelease(townPeople(2000, 31), 31);
const open = publicRelease(release, createNoise(fixedWords(32)));
const feelings = ['unsafe', 'safe'] as const;

const everyPlace = (of: Release, feeling: 'unsafe' | 'safe'): readonly PlacePicture[] =>
  of.header.places.register.map(({ id }) => {
    const picture = placePicture(of, feeling, id);
    if (picture === null) throw new Error(`no ${id}`);
    return picture;
  });

/** Whether the map of something chosen draws a whole square of up to a kilometre around a position. */
function isDrawnAt([easting, northing]: Position, chosen: Chosen): boolean {
  const areas = mapPicture(release, { feeling: 'unsafe', chosen })?.areas ?? [];
  return areas.some(({ square, rest }) => {
    const [right, up] = [easting - square.easting, northing - square.northing];
    const isInside = Math.min(right, up) >= 0 && Math.max(right, up) < square.sizeMetres;
    return rest.length === 0 && square.sizeMetres <= 1000 && isInside;
  });
}

describe('what a release says of a named place', () => {
  it('keeps to the agreed shape, and says of the place what the list of places says', () => {
    for (const of of [release, open])
      for (const feeling of feelings) {
        const { places } = placesPicture(of, { feeling });
        for (const picture of everyPlace(of, feeling)) {
          expect(Value.Check(PlacePicture, picture)).toBe(true);
          expect(picture[feeling]).toEqual(places.find(({ id }) => id === picture[feeling].id));
        }
      }
  });

  it('is of one square for all values of a filter, around the place and no larger than a kilometre', () => {
    const squares = everyPlace(release, 'unsafe').flatMap(({ unsafe: { point }, around }) =>
      around.flatMap(({ square }) => (square === null ? [] : [{ point, square }])),
    );
    expect(squares.length).toBeGreaterThan(20);
    for (const { point, square } of squares) {
      expect(square.sizeMetres).toBeLessThanOrEqual(1000);
      expect(point[0] - square.easting).toBeGreaterThanOrEqual(0);
      expect(point[0] - square.easting).toBeLessThan(square.sizeMetres);
      expect(point[1] - square.northing).toBeGreaterThanOrEqual(0);
      expect(point[1] - square.northing).toBeLessThan(square.sizeMetres);
    }
  });

  it('is what the map of the same value draws there, to the last digit, and nothing where that map shows nothing', () => {
    let same = 0;
    for (const feeling of feelings)
      for (const { around } of everyPlace(release, feeling).slice(0, 12))
        for (const { filter, square, values } of around)
          for (const { code, estimate } of values) {
            const map = mapPicture(release, { feeling, chosen: { [filter]: code } });
            const drawn = map?.areas.find((area) => area.rest.length === 0 && area.square.code === square?.code);
            if (drawn !== undefined) {
              expect(estimate).toEqual(drawn.estimate);
              same += 1;
            }
            if (map?.areas.length === 0) expect(estimate).toBeNull();
          }
    expect(same).toBeGreaterThan(20);
  });

  it('shows every value that its own map draws a square for there, of up to a kilometre', () => {
    const shown = ({ values }: Around): number => values.filter(({ estimate }) => estimate !== null).length;
    let most = 0;
    for (const { unsafe, around } of everyPlace(release, 'unsafe').slice(0, 12))
      for (const one of around) {
        const drawn = one.values.filter(({ code }) => isDrawnAt(unsafe.point, { [one.filter]: code })).length;
        expect(shown(one)).toBeGreaterThanOrEqual(drawn);
        if (one.square === null) expect(shown(one)).toBe(0);
        most = Math.max(most, drawn);
      }
    expect(most).toBeGreaterThan(1);
  });

  it('has no square where nobody has answered, and says whether that was measured', () => {
    const small = builtRelease(townPeople(300, 33), 33).release;
    const [picture] = everyPlace(small, 'unsafe');
    expect(picture?.around.find(({ filter }) => filter === 'category')?.measured).toBe(true);
    expect(picture?.around.find(({ filter }) => filter === 'age')).toMatchObject({ measured: false, square: null });
    const empty = builtRelease([], 34).release;
    for (const { around } of everyPlace(empty, 'unsafe'))
      for (const { square, values } of around) {
        expect(square).toBeNull();
        expect(values.every(({ estimate }) => estimate === null)).toBe(true);
      }
  });

  it('is nothing of a place that it does not know', () => {
    expect(placePicture(release, 'unsafe', 'finns-inte')).toBeNull();
    // Too few live around it for the open file.
    expect(open.header.places.register).toEqual([]);
    expect(placePicture(open, 'unsafe', 'plats-1')).toBeNull();
  });
});
