import type { Language } from '#core/base/language.ts';
import { replaced, withKey } from '#core/survey/answer-edits.ts';
import type { PlaceAnswer, Survey } from '#core/survey/contract.ts';
import { placesIn } from '#core/survey/journey.ts';
import type { Draft, PlaceName, PlaceNames } from '../../state/kept.ts';

/** What a place is called; "" where it is not known. */
export const nameOf = (names: PlaceNames, question: string, index: number): string =>
  names[question]?.[index]?.text ?? '';

/** A place that was pointed out is described in the language of the moment; what was found by its name is called that in all. */
export const nameOfFound = (label: string, way: PlaceAnswer['way'], language: Language): PlaceName => ({
  text: label,
  said: way === 'map' ? language : 'all',
});

export const withName = (names: PlaceNames, question: string, index: number, name: PlaceName): PlaceNames => ({
  ...names,
  [question]: replaced(names[question] ?? [], index, name),
});

export const withoutName = (names: PlaceNames, question: string, index: number): PlaceNames =>
  withKey(
    names,
    question,
    (names[question] ?? []).filter((_, other) => other !== index),
  );

/** Whether all is said in a language already. */
export const areSaidIn = (names: PlaceNames, language: Language): boolean =>
  Object.values(names).every((list) => list.every(({ said }) => said === 'all' || said === language));

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
