import { createHash } from 'node:crypto';
import { failed, ok, type Result } from '#core/base/result.ts';
import type { Day } from '#core/base/time.ts';
import type { Evidence, FollowUp, FollowUpItem, Progress, Promised, Terms, Version } from '#core/promises/contract.ts';
import type { PromiseState } from '#core/promises/kinds.ts';
import { lockedText } from '#core/promises/locked.ts';
import type { NotDone } from './change-as-read.ts';
import { inOne } from './in-one.ts';
import type { PromiseFollowUpTable, PromiseProgressTable, PromiseVersionTable, WorkDb } from './schema.ts';

/** A text as it is locked. `by` is null for what came with the program. */
export interface Locking {
  readonly terms: Terms;
  readonly reason: string | null;
  readonly on: Day | null;
  readonly by: string | null;
}

/** Citizen promises of a municipality. A version is never changed and never taken away; what was held stays as it was held. */
export class PromiseStore {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same within a transaction. */
  within(work: WorkDb): PromiseStore {
    return new PromiseStore(work, this.#municipality);
  }

  /** Every promise whole, by id. There are a handful. */
  async all(): Promise<readonly Promised[]> {
    const promises = await this.#promises.selectAll().orderBy('id').execute();
    const versions = await this.#versions.selectAll().orderBy('version').execute();
    const followUps = await this.#followUps.selectAll().orderBy('planned_on').orderBy('id').execute();
    const progress = await this.#progress.selectAll().orderBy('number').execute();
    return promises.map(({ id, state, terms, revision }) => ({
      id,
      state,
      terms: JSON.parse(terms) as Terms,
      revision: Number(revision),
      versions: versions.filter(({ promise }) => promise === id).map(versionOf),
      followUps: followUps.filter(({ promise }) => promise === id).map(followUpOf),
      progress: progress.filter(({ promise }) => promise === id).map(progressOf),
    }));
  }

  async byId(id: string): Promise<Promised | null> {
    return (await this.all()).find((promise) => promise.id === id) ?? null;
  }

  /** A new draft. The id is free. */
  async add(id: string, terms: Terms): Promise<void> {
    await this.#db
      .insertInto('promise')
      .values({ municipality: this.#municipality, id, state: 'draft', terms: JSON.stringify(terms), revision: 1 })
      .execute();
  }

  /** Other terms for a draft. */
  async rewrite(id: string, revision: number, terms: Terms): Promise<Result<null, NotDone>> {
    return this.#change(id, revision, { terms: JSON.stringify(terms) });
  }

  /** Locks a text as the next version, and lets the promise be signed from now on. */
  async lock(id: string, revision: number, locking: Locking): Promise<Result<Version, NotDone>> {
    return inOne(this.#db, async (work) => {
      const store = this.within(work);
      const text = lockedText(locking.terms);
      const changed = await store.#change(id, revision, { terms: JSON.stringify(locking.terms), state: 'signed' });
      if (!changed.ok) return changed;
      const before = await store.#versions.where('promise', '=', id).select('version').execute();
      const row: PromiseVersionTable = {
        municipality: this.#municipality,
        promise: id,
        version: before.length + 1,
        terms: text,
        checksum: checksumOf(text),
        reason: locking.reason,
        decided_on: locking.on,
        locked_by: locking.by,
      };
      await work.insertInto('promise_version').values(row).execute();
      return ok(versionOf(row));
    });
  }

  async end(id: string, revision: number): Promise<Result<null, NotDone>> {
    return this.#change(id, revision, { state: 'ended' });
  }

  /** Whether every locked text is the one that its checksum was made of. */
  async isWhole(id: string): Promise<boolean> {
    const versions = await this.#versions.where('promise', '=', id).selectAll().execute();
    return versions.every(({ terms, checksum }) => checksumOf(terms) === checksum);
  }

  async addProgress(id: string, progress: Progress, by: string | null): Promise<void> {
    await inOne(this.#db, async (work) => {
      const { last } = await this.within(work)
        .#progress.where('promise', '=', id)
        .select((row) => row.fn.max('number').as('last'))
        .executeTakeFirstOrThrow();
      await work
        .insertInto('promise_progress')
        .values({
          municipality: this.#municipality,
          promise: id,
          number: Number(last ?? 0) + 1,
          of_kind: progress.of,
          of_id: progress.id,
          value: progress.value,
          on_day: progress.on,
          respondents: progress.n,
          source: progress.source === null ? null : JSON.stringify(progress.source),
          noted_by: by,
        })
        .execute();
    });
  }

  async addFollowUp(promise: string, followUp: Omit<FollowUp, 'revision'>): Promise<void> {
    await this.#db
      .insertInto('promise_follow_up')
      .values({
        municipality: this.#municipality,
        promise,
        id: followUp.id,
        planned_on: followUp.plannedOn,
        meeting: followUp.meeting,
        held_on: followUp.heldOn,
        items: JSON.stringify(followUp.items),
        revision: 1,
      })
      .execute();
  }

  /** What is said of points, and the day it was held; of one that has been held nothing. */
  async changeFollowUp(
    promise: string,
    { id, revision }: Pick<FollowUp, 'id' | 'revision'>,
    change: { readonly items: readonly FollowUpItem[]; readonly heldOn: Day | null },
  ): Promise<Result<null, NotDone>> {
    const { numUpdatedRows } = await this.#db
      .updateTable('promise_follow_up')
      .set({ items: JSON.stringify(change.items), held_on: change.heldOn, revision: revision + 1 })
      .where('municipality', '=', this.#municipality)
      .where('promise', '=', promise)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .where('held_on', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? ok(null) : failed('moved-on');
  }

  /** One that is planned and was not held. */
  async removeFollowUp(promise: string, id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('promise_follow_up')
      .where('municipality', '=', this.#municipality)
      .where('promise', '=', promise)
      .where('id', '=', id)
      .where('held_on', 'is', null)
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  async #change(
    id: string,
    revision: number,
    set: { readonly terms?: string; readonly state?: PromiseState },
  ): Promise<Result<null, NotDone>> {
    const { numUpdatedRows } = await this.#db
      .updateTable('promise')
      .set({ ...set, revision: revision + 1 })
      .where('municipality', '=', this.#municipality)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) return ok(null);
    const known = await this.#promises.where('id', '=', id).select('id').executeTakeFirst();
    return failed(known === undefined ? 'unknown' : 'moved-on');
  }

  get #promises() {
    return this.#db.selectFrom('promise').where('municipality', '=', this.#municipality);
  }

  get #versions() {
    return this.#db.selectFrom('promise_version').where('municipality', '=', this.#municipality);
  }

  get #followUps() {
    return this.#db.selectFrom('promise_follow_up').where('municipality', '=', this.#municipality);
  }

  get #progress() {
    return this.#db.selectFrom('promise_progress').where('municipality', '=', this.#municipality);
  }
}

const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const versionOf = ({ version, reason, decided_on: on, checksum }: PromiseVersionTable): Version => ({
  version: Number(version),
  reason,
  on,
  checksum,
});

const followUpOf = (row: PromiseFollowUpTable): FollowUp => ({
  id: row.id,
  plannedOn: row.planned_on,
  meeting: row.meeting,
  heldOn: row.held_on,
  items: JSON.parse(row.items) as FollowUpItem[],
  revision: Number(row.revision),
});

const progressOf = (row: PromiseProgressTable): Progress => ({
  of: row.of_kind,
  id: row.of_id,
  value: Number(row.value),
  on: row.on_day,
  n: row.respondents === null ? null : Number(row.respondents),
  source: row.source === null ? null : (JSON.parse(row.source) as Evidence),
});
