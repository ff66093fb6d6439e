import { type Figure, WIDTH_90 } from './estimate.ts';

/**
 * How far a place may stray from what the map expects there, as a multiple of (m + 0.75·SE)²: where learning starts, how
 * many places' worth of knowing that is, and within which bounds it is learned (docs/decisions/0014).
 */
const FIRST_SPREAD = 1;
const FIRST_SPREAD_WEIGHT = 4;
const CAUTION = 1.5;
const SPREAD_BOUNDS = { least: 0.1, most: 20 } as const;
/** A place of which the map expects nothing may still hold somebody. */
const LEAST_EXPECTED = 0.75;

/** No interval is wider than this, as a multiple of the noise's own. */
const MOST_WIDENED = 1.15;

/**
 * Reads noisy counts of named places (privacy.md 7.4): each leans on what the map expects within its outline, as far as all
 * places together show that the map can be relied on. The interval holds the noise's own interval round the noisy count, so
 * it covers the truth nine times of ten for every place; and it reaches on towards what the map expects, because a place
 * that is shown was chosen for a high count. `noisy` and `expected` in respondents, one a place; `standardError` of a count.
 */
export function estimatePlaces(
  noisy: readonly number[],
  expected: readonly number[],
  standardError: number,
): readonly Figure[] {
  const variance = standardError ** 2;
  const scales = expected.map((m) => (m + LEAST_EXPECTED * standardError) ** 2);
  const spread = learnedSpread(noisy, expected, scales, variance);
  const width = WIDTH_90 * standardError;
  return noisy.map((y, place) => {
    const m = expected[place] ?? 0;
    const priorVariance = spread * (scales[place] ?? 0);
    const trust = priorVariance / (priorVariance + variance);
    // Never farther from the count than the noise may have moved it.
    const leaned = Math.min(y + width, Math.max(y - width, m + trust * (y - m)));
    const reach = width * Math.sqrt(trust);
    const most = 2 * MOST_WIDENED * width;
    const low = Math.max(Math.min(leaned - reach, y - width), y + width - most);
    const high = Math.min(Math.max(leaned + reach, y + width), y - width + most);
    return { value: Math.max(0, leaned), low: Math.max(0, low), high: Math.max(0, high), standardError };
  });
}

/** Each place's squared distance from what was expected, less its noise, weighed by how much it can say. */
function learnedSpread(
  noisy: readonly number[],
  expected: readonly number[],
  scales: readonly number[],
  variance: number,
): number {
  let strayed = FIRST_SPREAD * FIRST_SPREAD_WEIGHT;
  let known = FIRST_SPREAD_WEIGHT;
  noisy.forEach((y, place) => {
    const scale = scales[place] ?? 0;
    const total = (scale + variance) ** 2;
    strayed += (scale * ((y - (expected[place] ?? 0)) ** 2 - variance)) / total;
    known += scale ** 2 / total;
  });
  return Math.min(SPREAD_BOUNDS.most, Math.max(SPREAD_BOUNDS.least, (CAUTION * strayed) / known));
}
