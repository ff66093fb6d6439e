import type { Organisation } from '#core/access/organisations.ts';
import type { Day } from '#core/base/time.ts';
import { type AccountRow, organisationOf } from './account-row.ts';
import type { AccessTokenTable, WorkDb } from './schema.ts';

/** A token, as far as the server knows it: not the token itself. */
export interface AccessToken {
  /** Random; what the log names it by. */
  readonly id: string;
  readonly organisation: Organisation;
  readonly name: string;
  /** Its first signs. */
  readonly beginning: string;
  readonly createdOn: Day;
  readonly lastDay: Day;
  readonly usedOn: Day | null;
  readonly takenBackOn: Day | null;
}

/** Whether a token lets anybody in on a day. */
export const isGoodOn = ({ lastDay, takenBackOn }: AccessToken, today: Day): boolean =>
  takenBackOn === null && today <= lastDay;

/** Tokens by which programs read releases (core/access/tokens.ts). Only hashes are stored: a stolen file lets nobody in. */
export class AccessTokens {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same in a transaction. */
  within(work: WorkDb): AccessTokens {
    return new AccessTokens(work, this.#municipality);
  }

  /**
   * The token with this hash, whether or not it is good; null where there is none. It is looked for by the hash, so that how long
   * that takes says nothing of a token.
   */
  async byHash(hash: string): Promise<AccessToken | null> {
    const row = await this.#rows().where('access_token.token_hash', '=', hash).executeTakeFirst();
    return row === undefined ? null : tokenOf(row);
  }

  async byId(id: string): Promise<AccessToken | null> {
    const row = await this.#rows().where('access_token.id', '=', id).executeTakeFirst();
    return row === undefined ? null : tokenOf(row);
  }

  /** Every token, the newest first. */
  async all(): Promise<readonly AccessToken[]> {
    const rows = await this.#rows()
      .orderBy('access_token.created_on', 'desc')
      .orderBy('access_token.name')
      .orderBy('access_token.id')
      .execute();
    return rows.map(tokenOf);
  }

  async add(
    { id, organisation, name, beginning, createdOn, lastDay }: Omit<AccessToken, 'usedOn' | 'takenBackOn'>,
    hash: string,
  ): Promise<void> {
    await this.#db
      .insertInto('access_token')
      .values({
        municipality: this.#municipality,
        id,
        organisation_id: organisation.id,
        name,
        token_hash: hash,
        beginning,
        created_on: createdOn,
        last_day: lastDay,
        used_on: null,
        taken_back_on: null,
      })
      .execute();
  }

  /** From now on it lets nobody in. The first day that it was taken back stays. */
  async takeBack(id: string, today: Day): Promise<void> {
    await this.#one(id).set({ taken_back_on: today }).where('taken_back_on', 'is', null).execute();
  }

  async use(id: string, today: Day): Promise<void> {
    await this.#one(id).set({ used_on: today }).execute();
  }

  #one(id: string) {
    return this.#db.updateTable('access_token').where('municipality', '=', this.#municipality).where('id', '=', id);
  }

  #rows() {
    return this.#db
      .selectFrom('access_token')
      .leftJoin('organisation', (join) =>
        join
          .onRef('organisation.municipality', '=', 'access_token.municipality')
          .onRef('organisation.id', '=', 'access_token.organisation_id'),
      )
      .selectAll('access_token')
      .select(['organisation.kind as organisation_kind', 'organisation.name as organisation_name'])
      .where('access_token.municipality', '=', this.#municipality);
  }
}

/** Destroys tokens that ended before a day, in a transaction. */
export async function destroyEndedTokens(work: WorkDb, municipality: string, before: Day): Promise<void> {
  await work
    .deleteFrom('access_token')
    .where('municipality', '=', municipality)
    .where((row) => row.or([row('last_day', '<', before), row('taken_back_on', '<', before)]))
    .execute();
}

interface TokenRow extends AccessTokenTable, Pick<AccountRow, 'organisation_kind' | 'organisation_name'> {}

const tokenOf = (row: TokenRow): AccessToken => ({
  id: row.id,
  organisation: organisationOf(row),
  name: row.name,
  beginning: row.beginning,
  createdOn: row.created_on,
  lastDay: row.last_day,
  usedOn: row.used_on,
  takenBackOn: row.taken_back_on,
});
