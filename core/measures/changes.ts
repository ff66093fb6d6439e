import type { Feeling } from '../places/feelings.ts';
import { drawSlice } from '../privacy/display.ts';
import { type LevelEstimate, type SliceEstimate, UNITS, WIDTH_90 } from '../privacy/estimate.ts';
import { type CellRef, isSameLattice } from '../privacy/lattice.ts';
import { isSamePlace, type Release } from '../release/contract.ts';
import { choicesOf, knowsValue, readChosen } from '../release/filtered.ts';
import { groundLevels } from '../release/ground-levels.ts';
import { readRespondents } from '../release/read-respondents.ts';
import type { ChangePicture, Chosen, Difference, GridSquare } from './contract.ts';
import { framePicture } from './frame.ts';
import type { MapQuestion } from './map.ts';
import { nearestName } from './near.ts';
import { squareOf } from './squares.ts';

/**
 * What differs between two releases (privacy.md 7.8): the difference of the unbiased estimates, each as a part of those who
 * answered, so that a dialogue with more answers is not a worse town. Null when one of them does not know a chosen value.
 * Compared is what both releases *together* have enough of: what was chosen because one of them is high would look changed
 * where nothing is, and their sum says nothing of their difference (docs/decisions/0016).
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

/** One side of a difference. All in respondents, before shrinking; variances are those of the noise. */
export interface Estimated {
  readonly unbiased: number;
  readonly variance: number;
  /** How many answered. */
  readonly respondents: { readonly count: number; readonly variance: number };
}

/**
 * A difference of two parts of a hundred, and its 90 % interval: the noise of both figures and of both numbers of
 * respondents, and for each which people happened to answer, as in a simple random sample. That last chance is taken as
 * large as it is when nothing has changed, where this is larger.
 */
export function differenceOf(now: Estimated, before: Estimated): Difference {
  const [n, m] = [now.respondents.count, before.respondents.count];
  const [later, earlier] = [now.unbiased / n, before.unbiased / m];
  const together = (now.unbiased + before.unbiased) / (n + m);
  const ifUnchanged = sampled(together) * (1 / n + 1 / m);
  const variance =
    noiseOf(now, later) + noiseOf(before, earlier) + Math.max(ifUnchanged, sampled(later) / n + sampled(earlier) / m);
  const value = 100 * (later - earlier);
  const width = 100 * WIDTH_90 * Math.sqrt(variance);
  const change = Math.abs(value) <= width ? 'chance' : value > 0 ? 'more' : 'less';
  return { value, low: value - width, high: value + width, change };
}

/** p(1 - p), for a part that noise may have moved out of 0 to 1. */
function sampled(part: number): number {
  const p = Math.min(1, Math.max(0, part));
  return p * (1 - p);
}

const noiseOf = ({ variance, respondents }: Estimated, part: number): number =>
  (variance + part ** 2 * respondents.variance) / respondents.count ** 2;

function squareChanges(now: Release, before: Release, { feeling, chosen }: MapQuestion): ChangePicture['squares'] {
  const later = readChosen(now, feeling, chosen);
  const earlier = readChosen(before, feeling, chosen);
  if (
    later?.basis !== 'measured' ||
    earlier?.basis !== 'measured' ||
    !isSameLattice(now.ground.lattice, before.ground.lattice)
  )
    return null;
  const { lattice } = later.estimate;
  const floor = Math.max(...[now, before].map(({ header }) => header.floors[header.tier]));
  return drawSlice(addedUp(later.estimate, earlier.estimate), groundLevels(now.ground).residents, floor)
    .areas.filter(({ rest }) => rest === null)
    .map(({ cell }) => ({
      ...named(now, squareOf(lattice, cell)),
      difference: differenceOf(estimatedOf(now, later.estimate, cell), estimatedOf(before, earlier.estimate, cell)),
    }));
}

/**
 * Two maps as one, at the sizes that both measured, to choose squares by. Its value is the sum of the unbiased estimates: of
 * the shrunk ones, which are cut off at zero, the sum would be larger where the two differ.
 */
function addedUp(a: SliceEstimate, b: SliceEstimate): SliceEstimate {
  const finest = Math.min(a.finest, b.finest);
  const levels = a.levels.slice(0, finest + 1).map((own, level): LevelEstimate => {
    const other = b.levels[level] ?? own;
    const unbiased = own.unbiased.map((z, cell) => z + (other.unbiased[cell] ?? 0));
    return {
      unbiased,
      value: unbiased,
      variance: own.variance.map((variance, cell) => variance + (other.variance[cell] ?? 0)),
      trust: own.trust.map((trust, cell) => Math.max(trust, other.trust[cell] ?? 0)),
    };
  });
  return { lattice: a.lattice, finest, levels };
}

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

function respondentsOf(release: Release): Estimated['respondents'] {
  const { units, varianceUnits2 } = readRespondents(release).everybody;
  // A release with maps has a hundred at least; the noise may say less.
  return { count: Math.max(1, units / UNITS), variance: varianceUnits2 / UNITS ** 2 };
}

function placeChanges(now: Release, before: Release, feeling: Feeling): ChangePicture['places'] {
  return now.header.places.register.flatMap(({ id, name }) => {
    const difference = placeChange(now, before, feeling, id);
    return typeof difference === 'string' ? [] : [{ id, name, difference }];
  });
}

/** Why two releases do not say what differs: one of them does not count it alike, or both together have too few. */
export type NoDifference = 'not-counted' | 'too-few';

/** What differs of a named place, where both releases mean the same ground by it. */
export function placeChange(now: Release, before: Release, feeling: Feeling, id: string): Difference | NoDifference {
  const number = now.header.places.register.findIndex((place) => place.id === id);
  const place = now.header.places.register[number];
  const earlier = before.header.places.register.findIndex((other) => place !== undefined && isSamePlace(other, place));
  if (place === undefined || earlier === -1) return 'not-counted';
  return differenceOrFew(placeEstimate(now, feeling, number), placeEstimate(before, feeling, earlier));
}

/** What differs of the whole map, of those with the chosen values. */
export function wholeChange(
  now: Release,
  before: Release,
  { feeling, chosen }: MapQuestion,
): Difference | NoDifference {
  const choices = choicesOf(chosen);
  if (![now, before].every((release) => choices.every((choice) => knowsValue(release, feeling, choice))))
    return 'not-counted';
  const [later, earlier] = [now, before].map((release) => {
    const reading = readChosen(release, feeling, chosen);
    return reading?.basis === 'measured' ? estimatedOf(release, reading.estimate, { level: 0, index: 0 }) : null;
  });
  return differenceOrFew(later ?? null, earlier ?? null);
}

const differenceOrFew = (later: Estimated | null, first: Estimated | null): Difference | NoDifference =>
  later === null || first === null || !isEnough(later, first) ? 'too-few' : differenceOf(later, first);

function placeEstimate(release: Release, feeling: Feeling, number: number): Estimated | null {
  const { feelings, varianceUnits2 } = release.header.places;
  const units = release.places[feelings.indexOf(feeling)]?.[number];
  return units === undefined || varianceUnits2 === null
    ? null
    : {
        unbiased: units / UNITS,
        variance: varianceUnits2 / UNITS ** 2,
        respondents: respondentsOf(release),
      };
}

/** As in the list of places (privacy.md 7.4), of both together. */
const isEnough = (later: Estimated, first: Estimated): boolean =>
  later.unbiased + first.unbiased >= 2 * Math.sqrt(later.variance + first.variance);
