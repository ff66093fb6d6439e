import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '#core/base/language.ts';
import type { Area } from '#core/places/municipality.ts';
import { inRow } from '#core/survey/answer-edits.ts';
import {
  answerInWords,
  placeDetails,
  placeInWords,
  stretchInWords,
  type Telling,
} from '#core/survey/answers-in-words.ts';
import type { PlaceAnswer, PlaceQuestion, SimpleAnswer, SimpleQuestion, Survey } from '#core/survey/contract.ts';
import { questionOf } from '#core/survey/journey.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';
import { randomAnswer, seeded } from '../../support/random-survey.ts';

const survey = JSON.parse(
  readFileSync(new URL('../../../municipalities/surveys/dialogue-1.json', import.meta.url), 'utf8'),
) as Survey;
const name = (text: string) => ({ sv: text, lattlast: text, en: text });
const areas = ['Centrum', 'Norrbacka'].map(
  (text): Area => ({
    code: text.toLowerCase(),
    text: name(text),
    group: 'town',
    center: [481_000, 6_400_000],
    reachMetres: 600,
  }),
);
const telling = (language: Language): Telling => ({ survey, areas, language });

const places = questionOf(survey, 'Q4') as PlaceQuestion;
const place = (answers: PlaceAnswer['answers'], geometry?: PlaceAnswer['geometry']): PlaceAnswer => ({
  geometry: geometry ?? { type: 'point', position: [481_216, 6_400_195] },
  named: null,
  way: 'map',
  answers,
});
const said = (language: Language, answers: PlaceAnswer['answers']): string =>
  placeInWords(places, place(answers), telling(language));
const answered = (id: string, answer: SimpleAnswer, language: Language = 'sv'): string =>
  answerInWords(questionOf(survey, id) as SimpleQuestion, answer, telling(language));

describe('what somebody said of a place', () => {
  test('reads as a sentence: how it feels, when, and why', () => {
    expect(said('sv', { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4c': ['kvall'] })).toBe(
      'Känns otrygg. På kvällen, svagt eller ojämnt ljus.',
    );
    expect(said('en', { '4a': 'unsafe', '4b': ['BEL-SVAG', 'SKOT-SKRAP'], '4c': ['kvall', 'helg'] })).toBe(
      'Feels unsafe. In the evening and at weekends, weak or uneven light and litter.',
    );
  });

  test('says one thing in each sentence of easy Swedish', () => {
    expect(said('lattlast', { '4a': 'unsafe', '4b': ['BEL-TRASIG'], '4c': ['kvall'] })).toBe(
      'Känns dålig. På kvällen. Lampan är trasig.',
    );
  });

  test('says only what was said, and that the feeling is missing', () => {
    expect(said('sv', { '4c': ['alltid'] })).toBe('Du har inte sagt hur platsen känns. Alltid.');
    expect(said('sv', { '4a': 'safe' })).toBe('Känns trygg.');
  });

  test('tells how long a stretch is, and nothing of the kind about a point', () => {
    const line = { type: 'line', positions: [[481_000, 6_400_000] as const, [481_030, 6_400_000] as const] } as const;
    expect(stretchInWords(place({}, line), 'sv')).toBe('Sträcka, ungefär 30\u00a0meter.');
    expect(stretchInWords(place({}), 'sv')).toBeNull();
    expect(stretchInWords(place({}, line), 'sv', 'Sträcka på ungefär 30\u00a0meter vid Bron')).toBeNull();
  });

  test('leaves the rest to lines of their own', () => {
    const answers = { '4a': 'unsafe', '4c': ['kvall'], '4d': 'varje_vecka', '4f': 'Lampan blinkar.' };
    expect(placeDetails(places, place(answers), telling('sv'))).toEqual([
      'Hur ofta: Varje vecka',
      'Mer om platsen: Lampan blinkar.',
    ]);
  });
});

describe('an answer in words', () => {
  test('joins several in one phrase, and areas keep their capitals', () => {
    expect(answered('Q10', ['centrum', 'norrbacka'])).toBe('Centrum och Norrbacka');
    expect(answered('4c', ['vardag', 'helg'])).toBe('Vardagar och helger');
  });

  test('names each row of a matrix', () => {
    const [first] = (questionOf(survey, 'Q13') as Extract<SimpleQuestion, { type: 'matrix' }>).rows;
    const [option] = (questionOf(survey, 'Q13') as Extract<SimpleQuestion, { type: 'matrix' }>).options;
    if (first === undefined || option === undefined) throw new Error('the survey has rows and options');
    expect(answered('Q13', { [first.code]: option.code })).toContain(`: ${option.text.sv}`);
  });

  test('tells an answer on each page of a survey of every type, also a row alone', () => {
    const chance = seeded(20261126);
    for (const question of everyTypeSurvey.questions) {
      if (question.type === 'place' || question.type === 'information' || 'optionsFrom' in question) continue;
      const rows = question.type === 'matrix' ? question.rows.map(({ code }) => code) : [null];
      for (let times = 0; times < 20; times += 1)
        for (const row of rows) {
          const answer = inRow(randomAnswer(question, chance), row);
          if (answer !== undefined)
            expect(
              answerInWords(question, answer, { survey: everyTypeSurvey, areas, language: 'sv' }),
              `${question.id} ${row}`,
            ).not.toBe('');
        }
    }
  });
});
