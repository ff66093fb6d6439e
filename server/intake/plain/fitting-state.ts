import type { Carried } from '#core/survey/carried.ts';
import type { PlaceAnswer, Survey } from '#core/survey/contract.ts';
import { fitsQuestion } from '#core/survey/validate.ts';
import type { PlainState } from './state.ts';

/**
 * The state without what its survey does not ask, and without kept places where no kept answer is changed: only a tampered page
 * holds such.
 */
export function fittingState(state: PlainState, survey: Survey): PlainState {
  const places = survey.questions.flatMap((question) => {
    const picked = Object.hasOwn(state.places, question.id) ? state.places[question.id] : undefined;
    if (question.type !== 'place' || picked === undefined) return [];
    const here = picked.filter(({ kept }) => kept === undefined || state.change !== null);
    return [[question.id, here.map((place) => ({ ...place, answers: fitting(place.answers, survey) }))] as const];
  });
  const { change } = state;
  return {
    ...state,
    answers: fitting(state.answers, survey),
    places: Object.fromEntries(places),
    change: change === null ? null : { ...change, carried: fittingCarried(change.carried, survey) },
  };
}

const fitting = (answers: PlaceAnswer['answers'], survey: Survey): PlaceAnswer['answers'] =>
  Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) =>
      survey.questions.some((question) => question.id === id && fitsQuestion(question, answer)),
    ),
  );

function fittingCarried({ questions, places, about }: Carried, survey: Survey): Carried {
  const isAsked = (id: string): boolean => survey.questions.some((question) => question.id === id);
  const asked = <Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] =>
    Object.entries(record).filter(([id]) => isAsked(id));
  return {
    questions: questions.filter(isAsked),
    places: Object.fromEntries(
      asked(places).map(([id, carried]) => [
        id,
        carried.map((place) => ({ ...place, answers: fitting(place.answers, survey) })),
      ]),
    ),
    about: Object.fromEntries(asked(about)),
  };
}
