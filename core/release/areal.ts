import { clipBetween, ringArea } from '../geo/clip-area.ts';
import type { Position } from '../geo/geometry.ts';
import { BASE_CELL_METRES, type Cell } from '../geo/grid.ts';
import { type CellRef, cellOf, childrenOf } from '../privacy/lattice.ts';
import type { Ground } from './contract.ts';
import { groundLevels } from './ground-levels.ts';

/** A cell of the lattice, and how much of it lies in an area, by the public prior: 1 for the whole cell. */
export interface CoveredCell extends CellRef {
  readonly part: number;
}

/**
 * Splits an area into the largest cells that lie wholly inside it and the finest measured cells that its edge cuts
 * (privacy.md 7.7). A cut cell counts by the part of its prior that lies inside, taken by area within base cells. Rings of
 * one area may not overlap. Works on the lattice and the prior alone: no answer is ever located a second time.
 */
export function coverOfArea(
  ground: Ground,
  finest: number,
  rings: readonly (readonly Position[])[],
): readonly CoveredCell[] {
  const covered: CoveredCell[] = [];
  const { prior } = groundLevels(ground);
  descend({ level: 0, index: 0 }, rings);
  return covered;

  function descend(cell: CellRef, within: readonly (readonly Position[])[]): void {
    const square = cellOf(ground.lattice, cell.level, cell.index);
    const pieces = within.map((ring) => clipToSquare(ring, square)).filter((piece) => piece.length >= 3);
    const area = pieces.reduce((sum, piece) => sum + ringArea(piece), 0);
    if (area < LEAST_SQUARE_METRES) return;
    if (area > square.sizeMetres ** 2 - LEAST_SQUARE_METRES) covered.push({ ...cell, part: 1 });
    else if (cell.level < finest) for (const child of childrenOf(ground.lattice, cell)) descend(child, pieces);
    else {
      const part = insidePrior(cell, pieces) / (prior[cell.level]?.[cell.index] ?? 1);
      if (part > 0) covered.push({ ...cell, part: Math.min(1, part) });
    }
  }

  /** The prior inside, each base cell counted by the part of its area that lies inside. */
  function insidePrior(cell: CellRef, within: readonly (readonly Position[])[]): number {
    const square = cellOf(ground.lattice, cell.level, cell.index);
    const pieces = within.map((ring) => clipToSquare(ring, square)).filter((piece) => piece.length >= 3);
    const area = pieces.reduce((sum, piece) => sum + ringArea(piece), 0);
    if (area === 0) return 0;
    if (cell.level === ground.lattice.root.levels)
      return ((ground.prior[cell.index] ?? 0) * Math.min(area, BASE_CELL_METRES ** 2)) / BASE_CELL_METRES ** 2;
    return childrenOf(ground.lattice, cell).reduce((sum, child) => sum + insidePrior(child, pieces), 0);
  }
}

/** Less than this is rounding: a quarter of a square metre. */
const LEAST_SQUARE_METRES = 0.25;

const clipToSquare = (ring: readonly Position[], { easting, northing, sizeMetres }: Cell): readonly Position[] =>
  clipBetween(clipBetween(ring, 0, easting, easting + sizeMetres), 1, northing, northing + sizeMetres);
