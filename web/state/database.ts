/** The methods of IDBObjectStore, each with the name of the store first. `Kept` says what lies in which store. */
export interface Stores<Kept> {
  get<Store extends keyof Kept>(store: Store, key: string): Promise<Kept[Store] | undefined>;
  getAll<Store extends keyof Kept>(store: Store): Promise<readonly Kept[Store][]>;
  put<Store extends keyof Kept>(store: Store, value: Kept[Store], key?: string): Promise<unknown>;
  delete(store: keyof Kept, key: string): Promise<void>;
  clear(store: keyof Kept): Promise<void>;
  count(store: keyof Kept): Promise<number>;
}

/** A database on the device: its name, its version, and its stores, each with the field that is its key, or null where the key stands apart. */
export interface Database<Kept> {
  readonly name: string;
  readonly version: number;
  readonly stores: Readonly<Record<keyof Kept & string, string | null>>;
}

/**
 * One piece of work in a database on the device: one transaction, on the disk itself (durability "strict") before it is told to be
 * done, all of it or nothing. It may wait for nothing but the device. When nothing is left in it the database itself is taken away
 * (`isAlone`: nobody else can have it open).
 */
export async function workIn<Kept, Value>(
  { name, version, stores }: Database<Kept>,
  isAlone: boolean,
  work: (device: Stores<Kept>) => Promise<Value>,
): Promise<Value> {
  const names = Object.keys(stores) as (keyof Kept & string)[];
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    const { result: made } = opening;
    for (const store of names) {
      const keyPath = stores[store];
      if (!made.objectStoreNames.contains(store))
        made.createObjectStore(store, keyPath === null ? undefined : { keyPath });
    }
  };
  const database = await answerTo(opening);
  // Somebody takes the database away: leaving quickly waits for nobody.
  database.onversionchange = () => database.close();
  let isEmpty = false;
  try {
    const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
    const committed = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const device = deviceIn<Kept>(transaction);
    const done = work(device).then(async (value) => {
      let left = 0;
      for (const store of names) left += await device.count(store);
      isEmpty = left === 0;
      return value;
    });
    done.catch(() => undo(transaction));
    // A request that fails ends both.
    const [value] = await Promise.all([done, committed]);
    return value;
  } finally {
    database.close();
    if (isEmpty && isAlone) await answerTo(indexedDB.deleteDatabase(name));
  }
}

function deviceIn<Kept>(transaction: IDBTransaction): Stores<Kept> {
  const at = (store: keyof Kept): IDBObjectStore => transaction.objectStore(store as string);
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
