import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Since when each answer reads as it does. What was changed before this nobody knows: it stands since it came. */
export const standsSince: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('response')
      .addColumn('stands_since', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await sql`update response set stands_since = received_hour`.execute(db);
    // Looked through by this from now on, and by the hour that it came once a day.
    await db.schema.dropIndex('response_hour').execute();
    await db.schema
      .createIndex('response_since')
      .on('response')
      .columns(['municipality', 'campaign', 'stands_since'])
      .execute();
  },
};
