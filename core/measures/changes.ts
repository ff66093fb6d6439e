import type { Feeling } from '../places/categories.ts';
import { drawSlice } from '../privacy/display.ts';
import { type SliceEstimate, UNITS, WIDTH_90 } from '../privacy/estimate.ts';
import { type CellRef, isSameLattice, type Lattice, levelOf, sumUp } from '../privacy/lattice.ts';
import type { Release } from '../release/contract.ts';
import { choicesOf, knowsValue, readChosen } from '../release/filtered.ts';
import type { ChangePicture, Chosen, Difference, GridSquare } from './contract.ts';
import { framePicture } from './frame.ts';
import type { MapQuestion } from './map.ts';
import { nearestName } from './near.ts';
import { squareOf } from './squares.ts';

/**
 * What differs between two releases (privacy.md 7.8): the difference of the unbiased estimates, with the noise of both in
 * its interval. It says nothing of how many answered: more marks may be more people. Null when one of them does not know a
 * chosen value. Squares are compared where both measured, at the coarser of their sizes.
 */
export function changePicture(now: Release, before: Release, { feeling, chosen }: MapQuestion): ChangePicture | null {
  const choices = choicesOf(chosen);
  if (![now, before].every((release) => choices.every((choice) => knowsValue(release, feeling, choice)))) return null;
  return {
    now: framePicture(now),
    before: framePicture(before),
    feeling,
    chosen: Object.fromEntries(choices) as Chosen,
    squares: squareChanges(now, before, { feeling, chosen }),
    places: placeChanges(now, before, feeling),
  };
}

/** A difference and its 90 % interval, from two estimates that are independent of one another. */
export function differenceOf(now: Estimated, before: Estimated): Difference {
  const value = now.unbiased - before.unbiased;
  const width = WIDTH_90 * Math.sqrt(now.variance + before.variance);
  const change = Math.abs(value) <= width ? 'chance' : value > 0 ? 'more' : 'less';
  return { value, low: value - width, high: value + width, change };
}

interface Estimated {
  readonly unbiased: number;
  readonly variance: number;
}

function squareChanges(now: Release, before: Release, { feeling, chosen }: MapQuestion): ChangePicture['squares'] {
  const later = readChosen(now, feeling, chosen);
  const earlier = readChosen(before, feeling, chosen);
  if (
    later?.basis !== 'measured' ||
    earlier?.basis !== 'measured' ||
    !isSameLattice(now.ground.lattice, before.ground.lattice)
  )
    return null;
  const finest = Math.min(later.estimate.finest, earlier.estimate.finest);
  const cells = new Map<string, CellRef>();
  for (const [release, { estimate }] of [
    [now, later],
    [before, earlier],
  ] as const)
    for (const cell of drawnCells(release, estimate)) {
      const coarse = atMostLevel(estimate.lattice, cell, finest);
      cells.set(`${coarse.level}:${coarse.index}`, coarse);
    }
  const { lattice } = later.estimate;
  for (const cell of [...cells.values()])
    for (let above = parentOf(lattice, cell); above !== null; above = parentOf(lattice, above))
      cells.delete(`${above.level}:${above.index}`);
  return [...cells.values()]
    .sort((a, b) => a.level - b.level || a.index - b.index)
    .map((cell) => ({
      ...named(now, squareOf(lattice, cell)),
      difference: differenceOf(estimatedOf(later.estimate, cell), estimatedOf(earlier.estimate, cell)),
    }));
}

/** The whole squares that a release draws: what is too few in both releases is compared in neither. */
function drawnCells({ header, ground }: Release, estimate: SliceEstimate): readonly CellRef[] {
  const { areas } = drawSlice(estimate, sumUp(ground.lattice, ground.residents), header.floors[header.tier]);
  return areas.filter(({ rest }) => rest === null).map(({ cell }) => cell);
}

function atMostLevel(lattice: Lattice, cell: CellRef, level: number): CellRef {
  let at = cell;
  while (at.level > level) at = parentOf(lattice, at) ?? at;
  return at;
}

const parentOf = (lattice: Lattice, { level, index }: CellRef): CellRef | null =>
  level === 0 ? null : { level: level - 1, index: levelOf(lattice, level).parents[index] ?? 0 };

/** The nearest name as the later release knows it. */
function named({ header }: Release, square: GridSquare): { readonly square: GridSquare; readonly near: string } {
  const { easting, northing, sizeMetres } = square;
  return { square, near: nearestName(header.names, [easting + sizeMetres / 2, northing + sizeMetres / 2]) };
}

const estimatedOf = ({ levels }: SliceEstimate, { level, index }: CellRef): Estimated => ({
  unbiased: levels[level]?.unbiased[index] ?? 0,
  variance: levels[level]?.variance[index] ?? 0,
});

function placeChanges(now: Release, before: Release, feeling: Feeling): ChangePicture['places'] {
  return now.header.places.register.flatMap((place, number) => {
    const earlier = before.header.places.register.findIndex(
      ({ id, ring }) => id === place.id && JSON.stringify(ring) === JSON.stringify(place.ring),
    );
    const [later, first] = [placeEstimate(now, feeling, number), placeEstimate(before, feeling, earlier)];
    if (later === null || first === null || !(isShown(later) || isShown(first))) return [];
    return [{ id: place.id, name: place.name, difference: differenceOf(later, first) }];
  });
}

function placeEstimate({ header, places }: Release, feeling: Feeling, number: number): Estimated | null {
  const units = places[header.places.feelings.indexOf(feeling)]?.[number];
  const { varianceUnits2 } = header.places;
  return units === undefined || varianceUnits2 === null
    ? null
    : { unbiased: units / UNITS, variance: varianceUnits2 / UNITS ** 2 };
}

/** As in the list of places (privacy.md 7.4). */
const isShown = ({ unbiased, variance }: Estimated): boolean => unbiased >= 2 * Math.sqrt(variance);
