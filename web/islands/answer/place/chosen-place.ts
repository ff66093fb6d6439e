import type { Language } from '#core/base/language.ts';
import { type Geometry, lengthMetres, type Position } from '#core/geo/geometry.ts';
import { describePosition, type Names } from '#core/places/describe.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { roughLength } from '#core/places/rough-size.ts';
import type { PlaceWay } from '#core/survey/contract.ts';
import type { PlaceTexts } from '../../../i18n/place/index.ts';

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

export type GeometryKind = 'point' | 'line' | 'area';

/** A name from the search or the list. A street alone means its whole stretch, and says so. */
export function candidateOf(
  entry: GazetteerEntry,
  way: PlaceWay,
  names: Names,
  kinds: readonly GeometryKind[],
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
  if (entry.line !== undefined && entry.line.length >= 2 && kinds.includes('line')) {
    const positions = thinned(entry.line, mostPositions);
    return {
      place: { geometry: { type: 'line', positions }, named: null, way, label: entry.name },
      lines: [texts.wholeStreet(roughLength(lengthMetres(entry.line), language)), texts.partOfStreet],
      positions,
    };
  }
  const words = describePosition(entry.point, names, language);
  return {
    place: { geometry: { type: 'point', position: entry.point }, named: null, way, label: entry.name },
    lines: [entry.within, words.distance ?? ''].filter((line) => line !== '' && line !== entry.name),
    positions: [entry.point],
  };
}

/** The contract's most positions in a line. */
export const mostPositions = 1000;

/** Every n-th position and the last, so that no more than `most` are left. */
function thinned(line: readonly Position[], most: number): readonly Position[] {
  if (line.length <= most) return line;
  const step = Math.ceil(line.length / (most - 1));
  const kept = line.filter((_, index) => index % step === 0);
  const last = line.at(-1);
  return last === undefined || kept.at(-1) === last ? kept : [...kept, last];
}
