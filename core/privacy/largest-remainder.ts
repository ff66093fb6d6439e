/**
 * Splits `units` over integer weights so that the parts are whole and sum to exactly `units` (privacy.md section 3,
 * point 4): each gets its part rounded down, and the missing units go out one each in descending order of what was
 * rounded away, ties by ascending index. Zero when all weights are zero.
 * Sums of weights up to 2^53/60 are exact.
 */
export function largestRemainder(units: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  if (!Number.isSafeInteger(total * units)) throw new Error(`weights are too large: ${total}`);
  const parts = weights.map((weight) => Math.floor((units * weight) / total));
  const remainders = weights.map((weight) => (units * weight) % total);
  let missing = units - parts.reduce((sum, part) => sum + part, 0);
  const order = weights.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const index of order) {
    if (missing === 0) break;
    parts[index] = (parts[index] as number) + 1;
    missing -= 1;
  }
  return parts;

  function remainder(index: number): number {
    return remainders[index] as number;
  }
}
