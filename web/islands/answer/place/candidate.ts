import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import type { PlaceWay } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import type { DoorTexts } from '../../../i18n/place/texts.ts';

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
  /** What is said of it under its name, in the language of the moment. */
  readonly linesIn: (language: Language, texts: DoorTexts) => readonly string[];
  /** What the map shows of it. */
  readonly positions: readonly Position[];
}

/** A place of the register, under whose name its area is said. */
export const candidateOfKnown = (
  { id, name, point, ring, area }: NamedPlace,
  areas: Dialogue['areas'],
  way: PlaceWay,
): Candidate => ({
  place: { geometry: { type: 'point', position: point }, named: id, way, label: name },
  linesIn: (language) => {
    const within = textIn(areas.find(({ code }) => code === area)?.text, language);
    return within === '' || within === name ? [] : [within];
  },
  positions: ring,
});
