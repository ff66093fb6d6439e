import { aboveFloor, drawSlice, figureOfCells } from '../privacy/display.ts';
import { type Figure, type SliceEstimate, UNITS } from '../privacy/estimate.ts';
import { type CellRef, levelOf } from '../privacy/lattice.ts';
import { coverOfArea } from '../release/areal.ts';
import type { Release } from '../release/contract.ts';
import { choicesOf, readChosen } from '../release/filtered.ts';
import { groundLevels } from '../release/ground-levels.ts';
import { readPlaces } from '../release/read-places.ts';
import { chanceOfAsMany } from './chance-of-as-many.ts';
import type { GridSquare, Sureness } from './contract.ts';
import { falseDiscoveryRates } from './false-discovery.ts';
import type { MapQuestion } from './map.ts';
import { squareOf } from './squares.ts';

/** Of all that is called so sure, the part that may be chance. */
export const FALSE_OF_ALL: Readonly<Record<Sureness, number>> = { sure: 0.01, likely: 0.1 };

/**
 * A place that more have pointed out than would be expected if marks fell where people live and move: squares that touch one
 * another, and the named places that they reach. Candidates for people to look at, who decide (never a finding about crime).
 */
export interface HotSpot {
  /** The surest first; empty where a named place alone tells. */
  readonly squares: readonly CellRef[];
  /** Numbers in the release's register, the surest first; empty where no named place tells. */
  readonly places: readonly number[];
  /** How many pointed it out, and how many would have been expected: of its surest place, or else of its squares together. */
  readonly figure: Figure;
  readonly expected: number;
  /** Of all candidates as sure as this or surer the part that is expected to be chance, 0 to 1. */
  readonly falseOfAll: number;
  readonly sureness: Sureness;
  /** Where it lies: its squares, and those that its places reach. */
  readonly ground: readonly GridSquare[];
}

/** One square or named place that is asked whether it has more than expected. Counts in respondents. */
export interface Asked {
  /** Unbiased, with noise. */
  readonly observed: number;
  readonly noiseVariance: number;
  readonly expected: number;
  /** Its part of the attention, all together 1. Fixed by public facts. */
  readonly attention: number;
}

/** Of each of those asked: among all that are as surprising or more, the part expected to be chance. */
export const surprises = (asked: readonly Asked[]): Float64Array =>
  falseDiscoveryRates(
    asked.map(({ observed, expected, noiseVariance }) => chanceOfAsMany(observed, expected, noiseVariance)),
    asked.map(({ attention }) => attention),
  );

/**
 * The hot-spot candidates of a release, of all marks or of those with one chosen value; from released counts and public facts
 * alone, so they cost nothing. Each small square and each named place is held against what the public prior would give it of
 * all marks, with the chance in who answered and the release's noise (chance-of-as-many.ts), and false finds are held down over
 * all of them together (false-discovery.ts). Nothing is said of squares that the map does not draw, or of places that the list
 * does not show. Null when it was not measured.
 */
export function hotSpots(release: Release, { feeling, chosen }: MapQuestion): readonly HotSpot[] | null {
  const reading = readChosen(release, feeling, chosen);
  if (reading?.basis !== 'measured') return null;
  const { estimate } = reading;
  const total = Math.max(1, estimate.levels[0]?.unbiased[0] ?? 0);
  const places = choicesOf(chosen).length === 0 ? placesAsked(release, feeling, total) : [];
  const squares = squaresAsked(release, estimate, total, places.length === 0 ? 1 : 1 - PLACES_ATTENTION);
  const all = [...squares, ...places];
  const rates = surprises(all);
  const found = all
    .map((one, index): Found => ({ ...one, falseOfAll: rates[index] ?? 1 }))
    .filter(({ falseOfAll, isShown }) => isShown && falseOfAll <= FALSE_OF_ALL.likely)
    .map((one) => ({ ...one, ground: one.groundOf() }))
    .toSorted(bySureness);
  return groupsOf(found)
    .map((group) => hotSpotOf(estimate, group))
    .toSorted(byExcess);
}

/** Few and known beforehand, and with little noise each: the named places get half of the attention, the squares the rest. */
const PLACES_ATTENTION = 0.5;
/** Of the squares' attention, what is shared by where people live and move; the rest by all squares alike. */
const PRIOR_ATTENTION = 0.5;

interface Candidate extends Asked {
  readonly square: CellRef | null;
  readonly place: number | null;
  readonly figure: Figure | null;
  /** On the map, or in the list of places. */
  readonly isShown: boolean;
  readonly groundOf: () => readonly GridSquare[];
}

interface Found extends Candidate {
  readonly falseOfAll: number;
}

interface Located extends Found {
  readonly ground: readonly GridSquare[];
}

/** Squares of more sizes than one are asked up to this side, metres: what is larger points nobody anywhere. */
const MOST_METRES = 500;

/** Every square that the population floor lets be drawn, of the finest size and of those up to the largest that is asked. */
function squaresAsked(
  { ground, header }: Release,
  estimate: SliceEstimate,
  total: number,
  attention: number,
): readonly Candidate[] {
  const { lattice, levels, finest } = estimate;
  const { prior, residents } = groundLevels(ground);
  const floor = header.floors[header.tier];
  const asked = levels.flatMap((_, level): CellRef[] => {
    const { sideMetres, ids } = levelOf(lattice, level);
    return level < finest && sideMetres > MOST_METRES ? [] : Array.from(ids, (__, index) => ({ level, index }));
  });
  const drawable = asked.filter(({ level, index }) => aboveFloor(residents[level]?.[index] ?? 0, floor));
  const partOf = ({ level, index }: CellRef): number => prior[level]?.[index] ?? 0;
  const drawn = new Set(
    drawSlice(estimate, residents, floor)
      .areas.filter(({ rest }) => rest === null)
      .map(({ cell }) => keyOf(cell)),
  );
  const known = drawable.reduce((sum, square) => sum + partOf(square), 0);
  return drawable.map((square) => ({
    observed: levels[square.level]?.unbiased[square.index] ?? 0,
    noiseVariance: levels[square.level]?.variance[square.index] ?? 0,
    expected: total * partOf(square),
    attention: attention * ((PRIOR_ATTENTION * partOf(square)) / known + (1 - PRIOR_ATTENTION) / drawable.length),
    square,
    place: null,
    figure: null,
    isShown: drawn.has(keyOf(square)),
    groundOf: () => [squareOf(lattice, square)],
  }));
}

const keyOf = ({ level, index }: CellRef): string => `${level}:${index}`;

function placesAsked(release: Release, feeling: MapQuestion['feeling'], total: number): readonly Candidate[] {
  const { ground, header } = release;
  const { lattice } = ground;
  const counts = release.places[header.places.feelings.indexOf(feeling)];
  const noiseVariance = (header.places.varianceUnits2 ?? 0) / UNITS ** 2;
  const read = readPlaces(release, feeling) ?? [];
  const { prior } = groundLevels(ground);
  return read.map(({ place, figure, isShown }, number) => {
    const cover = coverOfArea(ground, lattice.root.levels, [place.ring]);
    return {
      observed: (counts?.[number] ?? 0) / UNITS,
      noiseVariance,
      expected: total * cover.reduce((sum, { level, index, part }) => sum + part * (prior[level]?.[index] ?? 0), 0),
      attention: PLACES_ATTENTION / read.length,
      square: null,
      place: number,
      figure,
      isShown,
      groundOf: () => cover.map((cell) => squareOf(lattice, cell)),
    };
  });
}

const bySureness = (a: Found, b: Found): number =>
  a.falseOfAll - b.falseOfAll || b.observed - b.expected - (a.observed - a.expected);

const byExcess = (a: HotSpot, b: HotSpot): number =>
  FALSE_OF_ALL[a.sureness] - FALSE_OF_ALL[b.sureness] ||
  b.figure.value - b.expected - (a.figure.value - a.expected) ||
  a.falseOfAll - b.falseOfAll;

const surenessOf = (falseOfAll: number): Sureness => (falseOfAll <= FALSE_OF_ALL.sure ? 'sure' : 'likely');

/** Squares that touch, were it by a corner, are one; a named place goes with the squares that it reaches. */
function groupsOf(found: readonly Located[]): readonly (readonly Located[])[] {
  const groups: Located[][] = [];
  for (const one of found) {
    const touching = groups.filter((group) => group.some((other) => belongTogether(one, other)));
    const rest = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...rest, [...touching.flat(), one]);
  }
  return groups.map((group) => group.toSorted(bySureness));
}

function belongTogether(one: Located, other: Located): boolean {
  if (one.place !== null && other.place !== null) return false;
  const isTouching = one.place === null && other.place === null;
  return isTouching ? areWithin(0, one, other) : shareGround(one, other);
}

interface OnGround {
  readonly ground: readonly GridSquare[];
}

const shareGround = (one: OnGround, other: OnGround): boolean => areWithin(-1, one, other);

const areWithin = (metres: number, one: OnGround, other: OnGround): boolean =>
  one.ground.some((a) => other.ground.some((b) => isWithin(metres, a, b)));

/** Whether two squares are at most so many metres apart; less than nought where they must share ground. */
const isWithin = (metres: number, a: GridSquare, b: GridSquare): boolean =>
  a.easting - b.easting <= b.sizeMetres + metres &&
  b.easting - a.easting <= a.sizeMetres + metres &&
  a.northing - b.northing <= b.sizeMetres + metres &&
  b.northing - a.northing <= a.sizeMetres + metres;

function hotSpotOf(estimate: SliceEstimate, group: readonly Located[]): HotSpot {
  const squares = group.flatMap(({ square }) => square ?? []);
  const place = group.find(({ figure }) => figure !== null);
  const falseOfAll = Math.min(...group.map((one) => one.falseOfAll));
  return {
    squares,
    places: group.flatMap((one) => one.place ?? []),
    figure: place?.figure ?? figureOfCells(estimate, squares),
    expected: place?.expected ?? group.reduce((sum, one) => sum + one.expected, 0),
    falseOfAll,
    sureness: surenessOf(falseOfAll),
    ground: group.flatMap((one) => one.ground),
  };
}

/** In how many of the earlier releases that measured the same map a candidate lies on the same ground. */
export interface SeenBefore {
  readonly times: number;
  readonly of: number;
}

/** `earlier` is what `hotSpots` said of each of the earlier releases. */
export function seenBefore(spot: HotSpot, earlier: readonly (readonly HotSpot[] | null)[]): SeenBefore {
  const measured = earlier.filter((one) => one !== null);
  return {
    times: measured.filter((spots) => spots.some((other) => shareGround(spot, other))).length,
    of: measured.length,
  };
}
