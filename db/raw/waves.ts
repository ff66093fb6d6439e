import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { addDays, type Day } from '#core/base/time.ts';
import type { Channel } from '#core/places/channels.ts';
import { type CheckTold, checkTold } from '#core/waves/bot-check.ts';
import type { FoundWave, WaveReason } from '#core/waves/find.ts';
import type { LookedAt, Sign } from '#core/waves/looked-at.ts';
import type { Counted, WaveState } from '#core/waves/states.ts';
import { inParts } from './in-parts.ts';
import type { RawDb, RawSchema, WaveTable } from './schema.ts';

/** So many are looked through at once. */
export const MOST = 20_000;

/** So many are read at once: with five lines of a thousand corners each they are some megabytes. */
const PAGE = 40;

/** Whether the answers of a wave count once it has been decided on; null for what each is apart from that. */
const COUNTED_IN: Readonly<Record<WaveState, Counted | null>> = { new: null, 'set-aside': 'set-aside', real: 'yes' };

/** An answer as it is looked at, its marks unread as they are kept (JSON), with what becomes of it in a release. */
export interface InWave extends Omit<LookedAt, 'marks'> {
  readonly marks: readonly string[];
  readonly wave: string | null;
  readonly counted: Counted;
  readonly check: CheckTold;
}

/** Answers some at a time, so that no more than a page of them is in memory, and others get their turn between two. */
export type InPages = AsyncIterable<readonly InWave[]>;

export interface KeptWave {
  readonly id: string;
  readonly campaign: string;
  readonly state: WaveState;
  readonly reasons: readonly WaveReason[];
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly reason: string | null;
}

export interface WaveAct {
  readonly from: WaveState;
  readonly to: WaveState;
  readonly by: string;
  readonly day: Day;
  readonly reason: string;
}

/** Waves of answers: found, kept as one thing, and decided on. Withdrawn answers are part of none. */
export class Waves {
  readonly #db: RawDb;
  readonly #municipality: string;

  constructor(db: RawDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** How many answers of a dialogue read as they do since each day. */
  async answersByDay(campaign: string): Promise<ReadonlyMap<Day, number>> {
    const days = new Map<Day, number>();
    for (const { since, answers } of await this.#sinceWhen(campaign).execute())
      days.set(dayIn(since), (days.get(dayIn(since)) ?? 0) + Number(answers));
    return days;
  }

  /**
   * What reads as it does since some days of a dialogue, as it is looked at: the newest hours that hold at most `MOST` answers
   * together; of an hour that alone holds more so many by their random keys, and those in no wave first.
   */
  async *ofDays(campaign: string, first: Day, last: Day): InPages {
    const until = addDays(last, 1);
    const hours = await this.#sinceWhen(campaign)
      .where('stands_since', '>=', first)
      .where('stands_since', '<', until)
      .orderBy('stands_since', 'desc')
      .execute();
    let sum = 0;
    const within = hours.filter(({ answers }, index) => {
      sum += Number(answers);
      return index === 0 || sum <= MOST;
    });
    const from = within.at(-1)?.since;
    if (from === undefined) return;
    yield* this.#pages(
      await this.#keys
        .where('campaign', '=', campaign)
        .where('stands_since', '>=', from)
        .where('stands_since', '<', until)
        .orderBy((order) => order.case().when('wave', 'is', null).then(0).else(1).end())
        .orderBy('response_key')
        .limit(MOST)
        .execute(),
    );
  }

  /** The answers of a wave. */
  async *of(wave: string): InPages {
    yield* this.#pages(await this.#keys.where('wave', '=', wave).execute());
  }

  /** How many answers a wave is. */
  async countOf(wave: string): Promise<number> {
    const { answers } = await this.#db
      .selectFrom('response')
      .select(({ fn }) => fn.countAll<number>().as('answers'))
      .where('municipality', '=', this.#municipality)
      .where('wave', '=', wave)
      .where('state', '=', 'new')
      .executeTakeFirstOrThrow();
    return Number(answers);
  }

  /** Every wave, those that nobody has decided on first. */
  async all(): Promise<readonly KeptWave[]> {
    const rows = await this.#db
      .selectFrom('wave')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .orderBy((order) => order.case().when('state', '=', 'new').then(0).else(1).end())
      .orderBy('decided_on', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(keptOf);
  }

  async byId(id: string): Promise<KeptWave | null> {
    const row = await this.#db
      .selectFrom('wave')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : keptOf(row);
  }

  /** How many waves nobody has decided on. */
  async countLeft(): Promise<number> {
    const { left } = await this.#db
      .selectFrom('wave')
      .select(({ fn }) => fn.countAll<number>().as('left'))
      .where('municipality', '=', this.#municipality)
      .where('state', '=', 'new')
      .executeTakeFirstOrThrow();
    return Number(left);
  }

  /**
   * Keeps waves that were found. What grows stays the same wave as long as nobody has decided on it, and what turns out to be no
   * part of it leaves, for the wave that it is found in or for none; what comes after a decision is a wave of its own, once it is
   * `least` answers, for nobody has decided on those.
   */
  async keep(campaign: string, found: readonly FoundWave[], least: number): Promise<void> {
    const ownerOf = await this.#ownersAmong(found);
    const inOne = new Set(found.flatMap(({ keys }) => keys));
    for (const wave of found)
      await this.#db.transaction().execute(async (transaction) => {
        // The first statement writes, so that nobody else keeps waves between the look and the change.
        await transaction.updateTable('wave').set({ municipality: this.#municipality }).where('id', '=', '').execute();
        const known = await this.#wavesOf(transaction, wave.keys);
        const states = await this.#statesOf(transaction, [...new Set(known.values())]);
        const isAnothers = (id: string): boolean =>
          states.get(id) === 'new' && ownerOf.has(id) && ownerOf.get(id) !== wave;
        const free = wave.keys.filter((key) => {
          const id = known.get(key);
          return id === undefined || isAnothers(id);
        });
        const [undecided, ...others] = [...states]
          .flatMap(([id, state]) => (state === 'new' && !isAnothers(id) ? [id] : []))
          .sort();
        const left = [...states.keys()].filter(isAnothers);
        const isDecided = [...states.values()].some((state) => state !== 'new');
        if (undecided === undefined && (free.length === 0 || (isDecided && free.length < least))) return;
        const id = undecided ?? (await this.#begin(transaction, campaign));
        // Two that have grown together are one.
        for (const other of others) {
          await transaction.updateTable('response').set({ wave: id }).where('wave', '=', other).execute();
          await transaction.deleteFrom('wave').where('id', '=', other).execute();
        }
        for (const keys of inParts(free))
          await transaction.updateTable('response').set({ wave: id }).where('response_key', 'in', keys).execute();
        for (const keys of inParts(wave.apart.filter((key) => !inOne.has(key))))
          await transaction
            .updateTable('response')
            .set({ wave: null })
            .where('wave', 'in', [id, ...left])
            .where('response_key', 'in', keys)
            .execute();
        if (wave.reasons.includes('crowd')) await this.#leaveBefore(transaction, campaign, id, wave.keys, least);
        await transaction
          .updateTable('wave')
          .set({ reasons: JSON.stringify(wave.reasons) })
          .where('id', '=', id)
          .execute();
      });
  }

  /**
   * Which of what was found each kept wave is: what has most of its answers, where that is half of the one or the other. Where one of
   * a class is now found in a flood, the class's wave is no part of that: null, or another one.
   */
  async #ownersAmong(found: readonly FoundWave[]): Promise<ReadonlyMap<string, FoundWave | null>> {
    const most = new Map<string, { readonly wave: FoundWave; readonly shared: number }>();
    for (const wave of found) {
      const kept = await this.#wavesOf(this.#db, wave.keys);
      for (const [id, { length: shared }] of Map.groupBy(kept.values(), (id) => id))
        if (shared > (most.get(id)?.shared ?? 0)) most.set(id, { wave, shared });
    }
    const owners = new Map<string, FoundWave | null>();
    for (const [id, { wave, shared }] of most)
      owners.set(id, 2 * shared >= Math.min(await this.countOf(id), wave.keys.length) ? wave : null);
    return owners;
  }

  /**
   * What was found on days that are not looked at any more, before it was known that the wave is of a crowd, and is of none, becomes
   * a wave of its own again.
   */
  async #leaveBefore(
    transaction: Kysely<RawSchema>,
    campaign: string,
    id: string,
    keys: readonly string[],
    least: number,
  ): Promise<void> {
    const inIt = new Set(keys);
    const rows = await transaction
      .selectFrom('response')
      .select(['response_key as key', 'signs'])
      .where('wave', '=', id)
      .execute();
    const isOfCrowd = (signs: string): boolean => (JSON.parse(signs) as readonly Sign[]).includes('crowd');
    const before = rows.flatMap(({ key, signs }) => (inIt.has(key) || isOfCrowd(signs) ? [] : [key]));
    if (before.length < least) return;
    const { reasons } = await transaction
      .selectFrom('wave')
      .select('reasons')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const own = await this.#begin(transaction, campaign);
    const ownReasons = (JSON.parse(reasons) as readonly WaveReason[]).filter((reason) => reason !== 'crowd');
    await transaction
      .updateTable('wave')
      .set({ reasons: JSON.stringify(ownReasons) })
      .where('id', '=', own)
      .execute();
    for (const part of inParts(before))
      await transaction.updateTable('response').set({ wave: own }).where('response_key', 'in', part).execute();
  }

  /**
   * Decides on a wave: its answers are left out of every release that is made from now on, or all count, or are as they were
   * before anybody decided.
   * `unknown`: there is no such wave; `moved-on`: somebody has decided since.
   */
  decide(id: string, { from, to, by, day, reason }: WaveAct): Promise<'decided' | 'unknown' | 'moved-on'> {
    return this.#db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('wave')
        .set({ state: to, decided_by: by, decided_on: day, reason })
        .where('municipality', '=', this.#municipality)
        .where('id', '=', id)
        .where('state', '=', from)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) {
        const there = await transaction.selectFrom('wave').select('id').where('id', '=', id).executeTakeFirst();
        return there === undefined ? 'unknown' : 'moved-on';
      }
      await transaction
        .updateTable('response')
        .set(({ ref }) => ({ counted: COUNTED_IN[to] ?? ref('counted_alone') }))
        .where('wave', '=', id)
        .execute();
      return 'decided';
    });
  }

  /** All answers to a dialogue that wait for want of a bot check count from now on, but those of a wave that is not held for real. */
  async letIn(campaign: string): Promise<void> {
    await this.#db
      .updateTable('response')
      .set({ counted: 'yes', counted_alone: 'yes' })
      .where('municipality', '=', this.#municipality)
      .where('campaign', '=', campaign)
      .where('counted', '=', 'waiting')
      .where(({ eb, or, selectFrom }) =>
        or([
          eb('wave', 'is', null),
          eb('wave', 'in', selectFrom('wave').select('wave.id').where('wave.state', '=', 'real')),
        ]),
      )
      .execute();
  }

  /** How many since each hour, or each day of what was changed. Read off an index alone. */
  #sinceWhen(campaign: string) {
    return this.#db
      .selectFrom('response')
      .select(['stands_since as since', ({ fn }) => fn.countAll<number>().as('answers')])
      .where('municipality', '=', this.#municipality)
      .where('campaign', '=', campaign)
      .groupBy('stands_since');
  }

  async #begin(transaction: Kysely<RawSchema>, campaign: string): Promise<string> {
    const id = randomUUID();
    await transaction
      .insertInto('wave')
      .values({
        id,
        municipality: this.#municipality,
        campaign,
        state: 'new',
        reasons: '[]',
        decided_by: null,
        decided_on: null,
        reason: null,
      })
      .execute();
    return id;
  }

  /** The wave that each of some answers is in already. */
  async #wavesOf(db: Kysely<RawSchema>, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const known = new Map<string, string>();
    for (const part of inParts(keys))
      for (const { response_key: key, wave } of await db
        .selectFrom('response')
        .select(['response_key', 'wave'])
        .where('response_key', 'in', part)
        .execute())
        if (wave !== null) known.set(key, wave);
    return known;
  }

  async #statesOf(db: Kysely<RawSchema>, ids: readonly string[]): Promise<ReadonlyMap<string, WaveState>> {
    if (ids.length === 0) return new Map();
    const rows = await db.selectFrom('wave').select(['id', 'state']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  /** Keys of what has not been withdrawn. */
  get #keys() {
    return this.#db
      .selectFrom('response')
      .select('response_key as key')
      .where('municipality', '=', this.#municipality)
      .where('state', '=', 'new');
  }

  async *#pages(keys: readonly { readonly key: string }[]): InPages {
    for (const page of inParts(keys, PAGE)) yield await this.#answers(page.map(({ key }) => key));
  }

  async #answers(keys: readonly string[]): Promise<readonly InWave[]> {
    const rows = await this.#db
      .selectFrom('response')
      .select(['response_key', 'stands_since', 'answers', 'channel', 'bot_check', 'signs', 'wave', 'counted'])
      .where('municipality', '=', this.#municipality)
      .where('state', '=', 'new')
      .where('response_key', 'in', keys)
      .execute();
    const places = await this.#db
      .selectFrom('place')
      .select(['response_key', 'question', 'ordinal', 'geometry', 'feeling', 'answers'])
      .where('response_key', 'in', keys)
      .orderBy('question')
      .orderBy('ordinal')
      .execute();
    const texts = await this.#db
      .selectFrom('free_text')
      .select(['response_key', 'text'])
      .where('response_key', 'in', keys)
      .execute();
    const placesOf = Map.groupBy(places, ({ response_key }) => response_key);
    const textsOf = Map.groupBy(texts, ({ response_key }) => response_key);
    return rows.map((row) => {
      const own = placesOf.get(row.response_key) ?? [];
      const coded = [row.answers, ...own.map(({ feeling, answers }) => `${feeling ?? ''} ${answers}`)];
      return {
        key: row.response_key,
        hour: row.stands_since,
        hasPassed: row.bot_check !== 'none',
        signs: JSON.parse(row.signs) as readonly Sign[],
        marks: own.map(({ geometry }) => geometry),
        texts: (textsOf.get(row.response_key) ?? []).map(({ text }) => text),
        pattern: coded.join('\n'),
        answered: [row.answers, ...own.map(({ answers }) => answers)].reduce(
          (sum, json) => sum + Object.keys(JSON.parse(json) as object).length,
          0,
        ),
        wave: row.wave,
        counted: row.counted,
        check: checkTold(row.bot_check, row.channel as Channel),
      };
    });
  }
}

/** "2027-03-15" of "2027-03-15T14" and of itself. */
const dayIn = (since: string): Day => since.slice(0, 10);

const keptOf = (row: WaveTable): KeptWave => ({
  id: row.id,
  campaign: row.campaign,
  state: row.state,
  reasons: JSON.parse(row.reasons) as readonly WaveReason[],
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
  reason: row.reason,
});
