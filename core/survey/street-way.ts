import type { PlaceQuestion, Route, Step, Survey } from './contract.ts';
import { LONGEST_IN_THE_STREET, streetSecondsOf } from './minutes.ts';
import { allSteps, stepsOf } from './steps-taken.ts';

/** So much is asked about a place in the street at most: how it feels, why and when. */
const MOST_ABOUT_A_PLACE = 3;

/**
 * The way of a staffed tablet in the street (docs/field.md 2.3 B7): the survey's own; where it has none, one place and what is
 * marked about it, and then the first questions of the way of all that a dialogue host asks within the longest time, the person's
 * age and gender last. Nothing to type. Without steps where nothing is left to ask.
 */
export function streetWayOf(survey: Survey): Route {
  const own = survey.routes.find(({ id }) => id === 'gata');
  if (own !== undefined) return own;
  const steps = allSteps(survey).filter(({ question }) => isPressed(survey, question));
  const isPerson = (id: string): boolean => survey.background.includes(id);
  const person = [survey.groupings?.age, survey.groupings?.gender].filter((id) => id !== undefined);
  const place = placeOf(survey, steps);
  const inTurn = [
    ...(place === undefined ? [] : [place.id]),
    ...steps.map(({ question }) => question).filter((id) => !isPerson(id) && typeOf(survey, id) !== 'place'),
    ...person.filter((id) => steps.some(({ question }) => question === id)),
  ];
  const places = place === undefined ? {} : { places: { max: 1, followUps: aboutThePlace(survey, place) } };
  const taken = new Set<string>();
  for (const id of inTurn) {
    const way: Route = { id: 'gata', steps: stepsOf(steps, new Set([...taken, id])), ...places };
    if (!way.steps.some(({ question }) => question === id)) continue;
    if (taken.size === 0 || secondsOf(survey, way) <= LONGEST_IN_THE_STREET) taken.add(id);
  }
  return { id: 'gata', steps: stepsOf(steps, taken), ...places };
}

/** Seconds of a way in the street, in the survey's first language. */
export function secondsOf(survey: Survey, way: Route): number {
  const [language = 'sv'] = survey.languages;
  return streetSecondsOf({ ...survey, routes: [{ ...way, id: 'gata' }] }, language);
}

const typeOf = ({ questions }: Survey, id: string): string | undefined =>
  questions.find((question) => question.id === id)?.type;

/** Answered by pressing; a page that asks nothing has no place on so short a way. */
function isPressed(survey: Survey, id: string): boolean {
  const type = typeOf(survey, id);
  return type !== undefined && type !== 'text' && type !== 'number' && type !== 'information';
}

const placeOf = ({ questions }: Survey, steps: readonly Step[]): PlaceQuestion | undefined =>
  steps
    .flatMap(({ question, when }) => (when === undefined ? questions.filter(({ id }) => id === question) : []))
    .find((question) => question.type === 'place');

/** How the place feels and why, and what else is marked, as far as so much may be asked. */
function aboutThePlace(survey: Survey, { followUps, roles }: PlaceQuestion): readonly string[] {
  const pressed = followUps.filter(({ question }) => isPressed(survey, question));
  const first = [roles.feeling, roles.causes, roles.times].filter((id) => id !== undefined);
  const ids = [...first, ...pressed.map(({ question }) => question)].filter((id) =>
    pressed.some(({ question }) => question === id),
  );
  return [...new Set(ids)].slice(0, MOST_ABOUT_A_PLACE);
}
