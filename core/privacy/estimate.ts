import { type Lattice, type LatticeLevel, levelOf } from './lattice.ts';
import { learnedSpread, type SpreadPrior } from './learned-spread.ts';

/** Units of one respondent (privacy.md section 3). */
export const UNITS = 60;

/** Standard errors on each side of a 90 % interval. */
export const WIDTH_90 = 1.645;

/**
 * One slice of a map read for people: by level and active cell, in respondents. Floating point is right here, since
 * everything is computed from counts that already carry their noise.
 */
export interface SliceEstimate {
  readonly lattice: Lattice;
  /** The finest level measured. */
  readonly finest: number;
  readonly levels: readonly LevelEstimate[];
}

export interface LevelEstimate {
  /** Best linear unbiased estimate z and its variance. Variances differ where a cell has fewer active children. */
  readonly unbiased: Float64Array;
  readonly variance: Float64Array;
  /** The estimate e after shrinking towards the prior: never negative, children sum to their parent. */
  readonly value: Float64Array;
  /** How much of e comes from answers rather than from the prior, 0 to 1, by the spread as learned; 1 at the root. */
  readonly trust: Float64Array;
}

/**
 * Reads noisy counts of levels 0..L (privacy.md 7.1 and 7.2).
 * `counts` are units by level and active cell, `varianceUnits2` sigma² by level, `prior` a non-negative weight by level
 * and active cell whose children sum to their parent.
 */
export function estimateSlice(
  lattice: Lattice,
  counts: readonly Int32Array[],
  varianceUnits2: readonly number[],
  prior: readonly Float64Array[],
): SliceEstimate {
  const bottomUp = unbiasedOf(lattice, counts, varianceUnits2);
  const levels: LevelEstimate[] = [];
  bottomUp.forEach(({ unbiased, variance }, level) => {
    const above = levels[level - 1];
    const { value, trust } =
      above === undefined ? rootOf(unbiased) : shrunk(lattice, level, above, { unbiased, variance }, prior);
    levels.push({ unbiased, variance, value, trust });
  });
  return { lattice, finest: counts.length - 1, levels };
}

/** What `estimateSlice` says of the whole map, in one pass and without a prior: the root leans on none. */
export function estimateWhole(
  lattice: Lattice,
  counts: readonly Int32Array[],
  varianceUnits2: readonly number[],
): Figure {
  const [root] = unbiasedOf(lattice, counts, varianceUnits2);
  const unbiased = root?.unbiased[0] ?? 0;
  return figureOf(Math.max(unbiased, 1), unbiased, root?.variance[0] ?? 0);
}

interface Unbiased {
  readonly unbiased: Float64Array;
  readonly variance: Float64Array;
}

function unbiasedOf(lattice: Lattice, counts: readonly Int32Array[], varianceUnits2: readonly number[]): Unbiased[] {
  const levels: Unbiased[] = [];
  for (let level = counts.length - 1; level >= 0; level -= 1) {
    const own = counts[level] as Int32Array;
    const ownVariance = (varianceUnits2[level] as number) / UNITS ** 2;
    const unbiased = Float64Array.from(own, (units) => units / UNITS);
    const variance = new Float64Array(own.length).fill(ownVariance);
    const below = levels[0];
    if (below !== undefined) {
      const sum = new Float64Array(own.length);
      const sumVariance = new Float64Array(own.length);
      const { parents } = levelOf(lattice, level + 1);
      for (let child = 0; child < parents.length; child += 1) {
        const parent = parents[child] as number;
        sum[parent] = (sum[parent] as number) + (below.unbiased[child] as number);
        sumVariance[parent] = (sumVariance[parent] as number) + (below.variance[child] as number);
      }
      for (let i = 0; i < own.length; i += 1) {
        const precision = 1 / ownVariance + 1 / (sumVariance[i] as number);
        unbiased[i] =
          ((unbiased[i] as number) / ownVariance + (sum[i] as number) / (sumVariance[i] as number)) / precision;
        variance[i] = 1 / precision;
      }
    }
    levels.unshift({ unbiased, variance });
  }
  return levels;
}

interface Shrunk {
  readonly value: Float64Array;
  readonly trust: Float64Array;
}

const rootOf = (unbiased: Float64Array): Shrunk => ({
  value: Float64Array.from(unbiased, (z) => Math.max(z, 1)),
  trust: new Float64Array(unbiased.length).fill(1),
});

/**
 * Prior variance of a child's part of its parent, as a multiple of p(1-p)E² (docs/decisions/0011). Taken half as large again
 * as learned: to believe a prior that is wrong costs more than to keep some noise. The bounds keep a level with little to
 * learn from from believing the prior blindly or forgetting it.
 */
const SPREAD: SpreadPrior = { first: 0.2, weight: 10, caution: 1.5, least: 0.045, most: 4.5 };

/** A child that holds nearly all of its parent is known as well as the parent is (privacy.md 7.4). */
const NEARLY_ALL = 0.9;

/**
 * Shrinks one level towards the prior (privacy.md 7.2), as far as the level's own noisy counts say that the prior can be
 * relied on, and makes children sum to their parent.
 */
function shrunk(
  lattice: Lattice,
  level: number,
  above: LevelEstimate,
  { unbiased, variance }: Unbiased,
  prior: readonly Float64Array[],
): Shrunk {
  const { parents } = levelOf(lattice, level);
  const { childStart } = levelOf(lattice, level - 1);
  const own = prior[level] as Float64Array;
  const parentPrior = prior[level - 1] as Float64Array;
  const size = unbiased.length;
  const parts = new Float64Array(size);
  const expected = new Float64Array(size);
  const scale = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const parent = parents[i] as number;
    const whole = above.value[parent] as number;
    const weight = parentPrior[parent] as number;
    const siblings = (childStart[parent + 1] as number) - (childStart[parent] as number);
    const part = weight > 0 ? (own[i] as number) / weight : 1 / siblings;
    parts[i] = part;
    expected[i] = part * whole;
    scale[i] = part * (1 - part) * whole ** 2;
  }
  const spread = learnedSpread(unbiased, variance, expected, scale, SPREAD);
  const value = new Float64Array(size);
  const trust = new Float64Array(size);
  const unsure = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const priorVariance = spread * (scale[i] as number);
    const t = priorVariance / (priorVariance + (variance[i] as number));
    const m = expected[i] as number;
    value[i] = Math.max(0, m + t * ((unbiased[i] as number) - m));
    unsure[i] = t * (variance[i] as number);
    // What may be drawn is judged without the caution: else a map of noise alone could show a square (attack A16).
    const learned = priorVariance / SPREAD.caution;
    trust[i] =
      (parts[i] as number) >= NEARLY_ALL
        ? (above.trust[parents[i] as number] as number)
        : learned / (learned + (variance[i] as number));
  }
  matchParents(levelOf(lattice, level - 1), above.value, value, unsure, expected);
  return { value, trust };
}

/**
 * Makes children sum to their parent, in place. What is missing or too much is borne by each child in proportion to how
 * unsure it is (the conditional mean of independent normals given their sum), never below zero.
 */
function matchParents(
  { childStart, childList }: LatticeLevel,
  wholes: Float64Array,
  value: Float64Array,
  unsure: Float64Array,
  expected: Float64Array,
): void {
  for (let parent = 0; parent < wholes.length; parent += 1) {
    const whole = wholes[parent] as number;
    const first = childStart[parent] as number;
    const end = childStart[parent + 1] as number;
    // Whoever falls to zero bears no more; the others bear the rest, so one pass a child is enough.
    for (let pass = first; pass < end; pass += 1) {
      let gap = whole;
      let bearing = 0;
      for (let at = first; at < end; at += 1) {
        const child = childList[at] as number;
        gap -= value[child] as number;
        bearing += unsure[child] as number;
      }
      if (bearing <= 0 || gap === 0) break;
      let fell = false;
      for (let at = first; at < end; at += 1) {
        const child = childList[at] as number;
        const moved = (value[child] as number) + (gap * (unsure[child] as number)) / bearing;
        value[child] = Math.max(0, moved);
        if (moved >= 0) continue;
        unsure[child] = 0;
        fell = true;
      }
      if (!fell) break;
    }
    let sum = 0;
    for (let at = first; at < end; at += 1) sum += value[childList[at] as number] as number;
    // What is left is rounding, or a parent whose children nobody can tell apart.
    for (let at = first; at < end; at += 1) {
      const child = childList[at] as number;
      value[child] = sum < 1e-9 ? (expected[child] as number) : ((value[child] as number) * whole) / sum;
    }
  }
}

/** A figure with its 90 % interval for the noise, around the unbiased estimate and widened to hold the value (7.3). */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
}

export function figureOf(value: number, unbiased: number, variance: number): Figure {
  const standardError = Math.sqrt(variance);
  const width = WIDTH_90 * standardError;
  return {
    value,
    low: Math.max(0, Math.min(value, unbiased - width)),
    high: Math.max(value, unbiased + width),
    standardError,
  };
}
