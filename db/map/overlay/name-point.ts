import type { Point } from '../feature.ts';

/** Where the name of an area stands: in the middle of the widest stretch that is area at half its height. It lies in the area, also where the middle of it does not. */
export function namePoint(rings: readonly (readonly Point[])[]): Point {
  const [outer = []] = rings;
  const northings = outer.map(([, northing]) => northing);
  const height = (least(northings) + most(northings)) / 2;
  const eastings = rings.flatMap((ring) => crossings(ring, height)).sort((a, b) => a - b);
  let [widest, middle] = [0, outer[0]?.[0] ?? 0];
  for (let i = 0; i + 1 < eastings.length; i += 2) {
    const [from, to] = [eastings[i], eastings[i + 1]] as [number, number];
    if (to - from > widest) [widest, middle] = [to - from, (from + to) / 2];
  }
  return [middle, height];
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** The eastings at which a ring crosses a northing. */
const crossings = (ring: readonly Point[], height: number): readonly number[] =>
  ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] as Point;
    return from[1] > height === to[1] > height
      ? []
      : [from[0] + ((height - from[1]) / (to[1] - from[1])) * (to[0] - from[0])];
  });
