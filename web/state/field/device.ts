import { type Database, type Stores, workIn } from '../database.ts';
import { FIELD_DATABASE } from './names.ts';

/*
 * What lies on the phone of somebody who works outdoors: what they have been given to do, and what they have done that the server has not
 * got yet. Apart from what residents keep (../device.ts): another database, which goes when its last row does.
 */

/** Something that was done and is on its way to the server. */
export interface FieldItem {
  /** Made on the device (UUID): the server keeps it once however often it comes. */
  readonly id: string;
  /** Which work it is of: who sends them asks for their own kind alone. */
  readonly kind: string;
  readonly body: unknown;
  /** When it was put here, by the device's clock. */
  readonly since: number;
  /** Why the server will not have it as it is, in its own words; null while it waits. */
  readonly refused: string | null;
}

interface Kept {
  readonly list: unknown;
  readonly item: FieldItem;
}

const FIELD: Database<Kept> = { name: FIELD_DATABASE, version: 1, stores: { list: null, item: 'id' } };

/** One piece of work, alone among all tabs. Rejects where the browser does not allow it, or has no room. */
export const inField = <Value>(work: (device: Stores<Kept>) => Promise<Value>): Promise<Value> =>
  'locks' in navigator
    ? (navigator.locks.request(FIELD_DATABASE, () => workIn(FIELD, true, work)) as Promise<Value>)
    : workIn(FIELD, false, work);

/** `otherwise` where nothing is kept, or it cannot be read. Makes no database. */
export async function ifInField<Value>(
  otherwise: Value,
  work: (device: Stores<Kept>) => Promise<Value>,
): Promise<Value> {
  try {
    const isThere = (await indexedDB.databases()).some(({ name }) => name === FIELD_DATABASE);
    return isThere ? await inField(work) : otherwise;
  } catch {
    return otherwise;
  }
}
