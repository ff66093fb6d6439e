import { boundedContribution } from '#core/privacy/contribution.ts';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { drawSlice } from '#core/privacy/display.ts';
import { estimateSlice, UNITS, WIDTH_90 } from '#core/privacy/estimate.ts';
import { STATED_FEELINGS } from '#core/privacy/filters.ts';
import { successAtEvenOdds } from '#core/privacy/guarantee.ts';
import { type CellRef, cellOf, levelOf, sumUp } from '#core/privacy/lattice.ts';
import { createNoise, type Noise } from '#core/privacy/noise/fast.ts';
import { planMeasurement, respondentsVariance } from '#core/privacy/plan.ts';
import { effectiveAreaKm2 } from '#core/privacy/public-weights.ts';
import { addToTally, emptyTally } from '#core/privacy/tally.ts';
import { drawingWords } from './fixed-words.ts';
import { inventedPreset } from './invented-rules.ts';
import {
  farAway,
  inventedTown,
  KIM,
  MARKED,
  markIn,
  middleOf,
  neighbours,
  SQUARE_METRES,
  type Square,
  squares,
  type Town,
} from './invented-town.ts';

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
