import { expect, test } from 'vitest';
import { neighboursOf } from '../../web/islands/insight/neighbours.ts';
import { shownFirst } from '../../web/islands/insight/values-in-order.ts';
import { placesPicture } from '../support/insight-pictures.ts';

const { places } = placesPicture('staff');

test('a place’s neighbours are the nearest first, at most five, with a distance that nobody takes for exact', () => {
  const found = neighboursOf(places, 'stora-torget');
  expect(found.map(({ place }) => place.id)).toEqual([
    'stationsomradet',
    'gangtunneln',
    'stadsparken',
    'norrbacka-centrum',
    'badet',
  ]);
  expect(found.map(({ metres }) => metres)).toEqual([350, 450, 560, 890, 1700]);
  expect(neighboursOf(places, 'finns-inte')).toEqual([]);
});

test('what is farther away than two kilometres is no neighbour', () => {
  const far = places.map((place) =>
    place.id === 'badet' ? { ...place, point: [470_000, 6_400_480] as const } : place,
  );
  expect(neighboursOf(far as typeof places, 'stora-torget').map(({ place }) => place.id)).not.toContain('badet');
});

test('values are shown highest first, and those with too few keep their order', () => {
  const value = (code: string, persons: number | null) => ({
    code,
    text: { sv: code, lattlast: code, en: code },
    estimate: persons === null ? null : { value: persons, low: persons, high: persons, standardError: 1 },
  });
  const values = [value('a', null), value('b', 12), value('c', null), value('d', 40)];
  expect(shownFirst(values).map(({ code }) => code)).toEqual(['d', 'b', 'a', 'c']);
});
