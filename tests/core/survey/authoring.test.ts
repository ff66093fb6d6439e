import { describe, expect, it } from 'vitest';
import { codeFor } from '#core/survey/authoring/codes.ts';
import { compareVersions } from '#core/survey/authoring/compare.ts';
import { duplicateQuestion } from '#core/survey/authoring/duplicate.ts';
import {
  addFollowUp,
  addQuestion,
  conditionsOn,
  moveQuestion,
  removeQuestion,
  withDoor,
  withQuestion,
} from '#core/survey/authoring/edit-questions.ts';
import { conditionGroups, withCondition } from '#core/survey/authoring/edit-steps.ts';
import { listed, numbersOf, ownersOf, standingsOf } from '#core/survey/authoring/listed.ts';
import { newQuestion, PALETTE } from '#core/survey/authoring/new-question.ts';
import { surveyId } from '#core/survey/authoring/survey-id.ts';
import type { RouteId, Survey } from '#core/survey/contract.ts';
import { loadSurvey } from '#server/municipality.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';

const dialogue = loadSurvey('dialogue', 1);
const stepsOn = (survey: Survey, route: RouteId) =>
  survey.routes.find(({ id }) => id === route)?.steps.map(({ question }) => question) ?? [];
const order = (survey: Survey) => listed(survey).map(({ question }) => question.id);
const counter = () => {
  let last = 0;
  return () => {
    last += 1;
    return `n${last}`;
  };
};

describe('the list of questions', () => {
  it('numbers each question once, in the order they are written in, and follow-ups by letters under theirs', () => {
    const numbers = numbersOf(listed(dialogue));
    expect(['Q1', 'Q4', '4a', '4f', 'Q6', 'Q7', 'Q10b', 'Q11'].map((id) => numbers.get(id))).toEqual([
      '1',
      '4',
      '4a',
      '4f',
      '6',
      '7',
      '11',
      '12',
    ]);
    expect([...numbers.keys()].sort()).toEqual(dialogue.questions.map(({ id }) => id).sort());
    expect(numbersOf(listed(moveQuestion(dialogue, 'Q9', 'Q2'))).get('Q9')).toBe('2');
  });
});

describe('an author who moves a question', () => {
  it('finds it at its new place in the list and on every way where it stands', () => {
    const moved = moveQuestion(dialogue, 'Q9', 'Q2');
    expect(order(moved).slice(0, 4)).toEqual(['Q1', 'Q9', 'Q2', 'Q3']);
    expect(stepsOn(moved, 'fragor').slice(0, 4)).toEqual(['Q1', 'Q9', 'Q2', 'Q3']);
    expect(stepsOn(moved, 'platser')).toEqual(stepsOn(dialogue, 'platser'));
  });

  it('moves it and back again without having changed anything', () => {
    const there = moveQuestion(dialogue, 'Q9', 'Q2');
    const back = moveQuestion(there, 'Q9', 'Q10');
    expect(order(back)).toEqual(order(dialogue));
    expect(stepsOn(back, 'fragor')).toEqual(stepsOn(dialogue, 'fragor'));
  });

  it('moves the follow-ups along with their place, and a follow-up among its own alone', () => {
    const last = moveQuestion(dialogue, 'Q4', null);
    expect(order(last).at(-1)).toBe('Q4');
    expect(last.questions.length).toBe(dialogue.questions.length);
    const swapped = moveQuestion(dialogue, '4c', '4a');
    const place = swapped.questions.find(({ id }) => id === 'Q4');
    expect(place?.type === 'place' && place.followUps.map(({ question }) => question).slice(0, 3)).toEqual([
      '4c',
      '4a',
      '4b',
    ]);
    expect(order(swapped)).toEqual(order(dialogue));
  });
});

describe('an author who adds and removes', () => {
  it('gets every kind of question of the palette, each after the one in hand and on the way', () => {
    const id = counter();
    for (const item of PALETTE) {
      const added = newQuestion(item, ['sv', 'en'], id);
      const survey = addQuestion(dialogue, added, 'Q2', ['fragor', 'gata']);
      const [main] = added;
      expect(order(survey).indexOf(main?.id ?? '')).toBe(order(dialogue).indexOf('Q2') + 1);
      expect(stepsOn(survey, 'fragor')[2]).toBe(main?.id);
      expect(stepsOn(survey, 'gata')).toContain(main?.id);
      expect(removeQuestion(survey, main?.id ?? '').questions).toEqual(dialogue.questions);
    }
  });

  it('gets a place question with the follow-ups that say how it feels, why and when', () => {
    const [place, ...followUps] = newQuestion('place', ['sv'], counter());
    expect(place).toMatchObject({ type: 'place', roles: { feeling: 'n2', causes: 'n3', times: 'n4' } });
    expect(followUps.map(({ text }) => text)).toEqual([
      { sv: 'Hur känns platsen?' },
      { sv: 'Vad är det som påverkar?' },
      { sv: 'När är det så?' },
    ]);
  });

  it('removes a question from everywhere but the conditions, which are counted so that they can be told', () => {
    const survey = removeQuestion(dialogue, 'Q14b');
    expect(survey.background).toEqual(['Q14a', 'Q14c']);
    expect(survey.groupings).toEqual({ age: 'Q14a', area: 'Q1' });
    expect(standingsOf(survey, 'Q14b')).toEqual([]);
    expect(conditionsOn(dialogue, 'Q2')).toBe(1);
    expect(conditionsOn(dialogue, '4b')).toBe(3);
    expect(conditionsOn(dialogue, 'Q14c')).toBe(0);
  });

  it('removes a follow-up together with the part it played', () => {
    const survey = removeQuestion(dialogue, '4a');
    const place = survey.questions.find(({ id }) => id === 'Q4');
    expect(place).toMatchObject({ roles: { causes: '4b', times: '4c' } });
    expect(ownersOf(survey).has('4a')).toBe(false);
  });

  it('copies a place with its follow-ups, which ask about one another and not about the original', () => {
    const id = new Map<string, string>();
    const survey = duplicateQuestion(dialogue, 'Q4', (one) => {
      const known = id.get(one) ?? `kopia-${one}`;
      id.set(one, known);
      return known;
    });
    const copy = survey.questions.find((one) => one.id === 'kopia-Q4');
    expect(copy).toMatchObject({ roles: { feeling: 'kopia-4a', causes: 'kopia-4b', times: 'kopia-4c' } });
    expect(JSON.stringify(copy)).not.toMatch(/"4[a-f]"/);
    expect(stepsOn(survey, 'platser')).toEqual(['Q4', 'kopia-Q4']);
    expect(order(survey).indexOf('kopia-Q4')).toBe(order(survey).indexOf('Q4') + 1);
  });

  it('copies a question with its condition, and a follow-up beside its own', () => {
    const survey = duplicateQuestion(dialogue, 'Q10b', () => 'kopia');
    expect(standingsOf(survey, 'kopia').map(({ step }) => step.when)).toEqual(
      standingsOf(dialogue, 'Q10b').map(({ step }) => step.when),
    );
    expect(ownersOf(duplicateQuestion(dialogue, '4a', () => 'kopia')).get('kopia')?.id).toBe('Q4');
    expect(
      ownersOf(addFollowUp(dialogue, 'Q4', newQuestion('text', ['sv'], () => 'ny')[0] as never)).get('ny')?.id,
    ).toBe('Q4');
  });
});

describe('the ways through a survey', () => {
  it('get a question in its order among the others, and lose it again', () => {
    const street = withDoor(dialogue, 'Q9', 'platser', true);
    expect(stepsOn(street, 'platser')).toEqual(['Q4', 'Q9']);
    expect(withDoor(street, 'Q9', 'platser', false)).toEqual(dialogue);
  });

  it('come with their first question and go with their last', () => {
    const without = withDoor(dialogue, 'Q4', 'platser', false);
    expect(without.routes.map(({ id }) => id)).not.toContain('platser');
    expect(stepsOn(withDoor(without, 'Q4', 'platser', true), 'platser')).toEqual(['Q4']);
  });
});

describe('a condition', () => {
  it('is set where a question stands and nowhere else', () => {
    const [group] = conditionGroups(dialogue, 'Q9');
    const survey = withCondition(dialogue, group ?? [], { answered: 'Q1' });
    for (const { step } of standingsOf(survey, 'Q9')) expect(step.when).toEqual({ answered: 'Q1' });
    expect(withCondition(survey, conditionGroups(survey, 'Q9')[0] ?? [], undefined)).toEqual(dialogue);
  });

  it('of a question that stands twice on a way is edited for each by itself', () => {
    const groups = conditionGroups(dialogue, 'Q7');
    expect(groups.length).toBe(2);
    const conditional = groups.find(([first]) => first?.step.when !== undefined) ?? [];
    const survey = withCondition(dialogue, conditional, { answered: 'Q1' });
    expect(standingsOf(survey, 'Q7').filter(({ step }) => step.when === undefined).length).toBe(
      standingsOf(dialogue, 'Q7').filter(({ step }) => step.when === undefined).length,
    );
  });
});

describe('ids and codes', () => {
  it('are made of the words, and never the same twice', () => {
    expect(codeFor('Går inte ut på kvällen', [])).toBe('gar_inte_ut_pa_kvallen');
    expect(codeFor('Ja!', ['ja', 'ja_2'])).toBe('ja_3');
    expect(codeFor('لا', [])).toBe('svar');
    expect(surveyId('Trygghet vid ån, 2027', 'k4m2')).toBe('trygghet-vid-an-2027-k4m2');
  });
});

describe('a version beside the one before', () => {
  it('says that a survey is the same as itself', () => {
    const { same, reworded, changed, lost, added } = compareVersions(everyTypeSurvey, everyTypeSurvey);
    expect(same.length).toBe(everyTypeSurvey.questions.length);
    expect([reworded, changed, lost, added]).toEqual([[], [], [], []]);
  });

  it('tells new words from other answers to give', () => {
    const question = dialogue.questions.find(({ id }) => id === 'Q2');
    if (question?.type !== 'choice') throw new Error('Q2 is a choice');
    const words = withQuestion(dialogue, { ...question, text: { sv: 'Andra ord' } });
    expect(compareVersions(dialogue, words)).toMatchObject({ reworded: ['Q2'], changed: [] });
    const answers = withQuestion(dialogue, { ...question, options: question.options.slice(1) });
    expect(compareVersions(dialogue, answers)).toMatchObject({ reworded: [], changed: ['Q2'] });
  });
});
