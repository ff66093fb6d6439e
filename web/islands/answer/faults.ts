import { inWords } from '#core/base/fault-words.ts';
import type { SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { faultsOfPage } from '#core/survey/page-faults.ts';
import { responseSentences } from '#core/survey/sentences.ts';
import type { Screen } from '#core/survey/way.ts';
import type { Session } from './session.svelte.ts';
import '../../styles/inputs/typed.css';

export { default as ErrorSummary } from '../../ui/ErrorSummary.svelte';
export { default as Fault } from '../../ui/Fault.svelte';

/** What has to be mended before somebody can go on from a page, in a sentence; null when nothing has to. */
export async function faultIn(
  session: Session,
  screen: Extract<Screen, { kind: 'question' | 'place-question' }>,
  question: SimpleQuestion,
  answer: SimpleAnswer | undefined,
): Promise<string | null> {
  const [found] = faultsOfPage(question, screen.row, answer, question.id, session.dialogue);
  if (found !== undefined) return inWords(found, session.language, responseSentences).message;
  if (question.type !== 'text' || typeof answer !== 'string') return null;
  const { identifiersLeft } = await import('./fields/identifiers.ts');
  return identifiersLeft(session, screen, answer);
}
