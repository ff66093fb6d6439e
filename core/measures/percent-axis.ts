/** A calm right end for an axis of per cent, and its marks: never a crooked number, never more room than needed. */
export function percentAxis(highest: number): { readonly max: number; readonly ticks: readonly number[] } {
  const max = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100].find((end) => highest <= end) ?? 100;
  const step = max <= 5 ? 5 : max <= 15 ? 5 : max <= 30 ? 10 : max <= 60 ? 20 : 50;
  const ticks = Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step);
  return { max, ticks: ticks.at(-1) === max ? ticks : [...ticks.filter((tick) => max - tick > 0.6 * step), max] };
}
