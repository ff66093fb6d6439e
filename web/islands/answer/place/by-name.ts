import { textIn } from '#core/base/text-in.ts';
import { lengthMetres } from '#core/geo/geometry.ts';
import { describePosition, type Names } from '#core/places/describe.ts';
import { maskOf } from '#core/places/mask.ts';
import type { GazetteerEntry, NamedPlace } from '#core/places/municipality.ts';
import { roughLength } from '#core/places/rough-size.ts';
import { type Hits, searchNames } from '#core/places/search.ts';
import { outsideMask } from '#core/survey/outside-mask.ts';
import { geometryOfEntry, isOffered } from '#core/survey/place-of-entry.ts';
import type { Asked } from './asked.ts';
import { type Candidate, candidateOfKnown } from './candidate.ts';

const MOST_HITS = 8;

type Known = Pick<Asked, 'dialogue' | 'gazetteer' | 'language'>;

/** The public names there are: without the gazetteer the known places alone. */
export const namesIn = (asked: Known): Names => ({
  gazetteer: asked.gazetteer ?? asked.dialogue.places.map((place) => entryOf(place, asked)),
  places: asked.dialogue.places,
});

/** A known place as the search knows it. */
function entryOf(place: NamedPlace, { dialogue, language }: Known): GazetteerEntry {
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

/** What the search finds of what the question may be answered with. */
export function findIn(typed: string, asked: Asked): Hits {
  const { question, dialogue } = asked;
  const mask = maskOf(question.within, dialogue.areas);
  const offered = (entry: GazetteerEntry): boolean => isOffered(entry, question.kinds, dialogue.places, mask);
  return searchNames(typed, namesIn(asked).gazetteer, MOST_HITS, offered);
}

/** What is said of a name that lies outside the areas of the question; null where there is none. */
export const outsideIn = (typed: string, asked: Asked): string | null =>
  outsideMask(typed, namesIn(asked).gazetteer, asked.question, asked.dialogue, asked.language);

/** A name that the search found. A street alone means its whole stretch, and says so. */
export function candidateOf(entry: GazetteerEntry, asked: Known & Pick<Asked, 'question'>): Candidate {
  const names = namesIn(asked);
  const place = names.places.find(({ id }) => id === entry.place);
  if (place !== undefined) return candidateOfKnown(place, asked.dialogue.areas, 'search');
  const geometry = geometryOfEntry(entry, asked.question.kinds) ?? { type: 'point', position: entry.point };
  const chosen = { geometry, named: null, way: 'search', label: entry.name } as const;
  if (geometry.type === 'line') {
    const { positions } = geometry;
    const length = lengthMetres(positions);
    return {
      place: chosen,
      linesIn: (language, texts) => [texts.wholeStreet(roughLength(length, language)), texts.partOfStreet],
      positions,
    };
  }
  return {
    place: chosen,
    linesIn: (language) => {
      const { distance } = describePosition(entry.point, names, language);
      return [entry.within, distance ?? ''].filter((line) => line !== '' && line !== entry.name);
    },
    positions: [entry.point],
  };
}
