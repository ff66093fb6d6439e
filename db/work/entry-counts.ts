import type { Day } from '#core/base/time.ts';
import type { Channel } from '#core/places/channels.ts';
import type { WorkDb } from './schema.ts';

/** What one member of staff has given in on a day, in one channel, for others. */
export interface EntryCount {
  readonly campaign: string;
  readonly channel: Channel;
  readonly day: Day;
  readonly answers: number;
}

/** How many answers somebody has given in for others: theirs to count, and joined with no answer. */
export class EntryCounts {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async add(municipality: string, accountId: string, { campaign, channel, day, answers }: EntryCount): Promise<void> {
    await this.#db
      .insertInto('entry_count')
      .values({ municipality, campaign, account_id: accountId, channel, day, answers })
      .onConflict((conflict) =>
        conflict
          .columns(['municipality', 'campaign', 'account_id', 'channel', 'day'])
          .doUpdateSet(({ eb, ref }) => ({ answers: eb(ref('entry_count.answers'), '+', answers) })),
      )
      .execute();
  }

  /** Takes one back that was counted on that day; nothing where none was. */
  async takeBack(
    municipality: string,
    accountId: string,
    { campaign, channel, day }: Omit<EntryCount, 'answers'>,
  ): Promise<void> {
    await this.#db
      .updateTable('entry_count')
      .set(({ eb, ref }) => ({ answers: eb(ref('answers'), '-', 1) }))
      .where('municipality', '=', municipality)
      .where('campaign', '=', campaign)
      .where('account_id', '=', accountId)
      .where('channel', '=', channel)
      .where('day', '=', day)
      .where('answers', '>', 0)
      .execute();
  }

  /** What each has given in on each day before one, in all channels together; the newest day first. */
  async byPerson(
    municipality: string,
    before: Day,
  ): Promise<readonly (Omit<EntryCount, 'channel'> & { readonly account: string })[]> {
    const rows = await this.#db
      .selectFrom('entry_count')
      .select(({ fn }) => ['campaign', 'account_id as account', 'day', fn.sum<number>('answers').as('answers')])
      .where('municipality', '=', municipality)
      .where('day', '<', before)
      .groupBy(['campaign', 'account_id', 'day'])
      .orderBy('day', 'desc')
      .orderBy('campaign')
      .orderBy('account_id')
      .execute();
    return rows.map((row) => ({ ...row, answers: Number(row.answers) }));
  }

  /** One account's own counts, newest day first. */
  async of(municipality: string, accountId: string): Promise<readonly EntryCount[]> {
    const rows = await this.#db
      .selectFrom('entry_count')
      .select(['campaign', 'channel', 'day', 'answers'])
      .where('municipality', '=', municipality)
      .where('account_id', '=', accountId)
      .where('answers', '>', 0)
      .orderBy('day', 'desc')
      .orderBy('campaign')
      .orderBy('channel')
      .execute();
    return rows.map((row) => ({ ...row, channel: row.channel as Channel, answers: Number(row.answers) }));
  }
}
