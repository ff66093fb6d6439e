import { isSignInWay, type SignInWay } from '#core/access/sign-in-ways.ts';
import { accountOf, accountRows } from './account-row.ts';
import type { Account } from './accounts.ts';
import type { WorkDb } from './schema.ts';

/** How a session was begun. */
export interface Begun {
  readonly way: SignInWay;
  readonly twoSteps: boolean;
  /** When whoever holds it last showed who they are, in milliseconds since the epoch; 0: the provider does not say. */
  readonly provenAt: number;
  /** "Firefox, Windows". */
  readonly device: string;
}

/** Somebody who is signed in. */
export interface SignedIn extends Begun {
  readonly account: Account;
  readonly seenAt: number;
}

/** A session as its owner sees it. */
export interface OwnSession {
  /** The beginning of the hash of its token: it names the session, and opens nothing. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly seenAt: number;
  readonly device: string;
}

/** Sessions of staff. Only hashes of their tokens are stored: a stolen file signs nobody in. */
export class SessionStore {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async start(tokenHash: string, account: Account, now: number, begun: Begun): Promise<void> {
    await this.#db
      .insertInto('session')
      .values({
        token_hash: tokenHash,
        account_id: account.id,
        municipality: account.municipality,
        started_at: now,
        seen_at: now,
        device: begun.device,
        way: begun.way,
        two_steps: begun.twoSteps ? 1 : 0,
        proven_at: begun.provenAt,
      })
      .execute();
  }

  /**
   * A session that was started after `startedAfter` and seen after `seenAfter` (ms), and neither after
   * `notAfter`: a clock that was ahead for a while may have written a session that would outlive every limit. Null otherwise.
   */
  async current(
    municipality: string,
    tokenHash: string,
    limits: { readonly startedAfter: number; readonly seenAfter: number; readonly notAfter: number },
  ): Promise<SignedIn | null> {
    const row = await accountRows(this.#db)
      .innerJoin('session', 'session.account_id', 'account.id')
      .select(['session.seen_at', 'session.way', 'session.two_steps', 'session.proven_at', 'session.device'])
      .where('session.municipality', '=', municipality)
      .where('session.token_hash', '=', tokenHash)
      .where('session.started_at', '>', limits.startedAfter)
      .where('session.seen_at', '>', limits.seenAfter)
      .where('session.started_at', '<=', limits.notAfter)
      .where('session.seen_at', '<=', limits.notAfter)
      .where('account.disabled_on', 'is', null)
      .executeTakeFirst();
    if (row === undefined) return null;
    if (!isSignInWay(row.way)) throw new Error(`unknown way to sign in ${row.way}`);
    return {
      account: accountOf(row),
      way: row.way,
      twoSteps: Number(row.two_steps) === 1,
      provenAt: Number(row.proven_at),
      seenAt: Number(row.seen_at),
      device: row.device,
    };
  }

  async touch(tokenHash: string, now: number): Promise<void> {
    await this.#db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
  }

  async end(tokenHash: string): Promise<void> {
    await this.#db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
  }

  /** An account's sessions that a limit still lets through, the latest seen first. */
  async of(account: string, startedAfter: number, seenAfter: number): Promise<readonly OwnSession[]> {
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
  async endOf(
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
  async sweep(startedBefore: number): Promise<void> {
    await this.#db.deleteFrom('session').where('started_at', '<', startedBefore).execute();
  }
}

/** Sixteen hexadecimal digits of the token's hash. */
export const sessionId = (tokenHash: string): string => tokenHash.slice(0, 16);
