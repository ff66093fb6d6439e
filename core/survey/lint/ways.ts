import type { Question, Route, Survey } from '../contract.ts';
import { followUpsIn } from '../follow-ups.ts';
import { LONGEST_IN_THE_STREET, streetSecondsOf } from '../minutes.ts';
import { askedOf, type Reach } from '../reach.ts';
import { error, type Finding, warning } from './finding.ts';

/** The ways through a survey: that there is one, that every question is on one, and what some of them may not ask. */
export function wayFindings(survey: Survey, reach: Reach): readonly Finding[] {
  const byId = new Map(survey.questions.map((question) => [question.id, question]));
  const followUps = followUpsIn(survey.questions);
  const unknown = unknownSteps(survey, byId);
  return [
    ...(survey.routes.some(({ id }) => id === 'fragor') ? [] : [error('no-questions-way', null, 'routes')]),
    ...unknown,
    ...survey.routes.flatMap((route) => [
      ...(route.steps.length === 0 ? [error('way-empty', null, `routes.${route.id}`, { route: route.id })] : []),
      ...stepFindings(route, byId, followUps),
      ...orderFindings(route, survey, byId),
      ...(route.id === 'skola' ? wordsOf(route, byId) : []),
      ...placesFindings(route, byId),
    ]),
    ...nestedPlaces(survey, byId),
    ...sharedWords(survey, byId),
    ...(unknown.length === 0 ? [...unreachable(survey, followUps, reach), ...streetFindings(survey)] : []),
  ];
}

type ById = ReadonlyMap<string, Question>;

function unknownSteps(survey: Survey, byId: ById): readonly Finding[] {
  const steps = [
    ...survey.routes.flatMap((route) =>
      route.steps.map(({ question }, index) => ({ question, owner: null, field: `routes.${route.id}.steps.${index}` })),
    ),
    ...survey.questions.flatMap((one) =>
      one.type === 'place'
        ? one.followUps.map(({ question }, index) => ({
            question,
            owner: one.id,
            field: `questions.${one.id}.followUps.${index}`,
          }))
        : [],
    ),
  ];
  return steps
    .filter(({ question }) => !byId.has(question))
    .map(({ question, owner, field }) => error('step-unknown', owner, field, { question }));
}

function stepFindings(route: Route, byId: ById, followUps: ReadonlySet<string>): readonly Finding[] {
  return route.steps.flatMap(({ question }, index) =>
    byId.has(question) && followUps.has(question)
      ? [error('follow-up-outside', question, `routes.${route.id}.steps.${index}`, { question })]
      : [],
  );
}

/** Questions about the person come last, so that whoever stops there has said what the dialogue is about. */
function orderFindings(route: Route, { background }: Survey, byId: ById): readonly Finding[] {
  const first = route.steps.findIndex(({ question }) => background.includes(question));
  if (first < 0) return [];
  return route.steps
    .slice(first)
    .flatMap(({ question }, number) =>
      background.includes(question) || byId.get(question)?.type === 'information'
        ? []
        : [error('background-not-last', question, `routes.${route.id}.steps.${first + number}`, { question })],
    );
}

function wordsOf(route: Route, byId: ById): readonly Finding[] {
  return route.steps.flatMap(({ question: id }, index) => {
    const question = byId.get(id);
    const asked = question?.type === 'place' ? askedOf(route, question).map((step) => step.question) : [id];
    return asked
      .filter((one) => byId.get(one)?.type === 'text')
      .map((one) => error('words-in-school', one, `routes.${route.id}.steps.${index}`, { question: one }));
  });
}

function placesFindings(route: Route, byId: ById): readonly Finding[] {
  const { max, followUps = [] } = route.places ?? {};
  const places = route.steps.flatMap(({ question }) => {
    const found = byId.get(question);
    return found?.type === 'place' ? [found] : [];
  });
  const field = `routes.${route.id}.places`;
  const known = followUpsIn(places);
  return [
    ...(max !== undefined && max < 1 ? [error('way-places-max', null, `${field}.max`, { route: route.id })] : []),
    ...followUps
      .filter((id) => !known.has(id))
      .map((id) => error('way-follow-up-unknown', null, `${field}.followUps`, { route: route.id, question: id })),
  ];
}

function nestedPlaces(survey: Survey, byId: ById): readonly Finding[] {
  return survey.questions.flatMap((question) =>
    question.type === 'place'
      ? question.followUps.flatMap((step, index) =>
          byId.get(step.question)?.type === 'place'
            ? [
                error('follow-up-place', step.question, `questions.${question.id}.followUps.${index}`, {
                  question: step.question,
                }),
              ]
            : [],
        )
      : [],
  );
}

/**
 * Own words are kept by the question that asks for them and the number of the place (raw-response.ts): asked about the places of
 * two questions, those of one would be read as those of the other.
 */
function sharedWords(survey: Survey, byId: ById): readonly Finding[] {
  const asks = new Map<string, string>();
  return survey.questions.flatMap((place) => {
    if (place.type !== 'place') return [];
    return place.followUps.flatMap(({ question: id }, index) => {
      const first = asks.get(id) ?? place.id;
      asks.set(id, first);
      return first === place.id || byId.get(id)?.type !== 'text'
        ? []
        : [error('words-shared', id, `questions.${place.id}.followUps.${index}`, { first, place: place.id })];
    });
  });
}

/** Questions that no way leads to: they stand on none, or only behind conditions that nobody can meet. */
function unreachable(survey: Survey, followUps: ReadonlySet<string>, reach: Reach): readonly Finding[] {
  const isReached = new Set<string>();
  const isMaybe = new Set<string>();
  const take = (id: string, canBePut: boolean | null): void =>
    void (canBePut === false || (canBePut === null ? isMaybe : isReached).add(id));
  for (const route of survey.routes)
    route.steps.forEach(({ question }, index) => {
      if (!isReached.has(question)) take(question, reach.step(route, index).canBePut);
    });
  for (const place of survey.questions) {
    if (place.type !== 'place' || (!isReached.has(place.id) && !isMaybe.has(place.id))) continue;
    for (const route of survey.routes)
      if (route.steps.some(({ question }) => question === place.id))
        askedOf(route, place).forEach(({ question }, index) => {
          if (!isReached.has(question)) take(question, reach.followUp(route, place, index).canBePut);
        });
  }
  return survey.questions
    .filter(({ id }) => !isReached.has(id) && !isMaybe.has(id))
    .map(({ id }) => {
      const stands =
        followUps.has(id) || survey.routes.some(({ steps }) => steps.some(({ question }) => question === id));
      return error(stands ? 'question-unreachable' : 'question-nowhere', id, `questions.${id}`);
    });
}

function streetFindings(survey: Survey): readonly Finding[] {
  if (!survey.routes.some(({ id }) => id === 'gata')) return [];
  const [language = 'sv'] = survey.languages;
  const seconds = Math.ceil(streetSecondsOf(survey, language) / 5) * 5;
  return seconds > LONGEST_IN_THE_STREET
    ? [warning('street-long', null, 'routes.gata', { seconds, most: LONGEST_IN_THE_STREET })]
    : [];
}
