import type { Geometry, Position } from '../geo/geometry.ts';
import { middleOfSquare, type PaperGrid } from '../places/paper-grid.ts';
import type { PlaceKind } from './contract.ts';

/** What squares of a paper form stand for; or why they stand for nothing that the question takes. */
export type ReadSquares =
  | { readonly kind: 'geometry'; readonly geometry: Geometry }
  | { readonly kind: 'empty' }
  /** Something that is no square of the map. */
  | { readonly kind: 'unknown' }
  /** A stretch of one square is no stretch. */
  | { readonly kind: 'too-few' }
  /** A place is in one square. */
  | { readonly kind: 'too-many' };

/** "D7", "d 07" or "7D"; between several anything that people write: "D7-E5", "D7, E7 och E8". */
const SQUARE = /[A-J]\s*\d{1,2}(?!\d)|\d{1,2}\s*[A-J](?![A-Z])/g;
const BETWEEN = /^(?:[\s,;.–—-]|TILL|OCH|TO|AND)*$/;

/**
 * Squares as staff type them from a form. One is the middle of it, or where areas are taken the whole of it; several are a
 * stretch from the first to the last where stretches are taken, else the rectangle that holds them all.
 */
export function placeOfSquares(typed: string, kinds: readonly PlaceKind[], grid: PaperGrid): ReadSquares {
  const plain = typed.toUpperCase().trim();
  if (plain === '') return { kind: 'empty' };
  if (!BETWEEN.test(plain.replace(SQUARE, ' '))) return { kind: 'unknown' };
  const middles: Position[] = [];
  for (const [square] of plain.matchAll(SQUARE)) {
    const middle = middleOfSquare(square, grid);
    if (middle === null) return { kind: 'unknown' };
    if (middles.at(-1)?.join() !== middle.join()) middles.push(middle);
  }
  const [first] = middles;
  if (first === undefined) return { kind: 'unknown' };
  if (middles.length > 1 && kinds.includes('line'))
    return { kind: 'geometry', geometry: { type: 'line', positions: middles } };
  if (kinds.includes('area')) return { kind: 'geometry', geometry: around(middles, grid.sideMetres / 2) };
  if (!kinds.includes('point')) return { kind: 'too-few' };
  return middles.length > 1 ? { kind: 'too-many' } : { kind: 'geometry', geometry: { type: 'point', position: first } };
}

/**
 * What a form asks squares for: the one of a point, those along a stretch, those that hold an area; and where one square is a
 * point, of stretches and areas too.
 */
export function asksSquares({ kinds }: { readonly kinds: readonly PlaceKind[] }): SquaresAsked {
  const isPoint = kinds.includes('point');
  if (kinds.includes('line')) return isPoint ? 'point-line' : 'line';
  if (kinds.includes('area')) return isPoint ? 'point-area' : 'area';
  return 'point';
}
export type SquaresAsked = 'point' | 'line' | 'area' | 'point-line' | 'point-area';

function around(middles: readonly Position[], half: number): Geometry {
  const eastings = middles.map(([easting]) => easting);
  const northings = middles.map(([, northing]) => northing);
  const [west, east] = [Math.min(...eastings) - half, Math.max(...eastings) + half];
  const [south, north] = [Math.min(...northings) - half, Math.max(...northings) + half];
  return {
    type: 'area',
    ring: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  };
}
