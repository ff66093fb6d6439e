import type { MapHandle } from './handle.ts';

/** A coordinate line of SWEREF 99 TM where it meets an edge of the map. */
export interface Tick {
  /** CSS pixels from the left (easting) or from the top (northing). */
  readonly at: number;
  readonly metres: number;
}

export interface Ticks {
  /** Along the top edge. */
  readonly eastings: readonly Tick[];
  /** Along the right edge. */
  readonly northings: readonly Tick[];
}

const stepsMetres = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** Ticks at round metres, at least `apartPixels` from one another. The map is never turned, so the edges are enough. */
export function gridTicks(handle: MapHandle, apartPixels = 150): Ticks {
  const [width, height] = handle.size();
  const { metresPerPixel } = handle.view();
  const step = stepsMetres.find((metres) => metres / metresPerPixel >= apartPixels) ?? 100_000;
  const [west] = handle.toPosition(0, 0);
  const [east, north] = handle.toPosition(width, 0);
  const [, south] = handle.toPosition(width, height);
  return {
    eastings: between(west, east, step).map((metres) => ({ metres, at: (width * (metres - west)) / (east - west) })),
    northings: between(south, north, step).map((metres) => ({
      metres,
      at: (height * (north - metres)) / (north - south),
    })),
  };
}

function between(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

/** The longest round length that fits in `mostPixels`, with its pixels. */
export function scaleBar(metresPerPixel: number, mostPixels: number): { metres: number; pixels: number } {
  const most = metresPerPixel * mostPixels;
  const metres = [10, 20, 50, ...stepsMetres].filter((length) => length <= most).at(-1) ?? 10;
  return { metres, pixels: metres / metresPerPixel };
}
