import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answers, PlaceAnswer, Survey } from '#core/survey/contract.ts';
import { answersOnJourney, journey, type Page } from '#core/survey/journey.ts';

const survey = JSON.parse(readFileSync('municipalities/surveys/dialogue-1.json', 'utf8')) as Survey;

const place = (answers: PlaceAnswer['answers']): PlaceAnswer => ({
  geometry: { type: 'point', position: [481_000, 6_400_000] },
  named: null,
  way: 'map',
  answers,
});

const names = (pages: readonly Page[]): readonly string[] =>
  pages.map((page) => {
    if (page.kind === 'places') return `${page.question}:places`;
    if (page.kind === 'place-question') return `${page.place}:${page.followUp}`;
    return page.row === null ? page.question : `${page.question}.${page.row}`;
  });

describe('the way through the dialogue', () => {
  it('asks everything once when nothing is answered, background last', () => {
    const pages = names(journey(survey, 'fragor', {}));
    expect(pages.slice(0, 5)).toEqual(['Q1', 'Q2', 'Q3', 'Q4:places', 'Q5.belysning']);
    expect(pages.filter((name) => name.startsWith('Q5.'))).toHaveLength(8);
    expect(pages.filter((name) => name.startsWith('Q13.'))).toHaveLength(2);
    expect(pages.slice(-3)).toEqual(['Q14a', 'Q14b', 'Q14c']);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('asks somebody who feels unsafe what they have avoided before what they worry about', () => {
    const order = (answers: Answers) =>
      names(journey(survey, 'fragor', answers)).filter((name) => name === 'Q6' || name === 'Q7');
    expect(order({ Q2: 'mycket_otrygg' })).toEqual(['Q7', 'Q6']);
    expect(order({ Q2: 'gar_inte_ut' })).toEqual(['Q7', 'Q6']);
    expect(order({ Q2: 'ganska_trygg' })).toEqual(['Q6', 'Q7']);
  });

  it('asks about each place, and only about unsafe ones how often and what one does', () => {
    const pages = names(journey(survey, 'platser', { Q4: [place({ '4a': 'unsafe' }), place({ '4a': 'safe' })] }));
    expect(pages).toEqual([
      '0:4a',
      '0:4b',
      '0:4c',
      '0:4d',
      '0:4e',
      '0:4f',
      '1:4a',
      '1:4b',
      '1:4c',
      '1:4f',
      'Q4:places',
    ]);
  });

  it('asks when the police should be seen only where somebody wants to see them', () => {
    expect(names(journey(survey, 'fragor', { Q10: ['centrum'] }))).toContain('Q10b');
    expect(names(journey(survey, 'fragor', { Q10: ['bra_som_det_ar'] }))).not.toContain('Q10b');
    expect(names(journey(survey, 'fragor', {}))).not.toContain('Q10b');
  });

  it('lets a child write no free text', () => {
    const pages = names(journey(survey, 'platser', { Q4: [place({ '4a': 'safe' })], Q14a: 'under13' }));
    expect(pages).not.toContain('0:4f');
  });

  it('sends nothing that another branch left behind', () => {
    const kept = answersOnJourney(survey, 'fragor', {
      Q1: 'centrum',
      Q10: ['bra_som_det_ar'],
      Q10b: ['natt'],
      Q9: [],
      Q4: [place({ '4a': 'safe', '4d': 'varje_vecka', '4b': ['BRA-LJUS'] })],
    });
    expect(Object.keys(kept).sort()).toEqual(['Q1', 'Q10', 'Q4']);
    expect((kept.Q4 as readonly PlaceAnswer[])[0]?.answers).toEqual({ '4a': 'safe', '4b': ['BRA-LJUS'] });
  });

  it('names only questions that exist, and none is out of reach', () => {
    const ids = survey.questions.map((question) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = new Set<string>();
    for (const route of survey.routes) for (const step of route.steps) asked.add(step.question);
    for (const question of survey.questions)
      if (question.type === 'place') for (const step of question.followUps) asked.add(step.question);
    expect([...asked].sort()).toEqual([...ids].sort());
  });

  it('says everything in all three languages', () => {
    const texts: unknown[] = [];
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (typeof value === 'object' && value !== null) {
        if ('sv' in value) texts.push(value);
        else Object.values(value).forEach(collect);
      }
    };
    collect(survey);
    expect(texts.length).toBeGreaterThan(150);
    for (const text of texts)
      for (const language of ['sv', 'lattlast', 'en'])
        expect((text as Record<string, string>)[language]?.trim()).toBeTruthy();
  });
});
