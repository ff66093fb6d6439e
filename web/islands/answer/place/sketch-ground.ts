import type { Position } from '#core/geo/geometry.ts';
import type { Names } from '#core/places/describe.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';

/** A piece of ground to draw: its size in pixels, and where a position falls in it (x to the right, y down). */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly metresPerPixel: number;
  readonly toPixel: (position: Position) => Pixel;
}

export type Pixel = readonly [x: number, y: number];

/** Streets, grounds and names from the public names alone: what a map can show that has no engine. */
export interface Ground {
  readonly grounds: readonly { readonly kind: 'park' | 'square' | 'water'; readonly path: string }[];
  readonly streets: readonly { readonly name: string; readonly path: string }[];
  /** How wide a street is drawn, pixels. */
  readonly streetPixels: number;
  readonly labels: readonly Label[];
}

export interface Label {
  readonly kind: 'street' | 'park' | 'water' | 'place';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Clockwise, never upside down. */
  readonly degrees: number;
}

const streetMetres = 11;

/** Draws the ground of a frame with at most `mostLabels` names, none where `free` says that something else stands. */
export function drawGround(
  frame: Frame,
  { gazetteer, places }: Names,
  free: (label: Label, halfPixels: number) => boolean,
  mostLabels: number,
): Ground {
  const { toPixel, metresPerPixel } = frame;
  const inView = (positions: readonly Position[]): boolean => touches(positions.map(toPixel), frame);
  const streets = gazetteer.filter(({ line }) => line !== undefined && line.length > 1 && inView(line));
  const grounds = places.flatMap(({ kind, ring }) => {
    const ground =
      kind === 'park' || kind === 'sports'
        ? 'park'
        : kind === 'square'
          ? 'square'
          : kind === 'bathing'
            ? 'water'
            : null;
    return ground !== null && inView(ring) ? [{ kind: ground, path: pathOf(ring, frame, true) } as const] : [];
  });
  const points = gazetteer.filter(({ kind, point }) => kind !== 'street' && kind !== 'locality' && inView([point]));
  const labels = chosenLabels(
    [
      ...streets.map(({ name, line }) => streetLabels(name, (line ?? []).map(toPixel), frame)),
      ...points.map(({ name, kind, point }) => pointLabels(name, kind, toPixel(point), frame)),
    ],
    free,
    mostLabels,
  );
  return {
    grounds,
    streets: streets.map(({ name, line }) => ({ name, path: pathOf(line ?? [], frame, false) })),
    streetPixels: Math.min(10, Math.max(1.5, Math.round((10 * streetMetres) / metresPerPixel) / 10)),
    labels,
  };
}

/** An SVG path along some positions. */
export const pathOf = (positions: readonly Position[], { toPixel }: Frame, closed: boolean): string =>
  positions.length === 0
    ? ''
    : `M${positions.map((position) => toPixel(position).join(' ')).join('L')}${closed ? 'Z' : ''}`;

/** Whether some part of a line may be seen, by its box. */
function touches(pixels: readonly Pixel[], { width, height }: Frame): boolean {
  const xs = pixels.map(([x]) => x);
  const ys = pixels.map(([, y]) => y);
  const marginPixels = 10;
  return (
    Math.max(...xs) > -marginPixels &&
    Math.min(...xs) < width + marginPixels &&
    Math.max(...ys) > -marginPixels &&
    Math.min(...ys) < height + marginPixels
  );
}

/** Where a street's name may stand: in the middle or at either end of the longest nearly straight part that is seen. */
function streetLabels(text: string, pixels: readonly Pixel[], frame: Frame): readonly Label[] {
  const needPixels = text.length * 6.6;
  let best: { from: Pixel; to: Pixel; length: number } | null = null;
  for (const [start, end] of straightParts(pixels)) {
    const clipped = clip(start, end, frame);
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
    kind: 'street',
    text,
    x: from[0] + share * (to[0] - from[0]),
    y: from[1] + share * (to[1] - from[1]),
    degrees: Math.round(upright),
  }));
}

/** Chords that no position between their ends is more than a few pixels from: what a straight name can stand along. */
function straightParts(pixels: readonly Pixel[]): readonly (readonly [Pixel, Pixel])[] {
  const bendPixels = 3;
  const parts: [Pixel, Pixel][] = [];
  let first = 0;
  for (let last = 1; last < pixels.length; last += 1) {
    const chord = (to: number): [Pixel, Pixel] => [pixels[first] as Pixel, pixels[to] as Pixel];
    const straight = pixels.slice(first + 1, last).every((pixel) => awayFrom(pixel, ...chord(last)) <= bendPixels);
    if (!straight) {
      parts.push(chord(last - 1));
      first = last - 1;
    }
    if (last === pixels.length - 1) parts.push(chord(last));
  }
  return parts;
}

/** Pixels from the endless line through two positions. */
function awayFrom([x, y]: Pixel, from: Pixel, to: Pixel): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return length === 0
    ? Math.hypot(x - from[0], y - from[1])
    : Math.abs(dx * (y - from[1]) - dy * (x - from[0])) / length;
}

/** A place's name above or below its point, where the whole of it is seen. */
function pointLabels(
  text: string,
  kind: GazetteerEntry['kind'],
  [x, y]: Pixel,
  { width, height }: Frame,
): readonly Label[] {
  // A narrow screen cuts the picture at its sides.
  const clearPixels = (text.length * 6.6) / 2 + 16;
  if (x < clearPixels || x > width - clearPixels) return [];
  const ground = kind === 'park' || kind === 'water' ? kind : 'place';
  return [0, -16, 16]
    .map((shift) => ({ kind: ground, text, x, y: y + shift, degrees: 0 }) as const)
    .filter((label) => label.y > 10 && label.y < height - 10);
}

/** The part of a segment inside the picture's frame (Liang and Barsky), or null. */
function clip(from: Pixel, to: Pixel, { width, height }: Frame): readonly [Pixel, Pixel] | null {
  const insetPixels = 6;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from[0] - insetPixels],
    [dx, width - insetPixels - from[0]],
    [-dy, from[1] - insetPixels],
    [dy, height - insetPixels - from[1]],
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

/** A few names, each once, that stand where it is free and not on one another. */
function chosenLabels(
  streets: readonly (readonly Label[])[],
  free: (label: Label, halfPixels: number) => boolean,
  most: number,
): readonly Label[] {
  const chosen: Label[] = [];
  const halfPixels = (label: Label): number => label.text.length * 3.3;
  const apart = (label: Label): boolean =>
    free(label, halfPixels(label)) &&
    chosen.every(
      (other) =>
        other.text !== label.text &&
        Math.hypot(label.x - other.x, label.y - other.y) >= (halfPixels(label) + halfPixels(other)) * 0.8 + 8,
    );
  for (const places of streets) {
    const place = places.find(apart);
    if (place !== undefined && chosen.length < most) chosen.push(place);
  }
  return chosen;
}
