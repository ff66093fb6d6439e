import { isRole, type Role } from '#core/access/roles.ts';
import type { WorkDb } from './schema.ts';

/** Somebody who works in the portal. */
export interface Account {
  readonly id: string;
  readonly municipality: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly passwordHash: string;
}

/** Staff accounts of a municipality and their sessions. Only hashes are stored, of passwords and of session tokens. */
export class AccountStore {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async byName(municipality: string, name: string): Promise<Account | null> {
    const row = await this.#db
      .selectFrom('account')
      .selectAll()
      .where('municipality', '=', municipality)
      .where('name', '=', name)
      .executeTakeFirst();
    return row === undefined ? null : known(row);
  }

  /** Every account, by name. */
  async all(municipality: string): Promise<readonly Account[]> {
    const rows = await this.#db
      .selectFrom('account')
      .selectAll()
      .where('municipality', '=', municipality)
      .orderBy('name')
      .execute();
    return rows.map(known);
  }

  async count(municipality: string): Promise<number> {
    const row = await this.#db
      .selectFrom('account')
      .select((select) => select.fn.countAll<number>().as('accounts'))
      .where('municipality', '=', municipality)
      .executeTakeFirstOrThrow();
    return Number(row.accounts);
  }

  /** Adds an account, or gives an existing name a new password, title and role. */
  async put(account: Account, createdOn: string): Promise<void> {
    const changing = { title: account.title, role: account.role, password_hash: account.passwordHash };
    await this.#db
      .insertInto('account')
      .values({
        id: account.id,
        municipality: account.municipality,
        name: account.name,
        ...changing,
        created_on: createdOn,
      })
      .onConflict((conflict) => conflict.columns(['municipality', 'name']).doUpdateSet(changing))
      .execute();
  }

  async startSession(tokenHash: string, account: Account, now: number): Promise<void> {
    await this.#db
      .insertInto('session')
      .values({
        token_hash: tokenHash,
        account_id: account.id,
        municipality: account.municipality,
        started_at: now,
        seen_at: now,
      })
      .execute();
  }

  /** The account of a session that was started after `startedAfter` and seen after `seenAfter` (ms); null otherwise. */
  async bySession(
    municipality: string,
    tokenHash: string,
    limits: { readonly startedAfter: number; readonly seenAfter: number },
  ): Promise<{ readonly account: Account; readonly seenAt: number } | null> {
    const row = await this.#db
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account_id')
      .selectAll('account')
      .select('session.seen_at')
      .where('session.municipality', '=', municipality)
      .where('session.token_hash', '=', tokenHash)
      .where('session.started_at', '>', limits.startedAfter)
      .where('session.seen_at', '>', limits.seenAfter)
      .executeTakeFirst();
    return row === undefined ? null : { account: known(row), seenAt: Number(row.seen_at) };
  }

  async touchSession(tokenHash: string, now: number): Promise<void> {
    await this.#db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
  }

  async endSession(tokenHash: string): Promise<void> {
    await this.#db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
  }

  /** Removes sessions that no limit lets through any more. */
  async sweepSessions(startedBefore: number): Promise<void> {
    await this.#db.deleteFrom('session').where('started_at', '<', startedBefore).execute();
  }
}

function known(row: {
  id: string;
  municipality: string;
  name: string;
  title: string;
  role: string;
  password_hash: string;
}): Account {
  if (!isRole(row.role)) throw new Error(`unknown role ${row.role}`);
  const { id, municipality, name, title, role } = row;
  return { id, municipality, name, title, role, passwordHash: row.password_hash };
}
