import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Children before what they belong to. */
const tables = ['free_text', 'background', 'place', 'response'] as const;

/**
 * Lays every row where its random key belongs. SQLite otherwise numbers rows as they arrive, which tells the order in
 * which people answered, much finer than the hour that is stored. PostgreSQL has no such number and no order to set here.
 */
export const randomOrder: Migration = {
  async up(db: Kysely<unknown>) {
    if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return;
    await db.transaction().execute(async (transaction) => {
      const made = await definitions(transaction);
      for (const { name } of made.indexes) await transaction.schema.dropIndex(name).execute();
      for (const table of tables) await transaction.schema.alterTable(table).renameTo(`${table}_as_arrived`).execute();
      for (const table of tables.toReversed()) {
        const definition = made.tables.find(({ name }) => name === table);
        if (definition === undefined) throw new Error(`no table ${table}`);
        await sql.raw(`${definition.sql} without rowid`).execute(transaction);
        await sql`insert into ${sql.table(table)} select * from ${sql.table(`${table}_as_arrived`)}`.execute(
          transaction,
        );
      }
      for (const table of tables) await transaction.schema.dropTable(`${table}_as_arrived`).execute();
      for (const index of made.indexes) await sql.raw(index.sql).execute(transaction);
    });
  },
};

interface Definition {
  readonly name: string;
  readonly sql: string;
}

/** The statements that made the tables and their indexes; an index that SQLite made by itself has none. */
async function definitions(
  db: Kysely<unknown>,
): Promise<{ readonly tables: readonly Definition[]; readonly indexes: readonly Definition[] }> {
  const { rows } = await sql<Definition & { readonly type: string }>`
    select type, name, sql from sqlite_master
    where tbl_name in (${sql.join(tables)}) and type in ('table', 'index') and sql is not null`.execute(db);
  return {
    tables: rows.filter(({ type }) => type === 'table'),
    indexes: rows.filter(({ type }) => type === 'index'),
  };
}
