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
 * What differs between two releases (privacy.md 7.8): the difference of the unbiased estimates, each as a part of those who
 * answered, so that a dialogue with more answers is not a worse town. Null when one of them does not know a chosen value.
 * Squares are compared where both measured, at the coarser of their sizes.
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

/**
 * A difference of two parts of a hundred, and its 90 % interval: the noise of both, and for each which people happened to
 * answer, as in a simple random sample. The noise of the numbers of respondents themselves is small beside these.
 */
export function differenceOf(now: Estimated, before: Estimated): Difference {
  const [later, earlier] = [partOf(now), partOf(before)];
  const value = 100 * (later.part - earlier.part);
  const width = 100 * WIDTH_90 * Math.sqrt(later.variance + earlier.variance);
  const change = Math.abs(value) <= width ? 'chance' : value > 0 ? 'more' : 'less';
  return { value, low: value - width, high: value + width, change };
}

interface Estimated {
  /** Respondents, and the variance of the noise. */
  readonly unbiased: number;
  readonly variance: number;
  /** How many answered. */
  readonly respondents: number;
}

function partOf({ unbiased, variance, respondents }: Estimated): { readonly part: number; readonly variance: number } {
  const part = unbiased / respondents;
  const sampled = Math.min(1, Math.max(0, part));
  return { part, variance: variance / respondents ** 2 + (sampled * (1 - sampled)) / respondents };
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
      difference: differenceOf(estimatedOf(now, later.estimate, cell), estimatedOf(before, earlier.estimate, cell)),
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

const estimatedOf = (release: Release, { levels }: SliceEstimate, { level, index }: CellRef): Estimated => ({
  unbiased: levels[level]?.unbiased[index] ?? 0,
  variance: levels[level]?.variance[index] ?? 0,
  respondents: respondentsOf(release),
});

/** A release with maps has a hundred at least; the noise may say less. */
const respondentsOf = ({ header }: Pick<Release, 'header'>): number => Math.max(1, header.respondents.units / UNITS);

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
    : {
        unbiased: units / UNITS,
        variance: varianceUnits2 / UNITS ** 2,
        respondents: respondentsOf({ header }),
      };
}

/** As in the list of places (privacy.md 7.4). */
const isShown = ({ unbiased, variance }: Estimated): boolean => unbiased >= 2 * Math.sqrt(variance);
