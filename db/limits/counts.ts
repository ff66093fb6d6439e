import { createHmac, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import { checkWhole, DamagedFault, emptyLog, openSqlite } from '../dialects/sqlite.ts';

interface CountSchema {
  /** How often something was done in a stretch of time that began with the first. */
  count: { key: string; starts: number; ends: number; times: number };
  /** The key of the day, and no other's. */
  day_key: { day: Day; key: string };
}

/** How often so far, this time with it, and the milliseconds until it is forgotten. */
export interface Count {
  readonly times: number;
  readonly left: number;
}

/**
 * Counts what is done from where, so that nobody does it without end; kept on disk, so that a restart forgets nothing. What is
 * counted is named by a hash with a key that is drawn anew each day and then overwritten: no address, and no name that somebody
 * typed, is ever written, and of an earlier day's hashes nobody can say whose they were. A count is removed when its time is
 * out. The file holds nothing that anybody needs: it is in no backup, and a damaged one is begun anew.
 */
export class Counts {
  readonly #db: Kysely<CountSchema>;
  readonly #clock: Clock;
  #today: { readonly day: Day; readonly key: Buffer } | null = null;
  #sweptAt = Number.NaN;

  private constructor(db: Kysely<CountSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Close with `close()`. ":memory:" counts for this process alone. */
  static async open(file: string, clock: Clock): Promise<Counts> {
    try {
      return await Counts.#opened(file, clock);
    } catch (error) {
      if (!(error instanceof DamagedFault)) throw error;
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
      return Counts.#opened(file, clock);
    }
  }

  static async #opened(file: string, clock: Clock): Promise<Counts> {
    const db = openSqlite<CountSchema>(file, 0o600);
    await checkWhole(db, file);
    // A power cut may take the last counts with it; nothing waits for the disk on their account.
    await sql`PRAGMA synchronous = OFF`.execute(db);
    await sql`CREATE TABLE IF NOT EXISTS count (
      key TEXT PRIMARY KEY, starts INTEGER NOT NULL, ends INTEGER NOT NULL, times INTEGER NOT NULL) WITHOUT ROWID`.execute(
      db,
    );
    await sql`CREATE TABLE IF NOT EXISTS day_key (day TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID`.execute(db);
    return new Counts(db, clock);
  }

  /** Counts once more; the stretch is `within` milliseconds long and begins with the first. */
  async add(name: string, within: number): Promise<Count> {
    const key = await this.#keyOf(name);
    const now = this.#clock();
    await this.#sweep(now);
    // One that begins later than now was counted by a clock that has been set back since.
    const { rows } = await sql<{ ends: number; times: number }>`
      INSERT INTO count (key, starts, ends, times) VALUES (${key}, ${now}, ${now + within}, 1)
      ON CONFLICT (key) DO UPDATE SET
        times = CASE WHEN count.ends <= ${now} OR count.starts > ${now} THEN 1 ELSE count.times + 1 END,
        ends = CASE WHEN count.ends <= ${now} OR count.starts > ${now} THEN ${now + within} ELSE count.ends END,
        starts = CASE WHEN count.ends <= ${now} OR count.starts > ${now} THEN ${now} ELSE count.starts END
      RETURNING ends, times`.execute(this.#db);
    const [row] = rows;
    return row === undefined ? { times: 1, left: within } : { times: row.times, left: row.ends - now };
  }

  /** How often so far, without counting. */
  async read(name: string): Promise<Count> {
    const key = await this.#keyOf(name);
    const now = this.#clock();
    const row = await this.#db
      .selectFrom('count')
      .select(['ends', 'times'])
      .where('key', '=', key)
      .where('ends', '>', now)
      .where('starts', '<=', now)
      .executeTakeFirst();
    return row === undefined ? { times: 0, left: 0 } : { times: row.times, left: row.ends - now };
  }

  /** A secret that only whoever has today's key can name: what is signed with it is good for this day, also after a restart. */
  secretOfDay(name: string): Promise<string> {
    return this.#keyOf(`secret ${name}`);
  }

  /** Removes what is forgotten, and an earlier day's key, where nobody comes to be counted. */
  async sweep(): Promise<void> {
    await this.#keyToday();
    const now = this.#clock();
    if ((await this.#removeForgotten(now)) > 0n) await emptyLog(this.#db);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }

  async #keyOf(name: string): Promise<string> {
    return createHmac('sha256', await this.#keyToday())
      .update(name)
      .digest('base64url');
  }

  async #keyToday(): Promise<Buffer> {
    const day = dayOf(this.#clock());
    if (this.#today?.day !== day) this.#today = { day, key: await this.#keyOfDay(day) };
    return this.#today.key;
  }

  /** The day's key, drawn where there is none yet. Every other day's is overwritten, and what was counted by it. */
  async #keyOfDay(day: Day): Promise<Buffer> {
    const drawn = randomBytes(32).toString('hex');
    await this.#db.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction.deleteFrom('day_key').where('day', '!=', day).executeTakeFirst();
      if (numDeletedRows > 0n) await transaction.deleteFrom('count').execute();
      await transaction
        .insertInto('day_key')
        .values({ day, key: drawn })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
    const { key } = await this.#db.selectFrom('day_key').select('key').where('day', '=', day).executeTakeFirstOrThrow();
    await emptyLog(this.#db);
    return Buffer.from(key, 'hex');
  }

  async #sweep(now: number): Promise<void> {
    if (Math.abs(now - this.#sweptAt) < SWEEP) return;
    this.#sweptAt = now;
    await this.#removeForgotten(now);
  }

  async #removeForgotten(now: number): Promise<bigint> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('count')
      .where((row) => row.or([row('ends', '<=', now), row('starts', '>', now)]))
      .executeTakeFirst();
    return numDeletedRows;
  }
}

/** Milliseconds between two sweepings out of what has been forgotten. */
export const SWEEP = 60_000;
