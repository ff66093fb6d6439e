import { latticeOfBoundary } from '#core/privacy/active-cells.ts';
import type { Bounding } from '#core/privacy/contribution.ts';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { mapFamilies } from '#core/privacy/families.ts';
import { baseIndex } from '#core/privacy/lattice.ts';
import { placeIndex } from '#core/privacy/place-weights.ts';
import { publicPrior, residentsByCell } from '#core/privacy/public-weights.ts';
import { inventedQuestion } from './invented-rules.ts';

/** A square of the neighbourhood, counted from the north-west. */
export interface Square {
  readonly column: number;
  readonly row: number;
}

/** How many invented people marked each square of 500 m as unsafe, from the north-west. */
export const MARKED: readonly (readonly number[])[] = [
  [6, 14, 21, 11],
  [12, 31, 24, 9],
  [8, 19, 38, 13],
  [3, 7, 16, 8],
];
export const KIM: Square = { column: 1, row: 2 };
/** How many marked something elsewhere in the invented municipality: two in each square kilometre. */
const ELSEWHERE = 64;

export const SQUARE_METRES = 500;
const WEST = 402_000;
const NORTH = 6_404_000;
const SIDE_KM = 6;
const corner = [400_000, 6_400_000] as const;

export type Town = ReturnType<typeof inventedTown>;

/** Six kilometres square, with three times as many residents in the middle as round it. */
export function inventedTown() {
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
  const families = mapFamilies({ mapQuestions: [inventedQuestion], groupings: {}, crossed: [], sensitive: [] }).filter(
    ({ name }) => name === 'base',
  );
  const bounding: Bounding = {
    active: { root: lattice.root, index: baseIndex(lattice) },
    places: placeIndex([]),
    mapQuestions: [inventedQuestion],
    families,
    tables: [],
  };
  return { lattice, prior, residents, families, bounding };
}

/** Everybody who marked a square of the neighbourhood: one place each, spread along the square's diagonal. */
export const neighbours = (): readonly CountedResponse[] =>
  MARKED.flatMap((row, y) =>
    row.flatMap((count, x) =>
      Array.from({ length: count }, (_, i) => markIn({ column: x, row: y }, (i + 1) / (count + 1))),
    ),
  );

/** Those who marked something elsewhere. */
export function farAway(): readonly CountedResponse[] {
  const outside = kilometres().filter(([easting, northing]) => !isInWindow(easting, northing));
  return Array.from({ length: ELSEWHERE }, (_, i) => {
    const [easting, northing] = outside[i % outside.length] ?? corner;
    return mark(easting + 300, northing + 700);
  });
}

/** A person who marked a point of a square, `along` its diagonal (0 to 1). */
export function markIn(square: Square, along: number): CountedResponse {
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

export const squares = (): readonly Square[] => MARKED.flatMap((row, y) => row.map((_, x) => ({ column: x, row: y })));

export const middleOf = ({ column, row }: Square): readonly [number, number] => [
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
