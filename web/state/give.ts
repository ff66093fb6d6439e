import type { Sending } from '../api/responses.ts';
import { putInFront } from './in-front.ts';
import type { Waiting } from './kept.ts';
import { putWaiting, waitingOf } from './queue.ts';
import { sendEntry, sendOne, stateAfter } from './send-waiting.ts';
import { whenThereIsNet } from './when-there-is-net.ts';

/** An answer that has been given: how the sending ended, and the answer as it is kept here. */
export interface Given {
  readonly result: Sending;
  readonly entry: Waiting;
  /** False when the browser would not keep it: then it is in this page's memory alone, and the page must say so. */
  readonly stored: boolean;
}

/** Puts the answer on the device and then sends it: a tab that dies between the two loses nothing. */
export async function giveAnswer(entry: Waiting): Promise<Given> {
  putInFront(entry.key);
  try {
    await putWaiting(entry);
  } catch {
    const result = await sendEntry(entry);
    return { result, entry: { ...entry, state: stateAfter(result) }, stored: false };
  }
  const sent = await sendOne(entry.key);
  if (sent.outcome === 'unreachable') await whenThereIsNet();
  if (sent.outcome !== 'kept') putInFront(null);
  const now = await waitingOf(entry.key);
  const result = sent.outcome === 'gone' ? { outcome: 'unreachable' as const } : sent;
  return { result, entry: now ?? entry, stored: now !== null || result.outcome === 'kept' };
}
