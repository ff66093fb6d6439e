import { distanceMetres } from './distance.ts';
import type { Position } from './geometry.ts';
import { BASE_CELL_METRES } from './grid.ts';

/** A straight piece of a line that lies in one base cell, ends not necessarily whole metres. */
export interface Piece {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly lengthMetres: number;
}

/** Cuts a line at every border of the base grid. */
export function piecesOf(positions: readonly Position[]): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 1; i < positions.length; i += 1) {
    const from = positions[i - 1] as Position;
    const to = positions[i] as Position;
    const length = distanceMetres(from, to);
    if (length === 0) continue;
    const cuts = [0, ...crossings(from[0], to[0]), ...crossings(from[1], to[1]), 1].sort((a, b) => a - b);
    for (let j = 1; j < cuts.length; j += 1) {
      const start = cuts[j - 1] as number;
      const end = cuts[j] as number;
      if (end > start)
        pieces.push({ from: along(from, to, start), to: along(from, to, end), lengthMetres: (end - start) * length });
    }
  }
  return pieces;
}

export const middleOfPiece = ({ from, to }: Piece): readonly [number, number] => [
  (from[0] + to[0]) / 2,
  (from[1] + to[1]) / 2,
];

const along = (from: Position, to: Position, part: number): readonly [number, number] => [
  from[0] + part * (to[0] - from[0]),
  from[1] + part * (to[1] - from[1]),
];

/** Where a coordinate that runs from a to b meets the grid, as parts of the way, ends left out. */
function crossings(a: number, b: number): number[] {
  const parts: number[] = [];
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  for (
    let border = (Math.floor(low / BASE_CELL_METRES) + 1) * BASE_CELL_METRES;
    border < high;
    border += BASE_CELL_METRES
  )
    parts.push((border - a) / (b - a));
  return parts;
}
