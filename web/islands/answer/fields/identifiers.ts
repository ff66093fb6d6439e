import { addressOf, type Screen } from '#core/survey/way.ts';
import { findingsIn } from '#core/words/find.ts';
import { masked } from '#core/words/mask.ts';
import { identifierSentence } from '#core/words/warnings.ts';
import type { Session } from '../session.svelte.ts';

/** How often somebody has been asked to take them away, by page. */
const asked = new WeakMap<Session, Map<string, number>>();

/**
 * Asks for hard identifiers to be taken out of a text before anybody goes on, twice; the third time they are taken away and
 * the way is free. Null when there is nothing to mend.
 */
export function identifiersLeft(
  session: Session,
  screen: Extract<Screen, { kind: 'question' | 'place-question' }>,
  text: string,
): string | null {
  const findings = findingsIn(text);
  const sentence = identifierSentence(findings, session.language);
  if (sentence === null) return null;
  const times = asked.get(session) ?? new Map<string, number>();
  asked.set(session, times);
  const address = addressOf(screen);
  const before = times.get(address) ?? 0;
  times.set(address, before + 1);
  if (before < 2) return sentence;
  session.give(screen, masked(text, findings, session.language));
  return null;
}
