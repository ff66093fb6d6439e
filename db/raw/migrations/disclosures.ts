import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What has been asked for as public records, who decided, and which texts: a text that is changed or erased is in none of them. */
export const disclosures: Migration = {
  async up(db: Kysely<unknown>) {
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    // As random-order.ts: no row tells when it came.
    const make = <Table extends string, Column extends string>(
      table: CreateTableBuilder<Table, Column>,
    ): Promise<void> => (isSqlite ? table.modifyEnd(sql`without rowid`) : table).execute();
    await make(
      db.schema
        .createTable('disclosure')
        .addColumn('id', 'text', (column) => column.notNull().primaryKey())
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('themes', 'text', (column) => column.notNull())
        .addColumn('purpose', 'text', (column) => column.notNull())
        .addColumn('diary_number', 'text', (column) => column.notNull())
        .addColumn('secrecy_note', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('proposed_by', 'text', (column) => column.notNull())
        .addColumn('proposed_on', 'text', (column) => column.notNull())
        .addColumn('decided_by', 'text')
        .addColumn('decided_on', 'text')
        .addColumn('decision_note', 'text')
        .addColumn('fetched_by', 'text')
        .addColumn('fetched_on', 'text'),
    );
    await make(
      db.schema
        .createTable('disclosure_text')
        .addColumn('disclosure_id', 'text', (column) =>
          column.notNull().references('disclosure.id').onDelete('cascade'),
        )
        .addColumn('text_id', 'text', (column) => column.notNull().references('free_text.text_id').onDelete('cascade'))
        .addPrimaryKeyConstraint('disclosure_text_key', ['disclosure_id', 'text_id']),
    );
    await db.schema.createIndex('disclosure_text_of').on('disclosure_text').columns(['text_id']).execute();
  },
};
