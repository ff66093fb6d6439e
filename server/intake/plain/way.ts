import { afterChange } from '#core/survey/from-check.ts';
import { placesIn } from '#core/survey/journey.ts';
import {
  addressOf,
  CHECK,
  firstScreen,
  type Screen,
  screenAfter,
  screenAt,
  screenBefore,
  type Way,
} from '#core/survey/way.ts';
import type { PlainState } from './state.ts';

/** The address of the check page, as it stands in a state and in a button. */
export const CHECK_ADDRESS = addressOf(CHECK);

/** The pages that this form draws. The receipt is the answer to sending and has no address here. */
export type Shown = Exclude<Screen, { kind: 'receipt' }>;

const REPLACING = 'byt:';

/** The address where another place is chosen instead of one that there is. */
export const replacingAddress = (question: string, place: number): string =>
  `${REPLACING}${addressOf({ kind: 'pick', question, place })}`;

/**
 * The page to show for an address: the list of places is the choice of one as long as there is none, and a place that has
 * been chosen is met in the list, unless another is to be chosen instead. Null when the page has been left behind.
 */
export function shownPage(way: Way, address: string): Shown | null {
  if (address.startsWith(REPLACING)) {
    const replaced = screenAt(way, address.slice(REPLACING.length));
    const isThere = replaced?.kind === 'pick' && replaced.place < placesIn(way.answers, replaced.question).length;
    return isThere ? replaced : null;
  }
  const screen = screenAt(way, address);
  if (screen === null || screen.kind === 'receipt') return null;
  if (screen.kind === 'places' && placesIn(way.answers, screen.question).length === 0)
    return { kind: 'pick', question: screen.question, place: 0 };
  if (screen.kind === 'pick' && screen.place < placesIn(way.answers, screen.question).length)
    return { kind: 'places', question: screen.question };
  return screen;
}

/** The address where one more place is chosen. */
export const choosingAddress = ({ answers }: Way, question: string): string =>
  addressOf({ kind: 'pick', question, place: placesIn(answers, question).length });

/**
 * Where to go when a page is done. Somebody who came to change one thing goes back where they came from, by way of the
 * pages about the same place and of the rows of the same question; to the check page by way of what the change has opened as well.
 */
export function nextPage(way: Way, state: PlainState): PlainState {
  const here = shownPage(way, state.page);
  if (here === null) return { ...state, page: addressOf(firstScreen(way)) };
  const from = passingChoice(here);
  const next = screenAfter(way, from);
  const sameRows =
    next.kind === 'question' && next.row !== null && from.kind === 'question' && from.question === next.question;
  const met = state.met && [...state.met, addressOf(from)];
  if (state.returnTo === null || next.kind === 'place-question' || sameRows)
    return { ...state, page: addressOf(next), met };
  const end = met === null ? state.returnTo : addressOf(afterChange(way, from, met));
  return { ...state, page: end, ...(end === state.returnTo ? { returnTo: null, met: null } : { met }) };
}

/** Where "back" leads; null when there is nothing before. Somebody who came to change one thing goes back where they came from. */
export function pageBefore(way: Way, state: PlainState): string | null {
  const here = shownPage(way, state.page);
  if (here === null) return null;
  const before = screenBefore(way, passingChoice(here));
  if (here.kind === 'place-question' && before?.kind === 'place-question') return addressOf(before);
  if (here.kind !== 'check' && state.returnTo !== null) return state.returnTo;
  if (here.kind === 'place-question' || (here.kind === 'pick' && here.place > 0)) return here.question;
  return before === null ? null : addressOf(before);
}

/** The choice of a place stands where its list does: going on from it without choosing leads past the list. */
const passingChoice = (screen: Shown): Screen =>
  screen.kind === 'pick' ? { kind: 'places', question: screen.question } : screen;
