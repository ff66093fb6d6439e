import type { Language } from '#core/base/language.ts';
import type { Geometry } from '#core/geo/geometry.ts';
import { describeGeometry, type PlaceWords } from '#core/places/describe.ts';
import { maskOf } from '#core/places/mask.ts';
import type { GazetteerEntry, Geography, Municipality } from '#core/places/municipality.ts';
import type { PlaceAnswer, PlaceQuestion } from '#core/survey/contract.ts';
import { geometryOfEntry, isOffered } from '#core/survey/place-of-entry.ts';

/**
 * A place of the form: by what was picked in a list, so that a page carries a name and not a street's whole geometry; or, in an
 * answer that is changed, where it is kept, since it may have been marked on the map.
 */
export type PickedPlace = Pick<PlaceAnswer, 'way' | 'answers'> &
  (
    | {
        /** "place:ID" of the register or "entry:ID" of the gazetteer. */
        readonly pick: string;
        readonly kept?: never;
      }
    | { readonly pick?: never; readonly kept: Pick<PlaceAnswer, 'geometry' | 'named'> }
  );

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

/** The register and the names that places are picked from and told by. */
export interface PlaceGround {
  readonly municipality: Pick<Municipality, 'places' | 'areas'>;
  readonly geography: Pick<Geography, 'gazetteer'>;
}

/** Where a place is; null for a pick that no longer exists. */
export const positionOf = (
  place: PickedPlace,
  question: PlaceQuestion,
  { municipality, geography }: PlaceGround,
): Pick<PlaceAnswer, 'geometry' | 'named'> | null =>
  place.kept ?? placeOfPick(place.pick, question, municipality, geography);

/** What a place is called: the name that was picked, or what is there in words. Null for a pick that no longer exists. */
export function placeNameOf(
  place: PickedPlace,
  question: PlaceQuestion,
  { municipality, geography }: PlaceGround,
  language: Language,
): PlaceWords | null {
  if (place.kept !== undefined) return wordsOfPosition(place.kept, { municipality, geography }, language);
  const found = placeOfPick(place.pick, question, municipality, geography);
  return found === null ? null : { heading: found.name, distance: null };
}

export const wordsOfPosition = (
  { geometry, named }: Pick<PlaceAnswer, 'geometry' | 'named'>,
  { municipality: { places }, geography: { gazetteer } }: PlaceGround,
  language: Language,
): PlaceWords => describeGeometry(geometry, named, { gazetteer, places }, language);

/** The pick that stands for a place in the list of the register; null for any other place. */
export const listedAs = ({ pick, kept }: PickedPlace): string | null =>
  kept === undefined ? pick : kept.named === null ? null : `place:${kept.named}`;

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
