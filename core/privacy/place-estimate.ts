import { type Figure, WIDTH_90 } from './estimate.ts';
import { learnedSpread, type SpreadPrior } from './learned-spread.ts';

/** How far a place may stray from what the map expects there, as a multiple of (m + 0.75·SE)² (docs/decisions/0014). */
const SPREAD: SpreadPrior = { first: 1, weight: 4, caution: 1.5, least: 0.1, most: 20 };
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
  const variances = noisy.map(() => variance);
  const spread = learnedSpread(noisy, variances, expected, scales, SPREAD);
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
