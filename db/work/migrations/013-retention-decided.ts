import type { Migration } from 'kysely/migration';

/** Whether each class was destroyed by a decision when Lykta last looked, so that it is known when one comes or goes. */
export const retentionDecidedMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('retention_decided')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('class', 'text', (column) => column.notNull())
      .addColumn('is_decided', 'integer', (column) => column.notNull())
      .addColumn('since', 'text')
      .addPrimaryKeyConstraint('retention_decided_key', ['municipality', 'class'])
      .execute();
  },
};
