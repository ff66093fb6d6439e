import type { Draft, Waiting } from './kept.ts';
import { DATABASE, isOnDevice } from './on-device.ts';

/**
 * The one way to the database on the device. It is opened for one piece of work at a time and closed after it, under a lock
 * that all tabs and the service worker share; when nothing is left in it the database itself is taken away, so that nothing
 * tells that there was one. Without locks (a page that is not served over https) it is left empty instead.
 *
 * A piece of work is one transaction, on the disk itself (durability "strict") before it is told to be done: all of it or nothing.
 * It may wait for nothing but the device. Written over the browser's own interface: a library's layer of promises would be paid by
 * every page of a device where something lies (docs/decisions/0020).
 */
interface Kept {
  /** By campaign. */
  readonly draft: Draft;
  /** By its own `key`. */
  readonly waiting: Waiting;
}
type Name = keyof Kept;

/** What a piece of work does: the methods of IDBObjectStore, each with the name of the store first. */
export interface Device {
  get<Store extends Name>(store: Store, key: string): Promise<Kept[Store] | undefined>;
  getAll<Store extends Name>(store: Store): Promise<readonly Kept[Store][]>;
  put<Store extends Name>(store: Store, value: Kept[Store], key?: string): Promise<unknown>;
  delete(store: Name, key: string): Promise<void>;
  clear(store: Name): Promise<void>;
  count(store: Name): Promise<number>;
}

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

async function open<Value>(work: (device: Device) => Promise<Value>): Promise<Value> {
  const opening = indexedDB.open(DATABASE, 2);
  opening.onupgradeneeded = () => {
    const { result: made } = opening;
    const has = (store: Name): boolean => made.objectStoreNames.contains(store);
    if (!has('draft')) made.createObjectStore('draft');
    if (!has('waiting')) made.createObjectStore('waiting', { keyPath: 'key' });
  };
  const database = await answerTo(opening);
  // Somebody takes the database away: leaving quickly waits for nobody.
  database.onversionchange = () => database.close();
  let isEmpty = false;
  try {
    const transaction = database.transaction(['draft', 'waiting'], 'readwrite', { durability: 'strict' });
    const committed = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const device = deviceIn(transaction);
    const done = work(device).then(async (value) => {
      isEmpty = (await device.count('draft')) + (await device.count('waiting')) === 0;
      return value;
    });
    done.catch(() => undo(transaction));
    // A request that fails ends both.
    const [value] = await Promise.all([done, committed]);
    return value;
  } finally {
    database.close();
    if (isEmpty && hasLocks()) await answerTo(indexedDB.deleteDatabase(DATABASE));
  }
}

function deviceIn(transaction: IDBTransaction): Device {
  const at = (store: Name): IDBObjectStore => transaction.objectStore(store);
  return {
    get: (store, key) => answerTo(at(store).get(key)),
    getAll: (store) => answerTo(at(store).getAll()),
    put: (store, value, key) => answerTo(at(store).put(value, key)),
    delete: (store, key) => answerTo(at(store).delete(key)),
    clear: (store) => answerTo(at(store).clear()),
    count: (store) => answerTo(at(store).count()),
  };
}

function undo(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // The browser has undone it already.
  }
}

/** Of a request to the browser's database, as a promise. */
const answerTo = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const hasLocks = (): boolean => 'locks' in navigator;

const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
  hasLocks() ? (navigator.locks.request('lykta-device', work) as Promise<Value>) : work();
