import type { Geometry, Position } from '../geo/geometry.ts';
import { toSweref } from '../geo/sweref.ts';

/** What coordinates make: one is a point, several in a row a stretch or the corners of an area. */
export type WrittenForm = Geometry['type'];

/**
 * Positions as people copy them, one a line: SWEREF 99 TM ("N 6400358 E 481351", "6400358, 481351") or latitude and longitude
 * ("57.7421, 14.6860"), in either order, since in Sweden the larger number is the northing and the latitude alike. Null where a
 * line is neither.
 */
export function writtenPositions(text: string): readonly Position[] | null {
  const lines = text.split(/[\n;]+/).filter((line) => line.trim() !== '');
  const positions = lines.map(positionOf);
  return positions.every((position) => position !== null) ? positions : null;
}

function positionOf(line: string): Position | null {
  // A comma between digits with a point elsewhere in the number ends it; "57,7421 14,6860" is Swedish for decimals.
  const isSwedish = !line.includes('.') && /\d,\d/.test(line) && /\d\s+\d/.test(line);
  const numbers = ((isSwedish ? line.replace(/(\d),(\d)/g, '$1.$2') : line).match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [one, other] = numbers;
  if (numbers.length !== 2 || one === undefined || other === undefined) return null;
  const [larger, smaller] = one > other ? [one, other] : [other, one];
  if (larger > 5_000_000 && larger < 8_000_000 && smaller > 100_000 && smaller < 1_000_000)
    return [Math.round(smaller), Math.round(larger)];
  if (larger > 50 && larger < 72 && smaller > 5 && smaller < 30) return toSweref({ lat: larger, lon: smaller });
  return null;
}

/** A geometry of a form through some positions; null where they are too few, or too many for a point. */
export function geometryThrough(form: WrittenForm, positions: readonly Position[]): Geometry | null {
  const [first] = positions;
  if (form === 'point') return first === undefined || positions.length > 1 ? null : { type: 'point', position: first };
  if (form === 'line') return positions.length < 2 ? null : { type: 'line', positions };
  return positions.length < 3 ? null : { type: 'area', ring: positions };
}
