/**
 * An hour of the store, "2027-03-15T14", as a number: one more for the hour after. Summer time plays no part in it. Of a day alone
 * its first hour: what was changed within a day came at once, for all anybody knows.
 */
export const hourNumber = (hour: string): number => Date.parse(isDay(hour) ? hour : `${hour}:00:00Z`) / 3_600_000;

/** The first and the last hour of what lies in some hours and days. */
export function spanOf(hours: readonly string[]): { readonly first: string; readonly last: string } | null {
  const all = hours.flatMap((hour) => (isDay(hour) ? [`${hour}T00`, `${hour}T23`] : [hour])).sort();
  const [first, last] = [all[0], all.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

const isDay = (hour: string): boolean => !hour.includes('T');

/** Those that lie in any stretch of `hours` hours that is crowded by what `isCrowded` says of how many lie in it and its first hour. */
export function crowded<One extends { readonly at: number }>(
  members: readonly One[],
  hours: number,
  isCrowded: (count: number, from: number) => boolean,
): readonly One[] {
  const sorted = [...members].sort((a, b) => a.at - b.at);
  const inside = new Set<One>();
  let end = 0;
  let kept = 0;
  for (let start = 0; start < sorted.length; start += 1) {
    const from = (sorted[start] as One).at;
    while (end < sorted.length && (sorted[end] as One).at < from + hours) end += 1;
    if (start > 0 && (sorted[start - 1] as One).at === from) continue;
    if (!isCrowded(end - start, from)) continue;
    for (kept = Math.max(kept, start); kept < end; kept += 1) inside.add(sorted[kept] as One);
  }
  return members.filter((one) => inside.has(one));
}

/** Says how many lie in the stretch of `hours` hours from an hour on. */
export function countedWithin(all: readonly { readonly at: number }[], hours: number): (from: number) => number {
  const counts = new Map<number, number>();
  for (const { at } of all) counts.set(at, (counts.get(at) ?? 0) + 1);
  return (from) => Array.from({ length: hours }, (_, hour) => counts.get(from + hour) ?? 0).reduce((a, b) => a + b, 0);
}
