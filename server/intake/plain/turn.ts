import type { FaultCode } from '#core/base/fault.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import type { Answers, PlaceQuestion, SimpleAnswer, SimpleQuestion, Survey } from '#core/survey/contract.ts';
import { questionOf } from '#core/survey/journey.ts';
import { faultsOfPlace } from '#core/survey/validate-place.ts';
import { placeOfPick } from './picks.ts';
import { HIT_FIELD, LIST_FIELD, SEARCH_FIELD } from './place-pages.ts';
import { type Posted, readAnswer, withoutAnswer } from './posted.ts';
import { answersOf, type PlainState } from './state.ts';
import { CHECK, nextPage, type Shown, shownPage, wayOf } from './way.ts';

/** What one press of a button leads to: the state of the next page, and what the page in hand says of faults. */
export interface Turn {
  readonly state: PlainState;
  readonly faults: readonly FaultCode[];
  /** What was just tried and did not pass. */
  readonly tried: SimpleAnswer | null;
  /** What was searched for. */
  readonly typed: string | null;
}

export interface Ground {
  readonly survey: Survey;
  readonly municipality: Municipality;
  readonly geography: Geography;
}

/**
 * One turn of the plain form: a function of what was posted. The same post gives the same page, so the browser's own back
 * button, reload and a double press do no harm. Sending is not a turn; the part does that.
 */
export function turn(state: PlainState, posted: Posted, ground: Ground): Turn {
  const [verb, argument] = splitOnce(posted.get('do') ?? 'next');
  const answers = answersOf(state, ground.survey, ground.municipality, ground.geography);
  const shown = shownPage(ground.survey, state, answers);
  if (shown === null) return plain({ ...state, page: wayOf(ground.survey, state.route, answers)[0]?.[0] ?? CHECK });
  if (verb === 'go')
    return plain({ ...state, page: argument, returnTo: argument === state.returnTo ? null : state.returnTo });
  if (verb === 'change') return plain({ ...state, page: argument, returnTo: state.page });
  if (verb === 'route') return plain(otherRoute(state, argument, ground));
  if (verb === 'remove') return plain(withoutPlace(state, argument));
  if (shown.kind === 'check') return plain(state);
  if (shown.kind === 'choose') return choosing(state, shown.question, verb, posted, answers, ground);
  if (shown.kind === 'places') return plain(nextPage(ground.survey, answers, answers, state));
  return answering(state, shown, verb, posted, answers, ground);
}

const plain = (state: PlainState): Turn => ({ state, faults: [], tried: null, typed: null });

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(':');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The other way through begins at its first question that has no answer yet. */
function otherRoute(state: PlainState, route: string, { survey, municipality, geography }: Ground): PlainState {
  if (!survey.routes.some((candidate) => candidate.id === route)) return state;
  const answers = answersOf(state, survey, municipality, geography);
  const way = wayOf(survey, route, answers);
  const first = way.find(([, page]) => !Object.hasOwn(answers, page.question)) ?? way[0];
  return { ...state, route, page: first?.[0] ?? CHECK, returnTo: null };
}

function withoutPlace(state: PlainState, argument: string): PlainState {
  const [question = '', index = ''] = argument.split('.');
  const places = (state.places[question] ?? []).filter((_, at) => String(at) !== index);
  return { ...state, places: { ...state.places, [question]: places } };
}

function choosing(state: PlainState, id: string, verb: string, posted: Posted, answers: Answers, ground: Ground): Turn {
  const question = questionOf(ground.survey, id) as PlaceQuestion;
  if (verb === 'skip' || verb === 'next') return plain(nextPage(ground.survey, answers, answers, state));
  const typed = posted.get(SEARCH_FIELD);
  if (verb === 'search') {
    const faults = (typed ?? '').trim() === '' ? [{ field: SEARCH_FIELD, code: 'type-name' }] : [];
    return { state, faults, tried: null, typed };
  }
  const field = verb === 'hit' ? HIT_FIELD : LIST_FIELD;
  const pick = posted.get(field) ?? '';
  const found = placeOfPick(pick, question, ground.municipality, ground.geography);
  const refuse = (code: string, about: Partial<FaultCode> = {}): Turn => ({
    state,
    faults: [{ code, ...about, field }],
    tried: null,
    typed,
  });
  if (found === null) return refuse(verb === 'hit' ? 'choose-hit' : 'choose-known');
  const places = state.places[id] ?? [];
  if (places.length >= question.max) return refuse('too-many-places', { with: { max: question.max } });
  const way = verb === 'hit' ? 'search' : 'list';
  const [fault] = faultsOfPlace(question, { ...found, way, answers: {} }, field, ground.municipality);
  if (fault !== undefined) return refuse(fault.code, fault);

  const next: PlainState = { ...state, places: { ...state.places, [id]: [...places, { pick, way, answers: {} }] } };
  const first = wayOf(
    ground.survey,
    state.route,
    answersOf(next, ground.survey, ground.municipality, ground.geography),
  ).find(([, page]) => page.kind === 'place-question' && page.question === id && page.place === places.length);
  return plain({ ...next, page: first?.[0] ?? id });
}

function answering(
  state: PlainState,
  page: Extract<Shown, { kind: 'question' | 'place-question' }>,
  verb: string,
  posted: Posted,
  before: Answers,
  ground: Ground,
): Turn {
  const asked = page.kind === 'question' ? page.question : page.followUp;
  const question = questionOf(ground.survey, asked) as SimpleQuestion;
  const held = page.kind === 'question' ? state.answers : (state.places[page.question]?.[page.place]?.answers ?? {});
  const kept = Object.hasOwn(held, asked) ? held[asked] : undefined;
  const read =
    verb === 'skip'
      ? { answer: withoutAnswer(page.row, kept), faults: [] }
      : readAnswer(question, page.row, posted, kept, ground.municipality);
  if (read.faults.length > 0) return { state, faults: read.faults, tried: read.answer, typed: null };

  const { [asked]: _, ...others } = held;
  const answers = read.answer === null ? others : { ...others, [asked]: read.answer };
  const next: PlainState =
    page.kind === 'question'
      ? { ...state, answers }
      : {
          ...state,
          places: {
            ...state.places,
            [page.question]: (state.places[page.question] ?? []).map((place, index) =>
              index === page.place ? { ...place, answers } : place,
            ),
          },
        };
  const after = answersOf(next, ground.survey, ground.municipality, ground.geography);
  return plain(nextPage(ground.survey, before, after, next));
}
