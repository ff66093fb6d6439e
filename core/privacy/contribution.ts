import { type ActiveCells, type Located, locate } from './cell-weights.ts';
import type { CountedPlace, CountedResponse } from './counted-response.ts';
import { UNITS } from './estimate.ts';
import type { MapFamily } from './families.ts';
import { feelingIndex } from './filters.ts';
import { largestRemainder } from './largest-remainder.ts';
import type { MapQuestion } from './map-questions.ts';
import { type PlaceIndex, placeWeights, type Weighed } from './place-weights.ts';
import { cellsOf, type MeasuredTable } from './tables.ts';

/** All that the bounding of one record needs beside the record itself: public, and the same for everybody. */
export interface Bounding {
  readonly active: ActiveCells;
  readonly places: PlaceIndex;
  /** The questions whose places make the maps, in the survey's order; none in a survey without places. */
  readonly mapQuestions: readonly Pick<MapQuestion, 'id'>[];
  readonly families: readonly MapFamily[];
  readonly tables: readonly MeasuredTable[];
}

/** What one respondent adds to every count, in units. Entries of one family sum to at most 60. */
export interface Contribution {
  /** By family in the order of the bounding's. */
  readonly maps: readonly (readonly MapEntry[])[];
  readonly places: readonly PlaceEntry[];
  /** By table: the cells that get 60 units each. */
  readonly tables: readonly (readonly number[])[];
}

export interface MapEntry {
  readonly slice: number;
  /** Index of the active base cell. */
  readonly cell: number;
  readonly units: number;
}

export interface PlaceEntry {
  readonly feeling: number;
  /** Number in the register; its length is "elsewhere". */
  readonly place: number;
  readonly units: number;
}

/** Of a respondent's places, the first so many valid ones are counted. */
const MOST_PLACES = 5;

/**
 * Bounds one respondent's contribution by a rule on that record alone (privacy.md section 3): the respondent's 60 units
 * are shared equally by the first five valid places, each place's units first over its values of a filter and then over
 * its cells. Null when nothing in the record is valid: such a respondent is not counted at all.
 */
export function boundedContribution(response: CountedResponse, bounding: Bounding): Contribution | null {
  const marks = validMarks(response.places, bounding);
  const tables = bounding.tables.map((table) => cellsOf(table, response));
  const answered = tables.some((cells, index) => {
    const table = bounding.tables[index];
    return table?.by === null && cells[0] !== table.options.length;
  });
  if (marks.length === 0 && !answered) return null;
  const units = marks.length === 0 ? 0 : UNITS / marks.length;
  return {
    maps: bounding.families.map((family) => mapEntries(marks, units, (pin) => family.slicesOf(pin, response))),
    places: placeEntries(marks, units, bounding.places),
    tables,
  };
}

interface Mark {
  readonly pin: CountedPlace;
  readonly located: Located;
}

function validMarks(places: readonly CountedPlace[], { active, mapQuestions }: Bounding): readonly Mark[] {
  const marks: Mark[] = [];
  const inOrder = mapQuestions.flatMap(({ id }) =>
    places.filter((place) => place.question === id).sort((a, b) => a.ordinal - b.ordinal),
  );
  for (const pin of inOrder) {
    if (marks.length === MOST_PLACES) break;
    const located = locate(active, pin.geometry);
    if (located !== null) marks.push({ pin, located });
  }
  return marks;
}

/** A mark's units first over its slices, then over its cells. Loops, since this is done for every mark and family. */
function mapEntries(
  marks: readonly Mark[],
  units: number,
  slicesOf: (pin: CountedPlace) => readonly number[],
): readonly MapEntry[] {
  const entries: MapEntry[] = [];
  for (const { pin, located } of marks) {
    const slices = slicesOf(pin);
    // By far the most marks are points with one value, and then there is nothing to split.
    const perSlice = slices.length === 1 ? [units] : evenly(units, slices.length);
    for (let i = 0; i < slices.length; i += 1) {
      const slice = slices[i] as number;
      for (const { index, units: part } of shared(perSlice[i] as number, located.cells))
        entries.push({ slice, cell: index, units: part });
    }
  }
  return entries;
}

function placeEntries(marks: readonly Mark[], units: number, places: PlaceIndex): readonly PlaceEntry[] {
  const entries: PlaceEntry[] = [];
  for (const { pin, located } of marks) {
    const feeling = feelingIndex(pin.feeling);
    for (const { index, units: part } of shared(units, placeWeights(places, pin.geometry, located)))
      entries.push({ feeling, place: index, units: part });
  }
  return entries;
}

const evenly = (units: number, parts: number): readonly number[] => largestRemainder(units, new Array(parts).fill(1));

interface Part {
  readonly index: number;
  readonly units: number;
}

/** Splits units by weight, which is never zero; parts of nothing are left out. */
function shared(units: number, weights: readonly Weighed[]): readonly Part[] {
  if (units === 0) return [];
  const [first] = weights;
  if (first !== undefined && weights.length === 1) return [{ index: first.index, units }];
  const parts = largestRemainder(
    units,
    weights.map(({ weight }) => weight),
  );
  return weights
    .map(({ index }, position) => ({ index, units: parts[position] ?? 0 }))
    .filter((part) => part.units > 0);
}
