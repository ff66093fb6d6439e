import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Position } from '#core/geo/geometry.ts';
import type { Names } from '#core/places/describe.ts';
import { insideMask, type Mask, maskOf, placeInsideMask } from '#core/places/mask.ts';
import type { GazetteerEntry, NamedPlace } from '#core/places/municipality.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import { outsideMask } from '#core/survey/mask-in-words.ts';
import { isOffered } from '#core/survey/place-of-entry.ts';
import type { PlaceTexts } from '../../../i18n/place/texts.ts';
import type { ChosenPlace } from './chosen-place.ts';

/** What the picker is given: what is asked, of which places, and who is told. */
export interface Asked {
  readonly dialogue: Pick<Dialogue, 'municipality' | 'areas' | 'places'>;
  /** Null when the names could not be had: the search then finds the known places only. */
  readonly gazetteer: readonly GazetteerEntry[] | null;
  readonly language: Language;
  /** What the picker says, in that language. */
  readonly texts: PlaceTexts;
  readonly question: Pick<PlaceQuestion, 'kinds' | 'within' | 'nearestMetres'>;
  /** Where the map opens, e.g. the centre of the person's own area, or the place that is being changed. */
  readonly startAt?: Position | null;
  readonly onchosen: (place: ChosenPlace) => void;
}

export const maskIn = ({ question, dialogue }: Asked): Mask | null => maskOf(question.within, dialogue.areas);

/** What is said of a name that lies outside the areas of the question; null where there is none. */
export const outsideIn = (typed: string, asked: Asked): string | null =>
  outsideMask(typed, namesIn(asked).gazetteer, asked.question, asked.dialogue, asked.language);

export const namesIn = (asked: Asked): Names => ({
  gazetteer: asked.gazetteer ?? asked.dialogue.places.map((place) => entryOf(place, asked)),
  places: asked.dialogue.places,
});

/** A known place as the search knows it. */
export function entryOf(place: NamedPlace, { dialogue, language }: Asked): GazetteerEntry {
  const area = dialogue.areas.find(({ code }) => code === place.area);
  return {
    id: place.id,
    name: place.name,
    kind: 'place',
    within: textIn(area?.text, language),
    point: place.point,
    place: place.id,
  };
}

/** Which names the search may find. */
export function offeredIn(asked: Asked): (entry: GazetteerEntry) => boolean {
  const mask = maskIn(asked);
  return (entry) => isOffered(entry, asked.question.kinds, asked.dialogue.places, mask);
}

/** The known places of the list. */
export function listedIn(asked: Asked): readonly NamedPlace[] {
  const mask = maskIn(asked);
  const { places } = asked.dialogue;
  return mask === null ? places : places.filter((place) => placeInsideMask(place, mask));
}

/** Near the person's own area or the place that is changed where that is inside, else the first area asked about, else the town. */
export function whereToOpen(asked: Asked): { readonly center: Position; readonly zoom: number } {
  const { startAt = null, dialogue } = asked;
  const mask = maskIn(asked);
  if (startAt !== null && (mask === null || insideMask({ type: 'point', position: startAt }, mask)))
    return { center: startAt, zoom: 15.5 };
  return { center: mask?.[0]?.center ?? dialogue.municipality.map.center, zoom: 14 };
}
