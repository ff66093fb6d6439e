import { putInFront } from './in-front.ts';
import type { Waiting } from './kept.ts';
import { waitingList } from './queue.ts';

/** The last answer to a dialogue that its own person has given on this device, and whose code has not been seen; null for none. */
export async function givenHere(campaign: string): Promise<Waiting | null> {
  const own = (await waitingList()).filter(({ shared, body }) => !shared && body.campaign === campaign);
  const last = own.at(-1) ?? null;
  if (last !== null) putInFront(last.key);
  return last;
}
