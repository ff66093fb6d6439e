import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { Channel } from '#core/places/channels.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import {
  type Answer,
  type Answers,
  type PlaceAnswer,
  PlaceWay,
  SimpleAnswer,
  type Survey,
} from '#core/survey/contract.ts';
import { fitsQuestion } from '#core/survey/validate.ts';
import { placeOfPick } from './picks.ts';

/** A place by what was picked in a list, so that a page carries a name and not a street's whole geometry. */
export interface PickedPlace {
  /** "place:ID" of the register or "entry:ID" of the gazetteer. */
  readonly pick: string;
  readonly way: PlaceAnswer['way'];
  readonly answers: PlaceAnswer['answers'];
}

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
  readonly answers: PlaceAnswer['answers'];
  /** By place question. */
  readonly places: Readonly<Record<string, readonly PickedPlace[]>>;
}

const Id = Type.String({ maxLength: 128 });
const SimpleAnswers = Type.Record(Type.String({ maxLength: 16 }), SimpleAnswer);
const checker = Compile(
  Type.Object({
    key: Id,
    campaign: Id,
    // A page that was opened before there were several has none.
    channel: Type.Optional(Channel),
    route: Id,
    page: Id,
    returnTo: Type.Union([Id, Type.Null()]),
    answers: SimpleAnswers,
    places: Type.Record(
      Type.String({ maxLength: 16 }),
      Type.Array(Type.Object({ pick: Id, way: PlaceWay, answers: SimpleAnswers }), { maxItems: 5 }),
    ),
  }),
);

/** A new form with a key of its own: whoever sends it twice gives one answer. */
export const newState = (campaign: string, channel: Channel, route: string, page: string): PlainState => ({
  key: randomUUID(),
  campaign,
  channel,
  route,
  page,
  returnTo: null,
  answers: {},
  places: {},
});

export const writeState = (state: PlainState): string => Buffer.from(JSON.stringify(state)).toString('base64url');

/** Null for anything that this form did not write. */
export function readState(field: string): PlainState | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(field, 'base64url').toString('utf8'));
    return checker.Check(value) ? ({ channel: 'web', ...value } as PlainState) : null;
  } catch {
    return null;
  }
}

/** The state without what its survey does not ask: only a tampered page holds such. */
export function fittingState(state: PlainState, survey: Survey): PlainState {
  const fitting = (answers: PlaceAnswer['answers']): PlaceAnswer['answers'] =>
    Object.fromEntries(
      Object.entries(answers).filter(([id, answer]) =>
        survey.questions.some((question) => question.id === id && fitsQuestion(question, answer)),
      ),
    );
  const places = survey.questions.flatMap((question) => {
    const picked = Object.hasOwn(state.places, question.id) ? state.places[question.id] : undefined;
    if (question.type !== 'place' || picked === undefined) return [];
    return [[question.id, picked.map((place) => ({ ...place, answers: fitting(place.answers) }))] as const];
  });
  return { ...state, answers: fitting(state.answers), places: Object.fromEntries(places) };
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
      const found = placeOfPick(place.pick, question, municipality, geography);
      return found === null
        ? []
        : [{ geometry: found.geometry, named: found.named, way: place.way, answers: place.answers }];
    });
    if (places.length > 0) answers[question.id] = places;
  }
  return answers;
}
