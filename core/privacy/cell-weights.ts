import { clipBetween, ringArea } from '../geo/clip-area.ts';
import { middleOfPiece, type Piece, piecesOf } from '../geo/clip-line.ts';
import { boundsOf, type Geometry, lengthMetres, type Position, positionsOf, type Ring } from '../geo/geometry.ts';
import { BASE_CELL_METRES, type RootSquare } from '../geo/grid.ts';
import { baseIdAt } from './lattice.ts';
import type { Weighed } from './place-weights.ts';

/** What a mark may be at most (privacy.md section 3, point 1). */
export const MARK_LIMITS = { vertices: 1000, lineMetres: 5000, areaSquareMetres: 4_000_000, outlineMetres: 20_000 };

/** The active base cells as the cleaning of one record needs them. */
export interface ActiveCells {
  readonly root: RootSquare;
  /** Index among the active cells by base id, -1 for inactive. */
  readonly index: Int32Array;
}

/** Where a valid geometry lies: integer weights by active base cell ascending, and a line's pieces inside. */
export interface Located {
  readonly cells: readonly Weighed[];
  /** Sum of the weights. */
  readonly whole: number;
  readonly pieces: readonly Piece[];
}

/**
 * Validates a geometry alone and locates it in the active base cells: one cell for a point; whole cm of a line or whole
 * cm² of an area by cell. Parts outside are cut off. Null when it is not valid or touches no active cell.
 */
export function locate(active: ActiveCells, geometry: Geometry): Located | null {
  if (!isValid(geometry)) return null;
  if (geometry.type === 'point') return locatePoint(active, geometry.position);
  return geometry.type === 'line' ? locateLine(active, geometry.positions) : locateArea(active, geometry.ring);
}

function isValid(geometry: Geometry): boolean {
  const positions = positionsOf(geometry);
  if (positions.length > MARK_LIMITS.vertices || positions.length === 0) return false;
  if (!positions.every((position) => position.every(isOnEarth))) return false;
  if (geometry.type === 'line') return lengthMetres(positions) <= MARK_LIMITS.lineMetres;
  if (geometry.type === 'point') return true;
  const outline = lengthMetres([...positions, positions[0] as Position]);
  return outline <= MARK_LIMITS.outlineMetres && ringArea(positions) <= MARK_LIMITS.areaSquareMetres;
}

/** SWEREF coordinates have seven digits. From 10^18 on adding a square's side changes nothing, and no loop would end. */
const isOnEarth = (metres: number): boolean => Math.abs(metres) < 1e8;

/** What of a geometry lies in one base cell: as `placeWeights` takes it, with a position in the cell. */
export interface PartInCell {
  readonly at: Position;
  readonly geometry: Geometry;
  readonly pieces: readonly Piece[];
  readonly whole: number;
}

/** A geometry cut at the borders of the active base cells; nothing where `locate` finds it not valid or outside them. */
export function partsIn(active: ActiveCells, geometry: Geometry): readonly PartInCell[] {
  if (geometry.type === 'area') return areaParts(active, geometry);
  const found = locate(active, geometry);
  if (found === null) return [];
  if (geometry.type === 'point') return [{ at: geometry.position, geometry, pieces: [], whole: found.whole }];
  return found.pieces.map((piece) => ({
    at: middleOfPiece(piece),
    geometry,
    pieces: [piece],
    whole: Math.round(100 * piece.lengthMetres),
  }));
}

function areaParts(active: ActiveCells, area: Extract<Geometry, { readonly type: 'area' }>): readonly PartInCell[] {
  if (!isValid(area)) return [];
  const parts = cutAtCells(active, area.ring).map(
    ({ at, ring }): PartInCell => ({
      at,
      geometry: { type: 'area', ring },
      pieces: [],
      whole: Math.round(10_000 * ringArea(ring)),
    }),
  );
  return parts.some(({ whole }) => whole > 0) ? parts : [];
}

function locatePoint(active: ActiveCells, [easting, northing]: Position): Located | null {
  const index = activeIndex(active, easting, northing);
  return index < 0 ? null : { cells: [{ index, weight: 1 }], whole: 1, pieces: [] };
}

function locateLine(active: ActiveCells, positions: readonly Position[]): Located | null {
  const metres = new Map<number, number>();
  const pieces = piecesOf(positions).filter((piece) => {
    const index = activeIndex(active, ...middleOfPiece(piece));
    if (index < 0) return false;
    metres.set(index, (metres.get(index) ?? 0) + piece.lengthMetres);
    return true;
  });
  return located(metres, 100, pieces);
}

function locateArea(active: ActiveCells, ring: Ring): Located | null {
  const squareMetres = cutAtCells(active, ring).map(({ index, ring: part }) => [index, ringArea(part)] as const);
  return located(new Map(squareMetres), 10_000, []);
}

/** The parts of an area by active base cell, each with the middle of its cell. */
function cutAtCells(
  active: ActiveCells,
  ring: Ring,
): readonly { readonly index: number; readonly at: Position; readonly ring: Ring }[] {
  const { minEasting, maxEasting, minNorthing, maxNorthing } = boundsOf(ring);
  const parts: { readonly index: number; readonly at: Position; readonly ring: Ring }[] = [];
  for (let north = borderBelow(minNorthing); north <= maxNorthing; north += BASE_CELL_METRES) {
    const row = clipBetween(ring, 1, north, north + BASE_CELL_METRES);
    if (row.length < 3) continue;
    for (let east = borderBelow(minEasting); east <= maxEasting; east += BASE_CELL_METRES) {
      const index = activeIndex(active, east, north);
      if (index < 0) continue;
      const part = clipBetween(row, 0, east, east + BASE_CELL_METRES);
      const at: Position = [east + BASE_CELL_METRES / 2, north + BASE_CELL_METRES / 2];
      if (part.length >= 3) parts.push({ index, at, ring: part });
    }
  }
  return parts;
}

const borderBelow = (coordinate: number): number => BASE_CELL_METRES * Math.floor(coordinate / BASE_CELL_METRES);

function activeIndex({ root, index }: ActiveCells, easting: number, northing: number): number {
  const id = baseIdAt(root, easting, northing);
  return id < 0 ? -1 : (index[id] ?? -1);
}

function located(sizes: Map<number, number>, perWhole: number, pieces: readonly Piece[]): Located | null {
  const cells = [...sizes]
    .map(([index, size]) => ({ index, weight: Math.round(perWhole * size) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.index - b.index);
  const whole = cells.reduce((sum, { weight }) => sum + weight, 0);
  return whole === 0 ? null : { cells, whole, pieces };
}
