import { expect, test } from 'vitest';
import { sv } from '../../web/i18n/insight/sv.ts';
import { rankedSquares } from '../../web/islands/insight/square-ranking.ts';
import { thensOfPlaces, thensOfSquares } from '../../web/islands/insight/then.ts';
import { lengthWords } from '../../web/map/heat-words.ts';
import { frameOf, mapPicture } from '../support/insight-pictures.ts';

const map = mapPicture('staff', 'unsafe', 'BEL');
const rank = (picture: typeof map) => rankedSquares(picture, sv.figures, sv.reading, lengthWords)?.places ?? null;

test('squares are ranked by persons, each with its size and its share of all who answered, and no rest among them', () => {
  const places = rank(map);
  expect(places?.map(({ name }) => name.replaceAll('\u00a0', ' '))).toEqual([
    'Ruta vid Resecentrum, 250 m',
    'Ruta vid Stadsparken, 250 m',
    'Ruta vid Norrbacka centrum, 500 m',
    'Ruta vid Stora torget, 250 m',
  ]);
  expect(places?.[0]?.share?.percent).toBeCloseTo((100 * 283.6) / 2051.4, 6);
});

test('a model is not ranked', () => {
  expect(rank({ ...map, basis: 'model' })).toBeNull();
});

test('a square’s difference is its own, or that of the compared square that it lies in, with how large that is', () => {
  const [own, , , inside] = map.areas;
  if (own === undefined || inside === undefined) throw new Error('no square');
  const difference = { value: 2, low: 1, high: 3, change: 'more' as const };
  const around = { code: '1000mN6401000E481000', easting: 481_000, northing: 6_401_000, sizeMetres: 1000 };
  const change = {
    now: frameOf('staff'),
    before: frameOf('staff'),
    feeling: 'unsafe' as const,
    chosen: {},
    squares: [
      { square: own.square, near: own.near, difference },
      {
        square: around,
        near: '',
        difference: { ...difference, value: -2, low: -3, high: -1, change: 'less' as const },
      },
    ],
    places: [{ id: 'badet', name: 'Badet', difference }],
  };
  const within = (metres: number): string => `inom ${metres}`;
  const thens = thensOfSquares(change, map.areas, 'sv', within);
  expect([...thens.keys()]).toEqual([own.square.code, inside.square.code]);
  expect(thens.get(own.square.code)).toEqual({ words: '2,0 fler per 100 svarande (1,0–3,0)', change: 'more' });
  expect(thens.get(inside.square.code)).toEqual({
    words: '2,0 färre per 100 svarande (1,0–3,0), inom 1000',
    change: 'less',
  });
  expect(thensOfSquares({ ...change, squares: null }, map.areas, 'sv', within).size).toBe(0);
  expect([...thensOfPlaces(change, 'sv').keys()]).toEqual(['badet']);
});
