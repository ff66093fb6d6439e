import { latticeOfBoundary } from '#core/privacy/active-cells.ts';
import { type Bounding, boundedContribution } from '#core/privacy/contribution.ts';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { type CellRef, drawSlice } from '#core/privacy/display.ts';
import { estimateSlice, UNITS, WIDTH_90 } from '#core/privacy/estimate.ts';
import { mapFamilies } from '#core/privacy/families.ts';
import { STATED_FEELINGS } from '#core/privacy/filters.ts';
import { successAtEvenOdds } from '#core/privacy/guarantee.ts';
import { baseIndex, cellOf, levelOf, sumUp } from '#core/privacy/lattice.ts';
import { createNoise, type Noise } from '#core/privacy/noise/fast.ts';
import { placeIndex } from '#core/privacy/place-weights.ts';
import { planMeasurement, respondentsVariance } from '#core/privacy/plan.ts';
import { effectiveAreaKm2, publicPrior, residentsByCell } from '#core/privacy/public-weights.ts';
import { addToTally, emptyTally } from '#core/privacy/tally.ts';
import { drawingWords } from './fixed-words.ts';
import { inventedPreset, inventedQuestion } from './invented-rules.ts';

/**
 * One invented neighbourhood counted and released twice, with one person and without, by the functions that release real
 * answers. Squares are named by column and row from the north-west.
 */
export interface Neighbourhood {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** The square that Kim has marked. */
  readonly kim: Square;
  readonly with: Counted;
  readonly without: Counted;
  /** How many squares look different in the two released pictures. */
  readonly different: number;
  /** Half-width of a square's 90 % interval, persons, rounded up. */
  readonly plusMinus: number;
  /** How often a guess whether Kim took part is right at most, by this map alone and by everything that a year may tell. */
  readonly rightByThisMap: number;
  readonly rightByEverything: number;
}

export interface Square {
  readonly column: number;
  readonly row: number;
}

export interface Counted {
  /** Persons by row and column. Real counts of this kind live in the release job's memory and nowhere else. */
  readonly exact: readonly (readonly number[])[];
  readonly shown: readonly ShownArea[];
}

/** Squares that are drawn as one, with about how many persons; null where too few answers are in. */
export interface ShownArea {
  readonly squares: readonly Square[];
  readonly persons: number | null;
}

/** How many invented people marked each square of 500 m as unsafe, from the north-west. */
const MARKED: readonly (readonly number[])[] = [
  [6, 14, 21, 11],
  [12, 31, 24, 9],
  [8, 19, 38, 13],
  [3, 7, 16, 8],
];
const KIM: Square = { column: 1, row: 2 };
/** How many marked something elsewhere in the invented municipality, one in each square kilometre and twice round again. */
const ELSEWHERE = 64;

const SQUARE_METRES = 500;
const WEST = 402_000;
const NORTH = 6_404_000;
const SIDE_KM = 6;
const corner = [400_000, 6_400_000] as const;

export function inventedNeighbourhood(): Neighbourhood {
  const town = inventedTown();
  const noise = createNoise(drawingWords());
  const others = [...neighbours(), ...farAway()];
  const withKim = counted(town, [...others, markIn(KIM, 0.37)], noise);
  const withoutKim = counted(town, others, noise);
  const looks = (picture: Counted): readonly string[] => squares().map((square) => lookOf(picture.shown, square));
  const [one, two] = [looks(withKim), looks(withoutKim)];
  const { numerator, denominator } = inventedPreset.budget;
  return {
    columns: ['A', 'B', 'C', 'D'],
    rows: ['1', '2', '3', '4'],
    kim: KIM,
    with: withKim,
    without: withoutKim,
    different: one.filter((look, index) => look !== two[index]).length,
    plusMinus: Math.ceil(WIDTH_90 * withKim.standardError),
    rightByThisMap: successAtEvenOdds(withKim.mu),
    rightByEverything: successAtEvenOdds(Math.sqrt(numerator / denominator)),
  };
}

/** The area that a square is drawn in. */
export const areaAt = (shown: readonly ShownArea[], { column, row }: Square): ShownArea | null =>
  shown.find((area) => area.squares.some((square) => square.column === column && square.row === row)) ?? null;

function lookOf(shown: readonly ShownArea[], square: Square): string {
  const area = areaAt(shown, square);
  return area === null ? '' : `${area.persons} in ${area.squares.length}`;
}

type Town = ReturnType<typeof inventedTown>;

/** Six kilometres square, with three times as many residents in the middle as round it. */
function inventedTown() {
  const [east, north] = corner;
  const far = SIDE_KM * 1000;
  const outer = [
    [east, north],
    [east + far, north],
    [east + far, north + far],
    [east, north + far],
  ] as const;
  const lattice = latticeOfBoundary([{ outer, holes: [] }]);
  const population = {
    sizeMetres: 1000,
    squares: kilometres().map(
      ([easting, northing]) => [easting, northing, isInWindow(easting, northing) ? 1000 : 300] as const,
    ),
  };
  const prior = publicPrior(lattice, { population, network: [] });
  const residents = residentsByCell(lattice, { population, homes: [] });
  const families = mapFamilies({ placeQuestion: inventedQuestion, groupings: {}, crossed: [], sensitive: [] }).filter(
    ({ name }) => name === 'base',
  );
  const bounding: Bounding = {
    active: { root: lattice.root, index: baseIndex(lattice) },
    places: placeIndex([]),
    placeQuestion: inventedQuestion,
    families,
    tables: [],
  };
  return { lattice, prior, residents, families, bounding };
}

/** Counts, plans, adds noise, estimates and chooses what is drawn, as the release job and the map do. */
function counted(
  { lattice, prior, residents, families, bounding }: Town,
  people: readonly CountedResponse[],
  noise: Noise,
): Counted & { readonly mu: number; readonly standardError: number } {
  const tally = emptyTally(bounding, prior.length);
  for (const person of people) {
    const contribution = boundedContribution(person, bounding);
    if (contribution !== null) addToTally(tally, contribution);
  }
  const noisyRespondents = (tally.respondents + noise.discreteGaussian(respondentsVariance(inventedPreset))) / UNITS;
  const plan = planMeasurement({
    noisyRespondents,
    preset: inventedPreset,
    levels: lattice.root.levels,
    effectiveAreaKm2: effectiveAreaKm2(lattice, prior),
    families,
    tables: [],
  });
  const variances = plan.maps[0]?.variances ?? [];
  const exact = sumUp(lattice, tally.maps[0]?.[STATED_FEELINGS.indexOf('unsafe')] ?? new Int32Array(prior.length));
  const noisy = exact.slice(0, variances.length).map((counts, level) => {
    const values = counts.slice();
    noise.addTo(values, variances[level] ?? 0);
    return values;
  });
  const estimate = estimateSlice(lattice, noisy, variances, sumUp(lattice, prior));
  const finest = levelOf(lattice, estimate.finest).sideMetres;
  if (finest !== SQUARE_METRES) throw new Error(`the drawing has squares of ${SQUARE_METRES} m, the plan ${finest}`);
  const { areas, tooFew } = drawSlice(estimate, sumUp(lattice, residents), inventedPreset.floors.staff);
  const squaresOf = (cells: readonly CellRef[]): readonly Square[] =>
    cells.flatMap(({ level, index }) => {
      const cell = cellOf(lattice, level, index);
      return squares().filter((square) => {
        const [easting, northing] = middleOf(square);
        const inside = (at: number, from: number): boolean => at >= from && at < from + cell.sizeMetres;
        return inside(easting, cell.easting) && inside(northing, cell.northing);
      });
    });
  const shown: ShownArea[] = areas.map(({ cell, rest, figure }) => ({
    squares: squaresOf(rest ?? [cell]),
    persons: Math.round(figure.value),
  }));
  for (const square of squaresOf(tooFew)) shown.push({ squares: [square], persons: null });
  const exactBySquare = exact[estimate.finest] ?? new Int32Array(0);
  return {
    exact: MARKED.map((row, y) =>
      row.map((_, x) => {
        const index = indexOf(lattice, estimate.finest, middleOf({ column: x, row: y }));
        return (exactBySquare[index] ?? 0) / UNITS;
      }),
    ),
    shown: shown.filter((area) => area.squares.length > 0),
    standardError: Math.sqrt(
      estimate.levels[estimate.finest]?.variance[indexOf(lattice, estimate.finest, middleOf(KIM))] ?? 0,
    ),
    mu: Math.sqrt(variances.reduce((sum, variance) => sum + UNITS ** 2 / variance, 0)),
  };
}

function indexOf(lattice: Town['lattice'], level: number, [easting, northing]: readonly [number, number]): number {
  const { perSide, sideMetres, ids } = levelOf(lattice, level);
  const column = Math.floor((easting - lattice.root.easting) / sideMetres);
  const row = Math.floor((northing - lattice.root.northing) / sideMetres);
  return ids.indexOf(row * perSide + column);
}

/** Everybody who marked a square of the neighbourhood: one place each, spread along the square's diagonal. */
const neighbours = (): readonly CountedResponse[] =>
  MARKED.flatMap((row, y) =>
    row.flatMap((count, x) =>
      Array.from({ length: count }, (_, i) => markIn({ column: x, row: y }, (i + 1) / (count + 1))),
    ),
  );

function farAway(): readonly CountedResponse[] {
  const outside = kilometres().filter(([easting, northing]) => !isInWindow(easting, northing));
  return Array.from({ length: ELSEWHERE }, (_, i) => {
    const [easting, northing] = outside[i % outside.length] ?? corner;
    return mark(easting + 300, northing + 700);
  });
}

/** A person who marked a point of a square, `along` its diagonal (0 to 1). */
function markIn(square: Square, along: number): CountedResponse {
  const [easting, northing] = middleOf(square);
  return mark(easting + (along - 0.5) * SQUARE_METRES, northing + (along - 0.5) * SQUARE_METRES);
}

const mark = (easting: number, northing: number): CountedResponse => ({
  answers: {},
  background: {},
  places: [
    {
      question: inventedQuestion.id,
      ordinal: 0,
      geometry: { type: 'point', position: [easting, northing] },
      feeling: 'unsafe',
      answers: {},
    },
  ],
});

const squares = (): readonly Square[] => MARKED.flatMap((row, y) => row.map((_, x) => ({ column: x, row: y })));

const middleOf = ({ column, row }: Square): readonly [number, number] => [
  WEST + (column + 0.5) * SQUARE_METRES,
  NORTH - (row + 0.5) * SQUARE_METRES,
];

const isInWindow = (easting: number, northing: number): boolean =>
  easting >= WEST && easting < WEST + 2000 && northing < NORTH && northing >= NORTH - 2000;

const kilometres = (): readonly (readonly [number, number])[] =>
  Array.from({ length: SIDE_KM ** 2 }, (_, i) => [
    corner[0] + 1000 * (i % SIDE_KM),
    corner[1] + 1000 * Math.floor(i / SIDE_KM),
  ]);
