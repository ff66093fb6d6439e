import { type FieldItem, ifInField, inField } from './device.ts';
import { FIELD_DATABASE } from './names.ts';

/** What became of some items that were sent, by id; null where the server could not be asked. */
export interface SentItems {
  readonly kept: readonly string[];
  readonly refused: readonly { readonly id: string; readonly message: string }[];
}
export type Sender = (
  items: readonly FieldItem[],
) => Promise<{ readonly kind: 'value'; readonly value: SentItems } | { readonly kind: 'signed-out' | 'unreachable' }>;

/** Puts something that was done on its way; the same id again takes the place of what was there. Resolves when it is on the disk. */
export async function put(kind: string, id: string, body: unknown): Promise<void> {
  await inField((device) => device.put('item', { id, kind, body, since: Date.now(), refused: null }));
  tell();
}

/** All of a kind that the server has not got, the oldest first. */
export const itemsOf = (kind: string): Promise<readonly FieldItem[]> =>
  ifInField<readonly FieldItem[]>([], async (device) =>
    (await device.getAll('item')).filter((item) => item.kind === kind).sort((a, b) => a.since - b.since),
  );

/** How many of any kind the server has not got. */
export const unsent = (): Promise<number> => ifInField(0, (device) => device.count('item'));

/** Takes away one that is never to be sent. */
export async function drop(id: string): Promise<void> {
  await ifInField(undefined, (device) => device.delete('item', id));
  tell();
}

/**
 * Sends what waits of a kind, `most` at a time, until nothing does or the server cannot be asked; one tab at a time. An item that was
 * put anew while it was on its way stays, to be sent as it is now.
 */
export async function sendWaiting(
  kind: string,
  most: number,
  send: Sender,
): Promise<'done' | 'signed-out' | 'unreachable'> {
  const work = async (): Promise<'done' | 'signed-out' | 'unreachable'> => {
    for (;;) {
      const waiting = (await itemsOf(kind)).filter(({ refused }) => refused === null).slice(0, most);
      if (waiting.length === 0) return 'done';
      const reply = await send(waiting);
      if (reply.kind !== 'value') return reply.kind;
      const { kept, refused } = reply.value;
      const isSettled = (id: string): boolean => kept.includes(id) || refused.some((one) => one.id === id);
      await inField(async (device) => {
        for (const { id, since } of waiting) {
          const now = await device.get('item', id);
          if (now === undefined || now.since !== since) continue;
          if (kept.includes(id)) await device.delete('item', id);
          const why = refused.find((one) => one.id === id);
          if (why !== undefined) await device.put('item', { ...now, refused: why.message });
        }
      });
      tell();
      // A server that says nothing of any of them would be asked for ever.
      if (!waiting.some(({ id }) => isSettled(id))) return 'unreachable';
    }
  };
  if (!('locks' in navigator)) return work();
  return (await navigator.locks.request(`${FIELD_DATABASE}-send`, work)) as Awaited<ReturnType<typeof work>>;
}

/** Calls back at every change of what waits, in this tab and in others. Returns what ends it. */
export function onFieldChange(changed: () => void): () => void {
  const channel = new BroadcastChannel(FIELD_DATABASE);
  channel.addEventListener('message', changed);
  addEventListener(FIELD_DATABASE, changed);
  return () => {
    channel.close();
    removeEventListener(FIELD_DATABASE, changed);
  };
}

function tell(): void {
  // A channel does not speak to itself.
  dispatchEvent(new Event(FIELD_DATABASE));
  const channel = new BroadcastChannel(FIELD_DATABASE);
  channel.postMessage(null);
  channel.close();
}
