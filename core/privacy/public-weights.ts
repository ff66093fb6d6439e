import { BASE_CELL_METRES, cellAt } from '../geo/grid.ts';
import type { Geography } from '../places/municipality.ts';
import { baseIdAt, baseIndex, baseLevel, cellOf, type Lattice } from './lattice.ts';

/** SCB's square: residents are known by it, and A_eff is counted in it. */
const SQUARE_METRES = 1000;

/** Part of the whole that every active base cell gets, so that nothing is thought impossible (privacy.md section 4). */
const LEAST_PART = 1e-8;

/**
 * The public prior q by active base cell, summing to 1: the residents of each 1 km square spread over its active base
 * cells, half evenly and half by the length of streets and paths where a network is loaded. From public data alone,
 * fixed before the batch closes.
 */
export function publicPrior(lattice: Lattice, geography: Pick<Geography, 'population' | 'network'>): Float64Array {
  const squares = squaresOf(lattice);
  const index = baseIndex(lattice);
  const metres = new Float64Array(squares.squareOfCell.length);
  for (const [easting, northing, length] of geography.network) {
    const cell = index[baseIdAt(lattice.root, easting, northing)] ?? -1;
    if (cell >= 0) metres[cell] = (metres[cell] as number) + length;
  }
  const residents = new Map<string, number>();
  for (const [easting, northing, people] of geography.population.squares) {
    const key = squareKey(easting, northing);
    residents.set(key, (residents.get(key) ?? 0) + people);
  }
  const prior = new Float64Array(squares.squareOfCell.length);
  for (const [key, cells] of squares.cells) {
    const people = residents.get(key) ?? 0;
    const network = cells.reduce((sum, cell) => sum + (metres[cell] as number), 0);
    for (const cell of cells) {
      const even = 1 / cells.length;
      const part = network > 0 ? (even + (metres[cell] as number) / network) / 2 : even;
      prior[cell] = people * part;
    }
  }
  const total = prior.reduce((sum, weight) => sum + weight, 0);
  const raised = prior.map((weight) => (total > 0 ? weight / total : 0) + LEAST_PART);
  const sum = raised.reduce((all, weight) => all + weight, 0);
  return raised.map((weight) => weight / sum);
}

/** A_eff = (sum q)² / sum q² over 1 km squares, km²: a compact town is small even in a huge municipality. */
export function effectiveAreaKm2(lattice: Lattice, prior: Float64Array): number {
  let sum = 0;
  let squared = 0;
  for (const cells of squaresOf(lattice).cells.values()) {
    const weight = cells.reduce((all, cell) => all + (prior[cell] as number), 0);
    sum += weight;
    squared += weight ** 2;
  }
  return sum ** 2 / squared;
}

/**
 * Residents by active base cell, for the population floor. A square's residents are spread over its homes where homes
 * are known, else evenly over its active base cells.
 */
export function residentsByCell(
  lattice: Lattice,
  { population, homes }: Pick<Geography, 'population' | 'homes'>,
): Float64Array {
  const index = baseIndex(lattice);
  const size = population.sizeMetres;
  const keyAt = (easting: number, northing: number): string => {
    const cell = cellAt([easting, northing], size);
    return `${cell.easting}:${cell.northing}`;
  };
  const homesIn = new Map<string, number[]>();
  for (const [easting, northing] of homes) {
    const cell = index[baseIdAt(lattice.root, easting, northing)] ?? -1;
    const key = keyAt(easting, northing);
    if (cell >= 0) homesIn.set(key, [...(homesIn.get(key) ?? []), cell]);
  }
  const residents = new Float64Array(baseLevel(lattice).ids.length);
  for (const [easting, northing, people] of population.squares) {
    const cells = homesIn.get(keyAt(easting, northing)) ?? activeWithin(lattice, index, easting, northing, size);
    for (const cell of cells) residents[cell] = (residents[cell] as number) + people / cells.length;
  }
  return residents;
}

function activeWithin(lattice: Lattice, index: Int32Array, easting: number, northing: number, size: number): number[] {
  const cells: number[] = [];
  for (let east = easting; east < easting + size; east += BASE_CELL_METRES)
    for (let north = northing; north < northing + size; north += BASE_CELL_METRES) {
      const cell = index[baseIdAt(lattice.root, east, north)] ?? -1;
      if (cell >= 0) cells.push(cell);
    }
  return cells;
}

const squareKey = (easting: number, northing: number): string => {
  const cell = cellAt([easting, northing], SQUARE_METRES);
  return `${cell.easting}:${cell.northing}`;
};

/** The active base cells of every 1 km square, and the square of every base cell. */
function squaresOf(lattice: Lattice): {
  readonly cells: Map<string, number[]>;
  readonly squareOfCell: readonly string[];
} {
  const cells = new Map<string, number[]>();
  const squareOfCell = Array.from(baseLevel(lattice).ids, (_, cell) => {
    const { easting, northing } = cellOf(lattice, lattice.root.levels, cell);
    const key = squareKey(easting, northing);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [cell]);
    else known.push(cell);
    return key;
  });
  return { cells, squareOfCell };
}
