import { distanceMetres } from '../geo/distance.ts';
import type { Position } from '../geo/geometry.ts';
import type { NamedPlace } from '../places/municipality.ts';
import { placeIndex, placeWeights } from '../privacy/place-weights.ts';
import { tensOf } from './tens.ts';

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
export function weightsAtPlaces(
  answers: readonly { readonly spots: readonly Position[] }[],
  places: readonly NamedPlace[],
): readonly WeightAtPlace[] {
  const index = placeIndex(places.map(({ ring }) => ring));
  const weights = places.map(() => 0);
  for (const { spots } of answers)
    for (const position of spots) {
      const [at] = placeWeights(index, { type: 'point', position }, { pieces: [], whole: 0 });
      if (at !== undefined && at.index < weights.length)
        weights[at.index] = (weights[at.index] ?? 0) + 1 / spots.length;
    }
  return places
    .map(({ id, name }, number) => ({ place: id, name, answers: tensOf(weights[number] ?? 0) }))
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
  answers: readonly { readonly spots: readonly Position[] }[],
  places: readonly NamedPlace[],
  known: readonly { readonly name: string; readonly point: Position }[],
): WaveWhere | null {
  const most = weightsAtPlaces(answers, places)[0];
  if (most !== undefined && most.answers >= answers.length / 2) return { kind: 'in', name: most.name };
  const names = [...places, ...known];
  const counts = new Map<string, number>();
  for (const { spots } of answers)
    for (const name of new Set(spots.map((spot) => nearest(names, spot))))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const [name, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return name !== '' && count >= answers.length / 2 ? { kind: 'near', name } : null;
}

function nearest(names: readonly { readonly name: string; readonly point: Position }[], spot: Position): string {
  let found = '';
  let shortest = Number.POSITIVE_INFINITY;
  for (const { name, point } of names) {
    const metres = distanceMetres(point, spot);
    if (metres < shortest) [found, shortest] = [name, metres];
  }
  return found;
}
