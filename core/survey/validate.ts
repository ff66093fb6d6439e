import type { FaultCode } from '../base/fault.ts';
import { type Geometry, positionsOf } from '../geo/geometry.ts';
import type { Campaign, Municipality } from '../places/municipality.ts';
import type { Answer, Answers, PlaceAnswer, PlaceQuestion, Question, SimpleAnswer, Survey } from './contract.ts';
import { questionOf } from './journey.ts';
import { answersOnAnyRoute } from './prepare-journey.ts';
import { kindOf } from './questions/index.ts';
import type { RawPlace } from './raw-response.ts';
import { faultsOfPlace } from './validate-place.ts';

/** What a response is checked against. All of it is public data. */
export interface ResponseContext {
  readonly municipality: Municipality;
  readonly survey: Survey;
  readonly campaign: Pick<Campaign, 'id' | 'survey'>;
  /** The places of the answer that this one replaces: where one of them lies was found to be right when it was kept. */
  readonly keptPlaces?: readonly KeptPlace[];
}

export type KeptPlace = Pick<RawPlace, 'question' | 'geometry' | 'precisionMetres' | 'named'>;

/** The kept place that a submitted one is, not moved since; undefined for a new one and for one that was moved. */
export const unmoved = (
  question: string,
  { geometry, named }: Pick<PlaceAnswer, 'geometry' | 'named'>,
  kept: readonly KeptPlace[] = [],
): KeptPlace | undefined =>
  kept.find(
    (place) => place.question === question && place.named === named && isSameGeometry(place.geometry, geometry),
  );

const isSameGeometry = (one: Geometry, other: Geometry): boolean =>
  one.type === other.type && positionsOf(one).join(' ') === positionsOf(other).join(' ');

/** A checked response: only what stands on a route, in the survey's order. */
export interface Checked {
  readonly answers: Answers;
  readonly faults: readonly FaultCode[];
}

/**
 * Checks a response against its survey and municipality; every fault is listed, in the order of the survey.
 * The route somebody took is not sent: an answer stands when some route of the survey asks the question and the
 * question's condition holds. Other answers are left out of `answers` without a fault, since somebody gave them and then
 * took another branch. An answer that is left out is not checked further.
 */
export function checkAnswers(answers: Answers, context: ResponseContext): Checked {
  const { survey } = context;
  const followUps = new Set(survey.questions.flatMap((question) => followUpIds(question)));
  const faults: FaultCode[] = [];
  const shaped: Record<string, Answer> = {};

  for (const id of Object.keys(answers)) {
    const known = survey.questions.some((question) => question.id === id) && !followUps.has(id);
    if (!known) faults.push({ field: `answers.${id}`, code: 'question-unknown' });
  }
  for (const question of survey.questions) {
    const answer = answerOf(answers, question.id);
    if (answer === undefined || followUps.has(question.id)) continue;
    const field = `answers.${question.id}`;
    if (!fitsQuestion(question, answer)) faults.push({ field, code: 'answer-kind' });
    else if (question.type === 'place') {
      const placeFaults = (answer as readonly PlaceAnswer[]).flatMap((place, index) =>
        faultsOfFollowUpShapes(survey, question, place, `${field}.${index}`),
      );
      faults.push(...placeFaults);
      if (placeFaults.length === 0)
        shaped[question.id] = (answer as readonly PlaceAnswer[]).map((place) => asKept(survey, place));
    } else shaped[question.id] = kindOf(question).kept(answer as SimpleAnswer);
  }

  const kept = answersOnAnyRoute(survey, shaped);
  for (const question of survey.questions) {
    const answer = answerOf(kept, question.id);
    if (answer === undefined) continue;
    const field = `answers.${question.id}`;
    if (question.type === 'place')
      faults.push(...faultsOfPlaces(question, answer as readonly PlaceAnswer[], field, context));
    else faults.push(...faultsOfAnswer(question, answer as SimpleAnswer, field, context));
  }
  if (faults.length === 0 && Object.keys(kept).length === 0) faults.push({ field: 'answers', code: 'response-empty' });
  return { answers: kept, faults };
}

const followUpIds = (question: Question): readonly string[] =>
  question.type === 'place' ? question.followUps.map((step) => step.question) : [];

/** Own keys only: "constructor" is no question, whatever every object inherits. */
const answerOf = (answers: Answers, id: string): Answer | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined;

/** Whether an answer has the kind that its question takes: one code, codes, a code a row, words, or places. */
export function fitsQuestion(question: Question, answer: Answer): boolean {
  if (question.type !== 'place') return kindOf(question).fits(answer);
  return Array.isArray(answer) && answer.every((item: unknown) => typeof item === 'object');
}

function faultsOfFollowUpShapes(
  survey: Survey,
  question: PlaceQuestion,
  place: PlaceAnswer,
  field: string,
): readonly FaultCode[] {
  const asked = followUpIds(question);
  return Object.entries(place.answers).flatMap(([id, answer]) => {
    const followUp = asked.includes(id) ? survey.questions.find((candidate) => candidate.id === id) : undefined;
    if (followUp === undefined) return [{ field: `${field}.answers.${id}`, code: 'follow-up-unknown' }];
    return fitsQuestion(followUp, answer) ? [] : [{ field: `${field}.answers.${id}`, code: 'answer-kind' }];
  });
}

/** A place with its answers in the spelling that they are kept in. */
function asKept(survey: Survey, place: PlaceAnswer): PlaceAnswer {
  const answers = Object.entries(place.answers).map(([id, answer]): [string, SimpleAnswer] => {
    const question = questionOf(survey, id);
    return [id, question.type === 'place' ? answer : kindOf(question).kept(answer)];
  });
  return { ...place, answers: Object.fromEntries(answers) };
}

function faultsOfPlaces(
  question: PlaceQuestion,
  places: readonly PlaceAnswer[],
  field: string,
  context: ResponseContext,
): readonly FaultCode[] {
  const tooMany: readonly FaultCode[] =
    places.length > question.max ? [{ field, code: 'too-many-places', with: { max: question.max } }] : [];
  const each = places.flatMap((place, index) => [
    ...(unmoved(question.id, place, context.keptPlaces) === undefined
      ? faultsOfPlace(question, place, `${field}.${index}`, context.municipality)
      : []),
    ...followUpIds(question).flatMap((id) => {
      const answer = place.answers[id];
      const followUp = context.survey.questions.find((candidate) => candidate.id === id);
      if (answer === undefined || followUp === undefined || followUp.type === 'place') return [];
      return faultsOfAnswer(followUp, answer, `${field}.${index}.answers.${id}`, context);
    }),
  ]);
  return [...tooMany, ...each];
}

/**
 * The faults of one answer that has the question's shape: what a page of a form asks before it lets somebody go on.
 * `field` is the path that the faults carry.
 */
export function faultsOfAnswer(
  question: Exclude<Question, PlaceQuestion>,
  answer: SimpleAnswer,
  field: string,
  context: Pick<ResponseContext, 'municipality'>,
): readonly FaultCode[] {
  return kindOf(question).faults(question, answer, field, context.municipality);
}
