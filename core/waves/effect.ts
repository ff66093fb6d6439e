import { distanceMetres } from '../geo/distance.ts';
import { middleOf, type Position } from '../geo/geometry.ts';
import type { LookedAt } from './looked-at.ts';
import type { Share, WeighingGround } from './shares.ts';
import type { Counted } from './states.ts';
import { tensOf } from './tens.ts';

/** An answer of a wave by the places that it marks, with what becomes of it in a release. */
interface InRelease extends Pick<LookedAt, 'marks'> {
  readonly counted: Counted;
}

/** What some answers weigh at a place of the register, in answers; in tens, rounded down. */
export interface WeightAtPlace {
  readonly name: string;
  readonly answers: number;
}

/** Where a wave is, for saying it in words: the place of the register or the known name that most of it is nearest to. */
export interface WaveWhere {
  readonly kind: 'in' | 'near';
  readonly name: string;
}

export interface WaveEffect {
  /** Null where the answers have no place, or fewer than half are about one. */
  readonly where: WaveWhere | null;
  /** What the named places lose when the wave is set aside: those of its answers that count now. */
  readonly loses: readonly WeightAtPlace[];
  /** What they gain when all of it counts. */
  readonly gains: readonly WeightAtPlace[];
}

/** The answers of a wave, which come some at a time: of each no more is kept than where its marks are. */
export interface WaveScale {
  add(answers: readonly InRelease[]): void;
  /** What all that have come would do to the places. */
  end(): WaveEffect;
}

/** A name on the map. */
interface Known {
  readonly name: string;
  readonly point: Position;
}

/**
 * Weighs a wave at the named places: the most first, and only where it weighs ten or more. One answer weighs one in all, shared
 * by its places, as in a release. Nothing of any other answer goes in. `known` are more names than the places' own.
 */
export function waveScale(ground: WeighingGround, known: readonly Known[]): WaveScale {
  const [now, otherwise] = [new Map<string, number>(), new Map<string, number>()];
  /** Where each mark of each answer is. */
  const spots: (readonly Position[])[] = [];
  return {
    add(answers) {
      for (const { marks, counted } of answers) {
        const weighed = marks.map((mark) => ({ mark, shares: ground.sharesOf(mark) }));
        const counting = weighed.map(({ shares }) => shares).filter((shares) => shares.length > 0);
        const weights = counted === 'yes' ? now : otherwise;
        for (const { place, share } of counting.flat())
          if (place !== null) weights.set(place, (weights.get(place) ?? 0) + share / counting.length);
        spots.push(weighed.map(({ mark, shares }) => heaviest(shares) ?? middleOf(mark)));
      }
    },
    end: () => ({
      where: whereIs(spots, summed(now, otherwise), [...ground.places, ...known]),
      loses: told(now),
      gains: told(otherwise),
    }),
  };

  function whereIs(answers: typeof spots, weights: Weights, names: readonly Known[]): WaveWhere | null {
    const [most] = told(weights);
    if (most !== undefined && most.answers >= answers.length / 2) return { kind: 'in', name: most.name };
    const counts = new Map<string, number>();
    for (const own of answers)
      for (const name of new Set(own.map((spot) => nearest(names, spot))))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    const [name, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    return name !== '' && count >= answers.length / 2 ? { kind: 'near', name } : null;
  }

  function told(weights: Weights): readonly WeightAtPlace[] {
    return ground.places
      .map(({ id, name }) => ({ id, name, answers: tensOf(weights.get(id) ?? 0) }))
      .filter(({ answers }) => answers > 0)
      .sort((a, b) => b.answers - a.answers || (a.id < b.id ? -1 : 1))
      .map(({ name, answers }) => ({ name, answers }));
  }
}

type Weights = ReadonlyMap<string, number>;

const summed = (one: Weights, other: Weights): Weights =>
  new Map([...one.keys(), ...other.keys()].map((place) => [place, (one.get(place) ?? 0) + (other.get(place) ?? 0)]));

/** Where most of a mark is. */
const heaviest = (shares: readonly Share[]): Position | undefined =>
  shares.toSorted((a, b) => b.share - a.share)[0]?.at;

function nearest(names: readonly Known[], spot: Position): string {
  let found = '';
  let shortest = Number.POSITIVE_INFINITY;
  for (const { name, point } of names) {
    const metres = distanceMetres(point, spot);
    if (metres < shortest) [found, shortest] = [name, metres];
  }
  return found;
}
