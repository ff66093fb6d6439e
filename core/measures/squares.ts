import { cellCode } from '../geo/grid.ts';
import { type CellRef, cellOf, type Lattice, levelOf } from '../privacy/lattice.ts';
import type { GridSquare } from './contract.ts';

/** A square of the map that is part of the dialogue's area is drawn whole from this size down, metres. */
const WHOLE_BELOW_METRES = 1000;

export function squareOf(lattice: Lattice, { level, index }: CellRef): GridSquare {
  const cell = cellOf(lattice, level, index);
  return { code: cellCode(cell), ...cell };
}

/**
 * Squares that cover the active part of some cells: as large as can be, but a large square that is partly outside the
 * dialogue's area is taken apart, so that the hatch does not run far beyond the border.
 */
export function coverOf(lattice: Lattice, cells: readonly CellRef[]): GridSquare[] {
  const base = baseCells(lattice);
  const squares: GridSquare[] = [];
  const add = ({ level, index }: CellRef): void => {
    const { sideMetres, childStart, childList } = levelOf(lattice, level);
    const whole = base[level]?.[index] === 4 ** (lattice.root.levels - level);
    if (whole || sideMetres <= WHOLE_BELOW_METRES) squares.push(squareOf(lattice, { level, index }));
    else
      for (const child of childList.subarray(childStart[index], childStart[index + 1]))
        add({ level: level + 1, index: child });
  };
  cells.forEach(add);
  return squares;
}

/** How many active base cells lie in each active cell, by level. Remembered by lattice. */
export function baseCells(lattice: Lattice): readonly Int32Array[] {
  const known = counted.get(lattice);
  if (known !== undefined) return known;
  const levels: Int32Array[] = [];
  for (let level = lattice.root.levels; level >= 0; level -= 1) {
    const { ids } = levelOf(lattice, level);
    const counts = new Int32Array(ids.length);
    const below = levels[0];
    if (below === undefined) counts.fill(1);
    else
      levelOf(lattice, level + 1).parents.forEach((parent, child) => {
        counts[parent] = (counts[parent] as number) + (below[child] as number);
      });
    levels.unshift(counts);
  }
  counted.set(lattice, levels);
  return levels;
}

const counted = new WeakMap<Lattice, readonly Int32Array[]>();
