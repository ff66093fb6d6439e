import { type Screen, screenAfter, type Way } from './way.ts';

/**
 * Where "Ändra" on a place leads: to the first page about it that is asked of this person, or, where nothing is asked about it, to
 * where it is pointed out. What is asked depends on the way and on the answers, so that no page is taken from the question itself.
 */
export function screenOfPlace(way: Way, question: string, place: number): Screen {
  const pick: Screen = { kind: 'pick', question, place };
  const first = screenAfter(way, pick);
  return first.kind === 'place-question' ? first : pick;
}
