import type { CsvForm } from '#core/exports/csv.ts';
import type { Position, Ring } from '#core/geo/geometry.ts';
import { ringCrossesItself } from '#core/geo/geometry.ts';
import { FILTER_NAMES } from '#core/privacy/filters.ts';
import type { GroupingName } from '#core/privacy/groupings.ts';
import { type ChosenValues, choicesOf, MOST_FILTERS } from '#core/release/filtered.ts';
import { badOutline, tooManyFilters } from './refusals.ts';

/** What can be asked of a release, after the schema has checked it. Left out means unsafe, all marks, Excel's form. */
export interface Choice {
  readonly feeling?: 'unsafe' | 'safe';
  readonly category?: string;
  readonly time?: string;
  readonly gender?: string;
  readonly age?: string;
  readonly form?: CsvForm;
  /** A named place's id. */
  readonly place?: string;
  /** A survey question's id. */
  readonly question?: string;
  /** What respondents are told apart by, where their answers are weighed as the population is. */
  readonly weigh?: GroupingName;
  /** "E,N;E,N;…": an outline in whole metres of SWEREF 99 TM. */
  readonly ring?: string;
  /** Another release's id, to compare with; or several with "+" between them. */
  readonly from?: string;
}

/** The same for every way of asking the same, in whatever order its parts came. */
export const choiceKey = (choice: Choice): string =>
  [
    choice.feeling,
    ...FILTER_NAMES.map((name) => choice[name]),
    choice.form,
    choice.place,
    choice.question,
    choice.weigh,
    choice.ring,
    choice.from,
  ]
    .map((part) => part ?? '')
    .join('|');

/** The chosen values of the filters. Throws when there are more than can be answered at once. */
export function chosenOf(choice: Choice, most: number = MOST_FILTERS): ChosenValues {
  const chosen = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => (choice[name] === undefined ? [] : [[name, choice[name]]])),
  ) as ChosenValues;
  if (choicesOf(chosen).length > most) throw tooManyFilters(most);
  return chosen;
}

/** An outline has at most so many corners: enough for a district, and quick to read off. */
export const MOST_CORNERS = 200;

/** The corners of an outline. Throws when it is none: too few corners, too many, or lines that cross. */
export function ringOf({ ring: written }: Choice): Ring {
  const ring = (written ?? '').split(';').map((corner) => corner.split(',').map(Number) as unknown as Position);
  const isWhole = ring.every((corner) => corner.length === 2 && corner.every(Number.isSafeInteger));
  if (!isWhole || ring.length < 3 || ring.length > MOST_CORNERS || ringCrossesItself(ring))
    throw badOutline(MOST_CORNERS);
  return ring;
}
