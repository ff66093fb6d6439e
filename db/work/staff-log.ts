import type { WorkDb } from './schema.ts';

export interface StaffAct {
  readonly municipality: string;
  readonly accountId: string;
  readonly act: 'read' | 'write' | 'export';
  /** The address that was asked for, with its filters: what was looked at, never what was seen. */
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Who looked at or took out what, and when: the sentence "alla sökningar och uttag loggas" is true because of this. */
export class StaffLog {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async add({ municipality, accountId, act, address, at }: StaffAct): Promise<void> {
    await this.#db.insertInto('staff_log').values({ municipality, account_id: accountId, act, address, at }).execute();
  }

  /** In the order of time. */
  async all(municipality: string): Promise<readonly StaffAct[]> {
    const rows = await this.#db
      .selectFrom('staff_log')
      .selectAll()
      .where('municipality', '=', municipality)
      .orderBy('at')
      .execute();
    return rows.map(({ account_id: accountId, act, address, at }) => ({
      municipality,
      accountId,
      act,
      address,
      at: Number(at),
    }));
  }
}
