import { distanceMetres } from './distance.ts';
import type { Position } from './geometry.ts';

/** Metres from a position to the nearest point of a line. */
export function distanceToLine(position: Position, line: readonly Position[]): number {
  const [only] = line;
  if (line.length === 1 && only !== undefined) return distanceMetres(position, only);
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i += 1)
    nearest = Math.min(nearest, distanceToSegment(position, line[i - 1] as Position, line[i] as Position));
  return nearest;
}

function distanceToSegment(position: Position, from: Position, to: Position): number {
  const along: readonly [number, number] = [to[0] - from[0], to[1] - from[1]];
  const squared = along[0] ** 2 + along[1] ** 2;
  if (squared === 0) return distanceMetres(position, from);
  const share = ((position[0] - from[0]) * along[0] + (position[1] - from[1]) * along[1]) / squared;
  const clamped = Math.max(0, Math.min(1, share));
  return Math.hypot(position[0] - from[0] - clamped * along[0], position[1] - from[1] - clamped * along[1]);
}
