import type { FaultCode } from '#core/base/fault.ts';
import { isLanguage, type Language } from '#core/base/language.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { intoRow, replaced, withKey } from '#core/survey/answer-edits.ts';
import { withoutPlace } from '#core/survey/carried.ts';
import type { PlaceQuestion, SimpleAnswer, SimpleQuestion, Survey } from '#core/survey/contract.ts';
import { metOn } from '#core/survey/from-check.ts';
import { mostPlaces, questionOf } from '#core/survey/journey.ts';
import { faultsOfPlace } from '#core/survey/validate-place.ts';
import { addressOf, firstScreen, mainPages, type Screen, screenAfter, screenAt, type Way } from '#core/survey/way.ts';
import { placeOfPick } from './picks.ts';
import { HIT_FIELD, LIST_FIELD, SEARCH_FIELD } from './place-pages.ts';
import { ANSWER_FIELD, holdsIdentifiers, PERSONAL, type Posted, readAnswer, WARNED_FIELD } from './posted.ts';
import { answersOf, type PlainState } from './state.ts';
import { nextPage, type Shown, shownPage } from './way.ts';

/** What one press of a button leads to: the state of the next page, and what the page in hand says of faults. */
export interface Turn {
  readonly state: PlainState;
  readonly faults: readonly FaultCode[];
  /** What was just tried and did not pass. */
  readonly tried: SimpleAnswer | null;
  /** What was searched for. */
  readonly typed: string | null;
  /** What stood chosen in the list of known places meanwhile. */
  readonly listed: string | null;
}

export interface Ground {
  readonly survey: Survey;
  readonly municipality: Municipality;
  readonly geography: Geography;
  /** Which the page was answered in: numbers are written in their ways. */
  readonly language: Language;
}

/**
 * One turn of the plain form: a function of what was posted. The same post gives the same page, so the browser's own back
 * button, reload and a double press do no harm. Sending is not a turn; the part does that.
 */
export function turn(state: PlainState, posted: Posted, ground: Ground): Turn {
  const [verb, argument] = splitOnce(posted.get('do') ?? 'next');
  const way = wayOf(state, ground);
  const shown = shownPage(way, state.page);
  if (shown === null) return plain({ ...state, page: addressOf(firstScreen(way)) });
  if (verb === 'go')
    return plain({ ...state, page: argument, ...(argument === state.returnTo ? { returnTo: null, met: null } : {}) });
  if (verb === 'change')
    return plain({ ...state, page: argument, returnTo: state.page, met: shown.kind === 'check' ? metOn(way) : null });
  if (verb === 'route') return plain(otherRoute(state, argument, ground));
  if (verb === 'speak') {
    // What is filled in was written in the language that is left.
    const language = isLanguage(argument) ? argument : ground.language;
    return speaking(state, shown, posted, { ...ground, language });
  }
  if (verb === 'remove') return plain(withoutPicked(state, screenAt(way, argument)));
  if (shown.kind === 'check') return plain(state);
  if (shown.kind === 'pick') return choosing(state, shown, verb, posted, ground);
  if (shown.kind === 'places') return plain(nextPage(way, state));
  return answering(state, shown, verb, posted, ground);
}

const wayOf = (state: PlainState, { survey, municipality, geography }: Ground): Way => ({
  survey,
  route: state.route,
  answers: answersOf(state, survey, municipality, geography),
});

const plain = (state: PlainState): Turn => ({ state, faults: [], tried: null, typed: null, listed: null });

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(':');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The same page in another language, with what has been filled in so far: nothing of it is taken for done, or for a fault. */
function speaking(state: PlainState, shown: Shown, posted: Posted, ground: Ground): Turn {
  const same = plain(state);
  if (shown.kind === 'pick') return { ...same, typed: posted.get(SEARCH_FIELD), listed: posted.get(LIST_FIELD) };
  if (shown.kind !== 'question' && shown.kind !== 'place-question') return same;
  const { question, kept } = askedOn(state, shown, ground);
  return {
    ...same,
    tried: readAnswer(question, shown.row, posted, kept, ground.municipality, ground.language).answer ?? null,
  };
}

/** The other way through begins at its first question that has no answer yet. */
function otherRoute(state: PlainState, route: string, ground: Ground): PlainState {
  if (!ground.survey.routes.some((candidate) => candidate.id === route)) return state;
  const way = wayOf({ ...state, route }, ground);
  const unanswered = mainPages(way).find((page) => !Object.hasOwn(way.answers, page.question));
  return { ...state, route, page: addressOf(unanswered ?? firstScreen(way)), returnTo: null, met: null };
}

/** A place is named by the address where it was chosen. */
function withoutPicked(state: PlainState, chosen: Screen | null): PlainState {
  if (chosen?.kind !== 'pick') return state;
  const { question, place } = chosen;
  const places = (state.places[question] ?? []).filter((_, index) => index !== place);
  const { change } = state;
  return {
    ...state,
    places: { ...state.places, [question]: places },
    change: change === null ? null : { ...change, carried: withoutPlace(change.carried, question, place) },
  };
}

/** A place is picked: one more, or another instead of the one that the page is about, which keeps what was said of it. */
function choosing(
  state: PlainState,
  { question: id, place: index }: Extract<Shown, { kind: 'pick' }>,
  verb: string,
  posted: Posted,
  ground: Ground,
): Turn {
  const question = questionOf(ground.survey, id) as PlaceQuestion;
  if (verb === 'skip' || verb === 'next') return plain(nextPage(wayOf(state, ground), state));
  const typed = posted.get(SEARCH_FIELD);
  const listed = posted.get(LIST_FIELD);
  if (verb === 'search') {
    const faults = (typed ?? '').trim() === '' ? [{ field: SEARCH_FIELD, code: 'type-name' }] : [];
    return { state, faults, tried: null, typed, listed };
  }
  const field = verb === 'hit' ? HIT_FIELD : LIST_FIELD;
  const pick = posted.get(field) ?? '';
  const found = placeOfPick(pick, question, ground.municipality, ground.geography);
  const refuse = (code: string, about: Partial<FaultCode> = {}): Turn => ({
    state,
    faults: [{ code, ...about, field }],
    tried: null,
    typed,
    listed,
  });
  if (found === null) return refuse(verb === 'hit' ? 'choose-hit' : 'choose-known');
  const places = state.places[id] ?? [];
  const max = mostPlaces(ground.survey, state.route, question);
  const before = places[index];
  if (before === undefined && places.length >= max) return refuse('too-many-places', { with: { max } });
  const way = verb === 'hit' ? 'search' : 'list';
  const [fault] = faultsOfPlace(question, { ...found, way, answers: {} }, field, ground.municipality);
  if (fault !== undefined) return refuse(fault.code, fault);

  const picked = { pick, way, answers: before?.answers ?? {} } as const;
  const next: PlainState = { ...state, places: { ...state.places, [id]: replaced(places, index, picked) } };
  if (before !== undefined) return plain({ ...next, page: state.returnTo ?? id, returnTo: null, met: null });
  const first = screenAfter(wayOf(next, ground), { kind: 'pick', question: id, place: places.length });
  return plain({ ...next, page: addressOf(first) });
}

type QuestionShown = Extract<Shown, { kind: 'question' | 'place-question' }>;

/** The question of a page, the answers that its own is one of, and its own so far. */
function askedOn(state: PlainState, page: QuestionShown, { survey }: Ground) {
  const asked = page.kind === 'question' ? page.question : page.followUp;
  const question = questionOf(survey, asked) as SimpleQuestion;
  const held = page.kind === 'question' ? state.answers : (state.places[page.question]?.[page.place]?.answers ?? {});
  return { question, held, kept: Object.hasOwn(held, asked) ? held[asked] : undefined };
}

function answering(state: PlainState, page: QuestionShown, verb: string, posted: Posted, ground: Ground): Turn {
  const { question, held, kept } = askedOn(state, page, ground);
  const read =
    verb === 'skip'
      ? { answer: intoRow(kept, page.row, undefined), faults: [] }
      : readAnswer(question, page.row, posted, kept, ground.municipality, ground.language);
  if (read.faults.length > 0)
    return { state, faults: read.faults, tried: read.answer ?? null, typed: null, listed: null };

  // Once: whoever goes on with it has been told that it is taken away.
  const text = question.type === 'text' && typeof read.answer === 'string' ? read.answer : null;
  if (text !== null && !posted.has(WARNED_FIELD) && holdsIdentifiers(text)) {
    const faults = [{ field: ANSWER_FIELD, code: PERSONAL, with: { text } }];
    return { state, faults, tried: text, typed: null, listed: null };
  }

  const answers = withKey(held, question.id, read.answer);
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
  return plain(nextPage(wayOf(next, ground), next));
}
