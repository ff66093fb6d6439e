import type { Day } from '#core/base/time.ts';
import type { WorkDb } from './schema.ts';

/** Devices that somebody has signed in on, by the hash of their cookie. Whoever guesses elsewhere does not shut them out. */
export class KnownDevices {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async remember(account: string, deviceHash: string, today: Day): Promise<void> {
    await this.#db
      .insertInto('known_device')
      .values({ account_id: account, device_hash: deviceHash, seen_on: today })
      .onConflict((conflict) => conflict.columns(['device_hash', 'account_id']).doUpdateSet({ seen_on: today }))
      .execute();
  }

  /** Whether whoever signs in with this name has done so on this device, since a day. */
  async isKnown(municipality: string, name: string, deviceHash: string, since: Day): Promise<boolean> {
    const row = await this.#db
      .selectFrom('known_device')
      .innerJoin('account', 'account.id', 'known_device.account_id')
      .select('account.id')
      .where('account.municipality', '=', municipality)
      .where('account.name', '=', name)
      .where('device_hash', '=', deviceHash)
      .where('seen_on', '>=', since)
      .executeTakeFirst();
    return row !== undefined;
  }

  async forget(account: string): Promise<void> {
    await this.#db.deleteFrom('known_device').where('account_id', '=', account).execute();
  }
}
