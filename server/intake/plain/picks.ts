import { type Geometry, lengthMetres } from '#core/geo/geometry.ts';
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

/** How many hits a page shows; more ask for more letters. */
export const MOST_HITS = 12;

/**
 * The entries of the gazetteer that a typed name may mean, the likeliest first: the whole name, then names that begin so,
 * then names with a word that does, then names that hold it. Capitals and hyphens play no part; neither do the marks
 * over å, ä and ö, which not every keyboard has.
 */
export function searchPlaces(typed: string, { gazetteer }: Pick<Geography, 'gazetteer'>): readonly GazetteerEntry[] {
  const sought = folded(typed);
  if (sought === '') return [];
  const ranked = gazetteer.flatMap((entry) => {
    const rank = rankOf(folded(entry.name), sought);
    return rank === null ? [] : [{ entry, rank }];
  });
  return ranked
    .sort(
      (a, b) => a.rank - b.rank || a.entry.name.localeCompare(b.entry.name, 'sv') || (a.entry.id < b.entry.id ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

function rankOf(name: string, sought: string): number | null {
  if (name === sought) return 0;
  if (name.startsWith(sought)) return 1;
  if (name.includes(` ${sought}`)) return 2;
  return name.includes(sought) ? 3 : null;
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
