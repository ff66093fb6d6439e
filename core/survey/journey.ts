import { feelingOfCause } from '../places/cause-feeling.ts';
import { holds, isAnswered } from './conditions.ts';
import type {
  Answer,
  Answers,
  PlaceAnswer,
  PlaceQuestion,
  Question,
  Route,
  SimpleAnswer,
  Step,
  Survey,
} from './contract.ts';
import { answersWithout, withheldIn } from './withheld.ts';

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

/**
 * Every page of the way, computed from the answers so far, never stored. The check page comes after the last one.
 *
 * The way is a fold over the steps in their order: a condition sees the answers of the questions that already stand on the
 * way and nothing else. So it never loops, never leads to a question that nothing leads to, and an answer that another
 * branch left behind neither decides anything nor is sent. The same answers always give the same way, so going back and
 * changing one needs no repair.
 */
export const journey = (survey: Survey, route: string, answers: Answers): readonly Page[] =>
  walk(survey, route, answers).pages;

/** The answers that stand on the way: what somebody answered and then left by another branch is not sent. */
export const answersOnJourney = (survey: Survey, route: string, answers: Answers): Answers =>
  walk(survey, route, answers).kept;

/** At most so many places may be pointed out on this way. */
export const mostPlaces = (survey: Survey, route: string, question: PlaceQuestion): number =>
  Math.min(question.max, routeOf(survey, route).places?.max ?? question.max);

/** The question of an id; a survey that names an unknown one is refused by the linter, so this is a bug here. */
export function questionOf(survey: Survey, id: string): Question {
  const question = survey.questions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`unknown question ${id}`);
  return question;
}

export const placesIn = (answers: Answers, question: string): readonly PlaceAnswer[] => {
  const answer = answers[question];
  return Array.isArray(answer) ? (answer as readonly PlaceAnswer[]) : [];
};

interface Walked {
  readonly pages: readonly Page[];
  readonly kept: Answers;
}

function walk(survey: Survey, id: string, answers: Answers): Walked {
  const route = routeOf(survey, id);
  const pages: Page[] = [];
  const kept: Record<string, Answer> = {};
  for (const question of inOrder(survey, route.steps, kept)) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (question.type === 'place') {
      const places = walkPlaces(survey, route, question, placesIn(answers, question.id), kept);
      pages.push(...places.pages, { kind: 'places', question: question.id });
      if (places.kept.length > 0) kept[question.id] = places.kept;
      continue;
    }
    for (const row of rowsOf(question)) pages.push({ kind: 'question', question: question.id, row });
    if (question.type !== 'information' && isAnswered(answer)) kept[question.id] = answer;
  }
  return withoutWithheld(survey, { pages, kept });
}

/**
 * The questions of the steps that apply, each once: the first step that applies wins. A step is looked at when the answers
 * before it have been taken in: whoever takes the questions puts theirs in `answers` or `local` before the next is asked for.
 */
function* inOrder(survey: Survey, steps: readonly Step[], answers: Answers, local: Answers = {}): Generator<Question> {
  const taken = new Set<string>();
  for (const { question, when } of steps) {
    if (taken.has(question) || !holds(when, answers, local)) continue;
    taken.add(question);
    yield questionOf(survey, question);
  }
}

function walkPlaces(
  survey: Survey,
  route: Route,
  question: PlaceQuestion,
  places: readonly PlaceAnswer[],
  answers: Answers,
): { readonly pages: readonly Page[]; readonly kept: readonly PlaceAnswer[] } {
  const asked = route.places?.followUps;
  const steps =
    asked === undefined ? question.followUps : question.followUps.filter((step) => asked.includes(step.question));
  const pages: Page[] = [];
  const kept = places.slice(0, route.places?.max).map((place, index): PlaceAnswer => {
    const local: Record<string, SimpleAnswer> = {};
    for (const followUp of inOrder(survey, steps, answers, local)) {
      if (followUp.type === 'place') continue;
      for (const row of rowsOf(followUp))
        pages.push({ kind: 'place-question', question: question.id, place: index, followUp: followUp.id, row });
      const given = Object.hasOwn(place.answers, followUp.id) ? place.answers[followUp.id] : undefined;
      const answer = followUp.id === question.roles.causes ? causesOfFeeling(question, local, given) : given;
      if (followUp.type !== 'information' && isAnswered(answer)) local[followUp.id] = answer;
    }
    return { ...place, answers: local };
  });
  return { pages, kept };
}

/** Somebody who first called a place unsafe and then safe may leave causes behind that the page no longer shows. */
function causesOfFeeling(
  { roles, feeling: always }: PlaceQuestion,
  local: Readonly<Record<string, SimpleAnswer>>,
  given: SimpleAnswer | undefined,
): SimpleAnswer | undefined {
  const feeling = roles.feeling === undefined ? always : local[roles.feeling];
  if (!Array.isArray(given) || feeling === undefined) return given;
  return (given as readonly string[]).filter((code) => (feelingOfCause(code) ?? feeling) === feeling);
}

/** The way without the own words of those who are not to give any; nothing on the way depends on them (lint.ts). */
function withoutWithheld(survey: Survey, { pages, kept }: Walked): Walked {
  const withheld = withheldIn(survey, kept);
  return {
    pages: pages.filter((page) => !withheld.has(page.kind === 'place-question' ? page.followUp : page.question)),
    kept: answersWithout(survey, kept, withheld),
  };
}

function routeOf(survey: Survey, id: string): Route {
  const route = survey.routes.find((candidate) => candidate.id === id);
  if (route === undefined) throw new Error(`unknown route ${id}`);
  return route;
}

/** The pages that a question has: one a row of a matrix, else one. */
export const rowsOf = (question: Question): readonly (string | null)[] =>
  question.type === 'matrix' ? question.rows.map((row) => row.code) : [null];
