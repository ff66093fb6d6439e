import { type Geometry, middleOf } from '../geo/geometry.ts';
import { type Share, squareOf, type WeighingGround } from './shares.ts';

/**
 * A mark is about each spot that has at least this share of it: what 500 answers may put where nobody sees them is then less than
 * 50 answers weigh, and no mark is about more than ten spots.
 */
const REAL_SHARE = 0.1;

/** Names the spots that a mark is about. */
export type SpotsOf = (mark: Geometry) => readonly string[];

/**
 * Gathers marks into spots: all in one place of the register, and elsewhere those that lie close to where most weight does. The
 * fullest square takes in what lies in the eight beside it, then the next, so that no border runs through a crowd. A mark that no
 * spot has a real share of, and one that a release would not count, is about the spot of its middle.
 */
export function spotsOf(marks: readonly Geometry[], { sharesOf, placeAt }: WeighingGround): SpotsOf {
  const middle = (mark: Geometry): Share => {
    const at = middleOf(mark);
    return { place: placeAt(at), square: squareOf(at), at, share: 1 };
  };
  const known = new Map(
    marks.map((mark) => {
      const shares = sharesOf(mark);
      return [mark, shares.length === 0 ? [middle(mark)] : shares];
    }),
  );
  const weights = new Map<string, number>();
  for (const mark of marks)
    for (const { place, square, share } of known.get(mark) ?? [])
      if (place === null) weights.set(square, (weights.get(square) ?? 0) + share);
  const centres = new Map<string, string>();
  const fullestFirst = [...weights].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  for (const [square] of fullestFirst) {
    if (centres.has(square)) continue;
    for (const near of around(square)) if (!centres.has(near)) centres.set(near, square);
  }
  const spotOf = ({ place, square }: Share): string =>
    place === null ? `square ${centres.get(square) ?? square}` : `place ${place}`;
  return (mark) => {
    const sums = new Map<string, number>();
    for (const part of known.get(mark) ?? []) {
      const spot = spotOf(part);
      sums.set(spot, (sums.get(spot) ?? 0) + part.share);
    }
    const real = [...sums].filter(([, share]) => share >= REAL_SHARE).map(([spot]) => spot);
    return real.length === 0 ? [spotOf(middle(mark))] : real;
  };
}

/** A square and the eight beside it. */
function around(square: string): readonly string[] {
  const [column = 0, row = 0] = square.split(':').map(Number);
  return [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((up) => `${column + right}:${row + up}`));
}
