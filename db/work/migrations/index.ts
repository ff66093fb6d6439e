import type { Migration } from 'kysely/migration';

/** In order; each runs on SQLite and PostgreSQL alike. A migration that has shipped is never edited. */
export const workMigrations: Readonly<Record<string, Migration>> = {
  '001-campaigns-and-accounts': {
    async up(db) {
      await db.schema
        .createTable('campaign')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('opens', 'text', (column) => column.notNull())
        .addColumn('closes', 'text', (column) => column.notNull())
        .addColumn('definition', 'text', (column) => column.notNull())
        .addColumn('released_on', 'text')
        .addPrimaryKeyConstraint('campaign_key', ['municipality', 'id'])
        .execute();
      await db.schema
        .createTable('account')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('password_hash', 'text', (column) => column.notNull())
        .addColumn('created_on', 'text', (column) => column.notNull())
        .addUniqueConstraint('account_name', ['municipality', 'name'])
        .execute();
      await db.schema
        .createTable('session')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('started_at', 'bigint', (column) => column.notNull())
        .addColumn('seen_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
  '002-staff-log': {
    async up(db) {
      await db.schema
        .createTable('staff_log')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('account_id', 'text', (column) => column.notNull())
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('staff_log_time').on('staff_log').columns(['municipality', 'at']).execute();
    },
  },
};
