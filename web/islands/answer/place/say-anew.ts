import type { Language } from '#core/base/language.ts';
import { describeGeometry, type Names } from '#core/places/describe.ts';
import type { Answers, Survey } from '#core/survey/contract.ts';
import { placesIn } from '#core/survey/journey.ts';
import type { Draft, PlaceName, PlaceNames } from '../../../state/kept.ts';

/** The names of places in a language: those that were described in another are described anew, from where the places lie. */
export const sayAnew = (names: PlaceNames, answers: Answers, known: Names, language: Language): PlaceNames =>
  Object.fromEntries(
    Object.entries(names).map(([question, list]) => [
      question,
      list.map((name, index) => {
        const place = placesIn(answers, question)[index];
        if (place === undefined || name.said === 'all' || name.said === language) return name;
        return { text: describeGeometry(place.geometry, place.named, known, language).heading, said: language };
      }),
    ]),
  );

/**
 * The names in a draft. One that was kept by an older page has a list of words alone, in step with the places of whichever question
 * wrote it last: with one place question they are its names, with several nobody knows, and all are described anew.
 */
export function namesInDraft({ placeNames, answers }: Draft, survey: Survey): PlaceNames {
  if (!isList(placeNames)) return placeNames;
  const asked = survey.questions.filter(({ id, type }) => type === 'place' && placesIn(answers, id).length > 0);
  return Object.fromEntries(
    asked.map(({ id }) => [
      id,
      placesIn(answers, id).map(({ way }, index): PlaceName => {
        const text = asked.length === 1 ? (placeNames[index] ?? '') : '';
        return { text, said: way === 'map' || text === '' ? 'unknown' : 'all' };
      }),
    ]),
  );
}

const isList = (names: Draft['placeNames']): names is readonly string[] => Array.isArray(names);
