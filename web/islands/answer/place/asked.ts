import type { Language } from '#core/base/language.ts';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import type { DoorTexts } from '../../../i18n/place/texts.ts';
import type { ChosenPlace } from './candidate.ts';

/** What the picker is given: what is asked, of which places, and who is told. */
export interface Asked {
  readonly dialogue: Pick<Dialogue, 'municipality' | 'areas' | 'places'>;
  /** Null before they have come, and when they cannot be had: the map then knows the known places alone, and nothing is searched. */
  readonly gazetteer: readonly GazetteerEntry[] | null;
  readonly language: Language;
  /** What the doors say, in that language. */
  readonly texts: DoorTexts;
  readonly question: Pick<PlaceQuestion, 'kinds' | 'within' | 'nearestMetres'>;
  /** Where the map opens: the centre of the person's own area, or the place that is being changed. */
  readonly startAt?: Position | Geometry | null;
  /** Fetches the gazetteer. Somebody has reached for the search or the map; before that nobody pays for it. */
  readonly onnames: () => Promise<void>;
  readonly onchosen: (place: ChosenPlace) => void;
}
