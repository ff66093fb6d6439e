import { clipBetween } from '#core/geo/clip-area.ts';
import type { Bounds } from '#core/geo/geometry.ts';
import type { MapGeometry, Point } from '../feature.ts';

/** What lies within a box: of a line perhaps several parts, and nothing of what lies outside. */
export function within(geometry: MapGeometry, box: Bounds): readonly MapGeometry[] {
  if (geometry.type === 'point') return isInside(geometry.point, box) ? [geometry] : [];
  if (geometry.type === 'line') return linesWithin(geometry.line, box).map((line) => ({ type: 'line', line }));
  if (geometry.rings.every((ring) => ring.every((corner) => isInside(corner, box)))) return [geometry];
  const [outer = [], ...holes] = geometry.rings.map((ring) => ringWithin(ring, box));
  if (outer.length < 3) return [];
  return [{ type: 'polygon', rings: [outer, ...holes.filter(({ length }) => length >= 3)] }];
}

const isInside = ([easting, northing]: Point, box: Bounds): boolean =>
  easting >= box.minEasting && easting <= box.maxEasting && northing >= box.minNorthing && northing <= box.maxNorthing;

const ringWithin = (ring: readonly Point[], box: Bounds): readonly Point[] =>
  clipBetween(clipBetween(ring, 0, box.minEasting, box.maxEasting), 1, box.minNorthing, box.maxNorthing);

function linesWithin(line: readonly Point[], box: Bounds): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = [line[i - 1], line[i]] as [Point, Point];
    const [start, end] = spanWithin(from, to, box);
    if (start >= end) continue;
    const last = parts.at(-1);
    if (start === 0 && last?.at(-1) === from) last.push(along(from, to, end));
    else parts.push([along(from, to, start), along(from, to, end)]);
  }
  return parts;
}

/** From where to where a stretch lies in a box, as parts of its length (Liang and Barsky); the first is not less where it does not. */
function spanWithin(from: Point, to: Point, box: Bounds): readonly [start: number, end: number] {
  let [start, end] = [0, 1];
  const cut = (at: number, run: number, low: number, high: number): void => {
    if (run === 0) {
      if (at < low || at > high) end = -1;
      return;
    }
    const borders = [(low - at) / run, (high - at) / run];
    start = Math.max(start, Math.min(...borders));
    end = Math.min(end, Math.max(...borders));
  };
  cut(from[0], to[0] - from[0], box.minEasting, box.maxEasting);
  cut(from[1], to[1] - from[1], box.minNorthing, box.maxNorthing);
  return [start, end];
}

/** The ends themselves where they lie inside, so that a line goes on where the stretch before ended. */
function along(from: Point, to: Point, part: number): Point {
  if (part === 0) return from;
  if (part === 1) return to;
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}
