import { type Database, type Stores, workIn } from './database.ts';
import type { Draft, Waiting } from './kept.ts';
import { DATABASE, isOnDevice } from './on-device.ts';

/**
 * The one way to the database on the device. It is opened for one piece of work at a time and closed after it, under a lock
 * that all tabs and the service worker share; when nothing is left in it the database itself is taken away, so that nothing
 * tells that there was one. Without locks (a page that is not served over https) it is left empty instead.
 *
 * A piece of work is one transaction (database.ts). Written over the browser's own interface: a library's layer of promises would be paid by
 * every page of a device where something lies (docs/decisions/0020).
 */
interface Kept {
  /** By campaign. */
  readonly draft: Draft;
  /** By its own `key`. */
  readonly waiting: Waiting;
}
/** What a piece of work does. */
export type Device = Stores<Kept>;

const LYKTA: Database<Kept> = { name: DATABASE, version: 2, stores: { draft: null, waiting: 'key' } };

/**
 * Makes the database where there is none. Rejects when the browser does not allow it, or has no room, and when somebody is leaving
 * quickly (state/leave.ts): what is under way then leaves nothing behind.
 */
export const onDevice = <Value>(work: (device: Device) => Promise<Value>): Promise<Value> =>
  alone(() => (isLeaving() ? Promise.reject(new Error('left')) : open(work)));

/** The service worker, which has no document, leaves nowhere. */
const isLeaving = (): boolean => (globalThis as MaybeDocument).document?.documentElement.hidden === true;
type MaybeDocument = { readonly document?: { readonly documentElement: { readonly hidden: unknown } } };

/** `otherwise` when there is no database, or it cannot be read. Makes none. */
export const ifOnDevice = <Value>(otherwise: Value, work: (device: Device) => Promise<Value>): Promise<Value> =>
  alone(async () => {
    try {
      return (await isOnDevice()) ? await open(work) : otherwise;
    } catch {
      return otherwise;
    }
  });

/** Whether an answer is on its way, whatever has become of it. */
export const isAnyWaiting = (): Promise<boolean> =>
  ifOnDevice(false, async (device) => (await device.count('waiting')) > 0);

const open = <Value>(work: (device: Device) => Promise<Value>): Promise<Value> => workIn(LYKTA, hasLocks(), work);

const hasLocks = (): boolean => 'locks' in navigator;

const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
  hasLocks() ? (navigator.locks.request('lykta-device', work) as Promise<Value>) : work();
