import { describe, expect, it } from 'vitest';
import type { Position } from '#core/geo/geometry.ts';
import { areaPicture, districtsPicture, figureOfParts } from '#core/measures/area.ts';
import { sumUp } from '#core/privacy/lattice.ts';
import { coverOfArea } from '#core/release/areal.ts';
import { readSlice } from '#core/release/read-map.ts';
import { builtRelease, tallyOf, townFacts } from '../../support/built-release.ts';
import { town, townPeople } from '../../support/release-town.ts';

const prepared = townFacts();
const people = townPeople(2000, 71);
/** The base map alone, which many releases are made of faster. */
const families = prepared.facts.families.filter(({ name }) => name === 'base');
const baseAlone = { facts: { ...prepared.facts, families }, bounding: { ...prepared.bounding, families } };
const { release } = builtRelease(people, 71, prepared);
const { ground } = release;
const base = readSlice(release, 'base', 'unsafe', null);
if (base === null) throw new Error('no base map');
const unsafe = { feeling: 'unsafe', chosen: {} } as const;
const [middleEasting, middleNorthing] = town.settings.map.center as [number, number];

const box = (west: number, south: number, width: number, height = width): readonly Position[] => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
];

describe('the figure of an outline', () => {
  it('that is a square of the grid is that square’s figure, to the last digit', () => {
    const level = base.finest - 1;
    const side = ground.lattice.levels[level]?.sideMetres ?? 0;
    const west = side * Math.floor(middleEasting / side);
    const south = side * Math.floor(middleNorthing / side);
    const cells = coverOfArea(ground, base.finest, [box(west, south, side)]);
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ level, part: 1 });
    expect(figureOfParts(base, cells).value).toBe(base.levels[level]?.value[cells[0]?.index ?? -1]);
  });

  it('adds up: two halves make the whole, wherever the cut goes', () => {
    const whole = figureOfParts(
      base,
      coverOfArea(ground, base.finest, [box(middleEasting - 1313, middleNorthing - 977, 2500)]),
    );
    const cut = 1117;
    const parts = [
      box(middleEasting - 1313, middleNorthing - 977, cut, 2500),
      box(middleEasting - 1313 + cut, middleNorthing - 977, 2500 - cut, 2500),
    ].map((ring) => figureOfParts(base, coverOfArea(ground, base.finest, [ring])));
    expect((parts[0]?.value ?? 0) + (parts[1]?.value ?? 0)).toBeCloseTo(whole.value, 6);
  });

  it('of the whole municipality is the root’s', () => {
    const { easting, northing, sideMetres } = ground.lattice.root;
    const cells = coverOfArea(ground, base.finest, [box(easting - 10, northing - 10, sideMetres + 20)]);
    expect(cells).toEqual([{ level: 0, index: 0, part: 1 }]);
  });

  it('that lies outside is nothing', () => {
    const { easting, northing } = ground.lattice.root;
    expect(coverOfArea(ground, base.finest, [box(easting - 5000, northing - 5000, 4000)])).toEqual([]);
  });

  it('holds the true count in its interval nine times of ten', () => {
    const exact = sumUp(ground.lattice, tallyOf(people, prepared).maps[0]?.[0] as Int32Array);
    let inside = 0;
    let tried = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const estimate = readSlice(builtRelease(people, 1000 + seed, baseAlone).release, 'base', 'unsafe', null);
      if (estimate === null) throw new Error('no base map');
      for (const [dx, dy] of [
        [-2000, -2000],
        [0, 0],
        [-750, 250],
      ] as const) {
        // On the grid of 250 m, so that the truth is known: whole squares of many sizes.
        const west = 250 * Math.floor(middleEasting / 250) + dx;
        const south = 250 * Math.floor(middleNorthing / 250) + dy;
        const cells = coverOfArea(ground, estimate.finest, [box(west, south, 1750)]);
        const truth = cells.reduce((sum, { level, index }) => sum + (exact[level]?.[index] ?? 0), 0) / 60;
        const { low, high } = figureOfParts(estimate, cells);
        tried += 1;
        if (low <= truth && truth <= high) inside += 1;
      }
    }
    expect(inside / tried).toBeGreaterThan(0.9 - 3 * Math.sqrt(0.09 / tried));
  });

  it('is said to be approximate when its edge cuts most of the squares, and withheld when it is small', () => {
    const narrow = areaPicture(release, unsafe, box(middleEasting - 3000, middleNorthing, 6000, 200));
    expect(narrow?.area.approximate).toBe(true);
    const tiny = areaPicture(release, unsafe, box(middleEasting + 9000, middleNorthing + 9000, 50));
    expect(tiny?.area).toMatchObject({ status: 'few', estimate: null });
  });

  it('is read off the file alone: a sliver changes it by a part of one released square', () => {
    const whole = areaPicture(release, unsafe, box(middleEasting - 1000, middleNorthing - 1000, 2000));
    const less = areaPicture(release, unsafe, box(middleEasting - 1000, middleNorthing - 1000, 2000, 1999));
    const difference = (whole?.area.estimate?.value ?? 0) - (less?.area.estimate?.value ?? 0);
    expect(difference).toBeGreaterThan(0);
    expect(difference).toBeLessThan(1);
  });
});

it('the districts of a release are those that were drawn when it was made', () => {
  const picture = districtsPicture(release, unsafe);
  expect(picture?.districts.map(({ code, figure }) => [code, figure.status])).toEqual([
    ['staden', 'shown'],
    ['byarna', 'shown'],
  ]);
  expect(districtsPicture(release, { feeling: 'unsafe', chosen: { category: 'BRA-LJUS' } })).toBeNull();
});
