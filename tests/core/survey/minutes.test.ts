import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language } from '#core/base/language.ts';
import type { Area } from '#core/places/municipality.ts';
import type { Answers, Survey } from '#core/survey/contract.ts';
import { minutesOf, type READERS, streetSecondsOf } from '#core/survey/minutes.ts';
import { dialogueWords } from '#core/survey/words/index.ts';

const read = <Value>(path: string): Value =>
  JSON.parse(readFileSync(new URL(`../../../municipalities/${path}`, import.meta.url), 'utf8')) as Value;
const survey = read<Survey>('surveys/dialogue-1.json');
const areas = read<readonly Area[]>('ljuskoping/areas.json');

const onePlace: Answers = {
  Q4: [
    {
      geometry: { type: 'point', position: [481_216, 6_400_195] },
      named: null,
      way: 'map',
      answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4c': ['kvall'] },
    },
  ],
};

const minutes = (route: string, language: Language, reader: keyof typeof READERS): number =>
  minutesOf(survey, route, { language, reader, places: 1, ground: { areas }, answers: onePlace });

const promised = (text: string): readonly number[] => [...text.matchAll(/\d+/g)].map((match) => Number(match[0]));

test.each(survey.languages)('the start page promises the minutes that the questions take (%s)', (language) => {
  const { questions, place } = dialogueWords[language].start;
  const [least = 0, most = 0] = promised(questions.about[0] ?? '');
  expect(minutes('fragor', language, 'quick')).toBeGreaterThanOrEqual(least);
  // A promise of whole minutes is held to the minute.
  expect(Math.round(minutes('fragor', language, 'slow'))).toBeLessThanOrEqual(most);
  expect(promised(dialogueWords[language].check.also)).toEqual([least, most]);
  const [leastOfPlace = 0, mostOfPlace = 0] = promised(place.about[0] ?? '');
  expect(Math.round(minutes('platser', language, 'quick'))).toBeGreaterThanOrEqual(leastOfPlace);
  expect(Math.round(minutes('platser', language, 'slow'))).toBeLessThanOrEqual(mostOfPlace);
});

test('a dialogue host takes the standing dialogue’s short way in under a minute', () => {
  expect(streetSecondsOf(survey, 'sv')).toBeLessThan(60);
  expect(streetSecondsOf(survey, 'sv')).toBeGreaterThan(30);
});
