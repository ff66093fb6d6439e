import { BASE_CELL_METRES, type Cell, type RootSquare, sideAtLevel } from '../geo/grid.ts';

/**
 * The active cells of every level, from the root (level 0) to the base cells of 125 m (level J = root.levels).
 * A parent is active when a child is. Inactive cells are structural zeros: not measured, not shown (privacy.md section 4).
 */
export interface Lattice {
  readonly root: RootSquare;
  readonly levels: readonly LatticeLevel[];
}

export interface LatticeLevel {
  readonly sideMetres: number;
  /** Cells along the root square's side. */
  readonly perSide: number;
  /** row · perSide + column of each active cell, ascending: rows from the south, columns from the west. */
  readonly ids: Int32Array;
  /** Index of the parent in the level above; empty for the root. */
  readonly parents: Int32Array;
  /** Children of cell i in the level below: childList[childStart[i] .. childStart[i + 1]). Empty for base cells. */
  readonly childStart: Int32Array;
  readonly childList: Int32Array;
}

/** Builds every level from the ids of the active base cells, ascending. Throws when there are none. */
export function latticeOf(root: RootSquare, baseIds: Int32Array): Lattice {
  if (baseIds.length === 0) throw new Error('no active cells');
  const levels: LatticeLevel[] = [];
  let ids = baseIds;
  let childStart: Int32Array = new Int32Array(0);
  let childList: Int32Array = new Int32Array(0);
  for (let level = root.levels; level >= 0; level -= 1) {
    const perSide = 2 ** level;
    const above = level === 0 ? null : parentsOf(ids, perSide);
    levels.unshift({
      sideMetres: sideAtLevel(root, level),
      perSide,
      ids,
      parents: above === null ? new Int32Array(0) : above.parents,
      childStart,
      childList,
    });
    if (above !== null) {
      ({ childStart, childList } = listsOfChildren(above.parents, above.ids.length));
      ids = above.ids;
    }
  }
  return { root, levels };
}

/** The level of a lattice; a level that is not there is a bug. */
export function levelOf(lattice: Lattice, level: number): LatticeLevel {
  const found = lattice.levels[level];
  if (found === undefined) throw new Error(`no level ${level}`);
  return found;
}

export const baseLevel = (lattice: Lattice): LatticeLevel => levelOf(lattice, lattice.root.levels);

/** An active cell: its level and its index in the level. */
export interface CellRef {
  readonly level: number;
  readonly index: number;
}

/** The active children of a cell; none of a base cell. */
export function childrenOf(lattice: Lattice, { level, index }: CellRef): readonly CellRef[] {
  const { childStart, childList } = levelOf(lattice, level);
  return Array.from(childList.subarray(childStart[index], childStart[index + 1]), (child) => ({
    level: level + 1,
    index: child,
  }));
}

/** The square of an active cell. */
export function cellOf(lattice: Lattice, level: number, index: number): Cell {
  const { perSide, sideMetres, ids } = levelOf(lattice, level);
  const id = ids[index] ?? 0;
  return {
    easting: lattice.root.easting + (id % perSide) * sideMetres,
    northing: lattice.root.northing + Math.floor(id / perSide) * sideMetres,
    sizeMetres: sideMetres,
  };
}

/** Whether two lattices have the same active cells, so that counts of the one may be held against counts of the other. */
export function isSameLattice(a: Lattice, b: Lattice): boolean {
  const [own, other] = [baseLevel(a).ids, baseLevel(b).ids];
  return (
    a.root.easting === b.root.easting &&
    a.root.northing === b.root.northing &&
    a.root.levels === b.root.levels &&
    own.length === other.length &&
    own.every((id, index) => id === other[index])
  );
}

/** The id of the base cell that holds a position in metres (half-open), or -1 outside the root square. */
export function baseIdAt(root: RootSquare, easting: number, northing: number): number {
  const perSide = 2 ** root.levels;
  const column = Math.floor((easting - root.easting) / BASE_CELL_METRES);
  const row = Math.floor((northing - root.northing) / BASE_CELL_METRES);
  return column < 0 || row < 0 || column >= perSide || row >= perSide ? -1 : row * perSide + column;
}

/** Index of every base cell among the active ones by its id, -1 for inactive cells. One entry a cell of the root square. */
export function baseIndex(lattice: Lattice): Int32Array {
  const { ids, perSide } = baseLevel(lattice);
  const index = new Int32Array(perSide * perSide).fill(-1);
  ids.forEach((id, position) => {
    index[id] = position;
  });
  return index;
}

/**
 * Sums of a level's values for it and every coarser level, from the root: coarser cells are made of finer ones and of nothing
 * else. `finest` is the level of the values, the base cells where nothing is said.
 */
export function sumUp<Values extends Int32Array | Float64Array>(
  lattice: Lattice,
  finestValues: Values,
  finest: number = lattice.root.levels,
): Values[] {
  const sums: Values[] = [];
  let values = finestValues;
  for (let level = finest; level >= 0; level -= 1) {
    sums.unshift(values);
    if (level === 0) break;
    const { parents } = levelOf(lattice, level);
    const length = levelOf(lattice, level - 1).ids.length;
    const above = (values instanceof Int32Array ? new Int32Array(length) : new Float64Array(length)) as Values;
    for (let i = 0; i < parents.length; i += 1) {
      const parent = parents[i] as number;
      above[parent] = (above[parent] as number) + (values[i] as number);
    }
    values = above;
  }
  return sums;
}

function parentsOf(ids: Int32Array, perSide: number): { ids: Int32Array; parents: Int32Array } {
  const half = perSide / 2;
  const parentIds = Int32Array.from(ids, (id) => (Math.floor(id / perSide) >> 1) * half + ((id % perSide) >> 1));
  const unique = Int32Array.from(new Set(parentIds)).sort();
  const position = new Map<number, number>();
  unique.forEach((id, index) => {
    position.set(id, index);
  });
  return { ids: unique, parents: parentIds.map((id) => position.get(id) as number) };
}

function listsOfChildren(parents: Int32Array, length: number): { childStart: Int32Array; childList: Int32Array } {
  const childStart = new Int32Array(length + 1);
  for (const parent of parents) childStart[parent + 1] = (childStart[parent + 1] as number) + 1;
  for (let i = 0; i < length; i += 1) childStart[i + 1] = (childStart[i + 1] as number) + (childStart[i] as number);
  const next = childStart.slice();
  const childList = new Int32Array(parents.length);
  parents.forEach((parent, child) => {
    const at = next[parent] as number;
    childList[at] = child;
    next[parent] = at + 1;
  });
  return { childStart, childList };
}
