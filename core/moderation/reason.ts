/** Shorter than this says nothing; more does not fit in the log. Characters. */
const SHORTEST_REASON = 8;
export const LONGEST_REASON = 300;

/** Whether a reason that is written before an act is some words and no more; null where it is. */
export function lengthFault(reason: string): 'short' | 'long' | null {
  const { length } = reason.trim();
  if (length < SHORTEST_REASON) return 'short';
  return length > LONGEST_REASON ? 'long' : null;
}
