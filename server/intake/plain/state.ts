import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { Channel } from '#core/places/channels.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import type { Carried } from '#core/survey/carried.ts';
import { type Answer, type Answers, PlaceAnswer, PlaceWay, SimpleAnswer, type Survey } from '#core/survey/contract.ts';
import { SURVEY_LIMITS } from '#core/survey/survey-limits.ts';
import { type PickedPlace, positionOf } from './picks.ts';

/**
 * Everything that a page without script knows. It stands in a hidden field of the form and nowhere else until somebody
 * sends. It is the person's own; whatever comes back is checked like any other answer.
 */
export interface PlainState {
  readonly key: string;
  readonly campaign: string;
  /** By which channel somebody came, from the address of the first page. */
  readonly channel: Channel;
  readonly route: string;
  /** The address of the page shown, by core/survey/way.ts. */
  readonly page: string;
  /** Where to go when the change in hand is done: the check page or the list of places. */
  readonly returnTo: string | null;
  /** While something is changed from the check page: the pages met when it was left, and since (core/survey/from-check.ts). */
  readonly met: readonly string[] | null;
  readonly answers: PlaceAnswer['answers'];
  /** By place question. */
  readonly places: Readonly<Record<string, readonly PickedPlace[]>>;
  /** When the form was opened, milliseconds; goes no further than the form. Null on one that was opened before it was noted. */
  readonly since: number | null;
  /** Set when an answer that is kept is changed by its code; null for a new one. */
  readonly change: Change | null;
}

/** Which answer is changed: its code, the state that the change is made from, and what of it no page asks. */
export interface Change {
  readonly code: string;
  readonly from: string;
  readonly carried: Carried;
}

const Id = Type.String({ maxLength: 128 });
const QuestionId = Type.String({ maxLength: 16 });
const SimpleAnswers = Type.Record(QuestionId, SimpleAnswer);
const checker = Compile(
  Type.Object({
    key: Id,
    campaign: Id,
    // A page that was opened before there were several has none.
    channel: Type.Optional(Channel),
    route: Id,
    page: Id,
    returnTo: Type.Union([Id, Type.Null()]),
    // Nor has a page that was opened before this was noted.
    met: Type.Optional(Type.Union([Type.Array(Id), Type.Null()])),
    answers: SimpleAnswers,
    places: Type.Record(
      QuestionId,
      Type.Array(
        Type.Union([
          Type.Object({ pick: Id, kept: Type.Optional(Type.Never()), way: PlaceWay, answers: SimpleAnswers }),
          Type.Object({
            pick: Type.Optional(Type.Never()),
            kept: Type.Pick(PlaceAnswer, ['geometry', 'named']),
            way: PlaceWay,
            answers: SimpleAnswers,
          }),
        ]),
        { maxItems: 5 },
      ),
    ),
    since: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    // Nor has a page that was opened before answers could be changed here.
    change: Type.Optional(
      Type.Union([
        Type.Null(),
        Type.Object({
          code: Id,
          from: Id,
          carried: Type.Object({
            questions: Type.Array(QuestionId, { maxItems: SURVEY_LIMITS.questions }),
            places: Type.Record(QuestionId, Type.Array(PlaceAnswer, { maxItems: 5 })),
            about: Type.Record(
              QuestionId,
              Type.Array(Type.Array(QuestionId, { maxItems: SURVEY_LIMITS.questions }), { maxItems: 5 }),
            ),
          }),
        }),
      ]),
    ),
  }),
);

/** A new form with a key of its own: whoever sends it twice gives one answer. */
export const newState = (
  campaign: string,
  channel: Channel,
  route: string,
  page: string,
  since: number | null,
): PlainState => ({
  key: randomUUID(),
  campaign,
  channel,
  route,
  page,
  returnTo: null,
  met: null,
  answers: {},
  places: {},
  since,
  change: null,
});

export const writeState = (state: PlainState): string => Buffer.from(JSON.stringify(state)).toString('base64url');

/** Null for anything that this form did not write. */
export function readState(field: string): PlainState | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(field, 'base64url').toString('utf8'));
    return checker.Check(value)
      ? ({ channel: 'web', met: null, since: null, change: null, ...value } as PlainState)
      : null;
  } catch {
    return null;
  }
}

/** The answers as every other part knows them, places with their geometry. A pick that no longer exists is left out. */
export function answersOf(
  state: PlainState,
  survey: Survey,
  municipality: Municipality,
  geography: Geography,
): Answers {
  const answers: Record<string, Answer> = { ...state.answers };
  for (const question of survey.questions) {
    if (question.type !== 'place') continue;
    const places = (state.places[question.id] ?? []).flatMap((place): readonly PlaceAnswer[] => {
      const found = positionOf(place, question, { municipality, geography });
      return found === null
        ? []
        : [{ geometry: found.geometry, named: found.named, way: place.way, answers: place.answers }];
    });
    if (places.length > 0) answers[question.id] = places;
  }
  return answers;
}
