import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PlaceAnswer, Survey } from '#core/survey/contract.ts';
import { questionOf } from '#core/survey/journey.ts';
import { callsForSupport, noticesDue } from '#core/survey/notices.ts';

const survey = JSON.parse(
  readFileSync(new URL('../../../municipalities/surveys/dialogue-1.json', import.meta.url), 'utf8'),
) as Survey;
const place = (...causes: string[]): PlaceAnswer => ({
  geometry: { type: 'point', position: [481_216, 6_400_195] },
  named: null,
  way: 'map',
  answers: { '4a': 'unsafe', '4b': causes },
});
const afterCauses = (...causes: string[]) => noticesDue(questionOf(survey, '4c'), {}, place(...causes).answers);

test('somebody who was harassed is shown where to turn, and a broken lamp where to report it', () => {
  expect(afterCauses('HOT-SEX')).toContain('N4');
  expect(afterCauses('BEL-SVAG')).not.toContain('N4');
  expect(afterCauses()).toEqual([]);
});

test('the support lines stand on the receipt when any of the places called for them', () => {
  expect(callsForSupport(survey, { Q4: [place('BEL-SVAG'), place('HOT-SEX')] })).toBe(true);
  expect(callsForSupport(survey, { Q4: [place('BEL-SVAG')], Q2: 'mycket_otrygg' })).toBe(false);
});
