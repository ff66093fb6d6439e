import { type Geometry, middleOf } from '../geo/geometry.ts';
import { squareOf, type WeighingGround } from './shares.ts';

/**
 * A mark is about each spot that has at least this share of it: what 500 answers may put where nobody sees them is then less than
 * 50 answers weigh, and no mark is about more than ten spots.
 */
export const REAL_SHARE = 0.1;

const PLACE = 'place ';
/** Whether a spot is a place of the register, and not squares beside each other. */
export const isOfRegister = (spot: string): boolean => spot.startsWith(PLACE);

/** A mark by the numbers of the places and squares that it lies in: a line of a thousand corners is some hundred numbers. */
export interface WeighedMark {
  readonly parts: Uint32Array;
  /** What share of the mark lies in each. */
  readonly shares: Float64Array;
  /** Where its middle is. */
  readonly middle: number;
}

/** Weighs marks one by one, and gathers them into spots when all are there. */
export interface SpotBook {
  weigh(mark: Geometry): WeighedMark;
  /** Names the spots that a mark is about, and what share of it lies in each. */
  spots(): (mark: WeighedMark) => ReadonlyMap<string, number>;
}

/**
 * Gathers marks into spots: all in one place of the register, and elsewhere those that lie close to where most weight does. The
 * fullest square takes in what lies in the eight beside it, then the next, so that no border runs through a crowd. A mark that no
 * spot has a real share of, and one that a release would not count, is about the spot of its middle.
 */
export function spotBook({ sharesOf, placeAt }: WeighingGround): SpotBook {
  const numbers = new Map<string, number>();
  /** By number: the spot of a place of the register, or null of a square. */
  const placeSpots: (string | null)[] = [];
  /** The squares that have weight, and how much. */
  const weights = new Map<string, number>();
  const numberOf = (place: string | null, square: string): number => {
    const name = place === null ? square : PLACE + place;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, placeSpots.length);
    return placeSpots.push(place === null ? null : name) - 1;
  };
  return {
    weigh(mark) {
      const at = middleOf(mark);
      const [place, square] = [placeAt(at), squareOf(at)];
      const known = sharesOf(mark);
      const all = known.length === 0 ? [{ place, square, share: 1 }] : known;
      for (const part of all)
        if (part.place === null) weights.set(part.square, (weights.get(part.square) ?? 0) + part.share);
      return {
        parts: Uint32Array.from(all, (part) => numberOf(part.place, part.square)),
        shares: Float64Array.from(all, ({ share }) => share),
        middle: numberOf(place, square),
      };
    },
    spots() {
      const centres = new Map<string, string>();
      const fullestFirst = [...weights].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
      for (const [square] of fullestFirst) {
        if (centres.has(square)) continue;
        for (const near of around(square)) if (!centres.has(near)) centres.set(near, square);
      }
      const names = [...numbers.keys()].map(
        (name, number) => placeSpots[number] ?? `square ${centres.get(name) ?? name}`,
      );
      const spotOf = (number: number): string => names[number] as string;
      return ({ parts, shares, middle }) => {
        const sums = new Map<string, number>();
        for (const [index, part] of parts.entries())
          sums.set(spotOf(part), (sums.get(spotOf(part)) ?? 0) + (shares[index] as number));
        const real = [...sums].filter(([, share]) => share >= REAL_SHARE);
        return new Map(real.length === 0 ? [[spotOf(middle), 1]] : real);
      };
    },
  };
}

/** A square and the eight beside it. */
function around(square: string): readonly string[] {
  const [column = 0, row = 0] = square.split(':').map(Number);
  return [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((up) => `${column + right}:${row + up}`));
}
