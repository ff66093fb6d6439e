import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, openSqlite } from '#db/dialects/sqlite.ts';
import { rawMigrations } from '#db/raw/migrations/index.ts';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import type { RawDb, RawSchema } from '#db/raw/schema.ts';
import { numberedKey, rawPlace, rawResponse } from '../support/raw-item.ts';
import { addRawRows } from '../support/raw-rows.ts';
import { townPeople } from '../support/release-town.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-order-'));
  file = join(folder, 'raw.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const tables = ['response', 'place', 'background', 'free_text'] as const;
const arrivals = Array.from({ length: 40 }, (_, number) => number);

/** Forty people answer one after another, each in a transaction of their own. */
async function answerInTurn(db: RawDb): Promise<void> {
  const responses = new RawResponses(db);
  for (const number of arrivals)
    await responses.keep({
      idempotencyKey: numberedKey(number),
      body: { number },
      response: rawResponse({
        answers: { Q2: String(number) },
        background: { Q14a: String(number) },
        places: [{ ...rawPlace, answers: { '4a': String(number) } }],
        texts: [{ question: '4f', place: 0, text: String(number), screening: 'clear', urgent: false }],
      }),
    });
}

/** Who comes first when a table is read as it lies. */
async function asItLies(db: RawDb, table: (typeof tables)[number]): Promise<readonly string[]> {
  const { rows } = await sql<Record<string, string>>`select * from ${sql.table(table)}`.execute(db);
  return rows.map((row) => row.response_key ?? '');
}

describe('the raw store', () => {
  it('keeps rows in the order of their random keys, so that nobody can read who answered before whom', async () => {
    const db = await openRawDb(file);
    await answerInTurn(db);
    for (const table of tables) {
      const keys = await asItLies(db, table);
      expect(keys).toHaveLength(arrivals.length);
      expect(keys).toEqual([...keys].sort());
      await expect(sql`select rowid from ${sql.table(table)}`.execute(db), table).rejects.toThrow('rowid');
    }
    const inKeyOrder = await db.selectFrom('response').select('answers').execute();
    expect(inKeyOrder.map(({ answers }) => answers)).not.toEqual(
      arrivals.map((n) => JSON.stringify({ Q2: String(n) })),
    );
    await db.destroy();
  });

  it('that was filled before is laid in that order with nothing lost, and still lets nobody answer twice', async () => {
    const old = openSqlite<RawSchema>(file);
    const { '001-responses': first } = rawMigrations;
    if (first === undefined) throw new Error('no first migration');
    await migrate(old, { '001-responses': first });
    const batch = { municipality: 'provstad', campaign: 'var' };
    const newer = join(folder, 'new.sqlite');
    const filled = await openRawDb(newer);
    await addRawRows(filled, batch, townPeople(300, 5));
    const before = await contents(filled);
    await filled.destroy();
    await copyRows(newer, old);
    await old.destroy();

    const db = await openRawDb(file);
    expect(await contents(db)).toEqual(before);
    expect(await asItLies(db, 'place')).toEqual([...(await asItLies(db, 'place'))].sort());
    await expect(addRawRows(db, batch, townPeople(1, 5))).rejects.toThrow('UNIQUE');
    await db.deleteFrom('response').execute();
    expect(await db.selectFrom('place').selectAll().execute()).toEqual([]);
    expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
    await db.destroy();
  });
});

/** Puts all rows of a raw store into one of an older schema, as far as that has their columns. */
async function copyRows(from: string, to: RawDb): Promise<void> {
  await sql`attach ${from} as filled`.execute(to);
  for (const table of tables) {
    const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(to);
    const columns = sql.join(rows.map(({ name }) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from filled.${sql.table(table)}`.execute(
      to,
    );
  }
}

const contents = async (db: RawDb): Promise<unknown> => ({
  responses: await db.selectFrom('response').selectAll().orderBy('response_key').execute(),
  places: await db.selectFrom('place').selectAll().orderBy('response_key').orderBy('ordinal').execute(),
});
