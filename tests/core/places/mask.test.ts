import { expect, test } from 'vitest';
import { entryInsideMask, insideMask } from '#core/places/inside-mask.ts';
import { type Mask, maskOf, placeInsideMask } from '#core/places/mask.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';
import { faultsOfPlace } from '#core/survey/validate-place.ts';
import { dialogueSurvey, place, smallTown } from '../../support/small-town.ts';

const area = smallTown.areas[0];
if (area === undefined) throw new Error('the town has an area');
const [east, north] = area.center;
const { reachMetres } = area;
const mask = maskOf([area.code], smallTown.areas) as Mask;

const asked = {
  ...dialogueSurvey.questions.find(({ id }) => id === 'Q4'),
  kinds: ['point', 'line', 'area'],
  within: [area.code],
} as PlaceQuestion;

test('a place is inside an area as far as the area reaches', () => {
  expect(insideMask({ type: 'point', position: [east + reachMetres, north] }, mask)).toBe(true);
  expect(insideMask({ type: 'point', position: [east + reachMetres + 1, north] }, mask)).toBe(false);
});

test('a road that only passes through is inside, and so is an area that holds the whole of it', () => {
  const far = reachMetres * 3;
  const road = {
    type: 'line',
    positions: [
      [east - far, north],
      [east + far, north],
    ],
  } as const;
  expect(insideMask(road, mask)).toBe(true);
  const round = {
    type: 'area',
    ring: [
      [east - far, north - far],
      [east + far, north - far],
      [east + far, north + far],
      [east - far, north + far],
    ],
  } as const;
  expect(insideMask(round, mask)).toBe(true);
  const past = {
    type: 'line',
    positions: [
      [east - far, north + reachMetres + 1],
      [east + far, north + reachMetres + 1],
    ],
  } as const;
  expect(insideMask(past, mask)).toBe(false);
});

test('a place of the register is inside by the area that it is listed under', () => {
  expect(placeInsideMask({ area: area.code, point: [0, 0] }, mask)).toBe(true);
  expect(placeInsideMask({ area: 'annan', point: [0, 0] }, mask)).toBe(false);
  expect(placeInsideMask({ area: 'annan', point: area.center }, mask)).toBe(true);
});

test('the search offers a street when any part of it is inside, and a stop by where it stands', () => {
  const entry = (change: Partial<GazetteerEntry>): GazetteerEntry => ({
    id: 'x',
    name: 'X',
    kind: 'street',
    within: '',
    point: [0, 0],
    ...change,
  });
  expect(entryInsideMask(entry({ line: [[0, 0], area.center] }), [], mask)).toBe(true);
  expect(entryInsideMask(entry({ kind: 'stop' }), [], mask)).toBe(false);
});

test('codes of another municipality mask nothing', () => {
  expect(maskOf(['nagon-annanstans'], smallTown.areas)).toBeNull();
  expect(maskOf(undefined, smallTown.areas)).toBeNull();
});

test('the server refuses what lies outside the mask, on the map and in the register', () => {
  const at = (position: readonly [number, number]) => place({ geometry: { type: 'point', position } });
  expect(faultsOfPlace(asked, at(area.center), 'Q4', smallTown)).toEqual([]);
  expect(
    faultsOfPlace(asked, at([505_000, 6_505_000]), 'Q4', { ...smallTown, areas: [{ ...area, center: [0, 0] }] }),
  ).toEqual([{ field: 'Q4.geometry', code: 'outside-mask' }]);
  const [register] = smallTown.places;
  if (register === undefined) throw new Error('the town has a place');
  const elsewhere = {
    ...smallTown,
    areas: [{ ...area, center: [0, 0] as [number, number] }],
    places: [{ ...register, area: 'annan' }],
  };
  expect(faultsOfPlace(asked, place({ named: register.id }), 'Q4', elsewhere)).toEqual([
    { field: 'Q4.named', code: 'outside-mask' },
  ]);
});
