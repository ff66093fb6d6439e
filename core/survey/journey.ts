import type {
  Answer,
  Answers,
  Condition,
  PlaceAnswer,
  PlaceQuestion,
  Question,
  SimpleAnswer,
  Step,
  Survey,
} from './contract.ts';
import { readNumber } from './questions/number.ts';

/** One page of the way. `row` is set for a matrix, `place` (from 0) for a page about one of the places. */
export type Page =
  | { readonly kind: 'question'; readonly question: string; readonly row: string | null }
  /** The list of the places so far, with "add another". */
  | { readonly kind: 'places'; readonly question: string }
  | {
      readonly kind: 'place-question';
      readonly question: string;
      readonly place: number;
      readonly followUp: string;
      readonly row: string | null;
    };

const isChosen = (answer: Answer | undefined, codes: readonly string[], row?: string): boolean => {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return codes.includes(answer);
  if (Array.isArray(answer)) return answer.some((code) => typeof code === 'string' && codes.includes(code));
  if (row !== undefined) return codes.includes((answer as Readonly<Record<string, string>>)[row] ?? '');
  return Object.values(answer).some((code) => codes.includes(code));
};

const isAnswered = (answer: Answer | undefined): boolean => {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  return Array.isArray(answer) ? answer.length > 0 : Object.keys(answer).length > 0;
};

/** Whether a condition holds. `local` are the answers about the place in hand; they win over the survey's. */
export function holds(condition: Condition | undefined, answers: Answers, local: Answers = {}): boolean {
  if (condition === undefined) return true;
  if ('between' in condition) {
    const { from = -Infinity, to = Infinity } = condition.between;
    const answer = local[condition.question] ?? answers[condition.question];
    const value = typeof answer === 'string' ? readNumber(answer) : null;
    return value !== null && value >= from && value <= to;
  }
  if ('question' in condition)
    return isChosen(local[condition.question] ?? answers[condition.question], condition.anyOf, condition.row);
  if ('answered' in condition) return isAnswered(local[condition.answered] ?? answers[condition.answered]);
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, local));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, local));
  return !holds(condition.not, answers, local);
}

/** The question of an id; a survey that names an unknown one is refused by the linter, so this is a bug here. */
export function questionOf(survey: Survey, id: string): Question {
  const question = survey.questions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`unknown question ${id}`);
  return question;
}

/** The steps that apply, each question once: the first step that applies wins. */
function applicable(steps: readonly Step[], answers: Answers, local: Answers = {}): readonly string[] {
  const ids: string[] = [];
  for (const step of steps)
    if (!ids.includes(step.question) && holds(step.when, answers, local)) ids.push(step.question);
  return ids;
}

export const placesIn = (answers: Answers, question: string): readonly PlaceAnswer[] => {
  const answer = answers[question];
  return Array.isArray(answer) ? (answer as readonly PlaceAnswer[]) : [];
};

const pagesOfSimple = (question: Question): readonly (string | null)[] =>
  question.type === 'matrix' ? question.rows.map((row) => row.code) : [null];

/** The follow-ups that apply to one place. */
const followUpsOf = (question: PlaceQuestion, answers: Answers, place: PlaceAnswer): readonly string[] =>
  applicable(question.followUps, answers, place.answers);

/**
 * Every page of the way, computed from the answers so far: a fold, never stored. The same answers always give the same
 * way, so going back and changing an answer needs no repair. The check page comes after the last one.
 */
export function journey(survey: Survey, route: string, answers: Answers): readonly Page[] {
  const way = survey.routes.find((candidate) => candidate.id === route);
  if (way === undefined) throw new Error(`unknown route ${route}`);
  return applicable(way.steps, answers).flatMap((id): readonly Page[] => {
    const question = questionOf(survey, id);
    if (question.type !== 'place')
      return pagesOfSimple(question).map((row) => ({ kind: 'question', question: id, row }));
    const perPlace = placesIn(answers, id).flatMap((place, index) =>
      followUpsOf(question, answers, place).flatMap((followUp) =>
        pagesOfSimple(questionOf(survey, followUp)).map(
          (row): Page => ({ kind: 'place-question', question: id, place: index, followUp, row }),
        ),
      ),
    );
    return [...perPlace, { kind: 'places', question: id }];
  });
}

/** The answers that are on the way: what somebody answered and then left by another branch is not sent. */
export function answersOnJourney(survey: Survey, route: string, answers: Answers): Answers {
  const way = survey.routes.find((candidate) => candidate.id === route);
  if (way === undefined) throw new Error(`unknown route ${route}`);
  const kept: Record<string, Answer> = {};
  for (const id of applicable(way.steps, answers)) {
    const answer = answers[id];
    if (!isAnswered(answer) || answer === undefined) continue;
    const question = questionOf(survey, id);
    kept[id] =
      question.type === 'place'
        ? placesIn(answers, id).map((place) => onlyFollowUps(question, answers, place))
        : answer;
  }
  return kept;
}

function onlyFollowUps(question: PlaceQuestion, answers: Answers, place: PlaceAnswer): PlaceAnswer {
  const kept: Record<string, SimpleAnswer> = {};
  for (const id of followUpsOf(question, answers, place)) {
    const answer = place.answers[id];
    if (answer !== undefined && isAnswered(answer)) kept[id] = answer;
  }
  return { ...place, answers: kept };
}
