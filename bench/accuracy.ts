import { boundedContribution } from '#core/privacy/contribution.ts';
import { figureOf } from '#core/privacy/estimate.ts';
import { type Lattice, levelOf, sumUp } from '#core/privacy/lattice.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { standardPreset } from '#core/privacy/preset.ts';
import { addToTally, emptyTally, type Tally } from '#core/privacy/tally.ts';
import { buildRelease } from '#core/release/build.ts';
import type { Release } from '#core/release/contract.ts';
import { readSlice } from '#core/release/read-map.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import { preparedFacts } from '#server/jobs/release-facts.ts';
import { town, townCampaign, townGeography, townPeople, townSurvey } from '../tests/support/release-town.ts';

/**
 * How well a release tells what is true, on the synthetic municipality: total variation (0 perfect, 1 useless) at 500 m
 * and 1 km, the part of the true mass that the ten hottest squares hold, and the same of named places. "Of prior alone" is the
 * total variation against that of the public prior alone: below 1 is better than knowing nothing.
 */
const SIZES: readonly (readonly [respondents: number, repetitions: number])[] = [
  [200, 30],
  [500, 20],
  [2000, 10],
  [20_000, 3],
];

// Everybody lives in the corner of the square, so that the population floor leaves all forty places.
const { facts, bounding } = preparedFacts({
  municipality: town,
  geography: { ...townGeography, homes: townGeography.population.squares.map(([e, n]) => [e + 1, n + 1] as const) },
  survey: townSurvey,
  campaign: townCampaign('bench', '2026-03-15'),
  preset: standardPreset(townSurvey),
  today: '2026-04-01',
});
const { lattice, prior } = facts.ground;
const weights = sumUp(lattice, prior);
const levelAt = (metres: number): number => lattice.levels.findIndex(({ sideMetres }) => sideMetres === metres);

interface Score {
  readonly [name: string]: number;
}

console.table(SIZES.map(([respondents, repetitions]) => ({ respondents, ...average(respondents, repetitions) })));

function average(respondents: number, repetitions: number): Score {
  const scores = Array.from({ length: repetitions }, (_, run) => score(respondents, 1000 * run + respondents));
  const names = Object.keys(scores[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [
      name,
      Number((scores.reduce((sum, one) => sum + (one[name] ?? 0), 0) / repetitions).toPrecision(3)),
    ]),
  );
}

function score(respondents: number, seed: number): Score {
  const tally = emptyTally(bounding, prior.length);
  for (const person of townPeople(respondents, seed, 0)) {
    const contribution = boundedContribution(person, bounding);
    if (contribution !== null) addToTally(tally, contribution);
  }
  const { release } = buildRelease(facts, tally, createNoise(systemRandomness));
  const base = estimateAt(release, null, 500);
  const truth = sumUp(lattice, tally.maps[0]?.[0] as Int32Array)[levelAt(500)] as Int32Array;
  const km = estimateAt(release, null, 1000);
  const kmTruth = sumUp(lattice, tally.maps[0]?.[0] as Int32Array)[levelAt(1000)] as Int32Array;
  const finest = readSlice(release, 'base', 'unsafe', null)?.finest ?? 0;
  return {
    'finest m': levelOf(lattice, finest).sideMetres,
    'TV 500 m': variation(base, truth),
    'of prior alone': variation(base, truth) / variation(weights[levelAt(500)] as Float64Array, truth),
    'TV 1 km': variation(km, kmTruth),
    'hot-10': capture(base, truth, 10),
    'category TV 1 km': categoryVariation(release, tally),
    ...placeScores(release, tally),
  };
}

/** The estimate at a size; below the finest measured it is spread by the public prior. */
function estimateAt(release: Release, category: string | null, metres: number): Float64Array {
  const slice = readSlice(release, category === null ? 'base' : 'category', 'unsafe', category);
  if (slice === null) throw new Error('not measured');
  const wanted = levelAt(metres);
  let values = slice.levels[Math.min(wanted, slice.finest)]?.value ?? new Float64Array(0);
  for (let level = slice.finest + 1; level <= wanted; level += 1) values = spread(lattice, level, values);
  return values;
}

function spread(of: Lattice, level: number, above: Float64Array): Float64Array {
  const { parents } = levelOf(of, level);
  return Float64Array.from(weights[level] as Float64Array, (weight, cell) => {
    const parent = parents[cell] as number;
    return ((above[parent] as number) * weight) / (weights[level - 1]?.[parent] as number);
  });
}

function categoryVariation(release: Release, tally: Tally): number {
  const slices = release.header.maps[1]?.slices ?? [];
  const scores = slices.flatMap(({ feeling, code }, slice) => {
    const exact = tally.maps[1]?.[slice] as Int32Array;
    const respondents = exact.reduce((sum, units) => sum + units, 0) / 60;
    if (feeling !== 'unsafe' || respondents < 5) return [];
    return [variation(estimateAt(release, code, 1000), sumUp(lattice, exact)[levelAt(1000)] as Int32Array)];
  });
  return scores.reduce((sum, value) => sum + value, 0) / scores.length;
}

function placeScores(release: Release, tally: Tally): Score {
  const exact = (tally.places[0] as Int32Array).slice(0, -1);
  const noisy = (release.places[0] as Int32Array).slice(0, -1);
  const error = noisy.reduce((sum, units, place) => sum + Math.abs(Math.max(0, units) - (exact[place] as number)), 0);
  const inside = exact.filter((units, place) => {
    const own = (noisy[place] as number) / 60;
    const { low, high } = figureOf(Math.max(0, own), own, (release.header.places.varianceUnits2 ?? 0) / 3600);
    return low <= units / 60 && units / 60 <= high;
  });
  return {
    'places top-5': capture(Float64Array.from(noisy), exact, 5),
    'mean error': error / 60 / exact.length,
    'in 90 % interval': inside.length / exact.length,
  };
}

function variation(estimate: Float64Array, truth: Int32Array): number {
  const total = estimate.reduce((sum, value) => sum + value, 0);
  const whole = truth.reduce((sum, value) => sum + value, 0);
  return estimate.reduce((sum, value, cell) => sum + Math.abs(value / total - (truth[cell] as number) / whole), 0) / 2;
}

/** True mass in the cells with the largest estimates, of the mass in the truly largest. */
function capture(estimate: Float64Array, truth: Int32Array, cells: number): number {
  const order = Array.from(truth.keys()).sort((a, b) => (estimate[b] as number) - (estimate[a] as number));
  const found = order.slice(0, cells).reduce((sum, cell) => sum + (truth[cell] as number), 0);
  const best = [...truth].sort((a, b) => b - a).slice(0, cells);
  return found / best.reduce((sum, value) => sum + value, 0);
}
