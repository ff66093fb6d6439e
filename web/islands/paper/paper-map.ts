import type { Position } from '#core/geo/geometry.ts';
import type { GazetteerEntry, NamedPlace } from '#core/places/municipality.ts';
import { GRID_COLUMNS, GRID_ROWS, type PaperGrid } from '#core/places/paper-grid.ts';

/** One square of the printed map in its own units. */
export const SQUARE = 100;
export const MAP_WIDTH = SQUARE * GRID_COLUMNS.length;
export const MAP_HEIGHT = SQUARE * GRID_ROWS;

export interface PaperMapDrawing {
  readonly grounds: readonly string[];
  readonly streets: readonly { readonly path: string; readonly isMain: boolean }[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly labels: readonly Label[];
}

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly degrees: number;
  readonly isPlace: boolean;
}

type Pixel = readonly [x: number, y: number];

/** Streets that are longer than this many units, and so worth a name. */
const NAMED_STREET = 1.6 * SQUARE;
/** Sizes of names in the map's units: on a sheet of A4 the map is 182 mm wide, so that 19 units are 9 points. */
export const PLACE_SIZE = 21;
export const STREET_SIZE = 19;
/** The width of a letter, on average, bold and not. */
const PLACE_LETTER = 0.55 * PLACE_SIZE;
const STREET_LETTER = 0.53 * STREET_SIZE;

/** The map of a paper form: streets, known places and their names as far as there is room, places before streets. */
export function drawPaperMap(
  grid: PaperGrid,
  gazetteer: readonly GazetteerEntry[],
  places: readonly NamedPlace[],
): PaperMapDrawing {
  const toPixel = ([easting, northing]: Position): Pixel => [
    Math.round((10 * SQUARE * (easting - grid.corner[0])) / grid.sideMetres) / 10,
    Math.round((10 * SQUARE * (grid.corner[1] - northing)) / grid.sideMetres) / 10,
  ];
  const taken: Box[] = [];
  const labels: Label[] = [];
  const points: Pixel[] = [];
  const spots = [
    ...places.map(({ name, point }) => ({ name, at: toPixel(point as unknown as Position) })),
    ...gazetteer
      .filter(({ kind, place }) => (kind === 'stop' || kind === 'locality') && place === undefined)
      .map(({ name, point }) => ({ name, at: toPixel(point as unknown as Position) })),
  ];
  for (const { name, at } of spots) {
    if (!isInside(at)) continue;
    const width = name.length * PLACE_LETTER;
    const x = Math.min(at[0] + 9, MAP_WIDTH - width - 4);
    const box: Box = [at[0] - 6, at[1] - 14, x + width - at[0] + 10, 28];
    if (taken.some((other) => overlaps(other, box))) continue;
    taken.push(box);
    points.push(at);
    labels.push({ text: name, x, y: at[1] + 7, degrees: 0, isPlace: true });
  }
  const streets = gazetteer.flatMap(({ name, line }) => {
    const pixels = (line ?? []).map((position) => toPixel(position as unknown as Position));
    return pixels.length < 2 || !pixels.some(isInside) ? [] : [{ name, pixels, length: lengthOf(pixels) }];
  });
  for (const { name, pixels, length } of streets.toSorted((a, b) => b.length - a.length)) {
    const stretch = longestStretch(pixels);
    const width = name.length * STREET_LETTER;
    if (length < NAMED_STREET || stretch === null || stretch.length < width || !isInside(stretch.middle)) continue;
    const [x, y] = stretch.middle;
    const radians = (stretch.degrees * Math.PI) / 180;
    const wide = Math.abs(Math.cos(radians)) * width + 20;
    const high = Math.abs(Math.sin(radians)) * width + 20;
    const box: Box = [x - wide / 2, y - high / 2, wide, high];
    const isWhole = box[0] > 0 && box[1] > 0 && box[0] + wide < MAP_WIDTH && box[1] + high < MAP_HEIGHT;
    if (!isWhole || taken.some((other) => overlaps(other, box))) continue;
    taken.push(box);
    labels.push({ text: name, x, y, degrees: stretch.degrees, isPlace: false });
  }
  return {
    grounds: places
      .filter(({ kind }) => kind === 'park' || kind === 'sports' || kind === 'bathing')
      .map(({ ring }) => `${pathOf((ring as unknown as Position[]).map(toPixel))}Z`),
    streets: streets.map(({ pixels, length }) => ({ path: pathOf(pixels), isMain: length > 5 * SQUARE })),
    points: points.map(([x, y]) => ({ x, y })),
    labels,
  };
}

type Box = readonly [x: number, y: number, width: number, height: number];
const overlaps = (a: Box, b: Box): boolean =>
  a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
const isInside = ([x, y]: Pixel): boolean => x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
const pathOf = (pixels: readonly Pixel[]): string => `M${pixels.map((pixel) => pixel.join(' ')).join('L')}`;
const lengthOf = (pixels: readonly Pixel[]): number =>
  pixels.slice(1).reduce((sum, [x, y], index) => {
    const [px, py] = pixels[index] as Pixel;
    return sum + Math.hypot(x - px, y - py);
  }, 0);

/** The longest straight part of a street; its name stands along it and never upside down. */
function longestStretch(
  pixels: readonly Pixel[],
): { readonly middle: Pixel; readonly degrees: number; readonly length: number } | null {
  let best: { middle: Pixel; degrees: number; length: number } | null = null;
  for (let i = 0; i < pixels.length - 1; i += 1)
    for (let j = i + 1; j < pixels.length; j += 1) {
      const [from, to] = [pixels[i] as Pixel, pixels[j] as Pixel];
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      // Straight: walking it is hardly longer than flying.
      if (lengthOf(pixels.slice(i, j + 1)) > 1.02 * length) break;
      if (length > (best?.length ?? 0)) {
        const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
        const upright = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
        best = {
          middle: [Math.round((from[0] + to[0]) / 2), Math.round((from[1] + to[1]) / 2)],
          degrees: Math.round(upright),
          length,
        };
      }
    }
  return best;
}
