import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import polygonClipping from 'polygon-clipping';
import { describe, expect, test } from 'vitest';
import { insideRing, type Position } from '#core/geo/geometry.ts';
import { aboveFloor } from '#core/privacy/display.ts';
import { residentsInPlace } from '#core/privacy/place-floor.ts';
import { boxOf, drawGround } from '#db/demo/town/ground.ts';
import type { TownPlan } from '#db/demo/town/plan.ts';
import { areaOf, crossing, inside, type Line, nearestOn, type Point } from '#db/demo/town/shapes.ts';
import { makeTown } from '#db/demo/town/town.ts';
import type { MapFeature } from '#db/map/feature.ts';
import { loadMunicipality, loadPolicy } from '#server/municipality.ts';

const municipality = loadMunicipality('ljuskoping');
const plan = JSON.parse(
  readFileSync(new URL('../../municipalities/ljuskoping/plan.json', import.meta.url), 'utf8'),
) as TownPlan;
const town = makeTown(plan, municipality);
const { geography } = town;
const ground = drawGround(plan);

const lines = (layer: MapFeature['layer']) =>
  town.features.flatMap(({ layer: own, geometry, properties }) =>
    own === layer && geometry.type === 'line' ? [{ line: geometry.line, properties }] : [],
  );
const outlines = (layer: MapFeature['layer']) =>
  town.features.flatMap(({ layer: own, geometry, properties }) =>
    own === layer && geometry.type === 'polygon' ? [{ ring: geometry.rings[0] ?? [], properties }] : [],
  );

const { floors } = loadPolicy('ljuskoping');

describe('the invented town', () => {
  test('the same plan gives the same town, to the last house', () => {
    const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
    expect(digest(makeTown(plan, municipality))).toBe(digest(town));
  });

  test('35 000 people live there, all in squares inside the municipality', () => {
    const { squares } = geography.population;
    expect(squares.reduce((sum, [, , residents]) => sum + residents, 0)).toBe(35_000);
    const boundary = municipality.boundary[0]?.outer ?? [];
    const abroad = geography.homes.filter((home) => !insideRing(home, boundary)).length;
    expect(abroad / geography.homes.length).toBeLessThan(0.01);
  });

  test('every street has a name, and no name stands twice in the gazetteer', () => {
    for (const { properties } of lines('street')) expect(properties.name).toMatch(/^[A-ZÅÄÖ]\S.+/u);
    const names = geography.gazetteer.filter(({ kind }) => kind === 'street').map(({ name }) => name);
    expect(names.length).toBeGreaterThan(300);
    expect(new Set(names).size).toBe(names.length);
    for (const known of ['Storgatan', 'Järnvägsgatan', 'Smedjegatan', 'Västra Storgatan', 'Söderleden'])
      expect(names).toContain(known);
  });

  test('streets meet other streets: hardly any stands alone', () => {
    const streets = lines('street');
    const alone = streets.filter(
      (street) => !streets.some((other) => other !== street && touches(street.line as Line, other.line as Line)),
    );
    expect(alone.map(({ properties }) => properties.name)).toEqual([]);
  });

  test('only the planned roads cross the river', () => {
    const inMunicipality = (point: Point): boolean =>
      municipality.boundary.some(({ outer }) => inside(point, outer as Line));
    const crossers = lines('street').filter(({ line }) =>
      line.some((point) => ground.fromRiver(point) < 0 && inMunicipality(point)),
    );
    const names = [...new Set(crossers.map(({ properties }) => properties.name))].sort();
    expect(names).toEqual(['Kroksjövägen', 'Söderleden', 'Ulvavägen', 'Västra Storgatan']);
    for (const name of names) expect(plan.streets.map((street) => street.name)).toContain(name);
  });

  test('no house stands in the water or on a street', () => {
    const streets = segmentsOf(lines('street').map(({ line }) => line as Line));
    const corners = outlines('building').flatMap(({ ring }) => ring);
    expect(corners.length).toBeGreaterThan(40_000);
    expect(corners.filter((corner) => ground.fromRiver(corner) < 0 || ground.inLake(corner))).toEqual([]);
    expect(corners.filter((corner) => nearestMetres(corner, streets) < 5)).toEqual([]);
  });
});

describe('what can be searched for', () => {
  const entry = (name: string) => geography.gazetteer.find((candidate) => candidate.name === name);

  test('a street says which part of town it lies in, and leads along its whole stretch', () => {
    expect(entry('Järnvägsgatan')?.within).toMatch(/^(Centrum|Norra stan)$/);
    expect(entry('Smedjegatan')?.within).toBe('Centrum');
    expect(entry('Verkstadsgatan')?.within).toMatch(/^(Verkstaden|Norrbacka)$/);
    expect(entry('Almhaga')?.within).toBe('Almhaga');
    for (const { kind, line } of geography.gazetteer)
      if (kind === 'street') expect(line?.length ?? 0).toBeGreaterThanOrEqual(2);
  });

  test('every place of the register can be found and leads to itself', () => {
    for (const { id, name, point } of municipality.places)
      expect(geography.gazetteer).toContainEqual(expect.objectContaining({ name, place: id, point }));
  });

  test('the whole list is small enough for a phone', () => {
    expect(JSON.stringify(geography.gazetteer).length).toBeLessThan(300_000);
  });
});

describe('the register of places', () => {
  const ringOf = (ring: readonly Position[]): [number, number][] => ring.map(([e, n]) => [e, n]);

  test('there are 30 to 60, each of at least half a hectare and within the municipality', () => {
    expect(municipality.places.length).toBeGreaterThanOrEqual(30);
    expect(municipality.places.length).toBeLessThanOrEqual(60);
    for (const { id, ring, point } of municipality.places) {
      expect(areaOf(ring), id).toBeGreaterThanOrEqual(5000);
      expect(insideRing(point, ring), `${id} holds its own point`).toBe(true);
      for (const corner of ring)
        expect(
          municipality.boundary.some(({ outer }) => insideRing(corner, outer)),
          id,
        ).toBe(true);
    }
  });

  test('no two of them overlap', () => {
    const { places } = municipality;
    for (const [number, place] of places.entries())
      for (const other of places.slice(number + 1))
        expect(
          polygonClipping.intersection([ringOf(place.ring)], [ringOf(other.ring)]),
          `${place.id} ${other.id}`,
        ).toEqual([]);
  });

  test('nobody lives in one, so each passes the population floor of staff and public', () => {
    for (const place of municipality.places) {
      expect(
        geography.homes.filter((home) => insideRing(home, place.ring)),
        place.id,
      ).toEqual([]);
      const residents = residentsInPlace(place, geography);
      expect(aboveFloor(residents, floors.staff), place.id).toBe(true);
      expect(aboveFloor(residents, floors.public), place.id).toBe(true);
    }
  });

  test('every area has one of at most six groups, and every place an area', () => {
    expect(new Set(municipality.areas.map(({ group }) => group)).size).toBeLessThanOrEqual(6);
    const codes = municipality.areas.map(({ code }) => code);
    for (const { area } of municipality.places) expect(codes).toContain(area);
  });
});

function touches(a: Line, b: Line): boolean {
  const [aBox, bBox] = [boxOf(a), boxOf(b)];
  if (aBox[0] > bBox[2] + 8 || bBox[0] > aBox[2] + 8 || aBox[1] > bBox[3] + 8 || bBox[1] > aBox[3] + 8) return false;
  const near = (point: Point, line: Line): boolean => {
    for (let i = 1; i < line.length; i += 1) {
      const foot = nearestOn(point, line[i - 1] as Point, line[i] as Point);
      if (Math.hypot(foot[0] - point[0], foot[1] - point[1]) < 8) return true;
    }
    return false;
  };
  const [first, last] = [a[0] as Point, a[a.length - 1] as Point];
  if (near(first, b) || near(last, b) || near(b[0] as Point, a) || near(b[b.length - 1] as Point, a)) return true;
  for (let i = 1; i < a.length; i += 1)
    for (let j = 1; j < b.length; j += 1)
      if (crossing(a[i - 1] as Point, a[i] as Point, b[j - 1] as Point, b[j] as Point) !== null) return true;
  return false;
}

type Cells = ReadonlyMap<string, readonly (readonly [Point, Point])[]>;

function segmentsOf(streets: readonly Line[]): Cells {
  const cells = new Map<string, [Point, Point][]>();
  for (const street of streets)
    for (let i = 1; i < street.length; i += 1) {
      const [a, b] = [street[i - 1] as Point, street[i] as Point];
      for (const point of [a, b, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as Point])
        for (const [dx, dy] of around) {
          const key = `${Math.floor(point[0] / 50) + dx},${Math.floor(point[1] / 50) + dy}`;
          cells.set(key, [...(cells.get(key) ?? []), [a, b]]);
        }
    }
  return cells;
}

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

function nearestMetres(point: Point, cells: Cells): number {
  const near = cells.get(`${Math.floor(point[0] / 50)},${Math.floor(point[1] / 50)}`) ?? [];
  return Math.min(
    100,
    ...near.map(([a, b]) => {
      const foot = nearestOn(point, a, b);
      return Math.hypot(foot[0] - point[0], foot[1] - point[1]);
    }),
  );
}
