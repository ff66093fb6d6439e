import type { Answers, SubmittedResponse } from '#core/survey/contract.ts';

/**
 * The draft on the person's own device: the only thing that Lykta stores in a resident's browser, and only after
 * "Spara utkast på min enhet" has been pressed (LEK 9 kap. 28 §). IndexedDB "lykta", store "draft", one record.
 */
export interface Draft {
  readonly campaign: string;
  readonly survey: { readonly id: string; readonly version: number };
  readonly route: string;
  readonly answers: Answers;
  /** What each place is called, in order. */
  readonly placeNames: readonly string[];
  /** The idempotency key, so that a sending whose reply was lost is not made twice after a reload. */
  readonly key: string;
  /** What was sent under the key without an answer coming back. */
  readonly uncertain: SubmittedResponse | null;
}

/** False when the browser does not allow it (private windows, full disk). */
export async function keepDraft(draft: Draft): Promise<boolean> {
  const done = await inStore('readwrite', (store) => store.put(draft, RECORD));
  return done !== null;
}

/** The draft, or null when there is none or the browser has no store. Opens nothing that is not there already. */
export async function readDraft(): Promise<Draft | null> {
  if (!(await exists())) return null;
  return ((await inStore<Draft | undefined>('readonly', (store) => store.get(RECORD))) ?? null) as Draft | null;
}

/** Removes the draft and the database itself, so that nothing tells that there was one. */
export function removeDraft(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = () => resolve();
      request.onerror = () => resolve();
      request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}

const DATABASE = 'lykta';
const STORE = 'draft';
const RECORD = 'draft';

async function exists(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((database) => database.name === DATABASE);
  } catch {
    return false;
  }
}

function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<Value | 'done' | null> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
      opening.onerror = () => resolve(null);
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => {
          database.close();
          resolve(mode === 'readwrite' ? 'done' : (request.result as Value));
        };
        transaction.onerror = () => {
          database.close();
          resolve(null);
        };
      };
    } catch {
      resolve(null);
    }
  });
}
