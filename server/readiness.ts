import type { QueryExecutorProvider } from 'kysely';
import { writeNothing } from '#db/dialects/sqlite.ts';
import { type StorageFault, storageFaultOf } from './storage-fault.ts';

export type Ready = 'ready' | StorageFault['kind'];

/** Milliseconds that what was seen holds: whoever asks often wears no disk. */
const HOLDS = 1_000;

/** Whether the stores take what people send, seen by writing to each of them what changes nothing. */
export class Readiness {
  readonly #stores: readonly QueryExecutorProvider[];
  #seen: { readonly at: number; readonly found: Promise<Ready> } | null = null;

  constructor(stores: readonly QueryExecutorProvider[]) {
    this.#stores = stores;
  }

  /** "ready", or why not. */
  look(): Promise<Ready> {
    const now = performance.now();
    if (this.#seen === null || now - this.#seen.at >= HOLDS) this.#seen = { at: now, found: this.#tryAll() };
    return this.#seen.found;
  }

  async #tryAll(): Promise<Ready> {
    for (const store of this.#stores)
      try {
        await writeNothing(store);
      } catch (error) {
        return storageFaultOf(error)?.kind ?? 'broken';
      }
    return 'ready';
  }
}
