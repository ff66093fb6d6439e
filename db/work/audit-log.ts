import type { Act, ThingOfLog } from '#core/audit/acts.ts';
import { type AuditEntry, BEFORE_THE_FIRST } from '#core/audit/entry.ts';
import type { AuditHead } from '#core/audit/verify.ts';
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

/** The organisation's own sign-in, which makes accounts and says what they may do. */
export const BY_PROVIDER = { id: null, role: 'provider' } as const;

/** What Lykta does by itself, when its day has come. */
export const PROGRAM = { id: null, role: 'program' } as const;

/** What somebody looks for in the log. Times are milliseconds since the epoch. */
export interface AuditFilter {
  readonly since?: number | undefined;
  /** Before this moment. */
  readonly until?: number | undefined;
  readonly account?: string | undefined;
  readonly acts?: readonly string[] | undefined;
  readonly before?: number | undefined;
  readonly atMost?: number;
}

const ABOUT_ACCOUNTS: readonly string[] = ['account', 'session', 'token'];

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
  async add(act: LoggedAct): Promise<AuditEntry> {
    return this.#db.transaction().execute((work) => addEntry(work, this.#municipality, this.#clock(), act));
  }

  /**
   * Makes a change in the work store and adds the entry of it, in one transaction: both are on disk, or neither. Throws what
   * `change` throws, and where either cannot be written.
   */
  async addWith<Done>(act: LoggedAct, change: (work: WorkDb) => Promise<Done>): Promise<Done> {
    return this.#db.transaction().execute(async (work) => {
      await addEntry(work, this.#municipality, this.#clock(), act);
      return change(work);
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

  /** Every entry in order, read a page at a time. */
  async *all(): AsyncGenerator<AuditEntry> {
    let next = 0;
    for (let page = await this.from(next); page.length > 0; page = await this.from(next)) {
      yield* page;
      next = (page.at(-1)?.number ?? 0) + 1;
    }
  }

  /** Entries that fit a filter, the newest first. `before`: only those with a lower number, for the next page. */
  async matching({ since, until, account, acts, before, atMost = 100 }: AuditFilter): Promise<readonly AuditEntry[]> {
    let query = this.#db.selectFrom('audit_entry').selectAll().where('municipality', '=', this.#municipality);
    if (since !== undefined) query = query.where('at', '>=', since);
    if (until !== undefined) query = query.where('at', '<', until);
    // What was done with somebody's account, or with a token, counts too: a failed sign-in is nobody's act.
    if (account !== undefined)
      query = query.where((row) =>
        row.or([
          row('account_id', '=', account),
          row.and([row('object', '=', account), row('thing', 'in', ABOUT_ACCOUNTS)]),
        ]),
      );
    if (acts !== undefined) query = query.where('act', 'in', acts);
    if (before !== undefined) query = query.where('number', '<', before);
    const rows = await query.orderBy('number', 'desc').limit(atMost).execute();
    return rows.map(entryOf);
  }

  /** The newest entry that says it was shortened, or null. */
  async lastShortening(): Promise<AuditEntry | null> {
    const row = await this.#db
      .selectFrom('audit_entry')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .where('act', '=', 'shorten')
      .where('thing', '=', 'log')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : entryOf(row);
  }

  /** How far the log has come, by its own word; null before the first entry. */
  async head(): Promise<AuditHead | null> {
    const row = await this.#db
      .selectFrom('audit_head')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .executeTakeFirst();
    return row === undefined ? null : { ...row, number: Number(row.number), at: this.#clock() };
  }
}

/**
 * Adds an entry within a transaction. A write comes first: it takes the file's lock, so that no two writers ever follow on
 * the same entry.
 */
export async function addEntry(
  work: WorkDb,
  municipality: string,
  at: number,
  { account, act, thing, object, why, address }: LoggedAct,
): Promise<AuditEntry> {
  const head = await work
    .updateTable('audit_head')
    .set((row) => ({ number: row('number', '+', 1) }))
    .where('municipality', '=', municipality)
    .returning(['number', 'hash'])
    .executeTakeFirst();
  const unsigned = {
    municipality,
    number: Number(head?.number ?? 1),
    at,
    account: account?.id ?? null,
    role: account?.role ?? null,
    act,
    thing,
    // Half a letter (an unpaired surrogate) is kept by SQLite as another sign than the one that would be hashed.
    object: object?.toWellFormed() ?? null,
    why: why?.toWellFormed() ?? null,
    address: address?.slice(0, LONGEST_ADDRESS).toWellFormed() ?? null,
    previous: head?.hash ?? BEFORE_THE_FIRST,
  };
  const hash = hashOfEntry(unsigned);
  const { account: account_id, ...row } = unsigned;
  await work
    .insertInto('audit_entry')
    .values({ ...row, account_id, hash })
    .execute();
  if (head === undefined) await work.insertInto('audit_head').values({ municipality, number: 1, hash }).execute();
  else await work.updateTable('audit_head').set({ hash }).where('municipality', '=', municipality).execute();
  return { ...unsigned, hash };
}

const entryOf = ({ account_id: account, number, at, ...entry }: AuditEntryTable): AuditEntry => ({
  ...entry,
  account,
  number: Number(number),
  at: Number(at),
});
