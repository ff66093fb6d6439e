import { type Lattice, levelOf } from './lattice.ts';

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
  /** How much of e comes from answers rather than from the prior, 0 to 1; 1 at the root. */
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

/** Prior variance of a child's part of its parent, as a multiple of p(1-p)E²: a flat optimum (privacy.md 7.2). */
const PRIOR_SPREAD = 0.3;

/** A child that holds nearly all of its parent is known as well as the parent is (privacy.md 7.4). */
const NEARLY_ALL = 0.9;

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
  const value = new Float64Array(unbiased.length);
  const trust = new Float64Array(unbiased.length);
  const expected = new Float64Array(unbiased.length);
  const sums = new Float64Array(above.value.length);
  for (let i = 0; i < unbiased.length; i += 1) {
    const parent = parents[i] as number;
    const whole = above.value[parent] as number;
    const weight = parentPrior[parent] as number;
    const siblings = (childStart[parent + 1] as number) - (childStart[parent] as number);
    const part = weight > 0 ? (own[i] as number) / weight : 1 / siblings;
    const spread = PRIOR_SPREAD * part * (1 - part) * whole ** 2;
    const t = spread / (spread + (variance[i] as number));
    expected[i] = part * whole;
    value[i] = Math.max(0, part * whole + t * ((unbiased[i] as number) - part * whole));
    trust[i] = part >= NEARLY_ALL ? (above.trust[parent] as number) : t;
    sums[parent] = (sums[parent] as number) + (value[i] as number);
  }
  for (let i = 0; i < value.length; i += 1) {
    const parent = parents[i] as number;
    const sum = sums[parent] as number;
    value[i] = sum < 1e-9 ? (expected[i] as number) : ((value[i] as number) * (above.value[parent] as number)) / sum;
  }
  return { value, trust };
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
