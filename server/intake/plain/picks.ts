import type { Geometry } from '#core/geo/geometry.ts';
import { maskOf } from '#core/places/mask.ts';
import type { GazetteerEntry, Geography, Municipality } from '#core/places/municipality.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';
import { geometryOfEntry, isOffered } from '#core/survey/place-of-entry.ts';

export interface PickablePlace {
  readonly name: string;
  /** The area it lies in, to tell two of one name apart. */
  readonly within: string;
  readonly geometry: Geometry;
  readonly named: string | null;
}

/**
 * What a pick stands for: "place:ID" of the register, "entry:ID" of the gazetteer; null when there is none. A street is its
 * whole stretch where the question takes lines, which is what a street's name alone means.
 */
export function placeOfPick(
  pick: string,
  question: PlaceQuestion,
  { places, areas }: Pick<Municipality, 'places' | 'areas'>,
  { gazetteer }: Pick<Geography, 'gazetteer'>,
): PickablePlace | null {
  const [source, id] = [pick.slice(0, pick.indexOf(':')), pick.slice(pick.indexOf(':') + 1)];
  const entry = source === 'entry' ? gazetteer.find((candidate) => candidate.id === id) : undefined;
  const registered = source === 'place' ? id : entry?.place;
  const place = places.find((candidate) => candidate.id === registered);
  if (place !== undefined) {
    const within = areas.find((area) => area.code === place.area)?.text.sv ?? '';
    return { name: place.name, within, named: place.id, geometry: { type: 'point', position: place.point } };
  }
  if (entry === undefined) return null;
  const geometry = geometryOfEntry(entry, question.kinds);
  return geometry === null ? null : { name: entry.name, within: entry.within, named: null, geometry };
}

/** Which names the search may find. */
export function offeredHere(
  { kinds, within }: PlaceQuestion,
  { municipality: { places, areas } }: { readonly municipality: Pick<Municipality, 'places' | 'areas'> },
): (entry: GazetteerEntry) => boolean {
  const mask = maskOf(within, areas);
  return (entry) => isOffered(entry, kinds, places, mask);
}

/** How many hits a page shows; more ask for more letters. */
export const MOST_HITS = 12;
