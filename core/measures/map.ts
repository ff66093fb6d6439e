import { BASE_CELL_METRES } from '../geo/grid.ts';
import type { Feeling } from '../places/categories.ts';
import { type DrawnArea, drawSlice } from '../privacy/display.ts';
import type { Figure } from '../privacy/estimate.ts';
import { baseLevel, type Lattice, levelOf, sumUp } from '../privacy/lattice.ts';
import type { Release } from '../release/contract.ts';
import { readSlice } from '../release/read-map.ts';
import type { HeatArea, MapPicture } from './contract.ts';
import { framePicture } from './frame.ts';
import { nearestName } from './near.ts';
import { baseCells, coverOf, squareOf } from './squares.ts';

/**
 * The heat map of a feeling, of all causes or of one released category. Null when the release has no such category.
 * A release without maps gives a picture in which everything is "too few".
 */
export function mapPicture(
  release: Release,
  { feeling, category }: { readonly feeling: Feeling; readonly category: string | null },
): MapPicture | null {
  const { header, ground } = release;
  const { lattice } = ground;
  const slices = header.maps.find((map) => map.family === 'category')?.slices ?? [];
  const categories = slices.flatMap((slice) =>
    slice.feeling === feeling && slice.code !== null && slice.text !== null
      ? [{ code: slice.code, text: slice.text }]
      : [],
  );
  if (category !== null && !categories.some(({ code }) => code === category)) return null;

  const estimate = readSlice(release, category === null ? 'base' : 'category', feeling, category);
  const drawn =
    estimate === null
      ? { areas: [], tooFew: [{ level: 0, index: 0 }] }
      : drawSlice(estimate, sumUp(lattice, ground.residents), header.floors[header.tier]);
  return {
    frame: framePicture(release),
    feeling,
    category,
    categories,
    finestMetres: estimate === null ? baseLevel(lattice).sideMetres : levelOf(lattice, estimate.finest).sideMetres,
    areas: drawn.areas.map((area) => heatArea(release, area)),
    tooFew: coverOf(lattice, drawn.tooFew),
  };
}

function heatArea({ header, ground: { lattice } }: Release, { cell, rest, figure }: DrawnArea): HeatArea {
  const square = squareOf(lattice, cell);
  const areaKm2 = activeKm2(lattice, rest ?? [cell]);
  return {
    square,
    rest: rest === null ? [] : coverOf(lattice, rest),
    estimate: { ...figure },
    areaKm2,
    densityPerKm2: { value: figure.value / areaKm2, low: figure.low / areaKm2, high: figure.high / areaKm2 },
    certainty: rest === null && isCertain(figure) ? 'certain' : 'uncertain',
    near: nearestName(header.names, [square.easting + square.sizeMetres / 2, square.northing + square.sizeMetres / 2]),
  };
}

/** The area of some cells inside the dialogue's area, so that a square on the border is not thinned out. */
function activeKm2(lattice: Lattice, cells: readonly DrawnArea['cell'][]): number {
  const base = baseCells(lattice);
  const count = cells.reduce((sum, { level, index }) => sum + (base[level]?.[index] ?? 0), 0);
  return (count * BASE_CELL_METRES ** 2) / 1e6;
}

/** Solid edge: the interval is at most ±25 % of the value (docs/design.md section 4.3). */
const isCertain = ({ value, low, high }: Figure): boolean => Math.max(high - value, value - low) <= 0.25 * value;
