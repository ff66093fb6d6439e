import type { Migration } from 'kysely/migration';

/** Accounts that are closed, codes besides the password, devices that are known, and what a session was begun with. */
export const signInMigration: Migration = {
  async up(db) {
    for (const name of ['disabled_on', 'totp_secret', 'totp_pending'])
      await db.schema.alterTable('account').addColumn(name, 'text').execute();
    await db.schema.alterTable('account').addColumn('totp_step', 'integer').execute();
    await db.schema
      .alterTable('session')
      .addColumn('device', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema
      .createTable('recovery_code')
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recovery_code_key', ['account_id', 'code_hash'])
      .execute();
    await db.schema
      .createTable('known_device')
      .addColumn('device_hash', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addColumn('seen_on', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('known_device_key', ['device_hash', 'account_id'])
      .execute();
  },
};
