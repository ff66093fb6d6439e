import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ChoicesQuestion, OPTION_SOURCES, type Survey } from '#core/survey/contract.ts';
import { questionOf } from '#core/survey/journey.ts';
import { choices } from '#core/survey/questions/choices.ts';
import { escapeCodes } from '#core/survey/questions/escapes.ts';
import { offeredOptions } from '#core/survey/questions/options.ts';

const survey = JSON.parse(
  readFileSync(new URL('../../../municipalities/surveys/dialogue-1.json', import.meta.url), 'utf8'),
) as Survey;
const times = questionOf(survey, '4c') as ChoicesQuestion;
const ground = { areas: [] };

test('who says "det är alltid så" and also "på kvällen" is asked which of them it is', () => {
  expect(choices.faults(times, ['alltid', 'kvall'], 'Q4.0.4c', ground)).toEqual([
    { field: 'Q4.0.4c', code: 'escape-combined' },
  ]);
  expect(choices.faults(times, ['alltid'], 'Q4.0.4c', ground)).toEqual([]);
  expect(choices.faults(times, ['helg', 'kvall'], 'Q4.0.4c', ground)).toEqual([]);
});

test.each(OPTION_SOURCES)('every answer of the source "%s" that leads out is known to stand alone', (optionsFrom) => {
  const question = { ...times, optionsFrom, options: [] };
  const led = offeredOptions(question, ground).filter((option) => option.escape === true);
  expect(escapeCodes(question)).toEqual(led.map(({ code }) => code));
});
