import { estimateSlice, estimateWhole, type Figure, type SliceEstimate } from '../privacy/estimate.ts';
import type { MapFamilyName } from '../privacy/families.ts';
import type { StatedFeeling } from '../privacy/filters.ts';
import { levelOf, sumUp } from '../privacy/lattice.ts';
import type { Release } from './contract.ts';
import { groundLevels } from './ground-levels.ts';

/** A little of every active cell, so that a filtered map can find what the base map has nothing of (privacy.md 7.2). */
const LEAST_PRIOR = 1e-6;

/**
 * The estimates of one slice of a release, or null when it was not measured. The base map leans on the public prior, a
 * filtered slice on the released base map of the same feeling. Remembered by release, since it depends on nothing else.
 */
export function readSlice(
  release: Release,
  family: MapFamilyName,
  feeling: StatedFeeling,
  code: string | null,
): SliceEstimate | null {
  const key = `${family}:${feeling}:${code}`;
  const known = remembered.get(release) ?? new Map<string, SliceEstimate | null>();
  remembered.set(release, known);
  let estimate = known.get(key);
  if (estimate === undefined) {
    estimate = estimateOf(release, family, feeling, code);
    known.set(key, estimate);
  }
  return estimate;
}

const remembered = new WeakMap<Release, Map<string, SliceEstimate | null>>();

/** The figure of a slice's whole map; null when it was not measured. Nothing is remembered: it is one pass over the counts. */
export function readWhole(
  release: Release,
  family: MapFamilyName,
  feeling: StatedFeeling,
  code: string | null,
): Figure | null {
  const slice = sliceOf(release, family, feeling, code);
  return slice === null ? null : estimateWhole(release.ground.lattice, slice.counts, slice.varianceUnits2);
}

function estimateOf(
  release: Release,
  family: MapFamilyName,
  feeling: StatedFeeling,
  code: string | null,
): SliceEstimate | null {
  const slice = sliceOf(release, family, feeling, code);
  if (slice === null) return null;
  const prior = family === 'base' ? groundLevels(release.ground).prior : priorFromBase(release, feeling);
  return estimateSlice(release.ground.lattice, slice.counts, slice.varianceUnits2, prior);
}

interface MeasuredSlice {
  readonly counts: readonly Int32Array[];
  readonly varianceUnits2: readonly number[];
}

/** The noisy counts of a slice, or null when it was not measured. */
function sliceOf(
  release: Release,
  family: MapFamilyName,
  feeling: StatedFeeling,
  code: string | null,
): MeasuredSlice | null {
  const number = release.header.maps.findIndex((map) => map.family === family);
  const header = release.header.maps[number];
  const slice = header?.slices.findIndex((entry) => entry.feeling === feeling && entry.code === code) ?? -1;
  const counts = release.maps[number]?.slices[slice];
  if (header === undefined || counts === undefined || header.varianceUnits2.length === 0) return null;
  return { counts, varianceUnits2: header.varianceUnits2 };
}

/** The base map's estimate, spread below its finest level by the public prior. */
function priorFromBase(release: Release, feeling: StatedFeeling): readonly Float64Array[] {
  const { lattice } = release.ground;
  const weights = groundLevels(release.ground).prior;
  const base = readSlice(release, 'base', feeling, null);
  if (base === null) return weights;
  let values = base.levels[base.finest]?.value ?? new Float64Array(0);
  for (let level = base.finest + 1; level <= lattice.root.levels; level += 1) {
    const { parents } = levelOf(lattice, level);
    const { childStart } = levelOf(lattice, level - 1);
    const own = weights[level] as Float64Array;
    const above = weights[level - 1] as Float64Array;
    const spread = values;
    values = Float64Array.from(own, (weight, i) => {
      const parent = parents[i] as number;
      const whole = above[parent] as number;
      const siblings = (childStart[parent + 1] as number) - (childStart[parent] as number);
      return (spread[parent] as number) * (whole > 0 ? weight / whole : 1 / siblings);
    });
  }
  return sumUp(
    lattice,
    values.map((value) => value + LEAST_PRIOR),
  );
}
