import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonArea } from '#core/geo/clip-area.ts';
import type { Position } from '#core/geo/geometry.ts';
import { latticeOfBoundary } from '#core/privacy/active-cells.ts';
import { aboveFloor } from '#core/privacy/display.ts';
import { baseIdAt, baseIndex, baseLevel, cellOf, levelOf, sumUp } from '#core/privacy/lattice.ts';
import { residentsInPlace } from '#core/privacy/place-floor.ts';
import { effectiveAreaKm2, publicPrior, residentsByCell } from '#core/privacy/public-weights.ts';
import { town, townGeography } from '../../support/release-town.ts';

const lattice = latticeOfBoundary(town.boundary);

describe('the population floor', () => {
  it('keeps 0.31 residents from being drawn as nobody: they are a household somewhere in the square', () => {
    expect([0, 1e-12, 0.31, 1, 49.9, 50, 200].map((residents) => aboveFloor(residents, 50))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('lets no inhabited base square of thinly peopled squares of 1 km be drawn where no homes are known', () => {
    const residents = residentsByCell(lattice, townGeography);
    const inhabited = residents.filter((people) => people > 0 && people < 1);
    expect(inhabited.length).toBeGreaterThan(50_000);
    expect(inhabited.some((people) => aboveFloor(people, 50))).toBe(false);
  });
});

describe('the squares of a municipality', () => {
  it('lie in the smallest root square that is aligned to 8 km', () => {
    const outer: Position[] = [
      [417_179, 6_304_762],
      [466_548, 6_304_762],
      [466_548, 6_360_091],
      [417_179, 6_360_091],
    ];
    expect(latticeOfBoundary([{ outer, holes: [] }]).root).toEqual({
      easting: 416_000,
      northing: 6_304_000,
      sideMetres: 64_000,
      levels: 9,
    });
  });

  it('are those that overlap its area, and none inside a hole', () => {
    const square = (low: number, high: number): Position[] => [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
    ];
    const withHole = latticeOfBoundary([{ outer: square(8_010, 9_000), holes: [square(8_250, 8_500)] }]);
    const active = Array.from(baseLevel(withHole).ids, (_, index) => cellOf(withHole, withHole.root.levels, index));
    // 8 × 8 base squares from 8 000 to 9 000, less the 2 × 2 of the hole.
    expect(active).toHaveLength(60);
    expect(active).toContainEqual({ easting: 8000, northing: 8000, sizeMetres: 125 });
    expect(active).not.toContainEqual({ easting: 8250, northing: 8375, sizeMetres: 125 });
  });

  it('cover the disc of 20 km to within its border squares', () => {
    const km2 = (baseLevel(lattice).ids.length * 125 ** 2) / 1e6;
    expect(km2).toBeGreaterThan(Math.PI * 400 - 1);
    expect(km2).toBeLessThan(Math.PI * 400 + (2 * Math.PI * 20_000 * 125 * 1.5) / 1e6);
  });

  it('nest: each has its parent over it, and children sum to their parent', () => {
    const ones = sumUp(lattice, new Int32Array(baseLevel(lattice).ids.length).fill(1));
    expect(ones[0]?.[0]).toBe(baseLevel(lattice).ids.length);
    for (let level = 1; level <= lattice.root.levels; level += 1) {
      const { parents } = levelOf(lattice, level);
      for (let i = 0; i < parents.length; i += 97) {
        const child = cellOf(lattice, level, i);
        const parent = cellOf(lattice, level - 1, parents[i] as number);
        expect([0, child.sizeMetres]).toContain(child.easting - parent.easting);
        expect([0, child.sizeMetres]).toContain(child.northing - parent.northing);
        expect(parent.sizeMetres).toBe(2 * child.sizeMetres);
      }
    }
  });

  it('are half-open: a position on a border belongs to the square north and east of it', () => {
    const index = baseIndex(lattice);
    const [easting, northing] = [125 * Math.ceil(447_300 / 125), 125 * Math.ceil(6_337_700 / 125)];
    const cell = cellOf(lattice, lattice.root.levels, index[baseIdAt(lattice.root, easting, northing)] as number);
    expect(cell).toEqual({ easting, northing, sizeMetres: 125 });
  });
});

describe('public weights', () => {
  it('sum to one and leave no active square impossible', () => {
    const prior = publicPrior(lattice, townGeography);
    expect(prior.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(Math.min(...prior)).toBeGreaterThan(0);
  });

  it('give the synthetic municipality an effective area of about 40 km²', () => {
    expect(effectiveAreaKm2(lattice, publicPrior(lattice, townGeography))).toBeGreaterThan(35);
    expect(effectiveAreaKm2(lattice, publicPrior(lattice, townGeography))).toBeLessThan(45);
  });

  it('move half of a square to where its streets are, and nothing out of it', () => {
    const [easting, northing] = [447_000, 6_337_000];
    const index = baseIndex(lattice);
    const street = index[baseIdAt(lattice.root, easting + 10, northing + 10)] as number;
    const before = publicPrior(lattice, townGeography);
    const after = publicPrior(lattice, { ...townGeography, network: [[easting + 10, northing + 10, 300]] });
    const square = Array.from(
      { length: 64 },
      (_, i) => index[baseIdAt(lattice.root, easting + 125 * (i % 8), northing + 125 * Math.floor(i / 8))] as number,
    );
    const whole = (prior: Float64Array): number => square.reduce((sum, cell) => sum + (prior[cell] as number), 0);
    expect(whole(after)).toBeCloseTo(whole(before), 12);
    expect(after[street]).toBeCloseTo(whole(before) / 2 + (before[street] as number) / 2, 6);
  });

  it('count residents where the homes are, when homes are known', () => {
    const square = townGeography.population.squares.find(([, , people]) => people > 500) as [number, number, number];
    const home: Position = [square[0] + 10, square[1] + 10];
    const index = baseIndex(lattice);
    const residents = residentsByCell(lattice, {
      population: { sizeMetres: 1000, squares: [square] },
      homes: [home],
    });
    expect(residents[index[baseIdAt(lattice.root, ...home)] as number]).toBe(square[2]);
    expect(residents.reduce((sum, people) => sum + people, 0)).toBe(square[2]);
  });

  it('count residents of a place by area, or by its homes when they are known', () => {
    const ring: Position[] = [
      [447_000, 6_337_000],
      [447_500, 6_337_000],
      [447_500, 6_337_500],
      [447_000, 6_337_500],
    ];
    const population = { sizeMetres: 1000, squares: [[447_000, 6_337_000, 400]] as [number, number, number][] };
    expect(residentsInPlace({ ring: ring.map(([e, n]) => [e, n]) }, { population, homes: [] })).toBeCloseTo(100, 6);
    const homes: Position[] = [
      [447_700, 6_337_700],
      [447_800, 6_337_700],
    ];
    expect(residentsInPlace({ ring: ring.map(([e, n]) => [e, n]) }, { population, homes })).toBe(0);
  });
});

describe('the area that two rings have in common', () => {
  const ring = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), { minLength: 3, maxLength: 3 })
    .map((corners) => corners as Position[]);

  it('does not depend on which is named first', () => {
    fc.assert(
      fc.property(ring, ring, (a, b) => {
        expect(commonArea(a, b)).toBeCloseTo(commonArea(b, a), 3);
      }),
    );
  });

  it('is what four disjoint quarters of the plane have together', () => {
    const quarter = (x: number, y: number): Position[] => [
      [x, y],
      [x + 200, y],
      [x + 200, y + 200],
      [x, y + 200],
    ];
    fc.assert(
      fc.property(ring, (a) => {
        const parts = [quarter(0, 0), quarter(200, 0), quarter(0, 200), quarter(200, 200)];
        const whole = commonArea(a, [
          [0, 0],
          [400, 0],
          [400, 400],
          [0, 400],
        ]);
        expect(parts.reduce((sum, part) => sum + commonArea(a, part), 0)).toBeCloseTo(whole, 3);
      }),
    );
  });
});
