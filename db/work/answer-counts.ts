import type { Day } from '#core/base/time.ts';
import type { WorkDb } from './schema.ts';

export interface AnswerCount {
  /** Rounded down to tens. */
  readonly answers: number;
  /** The day in whose morning it was counted. */
  readonly day: Day;
}

/** How many have answered each open campaign: all that staff may see of it, and never finer than tens (privacy.md section 9). */
export class AnswerCounts {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async of(municipality: string, campaign: string): Promise<AnswerCount | null> {
    const row = await this.#db
      .selectFrom('answer_count')
      .select(['answers', 'day'])
      .where('municipality', '=', municipality)
      .where('campaign', '=', campaign)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Rounds down to tens here, so that nothing finer ever reaches the work store. */
  async put(municipality: string, campaign: string, day: Day, exact: number): Promise<void> {
    const answers = Math.floor(exact / 10) * 10;
    await this.#db
      .insertInto('answer_count')
      .values({ municipality, campaign, day, answers })
      .onConflict((conflict) => conflict.columns(['municipality', 'campaign']).doUpdateSet({ day, answers }))
      .execute();
  }
}
