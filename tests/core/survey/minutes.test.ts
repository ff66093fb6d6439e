import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import { CAUSE_GROUPS } from '#core/places/categories.ts';
import type { Answers, SimpleQuestion, Survey } from '#core/survey/contract.ts';
import { journey, questionOf } from '#core/survey/journey.ts';
import { dialogueWords } from '#core/survey/words/index.ts';

const read = <Value>(path: string): Value =>
  JSON.parse(readFileSync(new URL(`../../../municipalities/${path}`, import.meta.url), 'utf8')) as Value;
const survey = read<Survey>('surveys/dialogue-1.json');
const areas = read<readonly { readonly text: LocalText }[]>('ljuskoping/areas.json');

/**
 * Silent reading of Swedish is about 200 words a minute, one standard deviation 34 either way (Trauzettel-Klosinski and Dietz,
 * "Standardized assessment of reading performance", 2012); a slow reader here reads 150. A press and a change of page take
 * seconds too, and to find a place about 40.
 */
const readers = {
  quick: { wordsPerMinute: 240, secondsPerPage: 2.5 },
  slow: { wordsPerMinute: 150, secondsPerPage: 5 },
};
const SECONDS_TO_FIND_A_PLACE = 40;
const SECONDS_TO_CHECK = 15;

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

/** Minutes to read every word of a way, all options too, and to answer; the rows of a matrix read the question once. */
function minutes(
  route: string,
  answers: Answers,
  language: Language,
  reader: (typeof readers)[keyof typeof readers],
): number {
  const pages = journey(survey, route, answers);
  const seen = new Set<string>();
  let text = '';
  let places = 0;
  for (const page of pages) {
    if (page.kind === 'places') continue;
    if (page.kind === 'place-question') places = Math.max(places, page.place + 1);
    const id = page.kind === 'question' ? page.question : page.followUp;
    const question = questionOf(survey, id) as SimpleQuestion;
    if (question.type === 'matrix')
      text += ` ${question.rows.find((row) => row.code === page.row)?.text[language] ?? ''}`;
    if (!seen.has(id)) text += ` ${wordsOf(question, language)}`;
    seen.add(id);
  }
  const words = text.split(/\s+/).filter(Boolean).length;
  const seconds =
    (words / reader.wordsPerMinute) * 60 +
    (pages.length + 1) * reader.secondsPerPage +
    places * SECONDS_TO_FIND_A_PLACE +
    SECONDS_TO_CHECK;
  return seconds / 60;
}

function wordsOf(question: SimpleQuestion, language: Language): string {
  const own = [question.text, ...(question.help === undefined ? [] : [question.help])];
  const options = 'options' in question ? question.options.map((option) => option.text) : [];
  const source = question.type === 'choice' || question.type === 'choices' ? question.optionsFrom : undefined;
  // The causes are folded: their groups are read, and the causes of one.
  const causes = [
    ...CAUSE_GROUPS.map((group) => group.text),
    ...(CAUSE_GROUPS[0]?.causes ?? []).map(({ text }) => text),
  ];
  const more = source === 'areas' ? areas.map((area) => area.text) : source === 'causes' ? causes : [];
  const notices = (question.notices ?? [])
    .filter(({ when }) => when === undefined)
    .map(({ notice }) => dialogueWords[language].notices[notice]);
  return [...[...own, ...options, ...more].map((text) => text[language]), ...notices].join(' ');
}

const promised = (text: string): readonly number[] => [...text.matchAll(/\d+/g)].map((match) => Number(match[0]));

test.each(LANGUAGES)('the start page promises the minutes that the questions take (%s)', (language) => {
  const { questions, place } = dialogueWords[language].start;
  const [least = 0, most = 0] = promised(questions.about[0] ?? '');
  expect(minutes('fragor', onePlace, language, readers.quick)).toBeGreaterThanOrEqual(least);
  expect(minutes('fragor', onePlace, language, readers.slow)).toBeLessThanOrEqual(most);
  expect(promised(dialogueWords[language].check.also)).toEqual([least, most]);
  const [leastOfPlace = 0, mostOfPlace = 0] = promised(place.about[0] ?? '');
  expect(Math.round(minutes('platser', onePlace, language, readers.quick))).toBeGreaterThanOrEqual(leastOfPlace);
  expect(minutes('platser', onePlace, language, readers.slow)).toBeLessThanOrEqual(mostOfPlace);
});
