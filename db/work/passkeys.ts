import type { Day } from '#core/base/time.ts';
import type { WorkDb } from './schema.ts';

/** A passkey, as far as the server knows it: nothing of it is secret. */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly account: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** What its owner calls it. */
  readonly name: string;
  readonly createdOn: Day;
  readonly usedOn: Day | null;
}

/** Passkeys of accounts (WebAuthn credentials). */
export class Passkeys {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async byId(id: string): Promise<Passkey | null> {
    const row = await this.#db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : passkeyOf(row);
  }

  /** An account's own, the oldest first. */
  async of(account: string): Promise<readonly Passkey[]> {
    const rows = await this.#db
      .selectFrom('passkey')
      .selectAll()
      .where('account_id', '=', account)
      .orderBy('created_on')
      .orderBy('name')
      .execute();
    return rows.map(passkeyOf);
  }

  /** False where somebody has that one already: it belongs to one account for ever. */
  async add({ id, account, publicKey, counter, transports, name, createdOn }: Passkey): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('passkey')
      .values({
        id,
        account_id: account,
        public_key: publicKey,
        counter,
        transports: JSON.stringify(transports),
        name,
        created_on: createdOn,
        used_on: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  /** Notes a use. False where the count did not go up, though it is kept: then another use was first, or there is a copy. */
  async use(id: string, counter: number, today: Day): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('passkey')
      .set({ counter, used_on: today })
      .where('id', '=', id)
      .where('counter', counter === 0 ? '=' : '<', counter)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Takes one of an account's own away. False where it has none such. */
  async remove(account: string, id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('passkey')
      .where('account_id', '=', account)
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}

const passkeyOf = (row: {
  readonly id: string;
  readonly account_id: string;
  readonly public_key: string;
  readonly counter: number;
  readonly transports: string;
  readonly name: string;
  readonly created_on: string;
  readonly used_on: string | null;
}): Passkey => ({
  id: row.id,
  account: row.account_id,
  publicKey: row.public_key,
  counter: Number(row.counter),
  transports: JSON.parse(row.transports) as readonly string[],
  name: row.name,
  createdOn: row.created_on,
  usedOn: row.used_on,
});
