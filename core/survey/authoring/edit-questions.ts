import type { Question, Route, RouteId, Step, Survey } from '../contract.ts';
import { followUpsOf, listed, ownersOf } from './listed.ts';

/* What an author does to the list of questions. Each returns a new survey; what is not touched is the very same object. */

/** Puts a question in the place of the one with its id. */
export const withQuestion = (survey: Survey, question: Question): Survey => ({
  ...survey,
  questions: survey.questions.map((one) => (one.id === question.id ? question : one)),
});

/**
 * Adds a question, with what belongs to it, after another one of the list (null: first), on these ways. A question added after
 * a follow-up is added after the place question.
 */
export function addQuestion(
  survey: Survey,
  added: readonly Question[],
  after: string | null,
  doors: readonly RouteId[] = ['fragor'],
): Survey {
  const [main] = added;
  if (main === undefined) return survey;
  const anchor = after === null ? null : (ownersOf(survey).get(after)?.id ?? after);
  const order = listed(survey).map(({ question }) => question.id);
  const before = order.slice(0, anchor === null ? 0 : order.indexOf(anchor) + 1);
  return {
    ...survey,
    questions: survey.questions.toSpliced(indexAfter(survey, anchor), 0, ...added),
    routes: survey.routes.map((route) =>
      doors.includes(route.id) ? { ...route, steps: placed(route.steps, [{ question: main.id }], before) } : route,
    ),
  };
}

/** Adds a follow-up to a place question, last among its follow-ups. */
export function addFollowUp(survey: Survey, place: string, added: Question): Survey {
  const questions = survey.questions.map((one) =>
    one.id === place && one.type === 'place' ? { ...one, followUps: [...one.followUps, { question: added.id }] } : one,
  );
  return { ...survey, questions: questions.toSpliced(indexAfter(survey, place), 0, added) };
}

/**
 * Removes a question and its steps; a place takes its follow-ups with it. Conditions that look at it stay, and the linter
 * points at them: nobody's logic changes in silence.
 */
export function removeQuestion(survey: Survey, id: string): Survey {
  const removed = survey.questions.find((question) => question.id === id);
  const gone = new Set([id, ...(removed?.type === 'place' ? followUpsOf(removed) : [])]);
  const left = (steps: readonly Step[]): readonly Step[] =>
    steps.some((step) => gone.has(step.question)) ? steps.filter((step) => !gone.has(step.question)) : steps;
  const groupings = Object.entries(survey.groupings ?? {}).filter(([, question]) => !gone.has(question));
  return {
    ...survey,
    questions: survey.questions
      .filter((question) => !gone.has(question.id))
      .map((question) => (question.type === 'place' ? withoutFollowUp(question, gone, left) : question)),
    routes: survey.routes.map((route) =>
      left(route.steps) === route.steps ? route : { ...route, steps: left(route.steps) },
    ),
    background: survey.background.filter((one) => !gone.has(one)),
    ...(survey.groupings === undefined ? {} : { groupings: Object.fromEntries(groupings) }),
  };
}

function withoutFollowUp(
  question: Extract<Question, { type: 'place' }>,
  gone: ReadonlySet<string>,
  left: (steps: readonly Step[]) => readonly Step[],
): Question {
  const followUps = left(question.followUps);
  if (followUps === question.followUps) return question;
  const roles = Object.fromEntries(Object.entries(question.roles).filter(([, id]) => !gone.has(id)));
  return { ...question, followUps, roles };
}

/** How many conditions look at a question, or at one of those that go with it. */
export function conditionsOn(survey: Survey, id: string): number {
  const text = JSON.stringify([
    survey.routes.map(({ steps }) => steps.map(({ when }) => when)),
    survey.questions.map((one) => [
      one.notices?.map(({ when }) => when),
      one.type === 'place' ? one.followUps.map(({ when }) => when) : null,
    ]),
  ]);
  const named = JSON.stringify(id);
  return text.split(`"question":${named}`).length + text.split(`"answered":${named}`).length - 2;
}

/**
 * Moves a question, a follow-up among its own, to stand before another one of the list; null: last. On each way where it
 * stands it goes to the same neighbour; a question that stands twice on a way keeps the earlier, conditional step.
 */
export function moveQuestion(survey: Survey, id: string, before: string | null): Survey {
  const place = ownersOf(survey).get(id);
  if (place !== undefined) {
    const ids = followUpsOf(place).filter((one) => one !== id);
    const index = before === null ? ids.length : ids.indexOf(before);
    return withQuestion(survey, { ...place, followUps: moved(place.followUps, id, ids.slice(0, index)) });
  }
  const order = listed(survey).map(({ question }) => question.id);
  const others = order.filter((one) => one !== id);
  const index = before === null ? others.length : others.indexOf(before);
  if (index === -1 || !order.includes(id)) return survey;
  const ahead = others.slice(0, index);
  const group = (one: string): readonly Question[] => {
    const question = survey.questions.find((candidate) => candidate.id === one);
    if (question === undefined) return [];
    const own = question.type === 'place' ? followUpsOf(question) : [];
    // Follow-ups keep the place in the document that they have beside their question.
    return survey.questions.filter((candidate) => candidate.id === one || own.includes(candidate.id));
  };
  return {
    ...survey,
    questions: [...new Set([...ahead, id, ...others.slice(index)].flatMap(group))],
    routes: survey.routes.map(
      (route): Route =>
        route.steps.some((step) => step.question === id) ? { ...route, steps: moved(route.steps, id, ahead) } : route,
    ),
  };
}

function moved(steps: readonly Step[], id: string, ahead: readonly string[]): readonly Step[] {
  const last = steps.findLastIndex((step) => step.question === id);
  const step = steps[last];
  return step === undefined ? steps : placed(steps.toSpliced(last, 1), [step], ahead);
}

/** Puts steps after the last step of the nearest question that stands ahead of them; first where there is none. */
function placed(steps: readonly Step[], added: readonly Step[], ahead: readonly string[]): readonly Step[] {
  const nearest = ahead.findLast((id) => steps.some((step) => step.question === id));
  const index = nearest === undefined ? 0 : steps.findLastIndex((step) => step.question === nearest) + 1;
  return steps.toSpliced(index, 0, ...added);
}

/** The index in the document after a question and the follow-ups that are written beside it. */
function indexAfter({ questions }: Survey, id: string | null): number {
  const index = questions.findIndex((question) => question.id === id);
  const question = questions[index];
  if (question === undefined) return 0;
  const own = question.type === 'place' ? followUpsOf(question) : [];
  return Math.max(index, ...own.map((one) => questions.findIndex((candidate) => candidate.id === one))) + 1;
}

/** Lets a question stand on a way or not. A way comes with its first question and goes with its last; "fragor" stays. */
export function withDoor(survey: Survey, id: string, route: RouteId, stands: boolean): Survey {
  const way = survey.routes.find((one) => one.id === route);
  if (!stands) {
    const steps = (way?.steps ?? []).filter((step) => step.question !== id);
    const routes = survey.routes.map((one) => (one === way ? { ...one, steps } : one));
    return { ...survey, routes: routes.filter((one) => one.steps.length > 0 || one.id === 'fragor') };
  }
  const order = listed(survey).map(({ question }) => question.id);
  const when = survey.routes.flatMap(({ steps }) => steps).find((step) => step.question === id)?.when;
  const step: Step = when === undefined ? { question: id } : { question: id, when };
  const ahead = order.slice(0, order.indexOf(id));
  if (way === undefined) return { ...survey, routes: [...survey.routes, { id: route, steps: [step] }] };
  if (way.steps.some((one) => one.question === id)) return survey;
  return {
    ...survey,
    routes: survey.routes.map((one) => (one === way ? { ...one, steps: placed(one.steps, [step], ahead) } : one)),
  };
}
