import { inWords } from '#core/base/fault-words.ts';
import type { SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { faultsOfPage } from '#core/survey/page-faults.ts';
import { responseSentences } from '#core/survey/sentences.ts';
import type { Session } from './session.svelte.ts';

export { default as ErrorSummary } from '../../ui/ErrorSummary.svelte';
export { default as Fault } from '../../ui/Fault.svelte';

/** What has to be mended before somebody can go on from a page, in a sentence; null when nothing has to. */
export function faultIn(
  session: Session,
  question: SimpleQuestion,
  row: string | null,
  answer: SimpleAnswer | undefined,
): string | null {
  const [found] = faultsOfPage(question, row, answer, question.id, session.dialogue);
  return found === undefined ? null : inWords(found, session.language, responseSentences).message;
}
