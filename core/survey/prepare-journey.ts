import type { Answer, Answers, PlaceAnswer, SimpleAnswer, Survey } from './contract.ts';
import { answersOnJourney, placesIn } from './journey.ts';
import { answersWithout, withheldIn } from './withheld.ts';

/**
 * The answers that stand on some route of a survey: the route that somebody took is not sent. Whatever stands on one way is
 * kept by looking at that way again, so this keeps all that an app sends, from whichever route, and nothing that
 * stands on none. Answers must have the shape of their questions.
 */
export function answersOnAnyRoute(survey: Survey, answers: Answers): Answers {
  const onRoutes = survey.routes.map((route) => answersOnJourney(survey, route.id, answers));
  const next: Record<string, Answer> = {};
  for (const question of survey.questions) {
    const [first] = onRoutes.flatMap((kept) => (kept[question.id] === undefined ? [] : [kept[question.id] as Answer]));
    if (first === undefined) continue;
    next[question.id] = question.type === 'place' ? joined(onRoutes.map((kept) => placesIn(kept, question.id))) : first;
  }
  // What a person says of their age on one way silences their own words on all.
  return answersWithout(survey, next, withheldIn(survey, next));
}

/** Places with all that some route asks about them: routes may ask about fewer places, and less about each. */
function joined(routes: readonly (readonly PlaceAnswer[])[]): readonly PlaceAnswer[] {
  const longest = routes.reduce((most, places) => (places.length > most.length ? places : most), []);
  return longest.map((place, index) => {
    const answers: Record<string, SimpleAnswer> = {};
    for (const places of routes)
      for (const [id, answer] of Object.entries(places[index]?.answers ?? {}))
        if (sizeOf(answer) > sizeOf(answers[id])) answers[id] = answer;
    return { ...place, answers };
  });
}

/** How many codes an answer has: the one of two ways that leaves fewer out. */
const sizeOf = (answer: SimpleAnswer | undefined): number =>
  answer === undefined ? 0 : Array.isArray(answer) ? answer.length : 1;
