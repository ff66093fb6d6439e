import { fitsOrganisation } from '#core/access/organisations.ts';
import type { SignsIn } from '#core/access/sign-in-ways.ts';
import type { Day } from '#core/base/time.ts';
import { type Account, accountOf, accountRows } from './account-row.ts';
import { inOne } from './in-one.ts';
import type { WorkDb } from './schema.ts';

export type { Account };

/** An account as it is made. */
export type NewAccount = Omit<Account, 'disabledOn' | 'passwordUntil' | keyof SignsIn> &
  Partial<Pick<Account, 'passwordUntil'>>;

/** What somebody is in the portal, and for whom. */
export type Position = Pick<Account, 'role' | 'organisation'>;

export const isSamePosition = (one: Position, other: Position): boolean =>
  one.role === other.role && one.organisation.id === other.organisation.id;

/** Whom the organisation's provider knows somebody as. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Staff accounts of a municipality. Of passwords only hashes are stored. */
export class AccountStore {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async byName(municipality: string, name: string): Promise<Account | null> {
    const row = await accountRows(this.#db)
      .where('account.municipality', '=', municipality)
      .where('account.name', '=', name)
      .executeTakeFirst();
    return row === undefined ? null : accountOf(row);
  }

  async byId(municipality: string, id: string): Promise<Account | null> {
    const row = await accountRows(this.#db)
      .where('account.municipality', '=', municipality)
      .where('account.id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : accountOf(row);
  }

  /** Whoever the provider knows by this subject: by nothing else, least of all by an e-mail address. */
  async byIdentity(municipality: string, { issuer, subject }: Identity): Promise<Account | null> {
    const row = await accountRows(this.#db)
      .innerJoin('identity', 'identity.account_id', 'account.id')
      .where('identity.municipality', '=', municipality)
      .where('identity.issuer', '=', issuer)
      .where('identity.subject', '=', subject)
      .executeTakeFirst();
    return row === undefined ? null : accountOf(row);
  }

  /** Every account, by name. */
  async all(municipality: string): Promise<readonly Account[]> {
    const rows = await accountRows(this.#db)
      .where('account.municipality', '=', municipality)
      .orderBy('account.name')
      .execute();
    return rows.map(accountOf);
  }

  async count(municipality: string): Promise<number> {
    const row = await this.#db
      .selectFrom('account')
      .select((select) => select.fn.countAll<number>().as('accounts'))
      .where('municipality', '=', municipality)
      .executeTakeFirstOrThrow();
    return Number(row.accounts);
  }

  /** Adds an account, or gives an existing name a new password, title, role and organisation; its sessions then end. */
  async put(account: NewAccount, createdOn: string): Promise<void> {
    const row = rowOfNew(account, createdOn);
    const { title, role, organisation_id, password_hash, password_until } = row;
    const known = await this.#db
      .insertInto('account')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['municipality', 'name'])
          .doUpdateSet({ title, role, organisation_id, password_hash, password_until }),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    await endSessions(this.#db, known.id);
  }

  /** Adds an account of somebody whom the provider knows. Its name must be free. */
  async addWithIdentity(account: NewAccount, identity: Identity, createdOn: string): Promise<void> {
    await inOne(this.#db, async (work) => {
      await work.insertInto('account').values(rowOfNew(account, createdOn)).execute();
      const { id: account_id, municipality } = account;
      await work
        .insertInto('identity')
        .values({ municipality, ...identity, account_id })
        .execute();
    });
  }

  /** From now on the provider says who this is: the password goes, and the sessions end. */
  async link({ id, municipality }: Account, identity: Identity): Promise<void> {
    await inOne(this.#db, async (work) => {
      await work.deleteFrom('identity').where('account_id', '=', id).execute();
      await work
        .insertInto('identity')
        .values({ municipality, ...identity, account_id: id })
        .execute();
      await work.updateTable('account').set({ password_hash: '', password_until: null }).where('id', '=', id).execute();
      await endSessions(work, id);
    });
  }

  /** What the provider says of somebody now. Another role or organisation ends their sessions. */
  async setPosition(account: Account, position: Position, title: string): Promise<void> {
    mustFit(position);
    const { role, organisation } = position;
    await this.#db
      .updateTable('account')
      .set({ role, organisation_id: organisation.id, title })
      .where('id', '=', account.id)
      .execute();
    if (!isSamePosition(position, account)) await endSessions(this.#db, account.id);
  }

  /** `until`: the last day of a password that somebody else gives; null for one that its owner has chosen. */
  async setPassword(account: string, passwordHash: string, until: Day | null): Promise<void> {
    await this.#db
      .updateTable('account')
      .set({ password_hash: passwordHash, password_until: until })
      .where('id', '=', account)
      .execute();
  }

  /** Closes an account from a day, or opens it again with null. Its sessions end. */
  async setDisabled(account: string, disabledOn: Day | null): Promise<void> {
    await this.#db.updateTable('account').set({ disabled_on: disabledOn }).where('id', '=', account).execute();
    await endSessions(this.#db, account);
  }
}

const endSessions = (db: WorkDb, account: string) =>
  db.deleteFrom('session').where('account_id', '=', account).execute();

/** Whatever asks, no account is kept with a role that its organisation cannot have. */
function mustFit({ role, organisation }: Position): void {
  if (!fitsOrganisation(role, organisation)) throw new Error(`${role} does not fit ${organisation.kind}`);
}

function rowOfNew(account: NewAccount, createdOn: string) {
  const { id, municipality, name, title, role, organisation, passwordHash, passwordUntil = null } = account;
  mustFit({ role, organisation });
  return {
    id,
    municipality,
    organisation_id: organisation.id,
    name,
    title,
    role,
    password_hash: passwordHash ?? '',
    password_until: passwordUntil,
    created_on: createdOn,
    disabled_on: null,
    totp_secret: null,
    totp_pending: null,
    totp_step: null,
  };
}
