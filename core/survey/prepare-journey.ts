import { CAUSE_GROUPS, causeByCode, causeGroupOf } from '../places/categories.ts';
import type { Answer, Answers, PlaceAnswer, PlaceQuestion, SimpleAnswer, Survey } from './contract.ts';
import { feelingOf } from './in-words.ts';
import { answersOnJourney, placesIn } from './journey.ts';

/**
 * The answers that stand on some route of a survey. Taking one away can close the branch of another, so it is done until
 * nothing more falls away; every round only removes, so it ends. Answers must have the shape of their questions.
 */
export function answersOnAnyRoute(survey: Survey, answers: Answers): Answers {
  const onRoutes = survey.routes.map((route) => answersOnJourney(survey, route.id, answers));
  const next: Record<string, Answer> = {};
  for (const question of survey.questions) {
    const answer = onRoutes.find((kept) => kept[question.id] !== undefined)?.[question.id];
    if (answer === undefined) continue;
    next[question.id] =
      question.type === 'place'
        ? placesIn({ [question.id]: answer }, question.id).map((place) => onlyCausesOfFeeling(question, place))
        : answer;
  }
  return sizeOf(next) === sizeOf(answers) ? next : answersOnAnyRoute(survey, next);
}

/** Somebody who first called a place unsafe and then safe may leave causes behind that the page no longer shows. */
function onlyCausesOfFeeling(question: PlaceQuestion, place: PlaceAnswer): PlaceAnswer {
  const { causes: asked } = question.roles;
  if (asked === undefined) return place;
  const feeling = feelingOf(question, place);
  const causes = place.answers[asked];
  if (feeling === null || !Array.isArray(causes)) return place;
  const fitting = causes.filter((code: string) => (feelingOfCause(code) ?? feeling) === feeling);
  const { [asked]: _, ...others } = place.answers;
  const answers: Readonly<Record<string, SimpleAnswer>> =
    fitting.length === 0 ? others : { ...place.answers, [asked]: fitting };
  return { ...place, answers };
}

const feelingOfCause = (code: string): string | undefined =>
  causeByCode(code) && CAUSE_GROUPS.find((group) => group.code === causeGroupOf(code))?.feeling;

/** How much is answered: goes down in every round that takes something away. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part), 1);
}
