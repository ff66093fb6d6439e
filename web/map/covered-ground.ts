import { boundsOf, type Position } from '#core/geo/geometry.ts';
import type { Insets } from './handle.ts';

/** What the legend covers in the lower left corner, CSS pixels with its distance to the edge; noughts where it lies below. */
export interface Covered {
  readonly width: number;
  readonly height: number;
}

type Size = readonly [width: number, height: number];

/**
 * Insets with which a fit shows every position as large as it can with none of them under the legend. Positions are
 * lower left and upper right corners of what is drawn, so a lower left corner tells whether a square is covered.
 */
export function openingInsets(
  positions: readonly Position[],
  [width, height]: Size,
  covered: Covered,
  marginPixels: number,
  finestMetresPerPixel: number,
): Insets {
  const { minEasting: west, minNorthing: south, maxEasting, maxNorthing } = boundsOf(positions);
  const [wide, high] = [maxEasting - west, maxNorthing - south];
  let best: { insets: Insets; metresPerPixel: number } | null = null;
  for (const left of steps(covered.width, marginPixels)) {
    for (const bottom of steps(covered.height, marginPixels)) {
      const [freeWidth, freeHeight] = [width - left - marginPixels, height - bottom - marginPixels];
      if (freeWidth <= 0 || freeHeight <= 0) continue;
      const metresPerPixel = Math.max(wide / freeWidth, high / freeHeight, finestMetresPerPixel);
      const originX = left + (freeWidth - wide / metresPerPixel) / 2;
      const originY = height - bottom - (freeHeight - high / metresPerPixel) / 2;
      const hidden = positions.some(
        ([easting, northing]) =>
          originX + (easting - west) / metresPerPixel < covered.width &&
          originY - (northing - south) / metresPerPixel > height - covered.height,
      );
      if (hidden || (best !== null && best.metresPerPixel <= metresPerPixel)) continue;
      best = { insets: { top: marginPixels, right: marginPixels, bottom, left }, metresPerPixel };
    }
  }
  return best?.insets ?? { top: marginPixels, right: marginPixels, bottom: marginPixels, left: marginPixels };
}

/** The legend's side left out, whichever leaves the larger rectangle free: to the right of it or above it. */
export function freeInsets([width, height]: Size, covered: Covered): Insets {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const beside = (width - covered.width) * height;
  const above = width * (height - covered.height);
  return beside >= above ? { ...none, left: covered.width } : { ...none, bottom: covered.height };
}

export const isCovered = (x: number, y: number, [, height]: Size, covered: Covered): boolean =>
  x < covered.width && y > height - covered.height;

/** From the bare margin to all that is covered, in quarters. */
const steps = (coveredPixels: number, marginPixels: number): number[] =>
  [0, 0.25, 0.5, 0.75, 1].map((part) => Math.max(marginPixels, Math.round(part * (coveredPixels + marginPixels / 2))));
