import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { causeGroups } from '#core/places/categories.ts';
import type { ChoicesQuestion, Survey } from '#core/survey/contract.ts';
import { questionOf } from '#core/survey/journey.ts';
import { toggled } from '../../web/islands/answer/fields/options.ts';

const survey = JSON.parse(
  readFileSync(new URL('../../municipalities/surveys/dialogue-1.json', import.meta.url), 'utf8'),
) as Survey;
const worries = questionOf(survey, 'Q6') as ChoicesQuestion;
const times = questionOf(survey, '4c') as ChoicesQuestion;

describe('choosing several answers', () => {
  test('"inget av detta" takes the place of everything else', () => {
    expect(toggled(['inbrott', 'ran'], 'inget', worries)).toEqual(['inget']);
  });

  test('a worry takes the place of "vill inte svara"', () => {
    expect(toggled(['vill_inte'], 'trafik', worries)).toEqual(['trafik']);
  });

  test('a second press takes the answer back', () => {
    expect(toggled(['inbrott', 'ran'], 'inbrott', worries)).toEqual(['ran']);
  });

  test('"det är alltid så" takes the place of every other time, though the list of times is not the question\'s own', () => {
    expect(toggled(['kvall', 'helg'], 'alltid', times)).toEqual(['alltid']);
    expect(toggled(['alltid'], 'kvall', times)).toEqual(['kvall']);
  });

  test('a fourth answer is kept, so that the person chooses what to take away', () => {
    expect(toggled(['inbrott', 'ran', 'hot'], 'trafik', worries)).toHaveLength(4);
  });
});

describe('what explains a place', () => {
  test('somebody who feels safe is offered what makes a place safe, and nothing else', () => {
    expect(causeGroups('safe').map((group) => group.code)).toEqual(['BRA']);
  });

  test('somebody who feels unsafe is not offered what makes a place safe', () => {
    const codes = causeGroups('unsafe').map((group) => group.code);
    expect(codes).toContain('BEL');
    expect(codes).not.toContain('BRA');
  });
});
