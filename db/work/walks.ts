import { failed, ok, type Result } from '#core/base/result.ts';
import type { NoteContents, Outing, StopGround, Walk, WalkNote, WalkPlan } from '#core/walks/contract.ts';
import type { WalkState } from '#core/walks/kinds.ts';
import { type Taken, takenBeside } from '#core/walks/notes.ts';
import type { NotDone } from './change-as-read.ts';
import { inOne } from './in-one.ts';
import type { WalkNoteTable, WalkTable, WorkDb } from './schema.ts';

/** A walk whole: its plan, what residents had said of its places, and every note, those that were taken back too. */
export interface KeptWalk {
  readonly walk: Walk;
  readonly grounds: readonly StopGround[];
  readonly notes: readonly WalkNote[];
}

/** What a change of a walk sets. */
export interface WalkSet {
  readonly state?: WalkState;
  readonly plan?: WalkPlan;
  readonly grounds?: readonly StopGround[];
  readonly outing?: Outing;
  readonly cancelledFor?: string;
  readonly reportedOn?: string;
}

/** Safety walks of a municipality, with what was noted on them. */
export class WalkStore {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same within a transaction. */
  within(work: WorkDb): WalkStore {
    return new WalkStore(work, this.#municipality);
  }

  /** Every walk whole, by id. There are two to six a year. */
  async all(): Promise<readonly KeptWalk[]> {
    const walks = await this.#db
      .selectFrom('walk')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .orderBy('id')
      .execute();
    const notes = await this.#db
      .selectFrom('walk_note')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .orderBy('id')
      .execute();
    const byWalk = Map.groupBy(notes, ({ walk }) => walk);
    return walks.map((row) => ({
      walk: walkOf(row),
      grounds: JSON.parse(row.grounds) as StopGround[],
      notes: (byWalk.get(row.id) ?? []).map(noteOf),
    }));
  }

  async byId(id: string): Promise<KeptWalk | null> {
    return (await this.all()).find(({ walk }) => walk.id === id) ?? null;
  }

  /** A new draft. The id is free. */
  async add(id: string, plan: WalkPlan, grounds: readonly StopGround[], follows: string | null): Promise<void> {
    await this.#db
      .insertInto('walk')
      .values({
        municipality: this.#municipality,
        id,
        state: 'draft',
        plan: JSON.stringify(plan),
        grounds: JSON.stringify(grounds),
        follows,
        outing: null,
        cancelled_for: null,
        reported_on: null,
        revision: 1,
      })
      .execute();
  }

  /** Changes one from the revision that was read. */
  async change(id: string, revision: number, set: WalkSet): Promise<Result<null, NotDone>> {
    const { numUpdatedRows } = await this.#db
      .updateTable('walk')
      .set({
        revision: revision + 1,
        ...(set.state === undefined ? {} : { state: set.state }),
        ...(set.plan === undefined ? {} : { plan: JSON.stringify(set.plan) }),
        ...(set.grounds === undefined ? {} : { grounds: JSON.stringify(set.grounds) }),
        ...(set.outing === undefined ? {} : { outing: JSON.stringify(set.outing) }),
        ...(set.cancelledFor === undefined ? {} : { cancelled_for: set.cancelledFor }),
        ...(set.reportedOn === undefined ? {} : { reported_on: set.reportedOn }),
      })
      .where('municipality', '=', this.#municipality)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) return ok(null);
    return failed((await this.byId(id)) === null ? 'unknown' : 'moved-on');
  }

  /** Takes a draft away: nobody has been told of it. */
  async remove(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('walk')
      .where('municipality', '=', this.#municipality)
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  /** Keeps a note where it is newer than what is kept of it; says what became of it, however many times it is sent. */
  async takeIn(walk: string, note: WalkNote, by: string | null): Promise<Taken> {
    return inOne(this.#db, async (work) => {
      const before = await work
        .selectFrom('walk_note')
        .selectAll()
        .where('municipality', '=', this.#municipality)
        .where('walk', '=', walk)
        .where('id', '=', note.id)
        .executeTakeFirst();
      const taken = takenBeside(before === undefined ? null : noteOf(before), note);
      if (taken !== 'kept') return taken;
      const { id, version, ...contents } = note;
      const row: WalkNoteTable = {
        municipality: this.#municipality,
        walk,
        id,
        version,
        note: JSON.stringify(contents satisfies NoteContents),
        noted_by: by,
      };
      await work
        .insertInto('walk_note')
        .values(row)
        .onConflict((conflict) => conflict.columns(['municipality', 'walk', 'id']).doUpdateSet(row))
        .execute();
      return taken;
    });
  }
}

const walkOf = (row: WalkTable): Walk => ({
  id: row.id,
  state: row.state,
  plan: JSON.parse(row.plan) as WalkPlan,
  follows: row.follows,
  outing: row.outing === null ? null : (JSON.parse(row.outing) as Outing),
  cancelledFor: row.cancelled_for,
  reportedOn: row.reported_on,
  revision: Number(row.revision),
});

const noteOf = ({ id, version, note }: WalkNoteTable): WalkNote => ({
  id,
  version: Number(version),
  ...(JSON.parse(note) as NoteContents),
});
