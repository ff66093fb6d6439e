import type { Point, Promised } from './contract.ts';

/** A point in the promise that it stands in. */
export interface PointOf<Of extends Promised = Promised> {
  readonly promise: Of;
  readonly point: Point;
}

/**
 * The same matter in the other promises, however many links away and whichever way they lead: how a point is followed from promise to promise (S37).
 * The oldest first; those of which the year is not known stand last.
 */
export function samePoints<Of extends Promised>(
  { promise, point }: PointOf<Of>,
  promises: readonly Of[],
): readonly PointOf<Of>[] {
  const all = promises.flatMap((one) => one.terms.points.map((other) => ({ promise: one, point: other })));
  const key = (one: { promise: string; point: string }): string => `${one.promise} ${one.point}`;
  const own = key({ promise: promise.id, point: point.id });
  const found = new Set([own]);
  // As long as one that has been found leads to another, or is led to.
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { promise: of, point: one } of all) {
      if (one.sameAs === null) continue;
      const [from, to] = [key({ promise: of.id, point: one.id }), key(one.sameAs)];
      if (found.has(from)) found.add(to);
      if (found.has(to)) found.add(from);
    }
  }
  return all
    .filter((one) => {
      const at = key({ promise: one.promise.id, point: one.point.id });
      return at !== own && found.has(at);
    })
    .toSorted((a, b) => (a.promise.terms.year ?? 9999) - (b.promise.terms.year ?? 9999));
}
