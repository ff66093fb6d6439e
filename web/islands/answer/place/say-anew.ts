import type { Language } from '#core/base/language.ts';
import { describeGeometry, type Names } from '#core/places/describe.ts';
import type { Answers } from '#core/survey/contract.ts';
import { placesIn } from '#core/survey/journey.ts';
import type { PlaceNames } from '../../../state/kept.ts';

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
