import { ringArea } from '../geo/clip-area.ts';
import type { Position } from '../geo/geometry.ts';
import { aboveFloor, isEnough, LEAST_TRUST } from '../privacy/display.ts';
import { type Figure, figureOf, type SliceEstimate } from '../privacy/estimate.ts';
import { type CoveredCell, coverOfArea } from '../release/areal.ts';
import type { Release } from '../release/contract.ts';
import { SUM_SIGN } from '../release/cumulative.ts';
import { choicesOf, knowsValue, readChosen } from '../release/filtered.ts';
import { groundLevels } from '../release/ground-levels.ts';
import type { AreaFigure, AreaPicture, Chosen, DistrictsPicture, Rates } from './contract.ts';
import { framePicture } from './frame.ts';
import type { MapQuestion } from './map.ts';
import { perThousand } from './per-thousand.ts';
import { sourceOf } from './population-source.ts';

/**
 * A figure for an outline that somebody drew, read off the released squares (privacy.md 7.7): never counted from marks, so
 * two outlines that differ by a sliver differ by a part of a square's released figure and by nothing else. Null when the
 * release has no such value. At most one filter: a model has no interval.
 */
export function areaPicture(
  release: Release,
  { feeling, chosen }: MapQuestion,
  ring: readonly Position[],
): AreaPicture | null {
  const figure = areaReader(release, { feeling, chosen });
  if (figure === null) return null;
  return { frame: framePicture(release), feeling, chosen: chosenOf(chosen), area: figure([ring]) };
}

/** The same for every district that the release knows. */
export function districtsPicture(release: Release, { feeling, chosen }: MapQuestion): DistrictsPicture | null {
  const figure = areaReader(release, { feeling, chosen });
  if (figure === null) return null;
  const frame = framePicture(release);
  const { population } = release.header;
  const rates = ratesOf(release.header, chosen);
  return {
    frame,
    feeling,
    chosen: chosenOf(chosen),
    rates,
    population: rates === 'shown' ? sourceOf(population) : null,
    districts: release.header.districts.map(({ code, text, rings }) => {
      const area = figure(rings);
      const residents = rates === 'shown' ? (population?.districts?.[code] ?? null) : null;
      return {
        code,
        text,
        rings,
        figure: area,
        residents,
        perThousand:
          residents === null || area.estimate === null
            ? null
            : perThousand(area.estimate, frame.respondents, residents),
      };
    }),
  };
}

/** Whoever chose women has no number of women to hold them against, and of two dialogues the same person may be counted twice. */
function ratesOf({ id, tier, population }: Release['header'], chosen: MapQuestion['chosen']): Rates {
  if (tier === 'public') return 'not-public';
  if (id.includes(SUM_SIGN)) return 'several-dialogues';
  if (population?.districts === undefined) return 'no-statistics';
  return chosen.gender === undefined && chosen.age === undefined ? 'shown' : 'some-people';
}

const chosenOf = (chosen: MapQuestion['chosen']): Chosen => Object.fromEntries(choicesOf(chosen)) as Chosen;

type Rings = readonly (readonly Position[])[];

function areaReader(release: Release, { feeling, chosen }: MapQuestion): ((rings: Rings) => AreaFigure) | null {
  if (!choicesOf(chosen).every((choice) => knowsValue(release, feeling, choice))) return null;
  const reading = readChosen(release, feeling, chosen);
  const { residents } = groundLevels(release.ground);
  return (rings) => {
    const areaKm2 = rings.reduce((sum, ring) => sum + ringArea(ring), 0) / 1e6;
    if (reading === null || reading.basis === 'model') return few(areaKm2, false);
    const cells = coverOfArea(release.ground, reading.estimate.finest, rings);
    const figure = figureOfParts(reading.estimate, cells);
    const approximate = cutPart(reading.estimate, cells) > MOST_CUT * figure.value;
    const people = cells.reduce((sum, { level, index, part }) => sum + part * (residents[level]?.[index] ?? 0), 0);
    const isShown =
      isEnough(figure) &&
      trustOf(reading.estimate, cells) >= LEAST_TRUST * figure.value &&
      aboveFloor(people, release.header.floors[release.header.tier]);
    return isShown ? { status: 'shown', estimate: { ...figure }, areaKm2, approximate } : few(areaKm2, approximate);
  };
}

const few = (areaKm2: number, approximate: boolean): AreaFigure => ({
  status: 'few',
  estimate: null,
  areaKm2,
  approximate,
});

/** How far the inside of a cut square may stray from its part of the prior. */
const CUT_SPREAD = 0.3;

/** More than this part of a figure from cut squares is marked as approximate (privacy.md 7.7). */
const MOST_CUT = 0.2;

/**
 * e = sum f·e, z = sum f·z, variance = sum f²·vz + k·f(1 - f)·e²: the subtrees are disjoint, so their noise is independent; of
 * a cut square it is not known how much lies inside, as it is not known of a parent's children (privacy.md 7.2 and 7.7).
 */
export function figureOfParts({ levels }: SliceEstimate, cells: readonly CoveredCell[]): Figure {
  let value = 0;
  let unbiased = 0;
  let variance = 0;
  for (const { level, index, part } of cells) {
    value += part * (levels[level]?.value[index] ?? 0);
    unbiased += part * (levels[level]?.unbiased[index] ?? 0);
    variance += part ** 2 * (levels[level]?.variance[index] ?? 0);
    variance += CUT_SPREAD * part * (1 - part) * (levels[level]?.value[index] ?? 0) ** 2;
  }
  return figureOf(value, unbiased, variance);
}

const cutPart = ({ levels }: SliceEstimate, cells: readonly CoveredCell[]): number =>
  cells.reduce((sum, { level, index, part }) => sum + (part < 1 ? part * (levels[level]?.value[index] ?? 0) : 0), 0);

/** How much of the figure comes from answers rather than from the prior. */
const trustOf = ({ levels }: SliceEstimate, cells: readonly CoveredCell[]): number =>
  cells.reduce(
    (sum, { level, index, part }) =>
      sum + part * (levels[level]?.value[index] ?? 0) * (levels[level]?.trust[index] ?? 0),
    0,
  );
