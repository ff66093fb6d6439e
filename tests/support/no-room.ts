import { sql } from 'kysely';
import type { WorkDb } from '#db/work/schema.ts';

/** Lets nothing be written in a table of the work store while something is tried, as where the disk has become full. */
export async function withNoRoomIn<Done>(
  db: WorkDb,
  table: string,
  what: 'insert' | 'update' | 'delete',
  work: () => Promise<Done>,
): Promise<Done> {
  await sql
    .raw(`create trigger no_room before ${what} on ${table} begin select raise(abort, 'there is no room'); end`)
    .execute(db);
  try {
    return await work();
  } finally {
    await sql.raw('drop trigger no_room').execute(db);
  }
}

/** Everything in a table. */
export const rowsIn = async (db: WorkDb, table: string): Promise<readonly unknown[]> =>
  (await sql.raw(`select * from ${table}`).execute(db)).rows;
