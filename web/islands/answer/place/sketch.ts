import { boundsOf, type Geometry, middleOf, type Position, positionsOf } from '#core/geo/geometry.ts';
import type { Names } from '#core/places/describe.ts';

export const SKETCH_WIDTH = 350;
export const SKETCH_HEIGHT = 118;

/** What a still picture is drawn of, in its own pixels: x to the right, y down. */
export interface Sketch {
  readonly grounds: readonly {
    readonly id: string;
    readonly kind: 'park' | 'square' | 'water';
    readonly path: string;
  }[];
  readonly streets: readonly { readonly id: string; readonly path: string }[];
  readonly labels: readonly Label[];
  /** A marked stretch. */
  readonly stretch: string | null;
  /** Where the pin's tip stands. */
  readonly pin: { readonly x: number; readonly y: number };
  /** The names that can be read in the picture, for its text alternative. */
  readonly names: readonly string[];
}

interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Clockwise, never upside down. */
  readonly degrees: number;
}

type Pixel = readonly [x: number, y: number];

/** One pixel is at least this many metres, so that a point is shown with the streets round it. */
const leastMetresPerPixel = 1;
const mostLabels = 4;

export function drawSketch(geometry: Geometry, { gazetteer, places }: Names): Sketch {
  const toPixel = projection(geometry);
  const path = (positions: readonly Position[], close: boolean): string =>
    `M${positions.map((position) => toPixel(position).join(' ')).join('L')}${close ? 'Z' : ''}`;
  const inView = (positions: readonly Position[]): boolean => touches(positions.map(toPixel));
  const streets = gazetteer.filter(({ line }) => line !== undefined && line.length > 1 && inView(line));
  const grounds = places.flatMap(({ id, kind, ring }) => {
    const ground =
      kind === 'park' || kind === 'sports'
        ? 'park'
        : kind === 'square'
          ? 'square'
          : kind === 'bathing'
            ? 'water'
            : null;
    return ground !== null && inView(ring) ? [{ id, kind: ground, path: path(ring, true) } as const] : [];
  });
  const [x, y] = toPixel(middleOf(geometry));
  const pin = { x, y };
  const labels = chosenLabels(
    streets.map(({ id, name, line }) => labelsOf(id, name, (line ?? []).map(toPixel))),
    pin,
  );
  return {
    grounds,
    streets: streets.map(({ id, line }) => ({ id, path: path(line ?? [], false) })),
    labels,
    stretch: geometry.type === 'line' ? path(geometry.positions, false) : null,
    pin,
    names: labels.map(({ text }) => text),
  };
}

/** The pin stands a little below the middle, since its head takes room above; a stretch is shown whole. */
function projection(geometry: Geometry): (position: Position) => Pixel {
  const { minEasting, maxEasting, minNorthing, maxNorthing } = boundsOf(positionsOf(geometry));
  const metresPerPixel = Math.max(
    leastMetresPerPixel,
    (maxEasting - minEasting) / (SKETCH_WIDTH - 60),
    (maxNorthing - minNorthing) / (SKETCH_HEIGHT - 70),
  );
  const easting = (minEasting + maxEasting) / 2;
  const northing = (minNorthing + maxNorthing) / 2;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return ([e, n]) => [
    round(SKETCH_WIDTH / 2 + (e - easting) / metresPerPixel),
    round(SKETCH_HEIGHT / 2 + 14 - (n - northing) / metresPerPixel),
  ];
}

/** Whether some part of a line may be seen, by its box. */
function touches(pixels: readonly Pixel[]): boolean {
  const xs = pixels.map(([x]) => x);
  const ys = pixels.map(([, y]) => y);
  const marginPixels = 10;
  return (
    Math.max(...xs) > -marginPixels &&
    Math.min(...xs) < SKETCH_WIDTH + marginPixels &&
    Math.max(...ys) > -marginPixels &&
    Math.min(...ys) < SKETCH_HEIGHT + marginPixels
  );
}

/** Where a street's name may stand: in the middle or at either end of the longest part of it that is seen. */
function labelsOf(id: string, text: string, pixels: readonly Pixel[]): readonly Label[] {
  const needPixels = text.length * 6.6;
  let best: { from: Pixel; to: Pixel; length: number } | null = null;
  for (let i = 1; i < pixels.length; i += 1) {
    const clipped = clip(pixels[i - 1] as Pixel, pixels[i] as Pixel);
    if (clipped === null) continue;
    const [from, to] = clipped;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length > needPixels && (best === null || length > best.length)) best = { from, to, length };
  }
  if (best === null) return [];
  const { from, to, length } = best;
  const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const upright = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
  const atEnd = needPixels / 2 / length;
  return [0.5, atEnd, 1 - atEnd].map((share) => ({
    id,
    text,
    x: from[0] + share * (to[0] - from[0]),
    y: from[1] + share * (to[1] - from[1]),
    degrees: Math.round(upright),
  }));
}

/** The part of a segment inside the picture's frame (Liang and Barsky), or null. */
function clip(from: Pixel, to: Pixel): readonly [Pixel, Pixel] | null {
  const insetPixels = 6;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from[0] - insetPixels],
    [dx, SKETCH_WIDTH - insetPixels - from[0]],
    [-dy, from[1] - insetPixels],
    [dy, SKETCH_HEIGHT - insetPixels - from[1]],
  ];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return null;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  if (start >= end) return null;
  return [
    [from[0] + start * dx, from[1] + start * dy],
    [from[0] + end * dx, from[1] + end * dy],
  ];
}

/** A few names, each once, that neither stand under the pin nor on one another. */
function chosenLabels(streets: readonly (readonly Label[])[], pin: { x: number; y: number }): readonly Label[] {
  const chosen: Label[] = [];
  const apart = (a: { x: number; y: number }, b: { x: number; y: number }, pixels: number): boolean =>
    Math.hypot(a.x - b.x, a.y - b.y) >= pixels;
  const free = (label: Label): boolean =>
    apart(label, { x: pin.x, y: pin.y - 22 }, 24 + label.text.length * 3.3) &&
    chosen.every((other) => other.text !== label.text && apart(label, other, 56));
  for (const places of streets) {
    const place = places.find(free);
    if (place !== undefined && chosen.length < mostLabels) chosen.push(place);
  }
  return chosen;
}
