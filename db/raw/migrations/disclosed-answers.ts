import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

interface Before {
  readonly disclosure: { readonly id: string; readonly campaign: string; themes: string; selection: string };
}

/** Answers can be disclosed, not texts alone: what was selected is written as one thing, and which answers, as texts are. */
export const disclosedAnswers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('disclosure')
      .addColumn('selection', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    const kept = db as unknown as Kysely<Before>;
    for (const { id, campaign, themes } of await kept
      .selectFrom('disclosure')
      .select(['id', 'campaign', 'themes'])
      .execute()) {
      const selection = JSON.stringify({ of: 'texts', campaign, themes: JSON.parse(themes) as string[] });
      await kept.updateTable('disclosure').set({ selection }).where('id', '=', id).execute();
    }
    await db.schema.alterTable('disclosure').dropColumn('themes').execute();
    const table = db.schema
      .createTable('disclosure_answer')
      .addColumn('disclosure_id', 'text', (column) => column.notNull().references('disclosure.id').onDelete('cascade'))
      .addColumn('response_key', 'text', (column) =>
        column.notNull().references('response.response_key').onDelete('cascade'),
      )
      .addPrimaryKeyConstraint('disclosure_answer_key', ['disclosure_id', 'response_key']);
    // As random-order.ts: no row tells when it came.
    await (db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`without rowid`) : table).execute();
    await db.schema.createIndex('disclosure_answer_of').on('disclosure_answer').columns(['response_key']).execute();
  },
};
