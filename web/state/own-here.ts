import { draftList, removeAllDrafts } from './draft.ts';
import type { Waiting } from './kept.ts';
import { waitingList } from './queue.ts';
import { takeAway } from './send-waiting.ts';

/*
 * What of their own somebody has on this device. Answers that were given where several people use it are not theirs: they wait for
 * the net, and go by themselves.
 */

/** How many there are of each. */
export interface OwnHere {
  readonly unsent: number;
  /** Have arrived, and nobody has seen the code. */
  readonly unseen: number;
  readonly drafts: number;
}

/** Besides the answer with a key. */
export async function ownHere(besides: string): Promise<OwnHere> {
  const own = (await ownWaiting()).filter(({ key }) => key !== besides);
  const unseen = own.filter(({ state }) => state.is === 'sent').length;
  return { unsent: own.length - unseen, unseen, drafts: (await draftList()).length };
}

/** Takes all of it away. */
export async function removeOwn(): Promise<void> {
  await removeAllDrafts();
  await takeAway(...(await ownWaiting()));
}

const ownWaiting = async (): Promise<readonly Waiting[]> => (await waitingList()).filter(({ shared }) => !shared);
