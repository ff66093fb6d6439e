import type { Language } from '#core/base/language.ts';
import { replaced, withKey } from '#core/survey/answer-edits.ts';
import type { PlaceAnswer } from '#core/survey/contract.ts';
import type { PlaceName, PlaceNames } from '../../state/kept.ts';

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
