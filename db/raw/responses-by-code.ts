import { emptyLog } from '../dialects/sqlite.ts';
import { receiptHashOf } from './receipts.ts';
import type { RawDb } from './schema.ts';

/** One response as its own author may see it: everything that is kept, but the hashes. */
export interface KeptAnswer {
  readonly campaign: string;
  readonly language: string;
  readonly receivedHour: string;
  readonly state: string;
  readonly answers: unknown;
  readonly background: unknown;
  readonly places: readonly unknown[];
  readonly texts: readonly unknown[];
}

/** Responses by their receipt code, for access, objection and erasure. Whoever has the code is the author. */
export class ResponsesByCode {
  readonly #db: RawDb;
  readonly #municipality: string;

  constructor(db: RawDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  async show(code: string): Promise<KeptAnswer | null> {
    const response = await this.#db
      .selectFrom('response')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .where('receipt_hash', '=', receiptHashOf(code))
      .executeTakeFirst();
    if (response === undefined) return null;
    const { response_key: key, campaign, language, received_hour: receivedHour, state } = response;
    const background = await this.#db
      .selectFrom('background')
      .select('answers')
      .where('response_key', '=', key)
      .executeTakeFirst();
    const places = await this.#db
      .selectFrom('place')
      .selectAll()
      .where('response_key', '=', key)
      .orderBy('ordinal')
      .execute();
    const texts = await this.#db.selectFrom('free_text').selectAll().where('response_key', '=', key).execute();
    return {
      campaign,
      language,
      receivedHour,
      state,
      answers: JSON.parse(response.answers),
      background: background === undefined ? null : JSON.parse(background.answers),
      places: places.map(({ question, ordinal, geometry, precision_metres, named, way, feeling, answers }) => ({
        question,
        ordinal,
        geometry: JSON.parse(geometry),
        precisionMetres: precision_metres,
        named,
        way,
        feeling,
        answers: JSON.parse(answers),
      })),
      texts: texts.map(({ question, place_ordinal: place, text }) => ({ question, place, text })),
    };
  }

  /** Leaves the response out of every release that is made from now on. False when no response has the code. */
  async withdraw(code: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('response')
      .set({ state: 'withdrawn' })
      .where('municipality', '=', this.#municipality)
      .where('receipt_hash', '=', receiptHashOf(code))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Deletes the response and all that hangs on it, from the log of changes too. False when no response has the code. */
  async erase(code: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('response')
      .where('municipality', '=', this.#municipality)
      .where('receipt_hash', '=', receiptHashOf(code))
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await emptyLog(this.#db);
    return true;
  }
}
