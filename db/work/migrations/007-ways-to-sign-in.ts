import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The organisation's own sign-in and passkeys beside the password; and of each session, how it was begun. */
export const waysToSignInMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('identity')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('identity_key', ['municipality', 'issuer', 'subject'])
      .execute();
    await db.schema
      .createTable('passkey')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('counter', 'bigint', (column) => column.notNull())
      .addColumn('transports', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_on', 'text', (column) => column.notNull())
      .addColumn('used_on', 'text')
      .execute();
    await db.schema.createIndex('passkey_account').on('passkey').column('account_id').execute();
    await db.schema.createIndex('identity_account').on('identity').column('account_id').execute();
    await db.schema
      .alterTable('session')
      .addColumn('way', 'text', (column) => column.notNull().defaultTo('password'))
      .execute();
    for (const name of ['two_steps', 'proven_at'])
      await db.schema
        .alterTable('session')
        .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    await begunAsBefore(db);
  },
};

/** Until now a session of an account with a second step had taken both. */
async function begunAsBefore(db: Kysely<unknown>): Promise<void> {
  await sql`UPDATE session SET proven_at = started_at`.execute(db);
  await sql`UPDATE session SET two_steps = 1
    WHERE account_id IN (SELECT id FROM account WHERE totp_secret IS NOT NULL)`.execute(db);
}
