import { type Figure, UNITS } from '../privacy/estimate.ts';
import type { StatedFeeling } from '../privacy/filters.ts';
import { estimatePlaces } from '../privacy/place-estimate.ts';
import { coverOfArea } from './areal.ts';
import type { Release, ReleasedPlace } from './contract.ts';
import { readSlice } from './read-map.ts';

/** A named place as it is read: its figure, and whether its noisy count is high enough to be shown. */
export interface ReadPlace {
  readonly place: ReleasedPlace;
  readonly figure: Figure;
  /** At least twice the standard error (privacy.md 7.4). */
  readonly isShown: boolean;
}

/**
 * The named places of a release in the register's order, each leaning on what the base map expects within its outline; null
 * when they were not measured. Remembered by release.
 */
export function readPlaces(release: Release, feeling: StatedFeeling): readonly ReadPlace[] | null {
  const known = remembered.get(release) ?? new Map<StatedFeeling, readonly ReadPlace[] | null>();
  remembered.set(release, known);
  let places = known.get(feeling);
  if (places === undefined) {
    places = read(release, feeling);
    known.set(feeling, places);
  }
  return places;
}

const remembered = new WeakMap<Release, Map<StatedFeeling, readonly ReadPlace[] | null>>();

function read(release: Release, feeling: StatedFeeling): readonly ReadPlace[] | null {
  const { register, feelings, varianceUnits2 } = release.header.places;
  const counts = release.places[feelings.indexOf(feeling)];
  if (varianceUnits2 === null || counts === undefined) return null;
  const standardError = Math.sqrt(varianceUnits2) / UNITS;
  const noisy = register.map((_, number) => (counts[number] ?? 0) / UNITS);
  const expected = expectedByMap(release, feeling);
  const figures =
    expected === null
      ? noisy.map((y) => estimatePlaces([y], [y], standardError)[0] as Figure)
      : estimatePlaces(noisy, expected, standardError);
  return register.map((place, number) => ({
    place,
    figure: figures[number] as Figure,
    isShown: (noisy[number] ?? 0) >= 2 * standardError,
  }));
}

/** What the base map says of each place's outline; null where it was not measured. */
function expectedByMap(release: Release, feeling: StatedFeeling): readonly number[] | null {
  const base = readSlice(release, 'base', feeling, null);
  if (base === null) return null;
  return release.header.places.register.map(({ ring }) =>
    coverOfArea(release.ground, base.finest, [ring]).reduce(
      (sum, { level, index, part }) => sum + part * (base.levels[level]?.value[index] ?? 0),
      0,
    ),
  );
}
