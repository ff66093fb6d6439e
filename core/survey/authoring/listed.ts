import type { PlaceQuestion, Question, RouteId, Step, Survey } from '../contract.ts';

/** A question in the editor's list; follow-ups stand under their place question. */
export interface Listed {
  readonly question: Question;
  readonly followUps: readonly Question[];
}

/** The questions in the order they are written in, follow-ups under theirs in the order they are asked in. */
export function listed(survey: Survey): readonly Listed[] {
  const owners = ownersOf(survey);
  const byId = new Map(survey.questions.map((question) => [question.id, question]));
  return survey.questions
    .filter(({ id }) => !owners.has(id))
    .map((question) => ({
      question,
      followUps: question.type === 'place' ? followUpsOf(question).flatMap((id) => byId.get(id) ?? []) : [],
    }));
}

/** What each question of a list is called there by its id: "3", and "4b" for the second follow-up of the fourth. */
export const numbersOf = (list: readonly Listed[]): ReadonlyMap<string, string> =>
  new Map(
    list.flatMap(({ question, followUps }, index) => [
      [question.id, String(index + 1)] as const,
      ...followUps.map(({ id }, at) => [id, `${index + 1}${'abcdefghijklmnopqrstuvwxyz'[at] ?? ''}`] as const),
    ]),
  );

/** Ids of follow-ups, each once. */
export const followUpsOf = (question: PlaceQuestion): readonly string[] => [
  ...new Set(question.followUps.map((step) => step.question)),
];

/** The place question of each follow-up. */
export const ownersOf = ({ questions }: Survey): ReadonlyMap<string, PlaceQuestion> =>
  new Map(
    questions.flatMap((question) =>
      question.type === 'place' ? followUpsOf(question).map((id) => [id, question] as const) : [],
    ),
  );

/** Where a question stands: a step of a way, or of the follow-ups of a place. `at` is the index among its steps. */
export interface Standing {
  readonly where: { readonly route: RouteId } | { readonly place: string };
  readonly at: number;
  readonly step: Step;
}

export function standingsOf(survey: Survey, id: string): readonly Standing[] {
  const among = (where: Standing['where'], steps: readonly Step[]): readonly Standing[] =>
    steps.flatMap((step, at) => (step.question === id ? [{ where, at, step }] : []));
  return [
    ...survey.routes.flatMap((route) => among({ route: route.id }, route.steps)),
    ...survey.questions.flatMap((question) =>
      question.type === 'place' ? among({ place: question.id }, question.followUps) : [],
    ),
  ];
}
