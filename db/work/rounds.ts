import type { Rows } from '#core/access/rows.ts';
import type { Result } from '#core/base/result.ts';
import type { Day } from '#core/base/time.ts';
import type { Visit } from '#core/rounds/contract.ts';
import type { ShiftKind } from '#core/rounds/kinds.ts';
import type { WentVisit } from '#core/rounds/presence.ts';
import type { Brief } from '#core/rounds/proposal.ts';
import { changeAsRead, type NotDone } from './change-as-read.ts';
import type { ShiftTable, VisitTable, WorkDb } from './schema.ts';

export interface KeptShift {
  readonly id: string;
  readonly organisation: string;
  readonly day: Day;
  readonly kind: ShiftKind;
  readonly unit: string;
  readonly brief: Brief;
  readonly isEnded: boolean;
  readonly revision: number;
}

/** A visit as it is kept: the device's own time, that time by the corrected clock, and when the server got it. */
export interface KeptVisit extends Visit {
  readonly correctedAt: number;
  readonly receivedAt: number;
}

/** A visit with the shift that it belongs to. */
export interface ShiftVisit extends KeptVisit {
  readonly day: Day;
  readonly kind: ShiftKind;
}

/**
 * Shifts and visits. Who visited is in no row: a visit belongs to a shift, and a shift to a unit and an organisation. Every method that
 * reads or changes shifts is told whose rows somebody has to do with.
 */
export class RoundStore {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same within a transaction. */
  within(work: WorkDb): RoundStore {
    return new RoundStore(work, this.#municipality);
  }

  /** Shifts of some days, both included, the newest first. */
  async shifts(rows: Rows, from: Day, until: Day): Promise<readonly KeptShift[]> {
    const found = await this.#shifts(rows)
      .where('day', '>=', from)
      .where('day', '<=', until)
      .orderBy('day', 'desc')
      .orderBy('kind')
      .orderBy('unit')
      .execute();
    return found.map(shiftOf);
  }

  /** Null for one that is not among these rows. */
  async shift(rows: Rows, id: string): Promise<KeptShift | null> {
    const row = await this.#shifts(rows).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : shiftOf(row);
  }

  /** Opens a shift, or finds the one that is open already for the same unit: what it was given first stays. */
  async open(shift: Omit<KeptShift, 'isEnded' | 'revision'>): Promise<KeptShift> {
    await this.#db
      .insertInto('shift')
      .values({
        municipality: this.#municipality,
        id: shift.id,
        organisation_id: shift.organisation,
        day: shift.day,
        kind: shift.kind,
        unit: shift.unit,
        brief: JSON.stringify(shift.brief),
        is_ended: 0,
        revision: 1,
      })
      .onConflict((conflict) =>
        conflict.columns(['municipality', 'organisation_id', 'day', 'kind', 'unit']).doNothing(),
      )
      .execute();
    const row = await this.#shifts({ organisation: shift.organisation })
      .where('day', '=', shift.day)
      .where('kind', '=', shift.kind)
      .where('unit', '=', shift.unit)
      .executeTakeFirstOrThrow();
    return shiftOf(row);
  }

  /** Changes what a shift has been given, from the revision that was read. */
  async rebrief<Failure>(
    rows: Rows,
    id: string,
    revision: number,
    brief: (shift: KeptShift) => Result<Brief, Failure>,
  ): Promise<Result<KeptShift, NotDone | Failure>> {
    return changeAsRead(this.#db, {
      revision,
      read: (work) => this.within(work).shift(rows, id),
      change: brief,
      keep: async (work, next, before) => {
        await work
          .updateTable('shift')
          .set({ brief: JSON.stringify(next), revision: revision + 1 })
          .where('municipality', '=', this.#municipality)
          .where('id', '=', id)
          .execute();
        return { ...before, brief: next, revision: revision + 1 };
      },
    });
  }

  /** Ends shifts, as often as it is asked for. What comes in of them later is kept all the same. */
  async end(ids: readonly string[]): Promise<void> {
    for (const id of ids)
      await this.#db
        .updateTable('shift')
        .set({ is_ended: 1 })
        .where('municipality', '=', this.#municipality)
        .where('id', '=', id)
        .execute();
  }

  /**
   * Keeps visits, each once however often it comes: of one that is there already the higher version holds, and of the same version
   * what came first. So the same visits give the same rows in whatever order they come.
   */
  async keep(visits: readonly KeptVisit[]): Promise<void> {
    const newest = new Map<string, KeptVisit>();
    for (const visit of visits) {
      const before = newest.get(visit.id);
      if (before === undefined || before.version < visit.version) newest.set(visit.id, visit);
    }
    if (newest.size === 0) return;
    await this.#db
      .insertInto('visit')
      .values([...newest.values()].map((visit) => this.#row(visit)))
      .onConflict((conflict) =>
        conflict
          .columns(['municipality', 'id'])
          .doUpdateSet(({ ref }) => Object.fromEntries(CHANGED.map((name) => [name, ref(`excluded.${name}`)])))
          .whereRef('visit.version', '<', 'excluded.version')
          .whereRef('visit.shift_id', '=', 'excluded.shift_id'),
      )
      .execute();
  }

  /** Visits of some shifts. */
  async visitsOf(shifts: readonly string[]): Promise<readonly KeptVisit[]> {
    if (shifts.length === 0) return [];
    const rows = await this.#db
      .selectFrom('visit')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .where('shift_id', 'in', shifts)
      .orderBy('arrived_at')
      .orderBy('id')
      .execute();
    return rows.map(visitOf);
  }

  /** Visits of the shifts of some days, both included, of every organisation. */
  async visitsBetween(from: Day, until: Day): Promise<readonly ShiftVisit[]> {
    const rows = await this.#db
      .selectFrom('visit')
      .innerJoin('shift', (join) =>
        join.onRef('shift.id', '=', 'visit.shift_id').onRef('shift.municipality', '=', 'visit.municipality'),
      )
      .selectAll('visit')
      .select(['shift.day', 'shift.kind'])
      .where('visit.municipality', '=', this.#municipality)
      .where('shift.day', '>=', from)
      .where('shift.day', '<=', until)
      .orderBy('visit.arrived_at')
      .orderBy('visit.id')
      .execute();
    return rows.map(({ day, kind, ...row }) => ({ ...visitOf(row), day, kind }));
  }

  /** How each visit between two days went, and of nothing else: a page for everybody counts them. */
  async wentBetween(from: Day, until: Day): Promise<readonly WentVisit[]> {
    const rows = await this.#db
      .selectFrom('visit')
      .innerJoin('shift', (join) =>
        join.onRef('shift.id', '=', 'visit.shift_id').onRef('shift.municipality', '=', 'visit.municipality'),
      )
      .select(['shift.day', 'visit.outcome', 'visit.minutes'])
      .where('visit.municipality', '=', this.#municipality)
      .where('shift.day', '>=', from)
      .where('shift.day', '<=', until)
      .execute();
    return rows.map(({ day, outcome, minutes }) => ({
      day,
      outcome,
      minutes: minutes === null ? null : Number(minutes),
    }));
  }

  /** The day of the last visit to each place, of whichever organisation. */
  async lastVisits(until: Day): Promise<ReadonlyMap<string, Day>> {
    const rows = await this.#db
      .selectFrom('visit')
      .innerJoin('shift', (join) =>
        join.onRef('shift.id', '=', 'visit.shift_id').onRef('shift.municipality', '=', 'visit.municipality'),
      )
      .select(({ fn }) => ['visit.place_id', fn.max('shift.day').as('day')])
      .where('visit.municipality', '=', this.#municipality)
      .where('visit.outcome', '!=', 'not-reached')
      .where('shift.day', '<=', until)
      .groupBy('visit.place_id')
      .execute();
    return new Map(rows.map(({ place_id, day }) => [place_id, day]));
  }

  #shifts(rows: Rows) {
    const all = this.#db.selectFrom('shift').selectAll().where('municipality', '=', this.#municipality);
    return rows === 'all' ? all : all.where('organisation_id', '=', rows.organisation);
  }

  #row(visit: KeptVisit): VisitTable {
    return {
      municipality: this.#municipality,
      id: visit.id,
      version: visit.version,
      shift_id: visit.shift,
      place_id: visit.place,
      outcome: visit.outcome,
      arrived_by_device: visit.arrivedAt,
      arrived_at: visit.correctedAt,
      received_at: visit.receivedAt,
      minutes: visit.minutes,
      mode: visit.mode,
      observed: JSON.stringify(visit.observed),
      people: visit.people,
      contacts: visit.contacts,
      done: JSON.stringify(visit.done),
      note: visit.note,
      reason: visit.reason,
    };
  }
}

/** What a higher version of a visit may change. */
const CHANGED = [
  'version',
  'outcome',
  'arrived_by_device',
  'arrived_at',
  'received_at',
  'minutes',
  'mode',
  'observed',
  'people',
  'contacts',
  'done',
  'note',
  'reason',
] as const satisfies readonly (keyof VisitTable)[];

const shiftOf = (row: ShiftTable): KeptShift => ({
  id: row.id,
  organisation: row.organisation_id,
  day: row.day,
  kind: row.kind,
  unit: row.unit,
  brief: JSON.parse(row.brief) as Brief,
  isEnded: Boolean(row.is_ended),
  revision: Number(row.revision),
});

const visitOf = (row: VisitTable): KeptVisit => ({
  id: row.id,
  version: Number(row.version),
  shift: row.shift_id,
  place: row.place_id,
  outcome: row.outcome,
  arrivedAt: Number(row.arrived_by_device),
  correctedAt: Number(row.arrived_at),
  receivedAt: Number(row.received_at),
  minutes: row.minutes === null ? null : Number(row.minutes),
  mode: row.mode,
  observed: JSON.parse(row.observed) as string[],
  people: row.people,
  contacts: row.contacts,
  done: JSON.parse(row.done) as Visit['done'],
  note: row.note,
  reason: row.reason,
});
