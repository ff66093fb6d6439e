import type { Position, Ring } from '#core/geo/geometry.ts';
import { BASE_CELL_METRES, type RootSquare } from '#core/geo/grid.ts';
import { baseLevel, cellOf, latticeOf } from '#core/privacy/lattice.ts';
import { type Chance, pinsOf } from './chance.ts';
import { AGE_LAW, GENDER_LAW, type Person, type Pin, type World } from './world.ts';

/** Benchmark B, the synthetic municipality of privacy.md 12.3, number for number. */
const root: RootSquare = { easting: 416_000, northing: 6_304_000, sideMetres: 64_000, levels: 9 };
const at = (x: number, y: number): Position => [root.easting + x, root.northing + y];
const center = at(31_300, 33_700);
const municipalityMetres = 20_000;
const townMetres = 2000;
const villageMetres = 650;
const placeMetres = 150;

const around = (middle: Position, radius: number, angle: number): Position => [
  middle[0] + radius * Math.cos(angle),
  middle[1] + radius * Math.sin(angle),
];
const sites = Array.from({ length: 34 }, (_, index) =>
  around(center, 1900 * Math.sqrt((index + 0.5) / 34), 2.399963 * (index + 1)),
);
const hotSpots = sites.filter((_, index) => index % 3 === 0);
const hotWeights = hotSpots.map((_, index) => (index + 1) ** -0.8);
const villages = Array.from({ length: 6 }, (_, index) =>
  around(center, 8000 + 1500 * index, ((20 + 60 * index) * Math.PI) / 180),
);

const CATEGORY_LAW = [0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04];
const TIME_LAW = [0.1, 0.2, 0.3, 0.4];
/** For the population floor alone, which 12.3 gives no number for: a town of this size with its country. */
const RESIDENTS = 30_000;

export function townWorld(): World {
  const lattice = latticeOf(root, activeIds());
  const cells = baseLevel(lattice).ids.length;
  const weights = new Float64Array(cells);
  const discs: readonly (readonly [Position, number, number])[] = [
    [center, townMetres, 0.57],
    ...villages.map((village): [Position, number, number] => [village, villageMetres, 0.04]),
    [center, municipalityMetres, 0.19],
  ];
  for (const [middle, radius, part] of discs) {
    const shares = Float64Array.from(weights, (_, cell) => shareInDisc(cellOf(lattice, 9, cell), middle, radius));
    const whole = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share, cell) => {
      weights[cell] = (weights[cell] as number) + (part * share) / whole;
    });
  }
  return {
    name: 'town',
    lattice,
    prior: weights.map((weight) => (weight + 1e-8) / (1 + cells * 1e-8)),
    residents: weights.map((weight) => RESIDENTS * weight),
    places: [...sites, ...villages].map((place) => discRing(place, placeMetres)),
    window: {
      easting: center[0] - municipalityMetres,
      northing: center[1] - municipalityMetres,
      sideMetres: 2 * municipalityMetres,
    },
    people: peopleOf(hotSpots),
  };
}

/** A town of which it is known where more is marked than people live. */
export interface PlantedTown extends World {
  /** Where most is marked first. */
  readonly hotSpots: readonly Position[];
  /** The middles of the villages, where the marks of each gather too. */
  readonly villages: readonly Position[];
}

/** The same municipality with its twelve hot spots at other sites, drawn by chance: its ground is the given town's. */
export function plantedTown(town: World, chance: Chance): PlantedTown {
  const planted = sites
    .map((site) => ({ site, at: chance.uniform() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, hotSpots.length)
    .map(({ site }) => site);
  return { ...town, hotSpots: planted, villages, people: peopleOf(planted) };
}

/** The same municipality without any: people mark where they live and move, by the public prior and nothing else. */
export function evenTown(town: World): World {
  const { ids } = baseLevel(town.lattice);
  const upTo = Float64Array.from(town.prior);
  for (let cell = 1; cell < upTo.length; cell += 1) upTo[cell] = (upTo[cell] as number) + (upTo[cell - 1] as number);
  const pin = ({ uniform }: Chance): Pin => {
    const wanted = uniform() * (upTo.at(-1) as number);
    let [low, high] = [0, ids.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) <= wanted) low = middle + 1;
      else high = middle;
    }
    const { easting, northing } = cellOf(town.lattice, root.levels, low);
    const within = (): number => BASE_CELL_METRES * uniform();
    return { easting: easting + within(), northing: northing + within(), category: 0, time: 0 };
  };
  return { ...town, people: peopleBy(pin) };
}

const peopleOf = (hot: readonly Position[]): World['people'] => peopleBy((chance) => pinOf(hot, chance));

const peopleBy =
  (pin: (chance: Chance) => Pin): World['people'] =>
  (count, chance) =>
    Array.from({ length: count }, () => personOf(pin, chance));

function personOf(pin: (chance: Chance) => Pin, chance: Chance): Person {
  return {
    pins: Array.from({ length: pinsOf(chance) }, () => pin(chance)),
    age: chance.pick(AGE_LAW),
    gender: chance.pick(GENDER_LAW),
  };
}

function pinOf(hotSpots: readonly Position[], chance: Chance): Pin {
  const position = positionOf(hotSpots, chance);
  const hot = hotSpots.findIndex((spot) => distance(spot, position) <= 150);
  const category = hot >= 0 && chance.uniform() < 0.5 ? hot % 8 : chance.pick(CATEGORY_LAW);
  return { easting: position[0], northing: position[1], category, time: chance.pick(TIME_LAW) };
}

function positionOf(hotSpots: readonly Position[], chance: Chance): Position {
  const where = chance.uniform();
  if (where < 0.7)
    return chance.uniform() < 0.4
      ? near(hotSpots[chance.pick(hotWeights)] as Position, 60, chance)
      : inDisc(center, townMetres, chance);
  if (where >= 0.9) return inDisc(center, municipalityMetres, chance);
  const village = villages[chance.below(6)] as Position;
  return chance.uniform() < 0.4 ? near(village, 60, chance) : inDisc(village, villageMetres, chance);
}

const near = (middle: Position, spread: number, { normal }: Chance): Position => [
  middle[0] + spread * normal(),
  middle[1] + spread * normal(),
];

const inDisc = (middle: Position, radius: number, { uniform }: Chance): Position =>
  around(middle, radius * Math.sqrt(uniform()), 2 * Math.PI * uniform());

const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** A disc as a ring of 72 corners with the disc's own area. */
function discRing(middle: Position, radius: number): Ring {
  const corners = 72;
  const angle = (2 * Math.PI) / corners;
  const reach = radius * Math.sqrt(angle / Math.sin(angle));
  return Array.from({ length: corners }, (_, corner) => around(middle, reach, corner * angle));
}

/** Base cells that overlap the municipality's disc. */
function activeIds(): Int32Array {
  const perSide = 2 ** root.levels;
  const ids: number[] = [];
  for (let row = 0; row < perSide; row += 1)
    for (let column = 0; column < perSide; column += 1) {
      const [west, south] = at(column * BASE_CELL_METRES, row * BASE_CELL_METRES);
      const nearest: Position = [
        Math.max(west, Math.min(center[0], west + BASE_CELL_METRES)),
        Math.max(south, Math.min(center[1], south + BASE_CELL_METRES)),
      ];
      if (distance(nearest, center) < municipalityMetres) ids.push(row * perSide + column);
    }
  return Int32Array.from(ids);
}

/** The part of a base cell's area that lies in a disc, by 20 × 20 points where the disc's edge crosses it. */
function shareInDisc(
  { easting, northing }: { readonly easting: number; readonly northing: number },
  middle: Position,
  radius: number,
): number {
  const half = BASE_CELL_METRES / 2;
  const away = distance([easting + half, northing + half], middle);
  if (away > radius + BASE_CELL_METRES) return 0;
  if (away < radius - BASE_CELL_METRES) return 1;
  const steps = 20;
  let inside = 0;
  for (let i = 0; i < steps; i += 1)
    for (let j = 0; j < steps; j += 1) {
      const point: Position = [
        easting + ((i + 0.5) * BASE_CELL_METRES) / steps,
        northing + ((j + 0.5) * BASE_CELL_METRES) / steps,
      ];
      if (distance(point, middle) <= radius) inside += 1;
    }
  return inside / steps ** 2;
}
