import { fill } from '#core/base/fill.ts';
import { maskOf, placeInsideMask } from '#core/places/mask.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import { maskNames } from '#core/survey/mask-in-words.ts';
import type { Asked } from './asked.ts';

/** What a question of some areas alone shows from the start: fetched for such a question, and for no other. */
export function maskedDoors(asked: Asked): {
  readonly sentence: string | null;
  readonly places: readonly NamedPlace[];
} {
  const { areas, places } = asked.dialogue;
  const mask = maskOf(asked.question.within, areas);
  if (mask === null) return { sentence: null, places };
  return {
    sentence: fill(asked.texts.onlyIn, { areas: maskNames(mask, asked.language) }),
    places: places.filter((place) => placeInsideMask(place, mask)),
  };
}
