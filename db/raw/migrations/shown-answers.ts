import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What of a dialogue's answers has been shown before anything was proposed: at first what has been granted. */
export const shownAnswers: Migration = {
  async up(db: Kysely<unknown>) {
    const table = db.schema
      .createTable('shown_answers')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('campaign', 'text', (column) => column.notNull())
      .addColumn('from_day', 'text', (column) => column.notNull())
      .addColumn('to_day', 'text', (column) => column.notNull())
      .addColumn('questions', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('shown_answers_key', ['municipality', 'campaign', 'from_day', 'to_day', 'questions']);
    // As random-order.ts: no row tells when it came.
    await (db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`without rowid`) : table).execute();
    const kept = db as unknown as Kysely<Kept>;
    const granted = await kept
      .selectFrom('disclosure')
      .select(['municipality', 'campaign', 'selection'])
      .where('state', 'in', ['approved', 'fetched'])
      .execute();
    for (const { municipality, campaign, selection } of granted) {
      const { of, from, to, questions } = JSON.parse(selection) as Selected;
      if (of === 'answers')
        await kept
          .insertInto('shown_answers')
          .values({
            municipality,
            campaign,
            from_day: from,
            to_day: to,
            questions: JSON.stringify(questions.toSorted()),
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    }
  },
};

interface Kept {
  readonly disclosure: { readonly municipality: string; campaign: string; selection: string; state: string };
  readonly shown_answers: {
    readonly municipality: string;
    readonly campaign: string;
    readonly from_day: string;
    readonly to_day: string;
    readonly questions: string;
  };
}

interface Selected {
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly questions: readonly string[];
}
