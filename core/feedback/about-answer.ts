import type { PublicAction } from '../actions/public.ts';
import { insideRing, positionsOf, type Ring } from '../geo/geometry.ts';
import { unsafeCategory } from '../privacy/filters.ts';
import { answerInRole, mapQuestions } from '../privacy/map-questions.ts';
import type { Survey } from '../survey/contract.ts';
import type { KeptAnswer } from '../survey/kept-answer.ts';

/**
 * Which public actions are of the themes and the named places that somebody's own answer is about, for that person alone. It is worked
 * out as the receipt is shown, and kept nowhere; each action is told as it is to everybody.
 */
export function actionsAbout<Action extends Pick<PublicAction, 'theme' | 'placeId'>>(
  { places }: Pick<KeptAnswer, 'places'>,
  {
    survey,
    register,
  }: {
    readonly survey: Pick<Survey, 'questions'>;
    /** The named places, as the public releases count them. */
    readonly register: readonly { readonly id: string; readonly ring: Ring }[];
  },
  actions: readonly Action[],
): readonly Action[] {
  const questions = mapQuestions(survey);
  const unsafe = places.filter(({ feeling }) => feeling !== 'safe');
  const themes = new Set(
    unsafe.flatMap((place) => listed(answerInRole(questions, place, 'causes')).map((cause) => unsafeCategory(cause))),
  );
  const named = new Set(
    unsafe.flatMap(({ named: id, geometry }) =>
      id === null
        ? register
            .filter(({ ring }) => positionsOf(geometry).some((at) => insideRing(at, ring)))
            .map((place) => place.id)
        : [id],
    ),
  );
  const isThere = ({ placeId }: Action): boolean => placeId !== null && named.has(placeId);
  const isAlike = ({ theme }: Action): boolean => theme !== null && themes.has(theme);
  // What is done at the place itself first.
  return [...actions.filter(isThere), ...actions.filter((action) => !isThere(action) && isAlike(action))];
}

const listed = (answer: unknown): readonly string[] =>
  Array.isArray(answer)
    ? answer.filter((code) => typeof code === 'string')
    : typeof answer === 'string'
      ? [answer]
      : [];
