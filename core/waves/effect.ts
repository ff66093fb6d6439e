import { distanceMetres } from '../geo/distance.ts';
import { middleOf, type Position } from '../geo/geometry.ts';
import type { LookedAt } from './looked-at.ts';
import type { Share, WeighingGround } from './shares.ts';
import { tensOf } from './tens.ts';

/** An answer by the places that it marks. */
type Marked = Pick<LookedAt, 'marks'>;

/** What some answers weigh at a place of the register, in answers; in tens, rounded down. */
export interface WeightAtPlace {
  readonly place: string;
  readonly name: string;
  readonly answers: number;
}

/**
 * What some answers weigh at the named places: the most first, and only where they weigh ten or more. One answer weighs one in
 * all, shared by its places, as in a release. Nothing of any other answer goes in.
 */
export function weightsAtPlaces(answers: readonly Marked[], ground: WeighingGround): readonly WeightAtPlace[] {
  const weights = new Map<string, number>();
  for (const { marks } of answers) {
    const weighed = marks.map(ground.sharesOf).filter((shares) => shares.length > 0);
    for (const { place, share } of weighed.flat())
      if (place !== null) weights.set(place, (weights.get(place) ?? 0) + share / weighed.length);
  }
  return ground.places
    .map(({ id, name }) => ({ place: id, name, answers: tensOf(weights.get(id) ?? 0) }))
    .filter(({ answers: weight }) => weight > 0)
    .sort((a, b) => b.answers - a.answers || (a.place < b.place ? -1 : 1));
}

/** Where a wave is, for saying it in words: the place of the register or the known name that most of it is nearest to. */
export interface WaveWhere {
  readonly kind: 'in' | 'near';
  readonly name: string;
}

/** Null where the answers have no place, or fewer than half are about one. */
export function whereIs(
  answers: readonly Marked[],
  ground: WeighingGround,
  known: readonly { readonly name: string; readonly point: Position }[],
): WaveWhere | null {
  const most = weightsAtPlaces(answers, ground)[0];
  if (most !== undefined && most.answers >= answers.length / 2) return { kind: 'in', name: most.name };
  const names = [...ground.places, ...known];
  const counts = new Map<string, number>();
  for (const { marks } of answers)
    for (const name of new Set(marks.map((mark) => nearest(names, heaviest(ground.sharesOf(mark)) ?? middleOf(mark)))))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const [name, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return name !== '' && count >= answers.length / 2 ? { kind: 'near', name } : null;
}

/** Where most of a mark is. */
const heaviest = (shares: readonly Share[]): Position | undefined =>
  shares.toSorted((a, b) => b.share - a.share)[0]?.at;

function nearest(names: readonly { readonly name: string; readonly point: Position }[], spot: Position): string {
  let found = '';
  let shortest = Number.POSITIVE_INFINITY;
  for (const { name, point } of names) {
    const metres = distanceMetres(point, spot);
    if (metres < shortest) [found, shortest] = [name, metres];
  }
  return found;
}
