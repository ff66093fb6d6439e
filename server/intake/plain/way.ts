import type { Answers, PlaceQuestion, Survey } from '#core/survey/contract.ts';
import { journey, type Page, placesIn } from '#core/survey/journey.ts';
import type { PlainState } from './state.ts';

/**
 * Where somebody is, as a short name in the state: "Q2", "Q5.fart" (a row), "Q4" (the list of places), "Q4+" (choosing one
 * more), "Q4.0.4a" (about the first place), and "check".
 */
export const CHECK = 'check';

export function nameOf(page: Page): string {
  if (page.kind === 'places') return page.question;
  if (page.kind === 'question') return page.row === null ? page.question : `${page.question}.${page.row}`;
  const about = `${page.question}.${page.place}.${page.followUp}`;
  return page.row === null ? about : `${about}.${page.row}`;
}

export const choosingName = (question: PlaceQuestion): string => `${question.id}+`;

/** The pages of the way with their names. */
export const wayOf = (survey: Survey, route: string, answers: Answers): readonly (readonly [string, Page])[] =>
  journey(survey, route, answers).map((page) => [nameOf(page), page]);

/** The page to show for a name: the list of places is the choice of one as long as there is none. Null when left behind. */
export type Shown = { readonly kind: 'check' } | { readonly kind: 'choose'; readonly question: string } | Page;

export function shownPage(survey: Survey, state: PlainState, answers: Answers): Shown | null {
  if (state.page === CHECK) return { kind: 'check' };
  const choosing = state.page.endsWith('+') ? state.page.slice(0, -1) : null;
  const page = wayOf(survey, state.route, answers).find(([name]) => name === (choosing ?? state.page))?.[1];
  if (page === undefined) return null;
  const chooses = page.kind === 'places' && (choosing !== null || placesIn(answers, page.question).length === 0);
  return chooses ? { kind: 'choose', question: page.question } : page;
}

/**
 * Where to go when a page is done. Somebody who came to change one thing goes back where they came from, by way of the
 * pages about the same place and of pages that the change has opened.
 */
export function nextPage(survey: Survey, before: Answers, after: Answers, state: PlainState): PlainState {
  const way = wayOf(survey, state.route, after);
  const here = way.findIndex(([name]) => name === state.page.replace(/\+$/, ''));
  const next = way[here + 1];
  if (next === undefined) return { ...state, page: CHECK, returnTo: null };
  const [name, page] = next;
  const samePlace = page.kind === 'place-question' && state.page.startsWith(`${page.question}.${page.place}.`);
  if (samePlace) return { ...state, page: name };
  const rows = page.kind === 'question' && page.row !== null && state.page.startsWith(`${page.question}.`);
  const opened = !wayOf(survey, state.route, before).some(([earlier]) => earlier === name);
  if (state.returnTo !== null && !rows && !(opened && page.kind === 'question'))
    return { ...state, page: state.returnTo, returnTo: null };
  // Places that are already described are met as a list, not one by one again.
  return { ...state, page: page.kind === 'place-question' ? page.question : name };
}

/** Where "back" leads; null when there is nothing before. Somebody who came to change one thing goes back where they came from. */
export function pageBefore(survey: Survey, answers: Answers, state: PlainState): string | null {
  const way = wayOf(survey, state.route, answers);
  if (state.page === CHECK) return listOf(way.at(-1));
  const at = way.findIndex(([name]) => name === state.page.replace(/\+$/, ''));
  const here = way[at]?.[1];
  const before = way[at - 1];
  if (here === undefined) return null;
  if (here.kind === 'place-question' && before?.[1].kind === 'place-question' && before[1].place === here.place)
    return before[0];
  if (state.returnTo !== null) return state.returnTo;
  if (here.kind === 'place-question') return here.question;
  if (here.kind === 'question') return listOf(before);
  if (state.page.endsWith('+') && placesIn(answers, here.question).length > 0) return here.question;
  const first = way.findIndex(([, page]) => page.question === here.question);
  return listOf(way[first - 1]);
}

/** Pages about places are reached by their list. */
const listOf = (entry: readonly [string, Page] | undefined): string | null => {
  if (entry === undefined) return null;
  return entry[1].kind === 'place-question' ? entry[1].question : entry[0];
};

/** How far somebody has come, in questions: rows and places of one question count once. */
export function progress(survey: Survey, state: PlainState, answers: Answers): { number: number; count: number } {
  const way = wayOf(survey, state.route, answers);
  const questions = [...new Set(way.map(([, page]) => page.question))];
  const name = state.page.replace(/\+$/, '');
  const here = way.find(([candidate]) => candidate === name)?.[1];
  return { number: here === undefined ? 1 : questions.indexOf(here.question) + 1, count: questions.length };
}
