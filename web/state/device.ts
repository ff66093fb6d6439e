import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Draft, Waiting } from './kept.ts';
import { DATABASE, isOnDevice } from './on-device.ts';

/**
 * The one way to the database on the device. It is opened for one piece of work at a time and closed after it, under a lock
 * that all tabs and the service worker share; when nothing is left in it the database itself is taken away, so that nothing
 * tells that there was one. Without locks (a page that is not served over https) it is left empty instead.
 */
interface Kept extends DBSchema {
  draft: { key: string; value: Draft };
  waiting: { key: string; value: Waiting };
}
export type Device = IDBPDatabase<Kept>;

/** Makes the database where there is none. Rejects when the browser does not allow it, or has no room. */
export const onDevice = <Value>(work: (device: Device) => Promise<Value>): Promise<Value> => alone(() => open(work));

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

async function open<Value>(work: (device: Device) => Promise<Value>): Promise<Value> {
  const device = await openDB<Kept>(DATABASE, 2, {
    upgrade(made) {
      if (!made.objectStoreNames.contains('draft')) made.createObjectStore('draft');
      if (!made.objectStoreNames.contains('waiting')) made.createObjectStore('waiting', { keyPath: 'key' });
    },
    // Somebody takes the database away: leaving quickly waits for nobody.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  let isEmpty = false;
  try {
    const value = await work(device);
    isEmpty = (await device.count('draft')) + (await device.count('waiting')) === 0;
    return value;
  } finally {
    device.close();
    if (isEmpty && hasLocks()) await deleteDB(DATABASE);
  }
}

const hasLocks = (): boolean => 'locks' in navigator;

const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
  hasLocks() ? (navigator.locks.request('lykta-device', work) as Promise<Value>) : work();
