import type { Day } from '#core/base/time.ts';
import { DESTROYED_CLASSES, type Decisions, type DestroyedClass } from '#core/privacy/retention.ts';
import type { WorkDb } from './schema.ts';

/**
 * Since when each retention class has a decision, or has none. Settings say what holds today alone; somebody who answered before a
 * decision came, or went, was told another day than the one that holds now.
 */
export class DecisionMemory {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** Notes what is decided today. Another decision on the same class changes no day, and is not noted. */
  async note(decisions: Decisions, today: Day): Promise<void> {
    const before = new Map((await this.#rows()).map((row) => [row.class, row.is_decided]));
    for (const name of DESTROYED_CLASSES) {
      const columns = { is_decided: decisions[name] === undefined ? 0 : 1, since: before.has(name) ? today : null };
      if (before.get(name) === columns.is_decided) continue;
      await this.#db
        .insertInto('retention_decided')
        .values({ municipality: this.#municipality, class: name, ...columns })
        .onConflict((conflict) => conflict.columns(['municipality', 'class']).doUpdateSet(columns))
        .execute();
    }
  }

  /** The days on which a decision came or went. Classes of which it has always been as it is are left out. */
  async changed(): Promise<ReadonlyMap<DestroyedClass, Day>> {
    return new Map((await this.#rows()).flatMap(({ class: name, since }) => (since === null ? [] : [[name, since]])));
  }

  #rows() {
    return this.#db
      .selectFrom('retention_decided')
      .select(['class', 'is_decided', 'since'])
      .where('municipality', '=', this.#municipality)
      .execute();
  }
}
