import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAUSE_GROUPS } from '#core/places/categories.ts';
import { feelingOfCause } from '#core/places/cause-feeling.ts';
import type { Answers, PlaceAnswer, Survey } from '#core/survey/contract.ts';
import { answersOnJourney, journey, type Page, placesIn } from '#core/survey/journey.ts';
import { answersOnAnyRoute } from '#core/survey/prepare-journey.ts';
import { firstScreen, stepOf } from '#core/survey/way.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';

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
    const answers: Answers = { Q4: [place({ '4a': 'safe', '4f': 'Vid bron.' })], Q14a: 'under13' };
    expect(names(journey(survey, 'fragor', answers))).not.toContain('0:4f');
    expect(names(journey(survey, 'fragor', { ...answers, Q14a: '13-15' }))).toContain('0:4f');
    const sent = answersOnJourney(survey, 'fragor', answers);
    expect((sent.Q4 as readonly PlaceAnswer[])[0]?.answers).toEqual({ '4a': 'safe' });
    // Whichever way the answers came, the server keeps no word of a child's either.
    expect((answersOnAnyRoute(survey, answers).Q4 as readonly PlaceAnswer[])[0]?.answers).toEqual({ '4a': 'safe' });
  });

  it('asks less in the street and of a school class', () => {
    const answers: Answers = { Q4: [place({ '4a': 'unsafe' }), place({ '4a': 'safe' })] };
    expect(names(journey(survey, 'gata', answers))).toEqual(['0:4a', '0:4b', 'Q4:places', 'Q9', 'Q14a', 'Q14b']);
    const school = names(journey(survey, 'skola', answers));
    expect(school).toContain('0:4d');
    expect(school).not.toContain('0:4f');
    expect(school).not.toContain('Q14b');
    expect(placesIn(answersOnJourney(survey, 'gata', answers), 'Q4')).toHaveLength(1);
  });

  it('lets no answer decide anything that another branch left behind', () => {
    const answers: Answers = { S1: 'mycket_trygg', S4: ['hemma'], S5: 'ofta', S2: '9', H1: 'morkt' };
    const pages = names(journey(everyTypeSurvey, 'fragor', answers));
    expect(pages).not.toContain('S4');
    expect(pages).not.toContain('S5');
    expect(Object.keys(answersOnJourney(everyTypeSurvey, 'fragor', answers))).toEqual(['S1', 'S2']);
    const unsafe = { ...answers, S1: 'mycket_otrygg' };
    expect(names(journey(everyTypeSurvey, 'fragor', unsafe))).toEqual(expect.arrayContaining(['S4', 'S5', 'H2']));
    expect(names(journey(everyTypeSurvey, 'fragor', unsafe))).not.toContain('H1');
  });

  it('forgets what made a place unsafe when somebody now calls it safe', () => {
    const sent = answersOnJourney(survey, 'platser', { Q4: [place({ '4a': 'safe', '4b': ['BEL-SVAG', 'BRA-LJUS'] })] });
    expect(placesIn(sent, 'Q4')[0]?.answers).toEqual({ '4a': 'safe', '4b': ['BRA-LJUS'] });
    for (const group of CAUSE_GROUPS)
      for (const { code } of group.causes) expect(feelingOfCause(code)).toBe(group.feeling);
    expect(feelingOfCause('egen-orsak')).toBeNull();
  });

  it('counts the questions, not the pages that ask nothing', () => {
    const way = { survey: everyTypeSurvey, route: 'fragor', answers: {} };
    expect(stepOf(way, { kind: 'question', question: 'I1', row: null })).toBeNull();
    expect(stepOf(way, { kind: 'question', question: 'A1', row: null })?.number).toBe(1);
    expect(firstScreen(way)).toEqual({ kind: 'question', question: 'I1', row: null });
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
