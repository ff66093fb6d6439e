import { describe, expect, test } from 'vitest';
import type { Campaign } from '#core/places/municipality.ts';
import { faultsOfWays } from '#core/survey/campaign-faults.ts';
import { campaignSentences } from '#core/survey/campaign-sentences.ts';
import type { Answer, Answers, PlaceQuestion, Question, Route, RouteId, Survey } from '#core/survey/contract.ts';
import { withEveryWay } from '#core/survey/every-way.ts';
import { answersOnJourney, journey, questionOf } from '#core/survey/journey.ts';
import { lintSurvey } from '#core/survey/lint.ts';
import { LONGEST_IN_THE_STREET } from '#core/survey/minutes.ts';
import { answersOnAnyRoute } from '#core/survey/prepare-journey.ts';
import { asPupilsMeet, schoolWayOf } from '#core/survey/school-way.ts';
import { secondsOf, streetWayOf } from '#core/survey/street-way.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';
import { type Chance, randomAnswer, randomPlace, randomSurvey, seeded } from '../../support/random-survey.ts';
import { dialogueSurvey, smallCampaign, smallTown } from '../../support/small-town.ts';

/** As a new survey and an imported one are: with the way of all questions and no other. */
const plain = (survey: Survey): Survey => ({ ...survey, routes: survey.routes.filter(({ id }) => id === 'fragor') });
const everyType = plain(everyTypeSurvey);
const ground = { areas: smallTown.areas };

const typesOn = (survey: Survey, { steps, places }: Route): readonly string[] => {
  const asked = steps.map(({ question }) => questionOf(survey, question));
  const followUps = asked.flatMap((one) => (one.type === 'place' ? one.followUps.map(({ question }) => question) : []));
  const about = followUps.filter((id) => places?.followUps?.includes(id) ?? true).map((id) => questionOf(survey, id));
  return [...asked, ...about].map(({ type }) => type);
};

describe('a class that answers a survey without a way for schools', () => {
  const way = schoolWayOf(everyType);

  test('is asked for no own words, no numbers, and of the person for the age alone', () => {
    const types = typesOn(everyType, way);
    expect(types).toContain('place');
    expect(types).toContain('matrix');
    expect(types).not.toContain('text');
    expect(types).not.toContain('number');
    const ofPerson = way.steps.map(({ question }) => question).filter((id) => everyType.background.includes(id));
    expect(ofPerson).toEqual([everyType.groupings?.age]);
  });

  test('is asked nothing at all where only own words are asked for, and everything where nothing else is', () => {
    const only = (type: Question['type']): Survey => {
      const questions = everyType.questions.filter((question) => question.type === type && !/^B/.test(question.id));
      const free = questions.filter(({ id }) => everyType.routes[0]?.steps.some(({ question }) => question === id));
      return { ...everyType, questions, routes: [{ id: 'fragor', steps: free.map(({ id }) => ({ question: id })) }] };
    };
    expect(schoolWayOf(only('text')).steps).toEqual([]);
    expect(withEveryWay(only('text')).routes.map(({ id }) => id)).toEqual(['fragor']);
    expect(schoolWayOf(only('ranking')).steps.length).toBeGreaterThan(0);
    expect(schoolWayOf(only('ranking')).steps).toEqual(only('ranking').routes[0]?.steps);
  });
});

describe('a host in the street with a survey without a way for it', () => {
  const way = streetWayOf(everyType);

  test('asks for one place and what is marked about it, and then what there is time for', () => {
    const [place] = everyType.questions.filter((one): one is PlaceQuestion => one.type === 'place');
    expect(way.places?.max).toBe(1);
    const { feeling, causes } = place?.roles ?? {};
    expect(way.places?.followUps).toEqual(expect.arrayContaining([feeling, causes].filter(Boolean)));
    expect(way.steps.map(({ question }) => question)).toContain(place?.id);
    expect(way.steps.length).toBeGreaterThan(1);
    expect(secondsOf(everyType, way)).toBeLessThanOrEqual(LONGEST_IN_THE_STREET);
    expect(secondsOf(everyType, everyType.routes[0] as Route)).toBeGreaterThan(LONGEST_IN_THE_STREET);
    const types = typesOn(everyType, way);
    for (const typed of ['text', 'number', 'information']) expect(types).not.toContain(typed);
  });

  test('asks the first questions where no place is asked for', () => {
    const none: Survey = {
      ...everyType,
      routes: everyType.routes.map((route) => ({
        ...route,
        steps: route.steps.filter(({ question }) => questionOf(everyType, question).type !== 'place'),
      })),
    };
    const first = none.routes[0]?.steps.find(({ question }) =>
      ['choice', 'choices', 'scale'].includes(questionOf(none, question).type),
    );
    const { steps, places } = streetWayOf(none);
    expect(steps[0]).toEqual(first);
    expect(places).toBeUndefined();
    expect(secondsOf(none, { id: 'gata', steps })).toBeLessThanOrEqual(LONGEST_IN_THE_STREET);
  });
});

test('a coordinator is told before a dialogue is ready that a class and a street have nothing to answer', () => {
  const questions = everyType.questions.filter(({ id, type }) => type === 'text' && !/^B/.test(id));
  const steps = questions.flatMap(({ id }) =>
    everyType.routes[0]?.steps.some(({ question }) => question === id) ? [{ question: id }] : [],
  );
  const wordsAlone: Survey = { ...everyType, questions, routes: [{ id: 'fragor', steps }] };
  const codes = (channels: Campaign['channels'], survey: Survey): readonly string[] =>
    faultsOfWays({ ...smallCampaign, channels }, survey).map(({ code }) => code);
  expect(steps.length).toBeGreaterThan(0);
  expect(codes(['web', 'school', 'street'], wordsAlone)).toEqual(['school-nothing', 'street-nothing']);
  expect(codes(['web', 'paper'], wordsAlone)).toEqual([]);
  expect(codes(['web', 'school', 'street'], everyType)).toEqual([]);
  for (const code of ['school-nothing', 'street-nothing']) expect(campaignSentences[code]?.sv).toBeTruthy();
});

test('a survey that has its own ways keeps them as they are', () => {
  expect(withEveryWay(dialogueSurvey)).toEqual(dialogueSurvey);
  expect(withEveryWay(everyTypeSurvey)).toEqual(everyTypeSurvey);
});

test('a made way that is written into its survey is one the linter has nothing against', () => {
  for (const survey of [everyType, plain(dialogueSurvey)]) {
    const made = withEveryWay(survey);
    expect(made.routes.map(({ id }) => id)).toEqual(['fragor', 'gata', 'skola']);
    expect(lintSurvey(made, ground)).toEqual(lintSurvey(survey, ground));
  }
});

describe('of any survey', () => {
  /** Everything answered that the way asks, until it asks nothing more. */
  function answered(survey: Survey, route: RouteId, chance: Chance): Answers {
    const answers: Record<string, Answer> = {};
    const isPut = new Set<string>();
    for (let turn = 0; turn < 40; turn += 1) {
      const page = journey(survey, route, answers).find(({ question }) => !isPut.has(question));
      if (page === undefined) break;
      isPut.add(page.question);
      const question = questionOf(survey, page.question);
      const answer =
        question.type === 'place' ? [randomPlace(survey, question, chance)] : randomAnswer(question, chance);
      if (answer !== undefined) answers[question.id] = answer;
    }
    return answers;
  }

  test('all that somebody answers on a made way is kept', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const chance = seeded(seed);
      const survey = plain(randomSurvey(chance, 8));
      const made = withEveryWay(survey);
      for (const route of ['gata', 'skola'] as const) {
        if (!made.routes.some(({ id }) => id === route)) continue;
        const sent = answersOnJourney(made, route, answered(made, route, chance));
        const kept = answersOnAnyRoute(route === 'skola' ? asPupilsMeet(survey) : survey, sent);
        expect(kept, `seed ${seed} ${route}`).toEqual(sent);
      }
    }
  });

  test('a pupil’s answer holds no own words, whatever was sent', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const chance = seeded(seed);
      const survey = randomSurvey(chance, 8);
      const kept = answersOnAnyRoute(asPupilsMeet(survey), answered(survey, 'fragor', chance));
      const ids = [...Object.keys(kept), ...Object.values(kept).flatMap(followUpIds)];
      expect(ids.filter((id) => questionOf(survey, id).type === 'text')).toEqual([]);
    }
  });
});

const followUpIds = (answer: Answer): readonly string[] =>
  Array.isArray(answer)
    ? answer.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null ? Object.keys((one as { readonly answers: object }).answers) : [],
      )
    : [];
