import { type Geometry, lengthMetres } from '#core/geo/geometry.ts';
import { entryInsideMask, maskOf } from '#core/places/mask.ts';
import type { GazetteerEntry, Geography, Municipality } from '#core/places/municipality.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';
import { LONGEST_LINE_METRES } from '#core/survey/validate-place.ts';

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
  return { name: entry.name, within: entry.within, named: null, geometry: geometryOf(entry, question) };
}

function geometryOf(entry: GazetteerEntry, question: PlaceQuestion): Geometry {
  const { line } = entry;
  const asLine =
    line !== undefined &&
    question.kinds.includes('line') &&
    line.length >= 2 &&
    line.length <= 1000 &&
    lengthMetres(line) <= LONGEST_LINE_METRES;
  return asLine ? { type: 'line', positions: line } : { type: 'point', position: entry.point };
}

/**
 * What the search may find: what lies inside the question's mask, and can be what it asks for. A street is no area and a
 * stop no stretch; a place of the register may answer any place question, since the register says where it is.
 */
export function offeredHere(
  question: PlaceQuestion,
  { municipality }: { readonly municipality: Pick<Municipality, 'places' | 'areas'> },
): (entry: GazetteerEntry) => boolean {
  const mask = maskOf(question.within, municipality.areas);
  return (entry) =>
    (entry.place !== undefined || question.kinds.includes(geometryOf(entry, question).type)) &&
    (mask === null || entryInsideMask(entry, municipality.places, mask));
}

/** How many hits a page shows; more ask for more letters. */
export const MOST_HITS = 12;
