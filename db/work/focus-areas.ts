import type { Card } from '#core/actions/focus.ts';
import type { FocusAct, FocusState } from '#core/actions/focus-life.ts';
import type { Result } from '#core/base/result.ts';
import type { Day } from '#core/base/time.ts';
import type { DoneBy } from './actions.ts';
import { changeAsRead, type NotDone } from './change-as-read.ts';
import type { FocusAreaStepTable, WorkDb } from './schema.ts';

/** One step of a focus area's life, whole. */
export interface KeptFocusStep extends DoneBy {
  readonly number: number;
  readonly act: FocusAct;
  readonly state: FocusState;
  readonly card: Card;
  readonly reason: string;
  readonly meeting: string;
}
export type NewFocusStep = Omit<KeptFocusStep, 'number'>;

/** A focus area as its steps have made it. */
export interface KeptFocusArea {
  readonly id: string;
  readonly state: FocusState;
  readonly card: Card;
  readonly proposedOn: Day;
  readonly revision: number;
  readonly steps: readonly KeptFocusStep[];
}

/** Focus areas with every step of their lives: chosen and not. Nothing is ever changed, and nothing is taken away. */
export class FocusAreaStore {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same within a transaction. */
  within(work: WorkDb): FocusAreaStore {
    return new FocusAreaStore(work, this.#municipality);
  }

  /** All of them, those that were proposed last first: three to six a year. */
  async all(): Promise<readonly KeptFocusArea[]> {
    const rows = await this.#db
      .selectFrom('focus_area_step')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .orderBy('focus_area_id')
      .orderBy('number')
      .execute();
    return [...Map.groupBy(rows, ({ focus_area_id: id }) => id)]
      .map(([id, steps]) => focusAreaOf(id, steps.map(stepOf)))
      .sort((one, other) => other.proposedOn.localeCompare(one.proposedOn) || one.id.localeCompare(other.id));
  }

  async byId(id: string): Promise<KeptFocusArea | null> {
    return (await this.all()).find((area) => area.id === id) ?? null;
  }

  /** A new one, with its first step. */
  async propose(id: string, card: Card, by: DoneBy): Promise<KeptFocusArea> {
    const step: KeptFocusStep = { ...by, number: 1, act: 'propose', state: 'proposed', card, reason: '', meeting: '' };
    await this.#db.insertInto('focus_area_step').values(this.#row(id, step)).execute();
    return focusAreaOf(id, [step]);
  }

  /** Adds a step to how it was read. `step` says what it becomes, or why nothing does. */
  async add<Failure>(
    id: string,
    revision: number,
    step: (area: KeptFocusArea) => Result<NewFocusStep, Failure>,
  ): Promise<Result<KeptFocusArea, NotDone | Failure>> {
    return changeAsRead(this.#db, {
      revision,
      read: (work) => this.within(work).byId(id),
      change: step,
      keep: async (work, next, before) => {
        const made: KeptFocusStep = { ...next, number: revision + 1 };
        await work.insertInto('focus_area_step').values(this.#row(id, made)).execute();
        return focusAreaOf(id, [...before.steps, made]);
      },
    });
  }

  #row(id: string, step: KeptFocusStep): FocusAreaStepTable {
    return {
      municipality: this.#municipality,
      focus_area_id: id,
      number: step.number,
      act: step.act,
      state: step.state,
      card: JSON.stringify(step.card),
      reason: step.reason,
      meeting: step.meeting,
      on_day: step.on,
      account_id: step.account,
      role: step.role,
      organisation_id: step.organisation,
    };
  }
}

function focusAreaOf(id: string, steps: readonly KeptFocusStep[]): KeptFocusArea {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new Error(`focus area without steps ${id}`);
  return { id, state: last.state, card: last.card, proposedOn: first.on, revision: last.number, steps };
}

const stepOf = (row: FocusAreaStepTable): KeptFocusStep => ({
  number: Number(row.number),
  act: row.act,
  state: row.state,
  card: JSON.parse(row.card) as Card,
  reason: row.reason,
  meeting: row.meeting,
  on: row.on_day,
  account: row.account_id,
  role: row.role,
  organisation: row.organisation_id,
});
