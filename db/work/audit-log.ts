import type { Act, ThingOfLog } from '#core/audit/acts.ts';
import { type AuditEntry, BEFORE_THE_FIRST } from '#core/audit/entry.ts';
import type { Clock } from '#core/base/time.ts';
import { hashOfEntry } from './audit-chain.ts';
import type { AuditEntryTable, WorkDb } from './schema.ts';

/** Something that somebody has done, as it is given to the log. */
export interface LoggedAct {
  /** Who; null where nobody is signed in. */
  readonly account: { readonly id: string | null; readonly role: string } | null;
  readonly act: Act;
  readonly thing: ThingOfLog;
  /** The id of what it was done to. Never a receipt code. */
  readonly object?: string | null;
  /** The reason that was given. Staff write it; nothing that a resident has written belongs here. */
  readonly why?: string | null;
  readonly address?: string | null;
}

/** Whoever works at the server's command line. */
export const OPERATOR = { id: null, role: 'operator' } as const;

/** An address is kept as far as this: longer ones carry nothing that a page of ours asks for. */
const LONGEST_ADDRESS = 2_000;

/**
 * The audit log of a municipality: entries are added and never changed, and each holds the hash of the one before. The table
 * itself refuses changes (migration 005); whoever gets round that is found by `npm run audit -- verify`.
 */
export class AuditLog {
  readonly #db: WorkDb;
  readonly #municipality: string;
  readonly #clock: Clock;

  constructor(db: WorkDb, municipality: string, clock: Clock) {
    this.#db = db;
    this.#municipality = municipality;
    this.#clock = clock;
  }

  /** Throws where it cannot be written: what cannot be logged is not to be done. */
  async add({ account, act, thing, object, why, address }: LoggedAct): Promise<AuditEntry> {
    const municipality = this.#municipality;
    return this.#db.transaction().execute(async (work) => {
      // A write first: it takes the file's lock, so that no two writers ever follow on the same entry.
      const head = await work
        .updateTable('audit_head')
        .set((row) => ({ number: row('number', '+', 1) }))
        .where('municipality', '=', municipality)
        .returning(['number', 'hash'])
        .executeTakeFirst();
      const unsigned = {
        municipality,
        number: Number(head?.number ?? 1),
        at: this.#clock(),
        account: account?.id ?? null,
        role: account?.role ?? null,
        act,
        thing,
        object: object ?? null,
        why: why ?? null,
        address: address?.slice(0, LONGEST_ADDRESS) ?? null,
        previous: head?.hash ?? BEFORE_THE_FIRST,
      };
      const entry: AuditEntry = { ...unsigned, hash: hashOfEntry(unsigned) };
      await work.insertInto('audit_entry').values(rowOf(entry)).execute();
      if (head === undefined)
        await work.insertInto('audit_head').values({ municipality, number: 1, hash: entry.hash }).execute();
      else
        await work
          .updateTable('audit_head')
          .set({ hash: entry.hash })
          .where('municipality', '=', municipality)
          .execute();
      return entry;
    });
  }

  /** Every entry from number `from` on, in order, `atMost` of them. */
  async from(from: number, atMost = 1_000): Promise<readonly AuditEntry[]> {
    const rows = await this.#db
      .selectFrom('audit_entry')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .where('number', '>=', from)
      .orderBy('number')
      .limit(atMost)
      .execute();
    return rows.map(entryOf);
  }
}

const rowOf = ({ account, ...entry }: AuditEntry): AuditEntryTable => ({ ...entry, account_id: account });

const entryOf = ({ account_id: account, number, at, ...entry }: AuditEntryTable): AuditEntry => ({
  ...entry,
  account,
  number: Number(number),
  at: Number(at),
});
