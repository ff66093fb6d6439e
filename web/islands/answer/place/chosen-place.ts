import type { Language } from '#core/base/language.ts';
import { type Geometry, lengthMetres, type Position } from '#core/geo/geometry.ts';
import { describePosition, type Names } from '#core/places/describe.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { roughLength } from '#core/places/rough-size.ts';
import type { PlaceKind, PlaceWay } from '#core/survey/contract.ts';
import { geometryOfEntry } from '#core/survey/place-of-entry.ts';
import type { PlaceTexts } from '../../../i18n/place/texts.ts';

/** What the place question answers with. */
export interface ChosenPlace {
  readonly geometry: Geometry;
  /** The register's id when a known place was chosen by search or list. */
  readonly named: string | null;
  readonly way: PlaceWay;
  /** The place in words, for headings and the check page. */
  readonly label: string;
}

/** A place that is about to be chosen, with what is said of it. */
export interface Candidate {
  readonly place: ChosenPlace;
  readonly lines: readonly string[];
  /** What the map shows of it. */
  readonly positions: readonly Position[];
}

/** A name from the search or the list. A street alone means its whole stretch, and says so. */
export function candidateOf(
  entry: GazetteerEntry,
  way: PlaceWay,
  names: Names,
  kinds: readonly PlaceKind[],
  language: Language,
  texts: PlaceTexts,
): Candidate {
  const place = names.places.find(({ id }) => id === entry.place);
  if (place !== undefined) {
    return {
      place: { geometry: { type: 'point', position: place.point }, named: place.id, way, label: place.name },
      lines: entry.within === '' || entry.within === place.name ? [] : [entry.within],
      positions: place.ring,
    };
  }
  const geometry = geometryOfEntry(entry, kinds) ?? { type: 'point', position: entry.point };
  const chosen = { geometry, named: null, way, label: entry.name };
  if (geometry.type === 'line') {
    const { positions } = geometry;
    const lines = [texts.wholeStreet(roughLength(lengthMetres(positions), language)), texts.partOfStreet];
    return { place: chosen, lines, positions };
  }
  const words = describePosition(entry.point, names, language);
  return {
    place: chosen,
    lines: [entry.within, words.distance ?? ''].filter((line) => line !== '' && line !== entry.name),
    positions: [entry.point],
  };
}
