import { WIDTH_90 } from '../privacy/estimate.ts';
import type { Share } from './contract.ts';

/** What may be said of a share in two releases. "chance": the difference is no larger than its own interval. */
export type Change = 'more' | 'less' | 'chance';

/**
 * Compares a share between two releases (privacy.md 7.8): a change is said only when it is larger than 1.645 times the
 * standard error of the difference. The errors are read from the intervals.
 */
export function changeOf(now: Share, before: Share): Change {
  const difference = now.percent - before.percent;
  const width = WIDTH_90 * Math.hypot(standardErrorOf(now), standardErrorOf(before));
  if (Math.abs(difference) <= width) return 'chance';
  return difference > 0 ? 'more' : 'less';
}

/** From the end that was not cut: near 100 the lower one, else the upper one. */
const standardErrorOf = ({ percent, low, high }: Share): number => Math.max(high - percent, percent - low) / WIDTH_90;
