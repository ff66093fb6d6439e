import type { Position, Ring } from '../geo/geometry.ts';
import { cornersOf } from '../geo/grid.ts';
import type { GridSquare } from '../measures/contract.ts';

/**
 * The outlines of squares taken together, so that squares side by side become one polygon and a file is valid to
 * every reader. Squares may have different sizes but must not overlap. Rings are closed without a repeated last
 * position and run counterclockwise; squares that meet only at a corner get a ring each. Holes are left out of
 * consideration: the rest of a square after its shown quarters has none.
 */
export function outlines(squares: readonly GridSquare[]): readonly Ring[] {
  const edges = outerEdges(squares);
  const rings: Ring[] = [];
  for (const edge of edges.values()) {
    if (!edges.has(keyOf(edge))) continue;
    rings.push(withoutStraightCorners(trace(edge, edges)));
  }
  return rings;
}

interface Edge {
  readonly from: Position;
  readonly to: Position;
}

const keyOf = ({ from, to }: Edge): string => `${from[0]} ${from[1]} ${to[0]} ${to[1]}`;

/** Every edge, cut to the smallest square's side, that no neighbour walks in the other direction. */
function outerEdges(squares: readonly GridSquare[]): Map<string, Edge> {
  const step = Math.min(...squares.map((square) => square.sizeMetres));
  const edges = new Map<string, Edge>();
  for (const square of squares)
    for (const edge of edgesOf(square, step)) {
      const opposite = keyOf({ from: edge.to, to: edge.from });
      if (!edges.delete(opposite)) edges.set(keyOf(edge), edge);
    }
  return edges;
}

function edgesOf(square: GridSquare, step: number): readonly Edge[] {
  const corners = cornersOf(square);
  return corners.flatMap((from, index) => {
    const to = corners[(index + 1) % 4] as Position;
    const pieces = square.sizeMetres / step;
    const at = (share: number): Position => [
      from[0] + ((to[0] - from[0]) * share) / pieces,
      from[1] + ((to[1] - from[1]) * share) / pieces,
    ];
    return Array.from({ length: pieces }, (_, piece) => ({ from: at(piece), to: at(piece + 1) }));
  });
}

/** Follows edges from corner to corner; where two squares meet at a corner only, turns left and so stays in its own. */
function trace(start: Edge, edges: Map<string, Edge>): Position[] {
  const ring: Position[] = [];
  for (let edge: Edge | undefined = start; edge !== undefined; edge = edgeAfter(edge, edges)) {
    edges.delete(keyOf(edge));
    ring.push(edge.from);
  }
  return ring;
}

function edgeAfter({ from, to }: Edge, edges: ReadonlyMap<string, Edge>): Edge | undefined {
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const left: Position = [-north, east];
  const right: Position = [north, -east];
  return [left, [east, north] as const, right]
    .map((turn) => edges.get(keyOf({ from: to, to: [to[0] + turn[0], to[1] + turn[1]] })))
    .find((candidate) => candidate !== undefined);
}

function withoutStraightCorners(ring: readonly Position[]): Ring {
  return ring.filter((position, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] as Position;
    const after = ring[(index + 1) % ring.length] as Position;
    const sameColumn = before[0] === position[0] && position[0] === after[0];
    const sameRow = before[1] === position[1] && position[1] === after[1];
    return !sameColumn && !sameRow;
  });
}
