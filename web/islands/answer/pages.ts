import type { SimpleQuestion } from '#core/survey/contract.ts';
import { placesIn } from '#core/survey/journey.ts';
import type { Screen } from '#core/survey/way.ts';
import { fetched, type Part, together } from './part.ts';
import type { Session } from './session.svelte.ts';

/** The pages of the way. Each is fetched when somebody comes to it; the questions at once, where the way begins with one. */
export const PAGES = {
  question: fetched(() => import('./question-part.ts')),
  pick: fetched(() => import('./pick-part.ts')),
  places: fetched(() => import('./PlacesPage.svelte')),
  card: fetched(() => import('./PlaceCard.svelte')),
  check: fetched(() => import('./CheckPage.svelte')),
  receipt: fetched(() => import('./ReceiptPage.svelte')),
  waiting: fetched(() => import('./WaitingPage.svelte')),
  standing: fetched(() => import('./Standing.svelte')),
  lost: fetched(() => import('./Lost.svelte')),
} as const;

/** What has to be there before a page can be drawn. */
export function partFor(session: Session, screen: Screen): Part<unknown> {
  if (screen.kind === 'places' && placesIn(session.answers, screen.question).length > 0)
    return together(PAGES.places, PAGES.card);
  // From there on no net is needed: an answer that cannot be sent is kept, and its page is here.
  if (screen.kind === 'check') return together(PAGES.check, PAGES.waiting);
  if (screen.kind !== 'question' && screen.kind !== 'place-question') return PAGES[screen.kind];
  return fieldFor((session.asked(screen)?.question ?? session.survey.questions[0]) as SimpleQuestion);
}

/** The page of a question with the field that it is answered by. */
const fieldFor = (question: SimpleQuestion): Part<unknown> => ({
  get now() {
    return PAGES.question.now?.fieldOf(question).now ?? null;
  },
  ready: async () => (await PAGES.question.ready()).fieldOf(question).ready(),
});

/**
 * Fetches what the rest of the way needs, so that the net may go away meanwhile. Not before somebody has begun: who only looks
 * at the first page should not pay for the last.
 */
export function fetchAhead(session: Session): void {
  const { survey } = session;
  const parts: readonly Part<unknown>[] = [
    ...survey.questions.flatMap((question): readonly Part<unknown>[] =>
      question.type === 'place' ? [PAGES.places, PAGES.pick, PAGES.card] : [fieldFor(question)],
    ),
    PAGES.check,
    PAGES.receipt,
    PAGES.standing,
    PAGES.waiting,
  ];
  for (const part of new Set(parts)) part.ready().catch(() => {});
  session.fetchTexts().catch(() => {});
  for (const question of survey.questions)
    if (question.type === 'place')
      PAGES.pick
        .ready()
        .then(({ fetchDoors }) => fetchDoors(session, question))
        .catch(() => {});
  import('./faults.ts').catch(() => {});
  import('../../state/draft.ts').catch(() => {});
  if (survey.questions.some(({ type }) => type === 'text')) {
    import('./fields/WordsCare.svelte').catch(() => {});
    import('./fields/identifiers.ts').catch(() => {});
  }
}
