import { randomUUID } from 'node:crypto';
import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What moderators do with texts. Each text gets a name of its own, random, so that no two can be told to be one person's; and
 * who has opened which original, since only they may take a mask away.
 */
export const moderation: Migration = {
  async up(db: Kysely<unknown>) {
    const add = (name: string, type: 'text' | 'integer', fallback?: string | number): Promise<void> =>
      db.schema
        .alterTable('free_text')
        .addColumn(name, type, (column) => (fallback === undefined ? column : column.notNull().defaultTo(fallback)))
        .execute();
    await add('text_id', 'text');
    await add('original', 'text');
    await add('masks', 'text');
    await add('themes', 'text', '[]');
    await add('refusal', 'text');
    await add('revision', 'integer', 0);
    await add('decided_on', 'text');

    const kept = db as Kysely<{ free_text: Named }>;
    const rows = await kept.selectFrom('free_text').select(['response_key', 'question', 'place_ordinal']).execute();
    for (const row of rows)
      await kept
        .updateTable('free_text')
        .set({ text_id: randomUUID() })
        .where('response_key', '=', row.response_key)
        .where('question', '=', row.question)
        .where('place_ordinal', '=', row.place_ordinal)
        .execute();
    await db.schema.createIndex('free_text_id').unique().on('free_text').columns(['text_id']).execute();
    await db.schema.createIndex('free_text_queue').on('free_text').columns(['municipality', 'moderation']).execute();

    const opening = db.schema
      .createTable('text_opening')
      .addColumn('text_id', 'text', (column) => column.notNull().references('free_text.text_id').onDelete('cascade'))
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('text_opening_key', ['text_id', 'account_id']);
    // As random-order.ts: no row tells when it came.
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    await (isSqlite ? opening.modifyEnd(sql`without rowid`) : opening).execute();
  },
};

interface Named {
  response_key: string;
  question: string;
  place_ordinal: number;
  text_id: string;
}
