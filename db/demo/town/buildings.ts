import { type Chance, seeded } from '../seeded.ts';
import type { Ground } from './ground.ts';
import type { District, TownPlan } from './plan.ts';
import {
  areaOf,
  distance,
  type Frame,
  frameAt,
  inside,
  type Line,
  lengthOf,
  middleOfRing,
  type Point,
  rectangle,
  walk,
} from './shapes.ts';
import { Site } from './site.ts';
import { HALF_WIDTH_METRES, type Street } from './streets.ts';

export interface Building {
  readonly kind: 'house' | 'block' | 'public';
  readonly ring: Line;
  /** How many homes' worth of people live here, before the town's total is shared out; 0 for none. */
  readonly weight: number;
}

export interface Built {
  readonly buildings: readonly Building[];
  /** Parking lots and lawns between apartment houses. */
  readonly lots: readonly { readonly kind: 'parking'; readonly ring: Line }[];
  readonly site: Site;
}

/** Builds every district in its character, then the farms along the country roads. */
export function build(
  plan: TownPlan,
  ground: Ground,
  streets: readonly Street[],
  paths: readonly Line[],
  inMunicipality: (point: Point) => boolean,
): Built {
  const site = new Site(ground, streets, paths);
  const buildings: Building[] = [];
  const lots: { kind: 'parking'; ring: Line }[] = [];
  for (const ring of plan.publicBuildings) {
    site.take(ring as Line);
    buildings.push({ kind: 'public', ring: ring as Line, weight: 0 });
  }
  plan.districts.forEach((district, order) => {
    const chance = seeded(`${plan.seed}/buildings/${district.id}`);
    const earlier = plan.districts.slice(0, order).map((other) => other.ring as Line);
    const within = (point: Point): boolean =>
      inside(point, district.ring as Line) && !earlier.some((ring) => inside(point, ring));
    const near = streets.filter((street) => street.line.some(within));
    const place = (building: Building, gapMetres: number): boolean => {
      if (!within(middleOfRing(building.ring)) || !site.fits(building.ring, gapMetres)) return false;
      site.take(building.ring);
      buildings.push(building);
      return true;
    };
    if (district.character === 'quarter') quarter(district, chance, place);
    else if (district.character === 'blocks')
      apartments(district, near, chance, place, (ring) => {
        if (site.fits(ring, 2)) {
          site.take(ring);
          lots.push({ kind: 'parking', ring });
        }
      });
    else if (district.character === 'industry') sheds(near, chance, place);
    else villas(near, district.character === 'village' ? [25, 34] : [20, 25], chance, place);
  });
  farms(plan, streets, site, inMunicipality, buildings);
  return { buildings, lots, site };
}

type Place = (building: Building, gapMetres: number) => boolean;

/** Closed blocks: houses shoulder to shoulder round a yard, a gateway here and there, one or two houses in the yard. */
function quarter(district: District, chance: Chance, place: Place): void {
  const frame = frameAt(district.origin as Point, district.degrees);
  const lines = (given: District['along'], own: readonly number[]): number[] =>
    [...(given ?? []).map(([at]) => at), ...own].sort((a, b) => a - b);
  const us = lines(district.across, [-355, -60, 330]);
  const vs = lines(district.along, [85, 785]);
  for (const [left, right] of pairs(us))
    for (const [low, high] of pairs(vs)) {
      if (right - left < 50 || high - low < 50) continue;
      block(frame, [left + 11, low + 11, right - 11, high - 11], chance, place);
    }
}

function block(
  frame: Frame,
  [left, low, right, high]: [number, number, number, number],
  chance: Chance,
  place: Place,
): void {
  const depth = chance.between(11.5, 13.5);
  const box = (u0: number, v0: number, u1: number, v1: number): Line => [
    frame.at(u0, v0),
    frame.at(u1, v0),
    frame.at(u1, v1),
    frame.at(u0, v1),
  ];
  const wing = (from: number, to: number, ring: (a: number, b: number) => Line): void => {
    let at = from;
    while (at < to - 8) {
      const width = Math.min(chance.between(15, 30), to - at);
      const end = to - (at + width) < 9 ? to : at + width;
      if (!chance.happens(0.1)) {
        const shape = ring(at, end);
        place({ kind: 'block', ring: shape, weight: areaOf(shape) / 36 }, -0.5);
      }
      at = end;
    }
  };
  wing(left, right, (a, b) => box(a, low, b, low + depth));
  wing(left, right, (a, b) => box(a, high - depth, b, high));
  wing(low + depth, high - depth, (a, b) => box(left, a, left + depth, b));
  wing(low + depth, high - depth, (a, b) => box(right - depth, a, right, b));
  for (let yard = 0; yard < 2; yard += 1) {
    const [u, v] = [
      chance.between(left + depth + 10, right - depth - 10),
      chance.between(low + depth + 10, high - depth - 10),
    ];
    const [w, h] = [chance.between(6, 13), chance.between(6, 10)];
    if (chance.happens(0.7))
      place({ kind: 'house', ring: box(u - w / 2, v - h / 2, u + w / 2, v + h / 2), weight: 0 }, 5);
  }
}

/** Apartment houses standing free in rows, with parking by the street and now and then a tower. */
function apartments(
  district: District,
  streets: readonly Street[],
  chance: Chance,
  place: Place,
  park: (ring: Line) => void,
): void {
  for (const street of streets)
    for (const side of [1, -1])
      for (const { point, direction } of walk(street.line, chance.between(150, 190), chance.between(60, 90)))
        if (chance.happens(0.5))
          park(rectangle(beside(point, direction, side * 21), direction, chance.between(34, 52), 17));

  const ring = district.ring as Line;
  const frame = frameAt((district.origin as Point | undefined) ?? middleOfRing(ring), district.degrees);
  const local = ring.map((point) => frame.of(point));
  const [minU, maxU] = [Math.min(...local.map(([u]) => u)), Math.max(...local.map(([u]) => u))];
  const [minV, maxV] = [Math.min(...local.map(([, v]) => v)), Math.max(...local.map(([, v]) => v))];
  const base = (district.degrees * Math.PI) / 180;
  for (let u = minU; u < maxU; u += 66)
    for (let v = minV; v < maxV; v += 37) {
      const group = Math.floor(u / 198) + 31 * Math.floor(v / 148);
      const upright = Math.abs(group) % 3 === 0;
      const middle = frame.at(u + chance.between(-4, 4), v + chance.between(-2, 2));
      const tower = chance.happens(0.07);
      const shape = tower
        ? rectangle(middle, base, 21, 21)
        : rectangle(middle, base + (upright ? Math.PI / 2 : 0), chance.between(38, 54), chance.between(11.5, 13));
      place({ kind: 'block', ring: shape, weight: tower ? 26 : areaOf(shape) / 28 }, 11);
    }
}

/** Sheds and halls along the streets. Nobody lives here. */
function sheds(streets: readonly Street[], chance: Chance, place: Place): void {
  for (const street of streets)
    for (const side of [1, -1])
      for (const { point, direction } of walk(street.line, 14, 20)) {
        const [length, depth] = [chance.between(30, 88), chance.between(22, 46)];
        const middle = beside(point, direction, side * (HALF_WIDTH_METRES[street.kind] + 9 + depth / 2));
        place({ kind: 'block', ring: rectangle(middle, direction, length, depth), weight: 0 }, 13);
      }
}

/** Villas on both sides of each street, gable or long side to the street, some with a garage. */
function villas(
  streets: readonly Street[],
  [narrow, wide]: readonly [number, number],
  chance: Chance,
  place: Place,
): void {
  for (const street of streets) {
    if (lengthOf(street.line) < 40) continue;
    for (const side of [1, -1])
      for (const { point, direction } of walk(street.line, chance.between(narrow, wide), chance.between(8, 22))) {
        if (chance.happens(0.05)) continue;
        const gable = chance.happens(0.25);
        const [length, depth] = gable
          ? [chance.between(8, 9.5), chance.between(11, 14)]
          : [chance.between(11, 15), chance.between(8, 9.5)];
        const setback = HALF_WIDTH_METRES[street.kind] + chance.between(4, 7) + depth / 2;
        const turned = direction + chance.normal(0.03);
        const middle = beside(point, direction, side * setback);
        if (!place({ kind: 'house', ring: rectangle(middle, turned, length, depth), weight: 2.5 }, 4)) continue;
        if (!chance.happens(0.4)) continue;
        const garage = beside(
          [middle[0] + Math.cos(direction) * (length / 2 + 4.6), middle[1] + Math.sin(direction) * (length / 2 + 4.6)],
          direction,
          side * chance.between(-1, 3),
        );
        place({ kind: 'house', ring: rectangle(garage, turned, 4.4, 6.4), weight: 0 }, 1);
      }
  }
}

/** Farms and cottages along the roads outside the districts: a house, and mostly a barn across the yard. */
function farms(
  plan: TownPlan,
  streets: readonly Street[],
  site: Site,
  inMunicipality: (point: Point) => boolean,
  buildings: Building[],
): void {
  const chance = seeded(`${plan.seed}/farms`);
  for (const street of streets) {
    if (street.district !== null) continue;
    for (const { point, direction } of walk(street.line, 190, chance.between(50, 150))) {
      if (!chance.happens(0.62) || distance(point, plan.town.center) < 1200) continue;
      const side = chance.happens(0.5) ? 1 : -1;
      const away = chance.between(26, 95);
      const middle = beside(point, direction, side * away);
      if (!inMunicipality(middle)) continue;
      const turned = direction + chance.normal(0.3);
      const house = rectangle(middle, turned, chance.between(11, 15), chance.between(8, 9.5));
      if (!site.fits(house, 12)) continue;
      site.take(house);
      buildings.push({ kind: 'house', ring: house, weight: 2.4 });
      if (!chance.happens(0.6)) continue;
      const barn = rectangle(
        beside(middle, turned, side * chance.between(22, 34)),
        turned + (chance.happens(0.4) ? Math.PI / 2 : 0),
        chance.between(18, 38),
        chance.between(9, 13),
      );
      if (!site.fits(barn, 6)) continue;
      site.take(barn);
      buildings.push({ kind: 'block', ring: barn, weight: 0 });
    }
  }
}

const beside = ([x, y]: Point, direction: number, leftMetres: number): Point => [
  x - Math.sin(direction) * leftMetres,
  y + Math.cos(direction) * leftMetres,
];

const pairs = (numbers: readonly number[]): [number, number][] =>
  numbers.slice(1).map((number, i) => [numbers[i] as number, number]);
