import { boundsOf, type Geometry, middleOf, type Position, positionsOf } from '#core/geo/geometry.ts';
import type { Names } from '#core/places/describe.ts';
import { drawGround, type Frame, type Ground, type Label, type Pixel, pathOf } from './sketch-ground.ts';

export const SKETCH_WIDTH = 350;
export const SKETCH_HEIGHT = 118;

/** What a still picture of a place is drawn of, in its own pixels: x to the right, y down. */
export interface Sketch extends Ground {
  /** A marked stretch, or the edge of a marked area. */
  readonly shape: { readonly path: string; readonly closed: boolean } | null;
  /** Where the pin's tip stands. */
  readonly pin: { readonly x: number; readonly y: number };
  /** The names that can be read in the picture, for its text alternative. */
  readonly names: readonly string[];
}

/** One pixel is at least this many metres, so that a point is shown with the streets round it. */
const leastMetresPerPixel = 1.5;
const mostLabels = 4;

export function drawSketch(geometry: Geometry, names: Names): Sketch {
  const frame = frameOf(geometry);
  const [x, y] = frame.toPixel(middleOf(geometry));
  const besideThePin = (label: Label, halfPixels: number): boolean =>
    Math.hypot(label.x - x, label.y - y + 22) >= 24 + halfPixels;
  const ground = drawGround(frame, names, besideThePin, mostLabels);
  const closed = geometry.type === 'area';
  return {
    ...ground,
    shape: geometry.type === 'point' ? null : { path: pathOf(positionsOf(geometry), frame, closed), closed },
    pin: { x, y },
    names: ground.labels.map(({ text }) => text),
  };
}

/** Near for a point; a stretch or an area is shown whole. The pin stands a little below the middle: its head takes room above. */
function frameOf(geometry: Geometry): Frame {
  const { minEasting, maxEasting, minNorthing, maxNorthing } = boundsOf(positionsOf(geometry));
  const metresPerPixel = Math.max(
    leastMetresPerPixel,
    (maxEasting - minEasting) / (SKETCH_WIDTH - 60),
    (maxNorthing - minNorthing) / (SKETCH_HEIGHT - 64),
  );
  const easting = (minEasting + maxEasting) / 2;
  const northing = (minNorthing + maxNorthing) / 2;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const toPixel = ([e, n]: Position): Pixel => [
    round(SKETCH_WIDTH / 2 + (e - easting) / metresPerPixel),
    round(SKETCH_HEIGHT / 2 + 14 - (n - northing) / metresPerPixel),
  ];
  return { width: SKETCH_WIDTH, height: SKETCH_HEIGHT, metresPerPixel, toPixel };
}
