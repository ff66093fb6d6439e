import type { Question, Route, Survey } from './contract.ts';
import { followUpsIn } from './follow-ups.ts';
import { allSteps, stepsOf } from './steps-taken.ts';
import { withoutOwnWords } from './without-own-words.ts';

/**
 * The way of a school class (docs/field.md 2.3 B5, L15): the survey's own; where it has none, the way of all questions without
 * own words, numbers and questions about the person but the age. Without steps where nothing is left to ask.
 */
export function schoolWayOf(survey: Survey): Route {
  const own = survey.routes.find(({ id }) => id === 'skola');
  if (own !== undefined) return own;
  const isLeft = (id: string): boolean => {
    const question = survey.questions.find((one) => one.id === id);
    return question !== undefined && isForPupils(question, survey);
  };
  const all = allSteps(survey);
  const steps = stepsOf(all, new Set(all.map(({ question }) => question).filter(isLeft)));
  if (!steps.some(({ question }) => survey.questions.some(({ id, type }) => id === question && type !== 'information')))
    return { id: 'skola', steps: [] };
  const onTheWay = new Set(steps.map(({ question }) => question));
  const followUps = [...followUpsIn(survey.questions.filter(({ id }) => onTheWay.has(id)))];
  const left = followUps.filter(isLeft);
  return left.length === followUps.length
    ? { id: 'skola', steps }
    : { id: 'skola', steps, places: { followUps: left } };
}

/** A survey as a class answers it: by its own way alone, and without own words whoever wrote that way. */
export const asPupilsMeet = (survey: Survey): Survey => withoutOwnWords({ ...survey, routes: [schoolWayOf(survey)] });

/** Gender, age and school together could say who somebody is: of the person the age alone is asked. */
const isForPupils = ({ id, type }: Question, { background, groupings }: Survey): boolean =>
  type !== 'text' &&
  type !== 'number' &&
  (id === groupings?.age || (!background.includes(id) && id !== groupings?.gender));
