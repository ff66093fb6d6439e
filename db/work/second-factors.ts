import { inOne } from './in-one.ts';
import type { WorkDb } from './schema.ts';

/**
 * Second steps of accounts but for their passkeys: the secret that an app makes codes from, the last code that was used, and recovery codes, of
 * which only hashes are kept. The secret is kept as it is: by itself it signs nobody in, and the password's hash is no password.
 */
export class SecondFactors {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  /** Keeps a secret that is not in use until a code from it has been given. */
  async begin(account: string, secret: string): Promise<void> {
    await this.#db.updateTable('account').set({ totp_pending: secret }).where('id', '=', account).execute();
  }

  async pending(account: string): Promise<string | null> {
    return (await this.#secrets(account))?.totp_pending ?? null;
  }

  async secret(account: string): Promise<string | null> {
    return (await this.#secrets(account))?.totp_secret ?? null;
  }

  /** Takes the secret that was begun into use, with its first code. */
  async turnOn(account: string, step: number): Promise<void> {
    await this.#db
      .updateTable('account')
      .set((row) => ({ totp_secret: row.ref('totp_pending'), totp_pending: null, totp_step: step }))
      .where('id', '=', account)
      .execute();
  }

  /** Takes the app away. */
  async turnOff(account: string): Promise<void> {
    const none = { totp_secret: null, totp_pending: null, totp_step: null };
    await this.#db.updateTable('account').set(none).where('id', '=', account).execute();
  }

  /** Takes every second step away: the app, the passkeys and the recovery codes. */
  async removeAll(account: string): Promise<void> {
    await this.turnOff(account);
    await this.#db.deleteFrom('passkey').where('account_id', '=', account).execute();
    await this.setRecoveryCodes(account, []);
  }

  /** New recovery codes, none of the old. */
  async setRecoveryCodes(account: string, codeHashes: readonly string[]): Promise<void> {
    await inOne(this.#db, async (work) => {
      await work.deleteFrom('recovery_code').where('account_id', '=', account).execute();
      if (codeHashes.length === 0) return;
      await work
        .insertInto('recovery_code')
        .values(codeHashes.map((code_hash) => ({ account_id: account, code_hash })))
        .execute();
    });
  }

  /**
   * Uses a code's time step up. False where that or a later one has been used: one code lets in once. One after `latest`, the
   * last that can be used now, was used by a clock that was ahead, and shuts nobody out.
   */
  async useStep(account: string, step: number, latest: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('account')
      .set({ totp_step: step })
      .where('id', '=', account)
      .where((row) =>
        row.or([row('totp_step', 'is', null), row('totp_step', '<', step), row('totp_step', '>', latest)]),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Uses a recovery code up. False where there is none such, any more. */
  async useRecoveryCode(account: string, codeHash: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('recovery_code')
      .where('account_id', '=', account)
      .where('code_hash', '=', codeHash)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async recoveryCodesLeft(account: string): Promise<number> {
    const { left } = await this.#db
      .selectFrom('recovery_code')
      .select((row) => row.fn.countAll<number>().as('left'))
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow();
    return Number(left);
  }

  async #secrets(account: string) {
    return this.#db
      .selectFrom('account')
      .select(['totp_secret', 'totp_pending'])
      .where('id', '=', account)
      .executeTakeFirst();
  }
}
