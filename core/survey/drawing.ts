import { edgesCross, type Geometry, type Position } from '../geo/geometry.ts';
import { faultOfShape, MOST_CORNERS } from './validate-place.ts';

/**
 * A stretch or an area that is being marked corner by corner, without dragging. A value: each act gives a new one, or says
 * in a code why it cannot be. Bounds are those that the server keeps (validate-place.ts), so that nobody draws in vain.
 */
export interface Drawing {
  readonly kind: 'line' | 'area';
  readonly corners: readonly Position[];
}

export const emptyDrawing = (kind: Drawing['kind']): Drawing => ({ kind, corners: [] });

/** How many corners a shape has at least. */
export const leastCorners = (kind: Drawing['kind']): number => (kind === 'line' ? 2 : 3);

export type DrawingFault =
  | 'same-corner'
  | 'too-many-corners'
  | 'line-too-long'
  | 'area-too-large'
  | 'area-crosses-itself'
  | 'too-few-corners';

/** With one more corner, or why not: told when it is set, since later it is hard to see which one was wrong. */
export function withCorner(drawing: Drawing, corner: Position): Drawing | DrawingFault {
  const { kind, corners } = drawing;
  const last = corners.at(-1);
  if (last !== undefined && last[0] === corner[0] && last[1] === corner[1]) return 'same-corner';
  if (corners.length >= MOST_CORNERS) return 'too-many-corners';
  const next: Drawing = { kind, corners: [...corners, corner] };
  if (kind === 'line') return faultOf(next) ?? next;
  return crossesItsOwnPath(next.corners) ? 'area-crosses-itself' : next;
}

export const withoutLastCorner = (drawing: Drawing): Drawing => ({ ...drawing, corners: drawing.corners.slice(0, -1) });

/** The finished shape, or why it is none yet. */
export function finished(drawing: Drawing): Geometry | DrawingFault {
  if (drawing.corners.length < leastCorners(drawing.kind)) return 'too-few-corners';
  return faultOf(drawing) ?? shapeOf(drawing);
}

const shapeOf = ({ kind, corners }: Drawing): Geometry =>
  kind === 'line' ? { type: 'line', positions: corners } : { type: 'area', ring: corners };

const faultOf = (drawing: Drawing): DrawingFault | null =>
  (faultOfShape(shapeOf(drawing))?.code as DrawingFault | undefined) ?? null;

/**
 * Whether the newest edge meets an earlier one. The edge that closes the ring is left out: it moves with each corner, and
 * is looked at when the shape is finished.
 */
function crossesItsOwnPath(corners: readonly Position[]): boolean {
  const [from, to] = corners.slice(-2);
  if (from === undefined || to === undefined) return false;
  return corners.slice(0, -2).some((corner, index) => {
    if (corner[0] === to[0] && corner[1] === to[1]) return true;
    const end = corners[index + 1];
    return end !== undefined && index + 1 < corners.length - 2 && edgesCross(corner, end, from, to);
  });
}
