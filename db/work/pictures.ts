import { createHash } from 'node:crypto';
import { failed, ok, type Result } from '#core/base/result.ts';
import type { Day } from '#core/base/time.ts';
import type { Snapshot, StaffPicture } from '#core/picture/contract.ts';
import type { PictureState } from '#core/picture/kinds.ts';
import { lockedPicture } from '#core/picture/locked.ts';
import type { NotDone } from './change-as-read.ts';
import type { PictureTable, WorkDb } from './schema.ts';

/** Pictures of the situation of a municipality. A draft is rewritten; what is frozen is never changed, and is told with whether it still is what was frozen. */
export class PictureStore {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same within a transaction. */
  within(work: WorkDb): PictureStore {
    return new PictureStore(work, this.#municipality);
  }

  /** Every picture whole, the newest period first: some sixty a year. */
  async all(): Promise<readonly StaffPicture[]> {
    const rows = await this.#db
      .selectFrom('picture')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .execute();
    return rows
      .map(pictureOf)
      .sort(({ snapshot: a }, { snapshot: b }) => b.until.localeCompare(a.until) || b.from.localeCompare(a.from));
  }

  async byId(id: string): Promise<StaffPicture | null> {
    const row = await this.#db
      .selectFrom('picture')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : pictureOf(row);
  }

  /** A new draft. The period has no picture yet. */
  async add(snapshot: Snapshot): Promise<void> {
    await this.#db
      .insertInto('picture')
      .values({
        municipality: this.#municipality,
        id: snapshot.id,
        state: 'draft',
        snapshot: lockedPicture(snapshot),
        checksum: null,
        frozen_on: null,
        published_on: null,
        revision: 1,
      })
      .execute();
  }

  /** Rewrites a draft from the revision that was read. */
  async rewrite(snapshot: Snapshot, revision: number): Promise<Result<null, NotDone>> {
    return this.#set(snapshot.id, revision, 'draft', { snapshot: lockedPicture(snapshot) });
  }

  /** Locks a draft with the checksum of its bytes. */
  async freeze(snapshot: Snapshot, revision: number, on: Day): Promise<Result<null, NotDone>> {
    const text = lockedPicture(snapshot);
    return this.#set(snapshot.id, revision, 'draft', {
      state: 'frozen',
      snapshot: text,
      checksum: checksumOf(text),
      frozen_on: on,
    });
  }

  /** Lets anybody read its public form. */
  async publish(id: string, revision: number, on: Day): Promise<Result<null, NotDone>> {
    return this.#set(id, revision, 'frozen', { state: 'published', published_on: on });
  }

  /** Takes a draft away: nothing has been decided by it. */
  async remove(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('picture')
      .where('municipality', '=', this.#municipality)
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  async #set(
    id: string,
    revision: number,
    from: PictureState,
    set: Partial<Pick<PictureTable, 'state' | 'snapshot' | 'checksum' | 'frozen_on' | 'published_on'>>,
  ): Promise<Result<null, NotDone>> {
    const { numUpdatedRows } = await this.#db
      .updateTable('picture')
      .set({ ...set, revision: revision + 1 })
      .where('municipality', '=', this.#municipality)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .where('state', '=', from)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) return ok(null);
    return failed((await this.byId(id)) === null ? 'unknown' : 'moved-on');
  }
}

const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const pictureOf = (row: PictureTable): StaffPicture => ({
  snapshot: JSON.parse(row.snapshot) as Snapshot,
  state: row.state,
  frozenOn: row.frozen_on,
  publishedOn: row.published_on,
  checksum: row.checksum,
  isWhole: row.checksum === null || row.checksum === checksumOf(row.snapshot),
  revision: Number(row.revision),
});
