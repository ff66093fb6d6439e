import type { Geometry, Position } from '#core/geo/geometry.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import type { PlaceWay } from '#core/survey/contract.ts';

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

/** A place of the register; `within` is the area that it lies in, in words. */
export const candidateOfKnown = ({ id, name, point, ring }: NamedPlace, within: string, way: PlaceWay): Candidate => ({
  place: { geometry: { type: 'point', position: point }, named: id, way, label: name },
  lines: within === '' || within === name ? [] : [within],
  positions: ring,
});
