import type { PlaceQuestion, Survey } from '../survey/contract.ts';

/** What a map needs to know of a question whose places it counts. */
export type MapQuestion = Pick<PlaceQuestion, 'id' | 'roles'>;

/**
 * The questions whose places the maps count, in the survey's order: those that say how a place feels, by a follow-up or
 * always. A survey may ask of unsafe and safe places together or apart; a respondent's places share their 60 units all the
 * same. Where no question says it, the places of all are counted as "not stated". Empty where a survey asks for no places.
 */
export function mapQuestions(survey: Pick<Survey, 'questions'>): readonly MapQuestion[] {
  const places = survey.questions.filter((question): question is PlaceQuestion => question.type === 'place');
  const felt = places.filter(({ roles, feeling }) => roles.feeling !== undefined || feeling !== undefined);
  return felt.length > 0 ? felt : places;
}

/** The answer about a place that has a role in the map; none where its question does not ask. */
export function answerInRole(
  questions: readonly MapQuestion[],
  place: { readonly question: string; readonly answers: Readonly<Record<string, unknown>> },
  role: keyof MapQuestion['roles'],
): unknown {
  const asked = questions.find(({ id }) => id === place.question)?.roles[role];
  return asked === undefined ? undefined : place.answers[asked];
}
