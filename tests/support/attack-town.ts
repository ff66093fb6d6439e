import type { Ring } from '#core/geo/geometry.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { createNoise, type Noise } from '#core/privacy/noise/fast.ts';
import { buildRelease } from '#core/release/build.ts';
import type { Release } from '#core/release/contract.ts';
import { publicRelease } from '#core/release/public.ts';
import { tallyOf, townFacts } from './built-release.ts';
import { fixedWords } from './fixed-words.ts';
import { hotSpots, town, townGeography, townPeople } from './release-town.ts';

/** Homes in the corner of every square, so that no named place has residents and all are in the public file. */
const geography = {
  ...townGeography,
  homes: townGeography.population.squares.map(([east, north]) => [east + 1, north + 1] as const),
};

/** A municipality made ready, and everybody but the target. */
export interface Scene {
  readonly prepared: ReturnType<typeof townFacts>;
  readonly others: readonly CountedResponse[];
}

/** The whole municipality of 12.3 with 2000 people: bracket S3. */
export const townScene = (): Scene => ({ prepared: townFacts({ geography }), others: townPeople(2000, 40) });

/**
 * A hamlet around the hottest spot with 2500 people: as much is measured of everybody as in the town, and a release is
 * built in a third of a millisecond, so that thousands can be.
 */
export function hamletScene(reachMetres = 400): Scene {
  const [middle] = hotSpots as readonly (readonly [number, number])[];
  const [easting, northing] = middle ?? [0, 0];
  const outer: Ring = Array.from({ length: 24 }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / 24;
    return [Math.round(easting + reachMetres * Math.cos(angle)), Math.round(northing + reachMetres * Math.sin(angle))];
  });
  const municipality: Municipality = {
    ...town,
    places: town.places.filter(({ point }) => Math.hypot(point[0] - easting, point[1] - northing) < reachMetres / 2),
    boundary: [{ outer, holes: [] }],
  };
  return { prepared: townFacts({ municipality, geography }), others: townPeople(2500, 40) };
}

export interface Files {
  readonly staff: Release;
  readonly open: Release;
}

/** One world: makes both files of a batch as the release job does, as often as it is given noise. */
export type World = (noise: Noise) => Files;

export function worldOf({ prepared }: Scene, people: readonly CountedResponse[]): World {
  const tally = tallyOf(people, prepared);
  return (noise) => {
    const { release } = buildRelease(prepared.facts, tally, noise);
    return { staff: release, open: publicRelease(release, noise) };
  };
}

export const testNoise = (seed: number): Noise => createNoise(fixedWords(seed));
