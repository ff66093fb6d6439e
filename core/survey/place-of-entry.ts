import { type Geometry, lengthMetres, type Position } from '../geo/geometry.ts';
import { entryInsideMask } from '../places/inside-mask.ts';
import type { Mask } from '../places/mask.ts';
import type { GazetteerEntry, NamedPlace } from '../places/municipality.ts';
import type { PlaceKind } from './contract.ts';
import { LONGEST_LINE_METRES, MOST_CORNERS } from './validate-place.ts';

/**
 * What a name that was found by search stands for, the same in the app and the form without script: a street alone means its
 * whole stretch where lines are asked for and it is not too long for one, else the point where its name stands; null where
 * the question takes neither.
 */
export function geometryOfEntry(entry: GazetteerEntry, kinds: readonly PlaceKind[]): Geometry | null {
  const { line, point } = entry;
  if (kinds.includes('line') && line !== undefined && line.length >= 2 && lengthMetres(line) <= LONGEST_LINE_METRES)
    return { type: 'line', positions: thinned(line, MOST_CORNERS) };
  return kinds.includes('point') ? { type: 'point', position: point } : null;
}

/**
 * Whether the search may offer a name: it can be what the question asks for, and lies inside its mask. A place of the register
 * may answer any place question, since the register says where it is.
 */
export const isOffered = (
  entry: GazetteerEntry,
  kinds: readonly PlaceKind[],
  places: readonly NamedPlace[],
  mask: Mask | null,
): boolean =>
  (entry.place !== undefined || geometryOfEntry(entry, kinds) !== null) &&
  (mask === null || entryInsideMask(entry, places, mask));

/** Every n-th position and the last, so that no more than `most` are left. */
function thinned(line: readonly Position[], most: number): readonly Position[] {
  if (line.length <= most) return line;
  const step = Math.ceil(line.length / (most - 1));
  const kept = line.filter((_, index) => index % step === 0);
  const last = line.at(-1);
  return last === undefined || kept.at(-1) === last ? kept : [...kept, last];
}
