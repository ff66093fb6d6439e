import type { Condition, PlaceQuestion, Question, Step, Survey } from '../contract.ts';
import { addFollowUp, addQuestion } from './edit-questions.ts';
import { withCondition } from './edit-steps.ts';
import { ownersOf, standingsOf } from './listed.ts';

/**
 * Adds a copy of a question after it, on the same ways and conditions. `idOf` gives the id of the copy of each question; a
 * place takes copies of its follow-ups with it, which ask about one another.
 */
export function duplicateQuestion(survey: Survey, id: string, idOf: (id: string) => string): Survey {
  const original = survey.questions.find((question) => question.id === id);
  if (original === undefined) return survey;
  const place = ownersOf(survey).get(id);
  if (place !== undefined) return addFollowUp(survey, place.id, { ...original, id: idOf(id) });
  const copies: Question[] = [{ ...original, id: idOf(id) }];
  if (original.type === 'place') {
    const own = survey.questions.filter((one) => original.followUps.some((step) => step.question === one.id));
    const renamed = new Map(own.map((one) => [one.id, idOf(one.id)]));
    copies.splice(
      0,
      1,
      withFollowUps(original, idOf(id), renamed),
      ...own.map((one) => ({ ...one, id: renamed.get(one.id) ?? one.id })),
    );
  }
  const doors = survey.routes
    .filter((route) => route.steps.some((step) => step.question === id))
    .map((route) => route.id);
  const added = addQuestion(survey, copies, id, doors);
  const when = standingsOf(survey, id).at(-1)?.step.when;
  return when === undefined ? added : withCondition(added, standingsOf(added, idOf(id)), when);
}

function withFollowUps(place: PlaceQuestion, id: string, renamed: ReadonlyMap<string, string>): PlaceQuestion {
  const name = (one: string): string => renamed.get(one) ?? one;
  const step = ({ question, when }: Step): Step =>
    when === undefined ? { question: name(question) } : { question: name(question), when: aboutCopies(when, name) };
  const roles = Object.fromEntries(Object.entries(place.roles).map(([role, one]) => [role, name(one)]));
  return { ...place, id, roles, followUps: place.followUps.map(step) };
}

function aboutCopies(condition: Condition, name: (id: string) => string): Condition {
  if ('question' in condition) return { ...condition, question: name(condition.question) };
  if ('answered' in condition) return { answered: name(condition.answered) };
  if ('all' in condition) return { all: condition.all.map((one) => aboutCopies(one, name)) };
  if ('any' in condition) return { any: condition.any.map((one) => aboutCopies(one, name)) };
  return { not: aboutCopies(condition.not, name) };
}
