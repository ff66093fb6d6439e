import { BASE_CELL_METRES } from '../geo/grid.ts';
import type { Feeling } from '../places/feelings.ts';
import { drawSlice } from '../privacy/display.ts';
import type { Figure } from '../privacy/estimate.ts';
import { FILTER_NAMES } from '../privacy/filters.ts';
import { baseLevel, type CellRef, type Lattice, levelOf } from '../privacy/lattice.ts';
import type { Release } from '../release/contract.ts';
import { type ChosenValues, choicesOf, knowsValue, type Reading, readChosen } from '../release/filtered.ts';
import { groundLevels } from '../release/ground-levels.ts';
import { drawModel } from '../release/model.ts';
import type { Chosen, FilterChoice, HeatArea, HeatEstimate, MapPicture } from './contract.ts';
import { framePicture } from './frame.ts';
import { nearestName } from './near.ts';
import { baseCells, coverOf, squareOf } from './squares.ts';

/** What is asked of a map: a feeling, and the values chosen in at most two filters. */
export interface MapQuestion {
  readonly feeling: Feeling;
  readonly chosen: ChosenValues;
}

/**
 * The heat map of a feeling, of all marks or of those with the chosen values. Null when the release has no such value. A
 * map that was not measured gives a picture in which everything is "too few".
 */
export function mapPicture(release: Release, { feeling, chosen }: MapQuestion): MapPicture | null {
  const choices = choicesOf(chosen);
  if (!choices.every((choice) => knowsValue(release, feeling, choice))) return null;
  const { lattice } = release.ground;
  const reading = readChosen(release, feeling, chosen);
  const drawn = drawnOf(release, reading);
  return {
    frame: framePicture(release),
    feeling,
    chosen: Object.fromEntries(choices) as Chosen,
    filters: filtersOfMap(release, feeling),
    basis: reading?.basis ?? 'measured',
    finestMetres: (reading === null ? baseLevel(lattice) : levelOf(lattice, reading.estimate.finest)).sideMetres,
    areas: drawn.areas,
    tooFew: coverOf(lattice, drawn.tooFew),
  };
}

/** What can be chosen for a feeling, in the filters' order. */
export function filtersOfMap({ header }: Release, feeling: Feeling): FilterChoice[] {
  return FILTER_NAMES.flatMap((name) => {
    const map = header.maps.find(({ family }) => family === name);
    const values = (map?.slices ?? []).flatMap((slice) =>
      slice.feeling === feeling && slice.code !== null && slice.text !== null
        ? [{ code: slice.code, text: slice.text }]
        : [],
    );
    return map === undefined || values.length === 0 ? [] : [{ name, measured: map.varianceUnits2.length > 0, values }];
  });
}

interface Drawn {
  readonly areas: HeatArea[];
  readonly tooFew: readonly CellRef[];
}

function drawnOf(release: Release, reading: Reading | null): Drawn {
  const { header, ground } = release;
  if (reading === null) return { areas: [], tooFew: [{ level: 0, index: 0 }] };
  const { residents } = groundLevels(ground);
  const floor = header.floors[header.tier];
  if (reading.basis === 'measured') {
    const { areas, tooFew } = drawSlice(reading.estimate, residents, floor);
    return {
      areas: areas.map(({ cell, rest, figure }) =>
        heatArea(release, cell, rest, { ...figure }, rest === null && isCertain(figure) ? 'certain' : 'uncertain'),
      ),
      tooFew,
    };
  }
  const { cells, tooFew } = drawModel(reading.estimate, residents, floor);
  const estimateOf = ({ level, index }: CellRef): HeatEstimate => ({
    value: reading.estimate.values[level]?.[index] ?? 0,
    low: null,
    high: null,
    standardError: null,
  });
  return { areas: cells.map((cell) => heatArea(release, cell, null, estimateOf(cell), 'uncertain')), tooFew };
}

function heatArea(
  { header, ground: { lattice } }: Release,
  cell: CellRef,
  rest: readonly CellRef[] | null,
  estimate: HeatEstimate,
  certainty: HeatArea['certainty'],
): HeatArea {
  const square = squareOf(lattice, cell);
  const areaKm2 = activeKm2(lattice, rest ?? [cell]);
  const perKm2 = (persons: number | null): number | null => (persons === null ? null : persons / areaKm2);
  return {
    square,
    rest: rest === null ? [] : coverOf(lattice, rest),
    estimate,
    areaKm2,
    densityPerKm2: { value: estimate.value / areaKm2, low: perKm2(estimate.low), high: perKm2(estimate.high) },
    certainty,
    near: nearestName(header.names, [square.easting + square.sizeMetres / 2, square.northing + square.sizeMetres / 2]),
  };
}

/** The area of some cells inside the dialogue's area, so that a square on the border is not thinned out. */
export function activeKm2(lattice: Lattice, cells: readonly CellRef[]): number {
  const base = baseCells(lattice);
  const count = cells.reduce((sum, { level, index }) => sum + (base[level]?.[index] ?? 0), 0);
  return (count * BASE_CELL_METRES ** 2) / 1e6;
}

/** Solid edge: the interval is at most ±25 % of the value (docs/design.md section 4.3). */
const isCertain = ({ value, low, high }: Figure): boolean => Math.max(high - value, value - low) <= 0.25 * value;
