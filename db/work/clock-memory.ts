import { type Day, dayOf } from '#core/base/time.ts';
import { type ClockSeen, seeDay } from '#core/privacy/steady-clock.ts';
import { AuditLog } from './audit-log.ts';
import type { WorkDb } from './schema.ts';

/** The days that Lykta has run on, as the work store remembers them: by them a clock that has leapt is known. */
export class ClockMemory {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** What is to be said of the clock when it says a day. Writes nothing. */
  async judge(today: Day): Promise<ClockSeen> {
    const row = await this.#db
      .selectFrom('clock_seen')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .executeTakeFirst();
    if (row === undefined) return seeDay({ trusted: (await this.#lastInLog()) ?? today, doubted: null }, today);
    const { trusted_on: trusted, doubted_since: since, doubted_on: last, doubted_days: days } = row;
    return seeDay({ trusted, doubted: since === null || last === null ? null : { since, last, days } }, today);
  }

  /** The same, and remembers that Lykta has run on that day. */
  async see(today: Day): Promise<ClockSeen> {
    const seen = await this.judge(today);
    await this.#write(seen);
    return seen;
  }

  /** Somebody who has looked says that it is that day. */
  confirm(today: Day): Promise<void> {
    return this.#write({ trusted: today, doubted: null });
  }

  /** Stores from before there was a memory have the log: somebody did something on that day. */
  async #lastInLog(): Promise<Day | null> {
    const [last] = await new AuditLog(this.#db, this.#municipality, () => 0).matching({ atMost: 1 });
    return last === undefined ? null : dayOf(last.at);
  }

  async #write({ trusted, doubted }: ClockSeen): Promise<void> {
    const columns = {
      trusted_on: trusted,
      doubted_since: doubted?.since ?? null,
      doubted_on: doubted?.last ?? null,
      doubted_days: doubted?.days ?? 0,
    };
    await this.#db
      .insertInto('clock_seen')
      .values({ municipality: this.#municipality, ...columns })
      .onConflict((conflict) => conflict.column('municipality').doUpdateSet(columns))
      .execute();
  }
}
