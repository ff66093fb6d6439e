import type { Answers, Survey } from './contract.ts';
import { journey, mostPlaces, type Page, placesIn } from './journey.ts';

/**
 * Where a person is: a page of the journey, the choice of a place, the check page or the receipt. The choice stands before
 * the questions about its place; a place is entered and left by the list of places.
 */
export type Screen =
  | Page
  | { readonly kind: 'pick'; readonly question: string; readonly place: number }
  | { readonly kind: 'check' }
  | { readonly kind: 'receipt' };

/** One person's way: the survey, the door they came in by (a route's id) and their answers so far. */
export interface Way {
  readonly survey: Survey;
  readonly route: string;
  readonly answers: Answers;
}

export const CHECK: Screen = { kind: 'check' };

/** The page that somebody meets first. A way that begins with places begins with the first place, not an empty list. */
export function firstScreen(way: Way): Screen {
  const [first] = mainPages(way);
  if (first === undefined) return CHECK;
  return first.kind === 'places' && placesIn(way.answers, first.question).length === 0
    ? { kind: 'pick', question: first.question, place: 0 }
    : first;
}

/** The page after this one, with the answers as they now are. From the last pages nothing leads on. */
export function screenAfter(way: Way, screen: Screen): Screen {
  if (screen.kind === 'check' || screen.kind === 'receipt') return screen;
  if (screen.kind === 'pick') {
    const [first] = pagesOfPlace(way, screen.question, screen.place);
    return first ?? { kind: 'places', question: screen.question };
  }
  if (screen.kind === 'place-question') {
    const pages = pagesOfPlace(way, screen.question, screen.place);
    return pages[indexOf(pages, screen) + 1] ?? { kind: 'places', question: screen.question };
  }
  const pages = mainPages(way);
  return pages[indexOf(pages, screen) + 1] ?? CHECK;
}

/** The page before this one; null leads out to the start page. */
export function screenBefore(way: Way, screen: Screen): Screen | null {
  const pages = mainPages(way);
  if (screen.kind === 'check') return pages.at(-1) ?? null;
  if (screen.kind === 'receipt') return null;
  if (screen.kind === 'place-question') {
    const ofPlace = pagesOfPlace(way, screen.question, screen.place);
    return ofPlace[indexOf(ofPlace, screen) - 1] ?? { kind: 'pick', question: screen.question, place: screen.place };
  }
  if (screen.kind === 'pick') {
    const first = firstScreen(way);
    return first.kind === 'pick' ? null : { kind: 'places', question: screen.question };
  }
  return pages[indexOf(pages, screen) - 1] ?? null;
}

/**
 * "Fråga 2 av ungefär 16": questions are counted, not pages; a matrix is one question with several parts, and a page that asks
 * nothing is none.
 */
export function stepOf(way: Way, screen: Screen): { readonly number: number; readonly count: number } | null {
  if (screen.kind !== 'question' && screen.kind !== 'places') return null;
  const asks = (id: string): boolean => typeOf(way.survey, id) !== 'information';
  if (!asks(screen.question)) return null;
  const questions = [...new Set(mainPages(way).map((page) => page.question))].filter(asks);
  return { number: questions.indexOf(screen.question) + 1, count: questions.length };
}

/** "Del 3 av 8": which row of its matrix a page is about; null where there are no rows. */
export function partOf(survey: Survey, screen: Screen): { readonly number: number; readonly count: number } | null {
  if ((screen.kind !== 'question' && screen.kind !== 'place-question') || screen.row === null) return null;
  const id = screen.kind === 'question' ? screen.question : screen.followUp;
  const question = survey.questions.find((candidate) => candidate.id === id);
  if (question?.type !== 'matrix') return null;
  return { number: question.rows.findIndex((row) => row.code === screen.row) + 1, count: question.rows.length };
}

/** Whether a page exists with these answers: an old address may lead to a branch that is no longer there. */
export function isOnTheWay(way: Way, screen: Screen): boolean {
  if (screen.kind === 'check' || screen.kind === 'receipt') return true;
  if (screen.kind === 'pick') {
    const question = way.survey.questions.find((candidate) => candidate.id === screen.question);
    if (question?.type !== 'place') return false;
    if (!mainPages(way).some((page) => page.question === screen.question)) return false;
    const most = mostPlaces(way.survey, way.route, question);
    return screen.place < most && screen.place <= placesIn(way.answers, screen.question).length;
  }
  if (screen.kind === 'place-question') return indexOf(pagesOfPlace(way, screen.question, screen.place), screen) !== -1;
  return indexOf(mainPages(way), screen) !== -1;
}

/** The fragment of a page's address: "Q2", "Q5.belysning", "Q4", "Q4.1.plats", "Q4.1.4a", "kontroll", "kvitto". */
export function addressOf(screen: Screen): string {
  if (screen.kind === 'check') return 'kontroll';
  if (screen.kind === 'receipt') return 'kvitto';
  if (screen.kind === 'pick') return `${screen.question}.${screen.place + 1}.plats`;
  if (screen.kind === 'places') return screen.question;
  const row = screen.row === null ? '' : `.${screen.row}`;
  if (screen.kind === 'question') return `${screen.question}${row}`;
  return `${screen.question}.${screen.place + 1}.${screen.followUp}${row}`;
}

/** The page of an address, or null where it names none on this way. */
export function screenAt(way: Way, address: string): Screen | null {
  const candidates: Screen[] = [CHECK, { kind: 'receipt' }, ...journey(way.survey, way.route, way.answers)];
  for (const page of mainPages(way))
    if (page.kind === 'places')
      for (let place = 0; place <= placesIn(way.answers, page.question).length; place += 1)
        candidates.push({ kind: 'pick', question: page.question, place });
  const found = candidates.find((candidate) => addressOf(candidate) === address) ?? null;
  return found !== null && isOnTheWay(way, found) ? found : null;
}

type MainPage = Exclude<Page, { kind: 'place-question' }>;

/** The pages that are counted and listed: all but those about one place, which are reached by their list. */
export const mainPages = ({ survey, route, answers }: Way): readonly MainPage[] =>
  journey(survey, route, answers).filter((page): page is MainPage => page.kind !== 'place-question');

const pagesOfPlace = ({ survey, route, answers }: Way, question: string, place: number): readonly Page[] =>
  journey(survey, route, answers).filter(
    (page) => page.kind === 'place-question' && page.question === question && page.place === place,
  );

const typeOf = (survey: Survey, id: string): string | undefined =>
  survey.questions.find((question) => question.id === id)?.type;

const indexOf = (pages: readonly Screen[], screen: Screen): number =>
  pages.findIndex((page) => addressOf(page) === addressOf(screen));
