import { dayOf } from '#core/base/time.ts';
import { type Sending, sendResponse, takeBack } from '../api/responses.ts';
import type { Trouble, Waiting, WaitingState } from './kept.ts';
import { removeWaiting, setState, unwantedKeys, waitingList, waitingOf } from './queue.ts';
import { whenThereIsNet } from './when-there-is-net.ts';

/** `gone`: it has been taken away meanwhile. */
export type Sent = Sending | { readonly outcome: 'gone' };

/**
 * Sends one of those that wait. One is sent at a time on the whole device, and whoever has waited for their turn looks again:
 * another tab may have sent it meanwhile, and its receipt is then the answer.
 */
export const sendOne = (key: string): Promise<Sent> =>
  oneAtATime(async () => {
    const entry = await waitingOf(key);
    if (entry === null || entry.state.is === 'unwanted') return { outcome: 'gone' };
    if (entry.state.is === 'sent') return { outcome: 'kept', receipt: entry.state.receipt };
    const result = await sendEntry(entry);
    if (result.outcome === 'erased' || (result.outcome === 'kept' && entry.shared)) await removeWaiting(key);
    else await setState(key, stateAfter(result));
    return result;
  });

/** Staff's tablet may find a net after the last day: what was given to it before came in time. */
export const sendEntry = ({ body, key, to, since }: Waiting): Promise<Sending> =>
  sendResponse(body, key, to, dayOf(since));

/**
 * Takes answers away: all are off the device before the first is told of. One that waits may be under way this moment, or have arrived
 * when only the reply was lost: the server hears of it, at once or when there is a net.
 */
export async function takeAway(...entries: readonly Waiting[]): Promise<void> {
  const isUnder = ({ state }: Waiting): boolean => state.is === 'waiting';
  for (const entry of entries)
    if (isUnder(entry)) await setState(entry.key, { is: 'unwanted' });
    else await removeWaiting(entry.key);
  void tellAll(entries.filter(isUnder).map(({ key }) => key));
}

/** Takes one away that has been refused. Whatever is being sent ends first: it may be this one, whose fate is not known before. */
export const removeRefused = (key: string): Promise<void> =>
  oneAtATime(async () => {
    if ((await waitingOf(key))?.state.is === 'stuck') await removeWaiting(key);
  });

/** Tells the server of those that have been taken away, until one cannot be told: the browser wakes the worker later. */
async function tellAll(keys: readonly string[]): Promise<void> {
  for (const key of keys) if (!(await tellUnwanted(key))) return whenThereIsNet();
}

/** False where nobody could be told. */
async function tellUnwanted(key: string): Promise<boolean> {
  const isTold = await takeBack(key);
  if (isTold) await removeWaiting(key);
  return isTold;
}

/**
 * Sends all that wait, and tells of those that have been taken away. Neither keeps the other waiting: the server hears of so many
 * that are taken away and no more, until later.
 */
export async function sendAll(): Promise<void> {
  await sendWaiting();
  for (const key of await unwantedKeys()) if (!(await tellUnwanted(key))) return;
}

/** The first given first. Stops where the net does: the rest would fare no better. */
async function sendWaiting(): Promise<void> {
  const signedOut = new Set<Waiting['to']>();
  for (const { key, to, state } of await waitingList()) {
    if (state.is !== 'waiting' || signedOut.has(to)) continue;
    const { outcome } = await sendOne(key);
    if (outcome === 'unreachable' || outcome === 'failed' || outcome === 'busy') return;
    if (outcome === 'signed-out') signedOut.add(to);
  }
}

/** What is written down about an answer after an attempt to send it. */
export function stateAfter(result: Sending): WaitingState {
  switch (result.outcome) {
    case 'kept':
      return { is: 'sent', receipt: result.receipt };
    case 'unreachable':
    case 'failed':
    case 'busy':
    case 'signed-out':
      return { is: 'waiting', last: result.outcome };
    case 'erased':
      return { is: 'unwanted' };
    case 'key-used':
      return { is: 'stuck', why: 'used', message: result.message, faults: [] };
    case 'closed':
      return { is: 'stuck', why: closedWhy[result.code] ?? 'closed', message: result.message, faults: [] };
    case 'refused': {
      const why = result.faults.some(({ code }) => code === 'survey-other') ? 'outdated' : 'refused';
      return { is: 'stuck', why, message: result.message, faults: result.faults.map(({ message }) => message) };
    }
  }
}

const closedWhy: Readonly<Record<string, Trouble>> = {
  'campaign-upcoming': 'upcoming',
  'campaign-unknown': 'unknown',
};

const oneAtATime = <Value>(work: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? (navigator.locks.request('lykta-sending', work) as Promise<Value>) : work();
