import { isRole, type Role } from '#core/access/roles.ts';
import type { Day } from '#core/base/time.ts';
import type { AccountTable, WorkDb } from './schema.ts';

/** Somebody who works in the portal. */
export interface Account {
  readonly id: string;
  readonly municipality: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly passwordHash: string;
  /** The day it was closed, or null. */
  readonly disabledOn: Day | null;
  readonly hasSecondFactor: boolean;
}

/** An account as it is made. */
export type NewAccount = Omit<Account, 'disabledOn' | 'hasSecondFactor'>;

/** A session as its owner sees it. */
export interface OwnSession {
  /** The beginning of the hash of its token: it names the session, and opens nothing. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly seenAt: number;
  readonly device: string;
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

  /** Adds an account, or gives an existing name a new password, title and role; its sessions then end. */
  async put(account: NewAccount, createdOn: string): Promise<void> {
    const changing = { title: account.title, role: account.role, password_hash: account.passwordHash };
    const none = { disabled_on: null, totp_secret: null, totp_pending: null, totp_step: null };
    const { id, municipality, name } = account;
    const known = await this.#db
      .insertInto('account')
      .values({ id, municipality, name, ...changing, ...none, created_on: createdOn })
      .onConflict((conflict) => conflict.columns(['municipality', 'name']).doUpdateSet(changing))
      .returning('id')
      .executeTakeFirstOrThrow();
    await this.endSessionsOf(known.id);
  }

  async setPassword(account: string, passwordHash: string): Promise<void> {
    await this.#db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', account).execute();
  }

  /** Closes an account from a day, or opens it again with null. Its sessions end. */
  async setDisabled(account: string, disabledOn: Day | null): Promise<void> {
    await this.#db.updateTable('account').set({ disabled_on: disabledOn }).where('id', '=', account).execute();
    await this.endSessionsOf(account);
  }

  async startSession(tokenHash: string, account: Account, now: number, device: string): Promise<void> {
    await this.#db
      .insertInto('session')
      .values({
        token_hash: tokenHash,
        account_id: account.id,
        municipality: account.municipality,
        started_at: now,
        seen_at: now,
        device,
      })
      .execute();
  }

  /**
   * The account of a session that was started after `startedAfter` and seen after `seenAfter` (ms), and neither after
   * `notAfter`: a clock that was ahead for a while may have written a session that would outlive every limit. Null otherwise.
   */
  async bySession(
    municipality: string,
    tokenHash: string,
    limits: { readonly startedAfter: number; readonly seenAfter: number; readonly notAfter: number },
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
      .where('session.started_at', '<=', limits.notAfter)
      .where('session.seen_at', '<=', limits.notAfter)
      .where('account.disabled_on', 'is', null)
      .executeTakeFirst();
    return row === undefined ? null : { account: known(row), seenAt: Number(row.seen_at) };
  }

  async touchSession(tokenHash: string, now: number): Promise<void> {
    await this.#db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
  }

  async endSession(tokenHash: string): Promise<void> {
    await this.#db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
  }

  /** An account's sessions that a limit still lets through, the latest seen first. */
  async sessionsOf(account: string, startedAfter: number, seenAfter: number): Promise<readonly OwnSession[]> {
    const rows = await this.#db
      .selectFrom('session')
      .selectAll()
      .where('account_id', '=', account)
      .where('started_at', '>', startedAfter)
      .where('seen_at', '>', seenAfter)
      .orderBy('seen_at', 'desc')
      .execute();
    return rows.map(({ token_hash, started_at, seen_at, device }) => ({
      id: sessionId(token_hash),
      startedAt: Number(started_at),
      seenAt: Number(seen_at),
      device,
    }));
  }

  /** Ends one of an account's sessions by its id, or all but one by its token's hash. Returns how many ended. */
  async endSessionsOf(
    account: string,
    which: { readonly id?: string; readonly exceptTokenHash?: string } = {},
  ): Promise<number> {
    let query = this.#db.deleteFrom('session').where('account_id', '=', account);
    if (which.id !== undefined) query = query.where('token_hash', 'like', `${which.id}%`);
    if (which.exceptTokenHash !== undefined) query = query.where('token_hash', '<>', which.exceptTokenHash);
    const { numDeletedRows } = await query.executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** Removes sessions that no limit lets through any more. */
  async sweepSessions(startedBefore: number): Promise<void> {
    await this.#db.deleteFrom('session').where('started_at', '<', startedBefore).execute();
  }
}

/** Sixteen hexadecimal digits of the token's hash. */
export const sessionId = (tokenHash: string): string => tokenHash.slice(0, 16);

function known(row: AccountTable): Account {
  if (!isRole(row.role)) throw new Error(`unknown role ${row.role}`);
  const { id, municipality, name, title, role } = row;
  return {
    id,
    municipality,
    name,
    title,
    role,
    passwordHash: row.password_hash,
    disabledOn: row.disabled_on,
    hasSecondFactor: row.totp_secret !== null,
  };
}
