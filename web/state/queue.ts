import { ifOnDevice, onDevice } from './device.ts';
import type { Waiting, WaitingState } from './kept.ts';
import { QUEUE_CHANNEL } from './on-device.ts';

/**
 * The answers on their way. An answer is put here before the first attempt to send it, in the same transaction as its own draft is
 * taken away, and on the disk itself before anything goes out on the net.
 */
export async function putWaiting(entry: Waiting): Promise<void> {
  await onDevice(async (device) => {
    const { campaign } = entry.body;
    // Where several people answer on one device, none of them has a draft there; and another tab's draft is another answer.
    const hasOwn = !entry.shared && (await device.get('draft', campaign))?.by === entry.key;
    await device.put('waiting', entry);
    if (hasOwn) await device.delete('draft', campaign);
  });
  announce();
}

/** All of them, the first given first; not those that their persons have taken away. */
export const waitingList = async (): Promise<readonly Waiting[]> =>
  (await everything()).filter(({ state }) => state.is !== 'unwanted').sort((one, other) => one.since - other.since);

/** The keys of those that have been taken away, until the server has heard of it. */
export const unwantedKeys = async (): Promise<readonly string[]> =>
  (await everything()).filter(({ state }) => state.is === 'unwanted').map(({ key }) => key);

const everything = (): Promise<readonly Waiting[]> =>
  ifOnDevice<readonly Waiting[]>([], (device) => device.getAll('waiting'));

export const waitingOf = (key: string): Promise<Waiting | null> =>
  ifOnDevice<Waiting | null>(null, async (device) => (await device.get('waiting', key)) ?? null);

/** Writes down how it goes for one; nothing where it has been taken away meanwhile. What has arrived says nothing here any more. */
export async function setState(key: string, state: WaitingState): Promise<void> {
  await ifOnDevice(undefined, async (device) => {
    const entry = await device.get('waiting', key);
    // An attempt that was under way when it was taken away changes nothing of that.
    if (entry === undefined || entry.state.is === 'unwanted') return;
    const isOver = state.is === 'sent' || state.is === 'unwanted';
    await device.put('waiting', { ...(isOver ? emptied(entry, state) : entry), state });
  });
  announce();
}

export async function removeWaiting(key: string): Promise<void> {
  await ifOnDevice(undefined, (device) => device.delete('waiting', key));
  announce();
}

/** Calls `listen` whenever something has changed, in whichever tab or worker. Returns what ends the listening. */
export function onQueueChange(listen: () => void): () => void {
  const channel = new BroadcastChannel(QUEUE_CHANNEL);
  channel.onmessage = listen;
  return () => channel.close();
}

const emptied = (entry: Waiting, { is }: WaitingState): Waiting => ({
  ...entry,
  body: { ...entry.body, answers: {} },
  told: [],
  needsSupport: is === 'sent' && entry.needsSupport === true,
});

/** Tells all tabs to look again. From a channel of its own, since a channel does not hear itself. */
export function announce(): void {
  const channel = new BroadcastChannel(QUEUE_CHANNEL);
  channel.postMessage(null);
  channel.close();
}
