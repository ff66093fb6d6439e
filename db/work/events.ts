import { sql } from 'kysely';
import type { OrganisationKind } from '#core/access/organisations.ts';
import type { Rows } from '#core/access/rows.ts';
import type { Result } from '#core/base/result.ts';
import type { Day, Minute } from '#core/base/time.ts';
import type { EventReport, ReportField } from '#core/events/contract.ts';
import type { Refusal } from '#core/events/kinds.ts';
import type { EventState } from '#core/events/states.ts';
import type { Geometry } from '#core/geo/geometry.ts';
import { emptyLog } from '../dialects/sqlite.ts';
import { changeAsRead, type NotDone } from './change-as-read.ts';
import type { EventTable, WorkDb } from './schema.ts';

/** What a report says, and where that is on the map. `place`: what a name of the gazetteer was called then. */
export interface Reported {
  readonly report: EventReport;
  readonly geometry: Geometry;
  readonly place: string | null;
}

/** An event as it is kept. */
export interface KeptEvent extends Reported {
  readonly id: string;
  readonly organisation: string;
  readonly account: string;
  readonly source: OrganisationKind;
  readonly state: EventState;
  readonly refusal: Refusal | null;
  readonly duplicateOf: string | null;
  readonly corrected: readonly ReportField[];
  readonly revision: number;
  readonly reportedAt: number;
  readonly reviewedBy: string | null;
  readonly reviewedOn: Day | null;
}

/** What an act may change of one. */
export type EventChange = Reported &
  Pick<KeptEvent, 'state' | 'refusal' | 'duplicateOf' | 'corrected' | 'reviewedBy' | 'reviewedOn'>;

export type NewEvent = Reported &
  Pick<KeptEvent, 'id' | 'account' | 'source' | 'reportedAt'> & { readonly key: string };

/** One organisation's rows: what is added belongs to somebody. */
type OwnRows = Exclude<Rows, 'all'>;

/** The place of an event among those that begin in a span, and how many. */
export interface CountedPlace extends Pick<KeptEvent, 'place' | 'geometry'> {
  readonly day: Day;
  readonly isOwn: boolean;
  readonly events: number;
}

/**
 * Events that staff report. Every method is told whose rows somebody has to do with (core/access/rows.ts); what is not among them
 * is not there.
 */
export class EventStore {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same within a transaction. */
  within(work: WorkDb): EventStore {
    return new EventStore(work, this.#municipality);
  }

  /** A new one, or the one that the organisation has sent by that key before. */
  async add(
    { organisation }: OwnRows,
    { id, key, account, source, reportedAt, ...reported }: NewEvent,
  ): Promise<KeptEvent> {
    await this.#db
      .insertInto('event')
      .values({
        municipality: this.#municipality,
        id,
        organisation_id: organisation,
        account_id: account,
        source,
        report_key: key,
        ...columnsOf({ ...reported, ...UNREVIEWED }),
        revision: 1,
        reported_at: reportedAt,
      })
      .onConflict((conflict) => conflict.columns(['municipality', 'organisation_id', 'report_key']).doNothing())
      .execute();
    const kept = await this.byKey({ organisation }, key);
    if (kept === null) throw new Error('an event that was not kept');
    return kept;
  }

  /** What the organisation has sent by that key before, or null. */
  async byKey(rows: OwnRows, key: string): Promise<KeptEvent | null> {
    const row = await this.#among(rows).where('report_key', '=', key).executeTakeFirst();
    return row === undefined ? null : eventOf(row);
  }

  /** Null for one that is not among these rows, whoever's it is. */
  async byId(rows: Rows, id: string): Promise<KeptEvent | null> {
    const row = await this.#among(rows).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : eventOf(row);
  }

  /** The newest first, those after one of them where it is named. */
  async newest(rows: Rows, after: string | null, atMost: number): Promise<readonly KeptEvent[]> {
    const before = after === null ? null : await this.byId(rows, after);
    let query = this.#among(rows);
    if (before !== null)
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('reported_at', 'id'), '<', tuple(before.reportedAt, before.id)),
      );
    const found = await query.orderBy('reported_at', 'desc').orderBy('id', 'desc').limit(atMost).execute();
    return found.map(eventOf);
  }

  /** What waits for review, the oldest first. */
  async waiting(rows: Rows, atMost: number): Promise<readonly KeptEvent[]> {
    const query = this.#among(rows).where('state', '=', 'new').orderBy('reported_at').orderBy('id').limit(atMost);
    return (await query.execute()).map(eventOf);
  }

  /** Those that count and begin between two minutes, both included. */
  async counting(
    rows: Rows,
    { from, until }: { readonly from: Minute; readonly until: Minute },
  ): Promise<readonly KeptEvent[]> {
    const query = this.#among(rows)
      .where('state', '=', 'accepted')
      .where('from_minute', '>=', from)
      .where('from_minute', '<=', until);
    return (await query.orderBy('from_minute').limit(MOST_COMPARED).execute()).map(eventOf);
  }

  /** Those that count and begin from a day on, the oldest first. */
  async countingSince(rows: Rows, since: Day): Promise<readonly KeptEvent[]> {
    const query = this.#among(rows).where('state', '=', 'accepted').where('from_minute', '>=', since);
    return (await query.orderBy('from_minute').execute()).map(eventOf);
  }

  /** How many count by place and day, from a day on; and whether they are one organisation's own. */
  async counted(rows: Rows, since: Day, own: string): Promise<readonly CountedPlace[]> {
    const isOwn = sql<number>`organisation_id = ${own}`;
    const day = sql<string>`substr(from_minute, 1, 10)`;
    const found = await this.#within(rows)
      .select(['place', 'geometry', day.as('day'), isOwn.as('is_own'), ({ fn }) => fn.countAll<number>().as('events')])
      .where('state', '=', 'accepted')
      .where('from_minute', '>=', since)
      .groupBy(['place', 'geometry', 'day', 'is_own'])
      .execute();
    return found.map(({ geometry, is_own, events, ...row }) => ({
      ...row,
      geometry: JSON.parse(geometry) as Geometry,
      isOwn: Boolean(is_own),
      events: Number(events),
    }));
  }

  /**
   * Changes one from the revision that was read. What were linked to one that counts no longer wait for review again. `change` says
   * what becomes of it, or why nothing does.
   */
  async change<Failure>(
    rows: Rows,
    id: string,
    revision: number,
    change: (event: KeptEvent) => Result<EventChange, Failure>,
  ): Promise<Result<KeptEvent, NotDone | Failure>> {
    return changeAsRead(this.#db, {
      revision,
      read: (work) => this.within(work).byId(rows, id),
      change,
      keep: async (work, changed, before) => {
        await work
          .updateTable('event')
          .set({ ...columnsOf(changed), revision: revision + 1 })
          .where('municipality', '=', this.#municipality)
          .where('id', '=', id)
          .execute();
        if (before.state === 'accepted')
          await work
            .updateTable('event')
            .set((row) => ({ state: 'new', duplicate_of: null, revision: row('revision', '+', 1) }))
            .where('municipality', '=', this.#municipality)
            .where('duplicate_of', '=', id)
            .execute();
        return { ...before, ...changed, revision: revision + 1 };
      },
    });
  }

  /** Leaves nothing in the journal of a text that has been mended or refused; in the file it has been overwritten. */
  async leaveNoTrace(): Promise<void> {
    await emptyLog(this.#db);
  }

  /** The rows that somebody has to do with: everything that is read begins here. */
  #within(rows: Rows) {
    const all = this.#db.selectFrom('event').where('municipality', '=', this.#municipality);
    return rows === 'all' ? all : all.where('organisation_id', '=', rows.organisation);
  }

  #among(rows: Rows) {
    return this.#within(rows).selectAll();
  }
}

/** So many are compared with one that waits: a busy week has sixty. */
const MOST_COMPARED = 500;

/** How it is until somebody has looked at it. */
const UNREVIEWED = {
  state: 'new',
  refusal: null,
  duplicateOf: null,
  corrected: [],
  reviewedBy: null,
  reviewedOn: null,
} as const satisfies Partial<EventChange>;

const columnsOf = ({ report, geometry, place, ...event }: EventChange) => ({
  cause: report.cause,
  certainty: report.certainty,
  entry: report.where.way === 'name' ? report.where.entry : null,
  precision_metres: report.where.way === 'position' ? report.where.precisionMetres : null,
  place,
  geometry: JSON.stringify(geometry),
  from_minute: report.from,
  until_minute: report.until,
  people: report.people,
  effect: report.effect,
  measure: report.measure,
  receiver: report.receiver,
  text: report.text,
  state: event.state,
  refusal: event.refusal,
  duplicate_of: event.duplicateOf,
  corrected: JSON.stringify(event.corrected),
  reviewed_by: event.reviewedBy,
  reviewed_on: event.reviewedOn,
});

function eventOf(row: EventTable): KeptEvent {
  const geometry = JSON.parse(row.geometry) as Geometry;
  return {
    id: row.id,
    organisation: row.organisation_id,
    account: row.account_id,
    source: row.source,
    report: {
      cause: row.cause,
      certainty: row.certainty,
      where: whereOf(row, geometry),
      from: row.from_minute,
      until: row.until_minute,
      people: row.people,
      effect: row.effect,
      measure: row.measure,
      receiver: row.receiver,
      text: row.text,
    },
    geometry,
    place: row.place,
    state: row.state,
    refusal: row.refusal,
    duplicateOf: row.duplicate_of,
    corrected: JSON.parse(row.corrected) as ReportField[],
    revision: Number(row.revision),
    reportedAt: Number(row.reported_at),
    reviewedBy: row.reviewed_by,
    reviewedOn: row.reviewed_on,
  };
}

function whereOf({ entry, precision_metres: precision }: EventTable, geometry: Geometry): EventReport['where'] {
  if (entry !== null) return { way: 'name', entry };
  if (geometry.type !== 'point' || precision === null) throw new Error('an event without a place');
  const [easting, northing] = geometry.position;
  return { way: 'position', position: [easting, northing], precisionMetres: Number(precision) };
}
