import type { Position, Ring } from '#core/geo/geometry.ts';
import type { GridSquare } from '#core/measures/contract.ts';
import { falseDiscoveryRates } from '#core/measures/false-discovery.ts';
import { FALSE_OF_ALL, type HotSpot, hotSpots, surprises } from '#core/measures/hot-spots.ts';
import { squareOf } from '#core/measures/squares.ts';
import { aboveFloor } from '#core/privacy/display.ts';
import { normalBelow } from '#core/privacy/guarantee.ts';
import { type Lattice, levelOf } from '#core/privacy/lattice.ts';
import type { Preset, Shares } from '#core/privacy/preset.ts';
import type { Release } from '#core/release/contract.ts';
import { groundLevels } from '#core/release/ground-levels.ts';
import { readSlice } from '#core/release/read-map.ts';
import { chanceOf } from './chance.ts';
import { boundingOf, tallyOf, wholeRelease } from './lykta.ts';
import { sumOf } from './metrics.ts';
import { SECTION_5 } from './preset.ts';
import { marksOf, truthOf } from './sample.ts';
import type { Scores } from './scores.ts';
import { getisOrd, moran, type Neighbours } from './spatial.ts';
import { type PlantedTown, plantedTown } from './town.ts';
import type { World } from './world.ts';

/** Base map and places have their shares; the other families draw noise of their own and are left out for speed. */
const mapsAlone = ({ respondents = 0, base = 0, places = 0 }: Shares): Shares => ({ respondents, base, places });
export const MAPS_ALONE: Preset = {
  ...SECTION_5,
  shares: {
    S0: SECTION_5.shares.S0,
    S1: mapsAlone(SECTION_5.shares.S1),
    S2: mapsAlone(SECTION_5.shares.S2),
    S3: mapsAlone(SECTION_5.shares.S3),
  },
};

/** What a method points out as one: squares that touch, and the middles of named places. */
interface Pointed {
  readonly squares: readonly GridSquare[];
  readonly places: readonly Position[];
}
type Candidates = readonly Pointed[];

/** Within so many metres of its middle a hot spot has nearly all of its marks (privacy.md 12.3). */
const REACH_METRES = 150;
/** The hot spots that most is marked at. */
const LARGEST = 4;

/**
 * Which planted hot spots are found in one town, and how many false alarms there are: Lykta's candidates from the release; the
 * squares with most in the release, and in truth, as many as Lykta's candidates; and what needs the exact counts: Getis and
 * Ord's G*, and Lykta's own method when there is no noise.
 */
export function hotSpotScores(world: World, respondents: number, seed: number): Scores {
  const chance = chanceOf(seed);
  const town = plantedTown(world, chance);
  const people = town.people(respondents, chance);
  const bounding = boundingOf(town);
  const release = wholeRelease(town, bounding, tallyOf(town, bounding, people), MAPS_ALONE, seed + 1);
  const base = readSlice(release, 'base', 'unsafe', null);
  const found = hotSpots(release, ALL_MARKS);
  if (base === null || found === null) throw new Error('no base map');
  const squaresAlone = hotSpots(withoutPlaces(release), ALL_MARKS) ?? [];
  const { lattice } = base;
  const level = drawnLevel(release, base.finest);
  const exact = truthOf(lattice, marksOf(town, people))[level] as Float64Array;
  const neighbours = neighboursOf(lattice, level);
  const expected = (groundLevels(release.ground).prior[level] as Float64Array).map((part) => part * sumOf(exact));
  const squares = squaresOf(lattice, level);
  const ranked = (values: ArrayLike<number>): Candidates =>
    Array.from({ length: values.length }, (_, index) => index)
      .sort((a, b) => (values[b] as number) - (values[a] as number))
      .slice(0, found.length)
      .map((index) => ({ squares: [squares[index] as GridSquare], places: [] }));
  const joined = (flags: (index: number) => boolean): Candidates =>
    connected(
      squares.flatMap((_, index) => (flags(index) ? [index] : [])),
      neighbours,
    ).map((group) => ({
      squares: group.map((index) => squares[index] as GridSquare),
      places: [],
    }));
  const pointed = (spots: readonly HotSpot[]): Candidates =>
    spots.map((spot) => ({
      squares: spot.squares.map((cell) => squareOf(lattice, cell)),
      places: spot.places.map((place) => middleOf(town.places[place] as Ring)),
    }));
  const hot = getisOrd(exact, neighbours);
  const hotExcess = getisOrd(
    exact.map((count, index) => count - (expected[index] as number)),
    neighbours,
  );
  const methods: Readonly<Record<string, Candidates>> = {
    Lykta: pointed(found),
    'Lykta, sure': pointed(found.filter(({ sureness }) => sureness === 'sure')),
    'Lykta, squares alone': pointed(squaresAlone),
    'count ranking, release': ranked(base.levels[level]?.value ?? []),
    'count ranking, exact': ranked(exact),
    'Getis-Ord, exact': joined(significant(hot)),
    'Getis-Ord of the excess, exact': joined(significant(hotExcess)),
    'Lykta’s test, exact squares': joined(withoutNoise(exact, expected)),
  };
  return {
    town: { 'side m': levelOf(lattice, level).sideMetres, 'Moran z': moran(exact, neighbours).z },
    ...Object.fromEntries(Object.entries(methods).map(([name, candidates]) => [name, scored(town, candidates)])),
  };
}

export const ALL_MARKS = { feeling: 'unsafe', chosen: {} } as const;

/** The finest size at which most of the prior lies in squares that the population floor lets be drawn. */
function drawnLevel({ ground, header }: Release, finest: number): number {
  const { prior, residents } = groundLevels(ground);
  for (let level = finest; level > 0; level -= 1) {
    const drawn = (prior[level] as Float64Array).filter((_, index) =>
      aboveFloor(residents[level]?.[index] ?? 0, header.floors[header.tier]),
    );
    if (sumOf(drawn) > 0.5) return level;
  }
  return 0;
}

/** As if no named place had been measured. */
const withoutPlaces = (release: Release): Release => ({
  ...release,
  header: { ...release.header, places: { ...release.header.places, varianceUnits2: null } },
});

/** Recall of the planted hot spots, false alarms, and how much of the town is pointed out. */
export function scored({ hotSpots: planted, villages }: PlantedTown, candidates: Candidates): Scores[string] {
  const partFound = (spots: readonly Position[]): number =>
    spots.filter((spot) => candidates.some((one) => isNear(one, spot))).length / spots.length;
  const isFalse = (one: Pointed): boolean => ![...planted, ...villages].some((spot) => isNear(one, spot));
  const placesAlone = candidates.filter(({ squares }) => squares.length === 0).flatMap(({ places }) => places);
  return {
    recall: partFound(planted),
    'recall of the largest': partFound(planted.slice(0, LARGEST)),
    candidates: candidates.length,
    'false alarms': candidates.filter(isFalse).length,
    km2:
      candidates.flatMap(({ squares }) => squares).reduce((sum, { sizeMetres }) => sum + (sizeMetres / 1000) ** 2, 0) +
      placesAlone.length * Math.PI * (REACH_METRES / 1000) ** 2,
  };
}

const isNear = ({ squares, places }: Pointed, [easting, northing]: Position): boolean =>
  places.some((place) => Math.hypot(place[0] - easting, place[1] - northing) <= REACH_METRES) ||
  squares.some(
    (square) =>
      Math.hypot(
        Math.max(square.easting - easting, 0, easting - square.easting - square.sizeMetres),
        Math.max(square.northing - northing, 0, northing - square.northing - square.sizeMetres),
      ) <= REACH_METRES,
  );

const middleOf = (ring: Ring): Position => [
  ring.reduce((sum, [easting]) => sum + easting, 0) / ring.length,
  ring.reduce((sum, [, northing]) => sum + northing, 0) / ring.length,
];

/** As sure as Lykta's, by the same rule for many questions at once. */
function significant(z: Float64Array): (index: number) => boolean {
  const rates = falseDiscoveryRates(
    z.map((value) => normalBelow(-value)),
    z.map(() => 1 / z.length),
  );
  return (index) => (rates[index] as number) <= FALSE_OF_ALL.likely;
}

function withoutNoise(exact: Float64Array, expected: Float64Array): (index: number) => boolean {
  const all = sumOf(expected);
  const rates = surprises(
    Array.from(exact, (observed, index) => ({
      observed,
      noiseVariance: 0,
      expected: expected[index] as number,
      attention: (expected[index] as number) / all / 2 + 1 / exact.length / 2,
    })),
  );
  return (index) => (rates[index] as number) <= FALSE_OF_ALL.likely;
}

const squaresOf = (lattice: Lattice, level: number): readonly GridSquare[] =>
  Array.from(levelOf(lattice, level).ids, (_, index) => squareOf(lattice, { level, index }));

const remembered = new WeakMap<Lattice, Map<number, Neighbours>>();

/** The up to eight active squares round each, by corner or side. */
function neighboursOf(lattice: Lattice, level: number): Neighbours {
  const known = remembered.get(lattice) ?? new Map<number, Neighbours>();
  remembered.set(lattice, known);
  const before = known.get(level);
  if (before !== undefined) return before;
  const { ids, perSide } = levelOf(lattice, level);
  const at = new Map(Array.from(ids, (id, index) => [id, index]));
  const neighbours = Array.from(ids, (id) => {
    const [row, column] = [Math.floor(id / perSide), id % perSide];
    return [-1, 0, 1].flatMap((up) =>
      [-1, 0, 1].flatMap((right) => {
        const [y, x] = [row + up, column + right];
        const other = x < 0 || x >= perSide ? undefined : at.get(y * perSide + x);
        return (up === 0 && right === 0) || other === undefined ? [] : [other];
      }),
    );
  });
  known.set(level, neighbours);
  return neighbours;
}

/** Squares in groups that touch. */
function connected(chosen: readonly number[], neighbours: Neighbours): readonly (readonly number[])[] {
  const left = new Set(chosen);
  const groups: number[][] = [];
  for (const first of chosen) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let next = 0; next < group.length; next += 1)
      for (const other of neighbours[group[next] as number] ?? []) if (left.delete(other)) group.push(other);
    groups.push(group);
  }
  return groups;
}
