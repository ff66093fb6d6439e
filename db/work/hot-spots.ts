import type { Role } from '#core/access/roles.ts';
import type { Result } from '#core/base/result.ts';
import type { Day } from '#core/base/time.ts';
import type { Evidence, Settled } from '#core/hotspots/contract.ts';
import type { ClosingReason, HotSpotAct, HotSpotState } from '#core/hotspots/life.ts';
import { changeAsRead, type NotDone } from './change-as-read.ts';
import { inOne } from './in-one.ts';
import type { HotSpotStepTable, WorkDb } from './schema.ts';

/** One step of a hot spot's life. */
export interface KeptStep {
  /** 1 is the proposal. */
  readonly number: number;
  readonly act: HotSpotAct;
  readonly state: HotSpotState;
  /** As it is from this step on. */
  readonly settled: Settled;
  /** The two scores as they were then; null where nobody looked. */
  readonly evidence: Evidence | null;
  readonly reason: string;
  readonly meeting: string;
  readonly reviewBy: Day | null;
  readonly closing: ClosingReason | null;
  readonly on: Day;
  readonly account: string;
  readonly role: Role;
  readonly organisation: string;
}

export type NewStep = Omit<KeptStep, 'number'>;

/** A hot spot as its steps have made it. */
export interface KeptHotSpot {
  readonly id: string;
  readonly place: string;
  readonly state: HotSpotState;
  readonly settled: Settled;
  /** The newest scores. */
  readonly evidence: Evidence;
  readonly reviewBy: Day | null;
  readonly closing: ClosingReason | null;
  readonly proposedOn: Day;
  readonly decidedOn: Day | null;
  /** The last review, where there has been one. */
  readonly reviewedOn: Day | null;
  /** The day of the step that led to the state. */
  readonly since: Day;
  readonly revision: number;
  readonly steps: readonly KeptStep[];
}

/** Hot spots with every step of their lives. Nothing is ever changed: a step is added, and the newest one holds. */
export class HotSpotStore {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same within a transaction. */
  within(work: WorkDb): HotSpotStore {
    return new HotSpotStore(work, this.#municipality);
  }

  /** All of them at some places, closed ones too: those that were proposed last first. Some thirty a year. */
  async at(places: ReadonlySet<string>): Promise<readonly KeptHotSpot[]> {
    const spots = await this.#db
      .selectFrom('hot_spot')
      .select(['id', 'place_id'])
      .where('municipality', '=', this.#municipality)
      .execute();
    const rows = await this.#db
      .selectFrom('hot_spot_step')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .orderBy('hot_spot_id')
      .orderBy('number')
      .execute();
    const steps = Map.groupBy(rows, ({ hot_spot_id: id }) => id);
    return spots
      .filter(({ place_id: place }) => places.has(place))
      .map(({ id, place_id: place }) => hotSpotOf(id, place, (steps.get(id) ?? []).map(stepOf)))
      .sort((one, other) => other.proposedOn.localeCompare(one.proposedOn) || one.id.localeCompare(other.id));
  }

  async byId(id: string): Promise<KeptHotSpot | null> {
    const spot = await this.#db
      .selectFrom('hot_spot')
      .select('place_id')
      .where('municipality', '=', this.#municipality)
      .where('id', '=', id)
      .executeTakeFirst();
    if (spot === undefined) return null;
    const rows = await this.#db
      .selectFrom('hot_spot_step')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .where('hot_spot_id', '=', id)
      .orderBy('number')
      .execute();
    return hotSpotOf(id, spot.place_id, rows.map(stepOf));
  }

  /** A new one, with its first step. */
  async propose(id: string, place: string, step: NewStep): Promise<KeptHotSpot> {
    return inOne(this.#db, async (work) => {
      await work.insertInto('hot_spot').values({ municipality: this.#municipality, id, place_id: place }).execute();
      await work
        .insertInto('hot_spot_step')
        .values(this.#row(id, { ...step, number: 1 }))
        .execute();
      return hotSpotOf(id, place, [{ ...step, number: 1 }]);
    });
  }

  /** Adds a step to how it was read. `step` says what it becomes, or why nothing does. */
  async add<Failure>(
    id: string,
    revision: number,
    step: (spot: KeptHotSpot) => Result<NewStep, Failure>,
  ): Promise<Result<KeptHotSpot, NotDone | Failure>> {
    return changeAsRead(this.#db, {
      revision,
      read: (work) => this.within(work).byId(id),
      change: step,
      keep: async (work, next, before) => {
        const made: KeptStep = { ...next, number: revision + 1 };
        await work.insertInto('hot_spot_step').values(this.#row(id, made)).execute();
        return hotSpotOf(id, before.place, [...before.steps, made]);
      },
    });
  }

  #row(id: string, step: KeptStep): HotSpotStepTable {
    return {
      municipality: this.#municipality,
      hot_spot_id: id,
      number: step.number,
      act: step.act,
      state: step.state,
      settled: JSON.stringify(step.settled),
      evidence: step.evidence === null ? null : JSON.stringify(step.evidence),
      reason: step.reason,
      meeting: step.meeting,
      review_by: step.reviewBy,
      closing: step.closing,
      on_day: step.on,
      account_id: step.account,
      role: step.role,
      organisation_id: step.organisation,
    };
  }
}

function hotSpotOf(id: string, place: string, steps: readonly KeptStep[]): KeptHotSpot {
  const [first] = steps;
  const last = steps.at(-1);
  const evidence = steps.findLast((step) => step.evidence !== null)?.evidence;
  if (first === undefined || last === undefined || evidence == null) throw new Error(`hot spot without steps ${id}`);
  const { state, settled, closing } = last;
  // What led to the state: of the steps that stayed in it the first.
  const before = steps.findLastIndex((step) => step.state !== state);
  return {
    id,
    place,
    state,
    settled,
    evidence,
    reviewBy: state === 'closed' ? null : (steps.findLast((step) => step.reviewBy !== null)?.reviewBy ?? null),
    closing,
    proposedOn: first.on,
    decidedOn: steps.find(({ act }) => act === 'decide')?.on ?? null,
    reviewedOn: steps.findLast(({ act }) => ['review', 'wind-down', 'resume'].includes(act))?.on ?? null,
    since: steps[before + 1]?.on ?? last.on,
    revision: last.number,
    steps,
  };
}

const stepOf = (row: HotSpotStepTable): KeptStep => ({
  number: Number(row.number),
  act: row.act,
  state: row.state,
  settled: JSON.parse(row.settled) as Settled,
  evidence: row.evidence === null ? null : (JSON.parse(row.evidence) as Evidence),
  reason: row.reason,
  meeting: row.meeting,
  reviewBy: row.review_by,
  closing: row.closing,
  on: row.on_day,
  account: row.account_id,
  role: row.role,
  organisation: row.organisation_id,
});
