import type { Migration } from 'kysely/migration';

/** A password that somebody else has given is good for some days, and until its owner has chosen another. Those of before stay. */
export const givenPasswordsMigration: Migration = {
  async up(db) {
    await db.schema.alterTable('account').addColumn('password_until', 'text').execute();
  },
};
