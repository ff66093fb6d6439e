import type { Language } from '#core/base/language.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Feeling } from '#core/places/feelings.ts';
import type { TakenBackAct, TakenBackMark } from '#core/privacy/taken-back.ts';
import type { InputWay, PlaceWay } from '#core/survey/contract.ts';
import type { KeptAnswer } from '#core/survey/kept-answer.ts';
import type { RawResponse } from '#core/survey/raw-response.ts';
import { countedAtFirst } from '#core/waves/bot-check.ts';
import { emptyLog } from '../dialects/sqlite.ts';
import { awaitNoMore } from './awaited-no-more.ts';
import { deriveFromKey, receiptHashOf, revisionOf } from './receipts.ts';
import { insertParts, removeParts, takeWriteLock } from './response-rows.ts';
import type { RawDb, ResponseTable } from './schema.ts';
import { markTakenBack } from './taken-back.ts';

/** An answer that was found, and which state of it this is: a change says which state it was made from. */
export interface Found {
  readonly kept: KeptAnswer;
  readonly revision: string;
}

/**
 * `repeated`: the answer is already as the change would make it. `moved-on`: it has been changed since the state that the
 * change was made from. `withdrawn`: it has been taken back. None of the last three writes anything.
 */
export type Changing = 'changed' | 'repeated' | 'moved-on' | 'withdrawn' | 'unknown';

/** Responses by their receipt code, for access, correction, objection and erasure. Whoever has the code is the author. */
export class ResponsesByCode {
  readonly #db: RawDb;
  readonly #municipality: string;

  readonly #clock: Clock;
  readonly #onTakenBack: (marks: readonly TakenBackMark[]) => Promise<void>;

  /** `onTakenBack`: called with the marks when an answer has been withdrawn or erased, before whoever asked is told. */
  constructor(
    db: RawDb,
    municipality: string,
    clock: Clock = Date.now,
    onTakenBack: (marks: readonly TakenBackMark[]) => Promise<void> = async () => undefined,
  ) {
    this.#db = db;
    this.#municipality = municipality;
    this.#clock = clock;
    this.#onTakenBack = onTakenBack;
  }

  /** Every code takes the same way: one hash of it, one look-up of that hash. */
  async find(code: string): Promise<Found | null> {
    const row = await this.#rowOf(this.#db, code);
    if (row === undefined) return null;
    const kept = await keptOf(this.#db, row);
    return { kept, revision: revisionOf(code, contentOf(kept)) };
  }

  /**
   * Puts other answers in the place of those that are kept, whole or not at all, and takes the old ones out of the log of
   * changes too. Code, channel, hour and all hashes stay: the same sending, should it come late, is still the same answer. What
   * moderators have decided was about what it said before: it counts as its own sending lets it, is no part of a wave of real people
   * any more, and is looked at for waves as of this day. Only what has been set aside stays so.
   */
  async change(code: string, from: string, response: RawResponse): Promise<Changing> {
    const changing = await this.#db.transaction().execute(async (transaction): Promise<Changing> => {
      await takeWriteLock(transaction);
      const row = await this.#rowOf(transaction, code);
      if (row === undefined) return 'unknown';
      if (row.state === 'withdrawn') return 'withdrawn';
      const now = revisionOf(code, contentOf(await keptOf(transaction, row)));
      if (now === revisionOf(code, contentOf(response))) return 'repeated';
      if (now !== from) return 'moved-on';
      await removeParts(transaction, row.response_key);
      const alone = countedAtFirst(row.bot_check);
      await transaction
        .updateTable('response')
        .set({
          answers: JSON.stringify(response.answers),
          language: response.language,
          stands_since: dayOf(this.#clock()),
          counted_alone: alone,
          counted: row.counted === 'set-aside' ? row.counted : alone,
          wave: (await isRealPeople(transaction, row.wave)) ? null : row.wave,
        })
        .where('response_key', '=', row.response_key)
        .execute();
      await insertParts(transaction, [{ key: row.response_key, response }]);
      return 'changed';
    });
    if (changing === 'changed') await emptyLog(this.#db);
    return changing;
  }

  /** Leaves the response out of every release that is made from now on. False when no response has the code. */
  withdraw(code: string): Promise<boolean> {
    return this.#takeBack(code, 'withdrawn', async (transaction, { response_key: key }) => {
      await transaction.updateTable('response').set({ state: 'withdrawn' }).where('response_key', '=', key).execute();
      return [];
    });
  }

  /**
   * Deletes the response and all that hangs on it, from the log of changes too, and lets the same sending not bring it back. False
   * when no response has the code. `mayComeAgain`: whoever typed it in takes it away to type it in once more.
   */
  async erase(code: string, { mayComeAgain = false } = {}): Promise<boolean> {
    const isThere = await this.#takeBack(
      code,
      'erased',
      async (transaction, { response_key: key, idempotency_hash: hash }) => {
        await transaction.deleteFrom('response').where('response_key', '=', key).execute();
        return mayComeAgain ? [] : this.#mark(transaction, 'spent', hash);
      },
    );
    if (isThere) await emptyLog(this.#db);
    return isThere;
  }

  /**
   * Erases what was sent with a key, and lets nothing that is still on its way with it be kept: the device that made the key
   * does not know whether its answer has arrived.
   */
  async eraseByKey(idempotencyKey: string): Promise<void> {
    const { receiptCode, idempotencyHash } = deriveFromKey(idempotencyKey, null);
    // First, so that nothing is kept between the two.
    await this.#db.transaction().execute(async (transaction) => {
      await takeWriteLock(transaction);
      await awaitNoMore(transaction, this.#municipality, idempotencyHash, dayOf(this.#clock()));
    });
    await this.erase(receiptCode);
  }

  /**
   * With the marks that it was done, in one transaction; whoever asked is told when they are kept outside too. `work` returns
   * the marks that it has made of its own.
   */
  async #takeBack(
    code: string,
    act: TakenBackAct,
    work: (transaction: RawDb, row: ResponseTable) => Promise<readonly TakenBackMark[]>,
  ): Promise<boolean> {
    const marks = await this.#db.transaction().execute(async (transaction) => {
      await takeWriteLock(transaction);
      const row = await this.#rowOf(transaction, code);
      if (row === undefined) return null;
      return [...(await work(transaction, row)), ...(await this.#mark(transaction, act, row.response_key))];
    });
    if (marks !== null && marks.length > 0) await this.#onTakenBack(marks);
    return marks !== null;
  }

  #mark(transaction: RawDb, act: TakenBackAct, of: string): Promise<readonly TakenBackMark[]> {
    return markTakenBack(transaction, this.#municipality, act, of, dayOf(this.#clock()));
  }

  #rowOf(db: RawDb, code: string): Promise<ResponseTable | undefined> {
    return db
      .selectFrom('response')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .where('receipt_hash', '=', receiptHashOf(code))
      .executeTakeFirst();
  }
}

/** Whether somebody has decided that a wave is real people. */
async function isRealPeople(db: RawDb, wave: string | null): Promise<boolean> {
  if (wave === null) return false;
  const found = await db.selectFrom('wave').select('state').where('id', '=', wave).executeTakeFirst();
  return found?.state === 'real';
}

/** What a change can change. */
const contentOf = ({ language, answers, background, places, texts }: Omit<RawResponse, 'municipality'>) => ({
  language,
  answers,
  background,
  places,
  texts: [...texts].sort((a, b) => (`${a.question} ${a.place}` < `${b.question} ${b.place}` ? -1 : 1)),
});

async function keptOf(db: RawDb, row: ResponseTable): Promise<KeptAnswer> {
  const { response_key: key } = row;
  const background = await db
    .selectFrom('background')
    .select('answers')
    .where('response_key', '=', key)
    .executeTakeFirst();
  const places = await db
    .selectFrom('place')
    .selectAll()
    .where('response_key', '=', key)
    .orderBy('question')
    .orderBy('ordinal')
    .execute();
  const texts = await db.selectFrom('free_text').selectAll().where('response_key', '=', key).execute();
  return {
    campaign: row.campaign,
    survey: { id: row.survey, version: row.survey_version },
    language: row.language as Language,
    inputWay: row.input_way as InputWay,
    channel: row.channel as Channel,
    receivedHour: row.received_hour,
    state: row.state,
    counted: row.counted,
    answers: JSON.parse(row.answers),
    background: background === undefined ? {} : JSON.parse(background.answers),
    places: places.map(({ question, ordinal, geometry, precision_metres, named, way, feeling, answers }) => ({
      question,
      ordinal,
      geometry: JSON.parse(geometry),
      precisionMetres: precision_metres,
      named,
      way: way as PlaceWay,
      feeling: feeling as Feeling | null,
      answers: JSON.parse(answers),
    })),
    // Of a text that has been refused nothing is left.
    texts: texts
      .filter(({ text }) => text !== '')
      .map(({ question, place_ordinal: place, text, screening, urgent }) => ({
        question,
        place: place === -1 ? null : place,
        text,
        screening,
        urgent: urgent === 1,
      })),
  };
}
