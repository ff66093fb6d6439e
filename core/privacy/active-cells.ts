import { middleOfPiece, piecesOf } from '../geo/clip-line.ts';
import { boundsOf, insidePolygon, type Polygon, type Position, type Ring } from '../geo/geometry.ts';
import { BASE_CELL_METRES, type RootSquare, rootSquare } from '../geo/grid.ts';
import { baseIdAt, type Lattice, latticeOf } from './lattice.ts';

/** The lattice of a municipality: the smallest root square round its border, and every base cell that overlaps it. */
export function latticeOfBoundary(boundary: readonly Polygon[]): Lattice {
  const root = rootSquare(boundsOf(boundary.flatMap((polygon) => polygon.outer)));
  return latticeOf(root, activeBaseCells(root, boundary));
}

/** Ids of the base cells that overlap some polygon, ascending. */
function activeBaseCells(root: RootSquare, boundary: readonly Polygon[]): Int32Array {
  const active = new Set<number>();
  for (const polygon of boundary) {
    const rings = [polygon.outer, ...polygon.holes];
    for (const ring of rings)
      for (const piece of piecesOf(closed(ring))) {
        const id = baseIdAt(root, ...inwards(middleOfPiece(piece), polygon));
        if (id >= 0) active.add(id);
      }
    addInside(root, rings, active);
  }
  return Int32Array.from(active).sort();
}

/** A border that runs along the edge of two squares overlaps only the one on its inner side. */
function inwards(middle: Position, polygon: Polygon): Position {
  if (middle.every((coordinate) => coordinate % BASE_CELL_METRES !== 0)) return middle;
  const nudges = [-0.01, 0.01].flatMap((x) => [-0.01, 0.01].map((y): Position => [middle[0] + x, middle[1] + y]));
  return nudges.find((position) => insidePolygon(position, polygon)) ?? middle;
}

const closed = (ring: Ring): readonly Position[] => [...ring, ring[0] as Position];

/** Cells whose middle lies inside, row by row, by the even-odd rule over the outer ring and its holes together. */
function addInside(root: RootSquare, rings: readonly Ring[], active: Set<number>): void {
  const perSide = 2 ** root.levels;
  const crossings = new Map<number, number[]>();
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 1) {
      const from = ring[i] as Position;
      const to = ring[(i + 1) % ring.length] as Position;
      for (const row of rowsBetween(root, from[1], to[1])) {
        const northing = root.northing + (row + 0.5) * BASE_CELL_METRES;
        const easting = from[0] + ((northing - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
        crossings.set(row, [...(crossings.get(row) ?? []), easting]);
      }
    }
  for (const [row, eastings] of crossings) {
    eastings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < eastings.length; i += 2) {
      const first = Math.ceil(columnOf(root, eastings[i] as number));
      const last = Math.floor(columnOf(root, eastings[i + 1] as number));
      for (let column = Math.max(0, first); column <= last && column < perSide; column += 1)
        active.add(row * perSide + column);
    }
  }
}

/** Column whose middle is at an easting, as a real number. */
const columnOf = (root: RootSquare, easting: number): number => (easting - root.easting) / BASE_CELL_METRES - 0.5;

/** Rows whose middle lies between two northings, half-open, so that a corner on a middle counts once. */
function rowsBetween(root: RootSquare, a: number, b: number): number[] {
  const rowAt = (northing: number): number => Math.ceil((northing - root.northing) / BASE_CELL_METRES - 0.5);
  const rows: number[] = [];
  for (let row = rowAt(Math.min(a, b)); row < rowAt(Math.max(a, b)); row += 1) rows.push(row);
  return rows;
}
