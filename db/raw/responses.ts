import type { RawResponse } from '#core/survey/raw-response.ts';
import { type Sending, UNASKED } from '#core/waves/bot-check.ts';
import type { Sign } from '#core/waves/looked-at.ts';
import { spentAmong } from './awaited-no-more.ts';
import { inParts } from './in-parts.ts';
import { type Derived, deriveFromKey } from './receipts.ts';
import { insertNew, keptAlready, takeWriteLock } from './response-rows.ts';
import type { RawDb } from './schema.ts';

export interface ResponseToKeep {
  /** Random, made by the device that answers; only its hash is stored. */
  readonly idempotencyKey: string;
  /** What came with the key, as it was sent: the same key with another body is refused. */
  readonly body: unknown;
  readonly response: RawResponse;
  /** How it was sent; asked for no check where nothing is said. */
  readonly sending?: Sending;
}

export type Keeping =
  /** `erased`: it was kept once, and its author has had it erased. It is not kept again. */
  | { readonly outcome: 'kept' | 'repeated' | 'erased'; readonly receiptCode: string }
  /** The key belongs to another body; nothing was written. */
  | { readonly outcome: 'refused' };

interface Waiting {
  readonly derived: Derived;
  readonly response: RawResponse;
  readonly sending: Sending;
  readonly resolve: (keeping: Keeping) => void;
  readonly reject: (reason: unknown) => void;
}

/** Bounds a transaction, and the parameters of its longest statement (SQLite takes 32 766). */
const LARGEST_GROUP = 200;

/**
 * Keeps responses, durably: a promise resolves only after the commit, which SQLite has then written through to the disk
 * (WAL, synchronous=FULL). Under load many share one commit: those that come while one transaction is written wait
 * together and go in the next. One that cannot be written fails alone.
 */
export class RawResponses {
  readonly #db: RawDb;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  constructor(db: RawDb) {
    this.#db = db;
  }

  /** Keeps one response; the same key never makes two. Rejects when the store cannot write. */
  keep({ idempotencyKey, body, response, sending = UNASKED }: ResponseToKeep): Promise<Keeping> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ derived: deriveFromKey(idempotencyKey, body), response, sending, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** What became of a key before, or null: asked where a new response would be refused, so that a repeat is not. */
  async kept(municipality: string, idempotencyKey: string, body: unknown): Promise<Keeping | null> {
    const derived = deriveFromKey(idempotencyKey, body);
    const { idempotencyHash, receiptCode } = derived;
    const [earlier] = await keptAlready(this.#db, municipality, [idempotencyHash]);
    if (earlier !== undefined) return repeatOf(derived, earlier.body_hash);
    const spent = await spentAmong(this.#db, [idempotencyHash]);
    return spent.size === 0 ? null : { outcome: 'erased', receiptCode };
  }

  /** Marks what is kept under codes with these hashes as sent from a network that many answers came from. */
  async markAsOfCrowd(municipality: string, receiptHashes: readonly string[]): Promise<void> {
    for (const hashes of inParts(receiptHashes))
      await this.#db.transaction().execute(async (transaction) => {
        await takeWriteLock(transaction);
        const rows = await transaction
          .selectFrom('response')
          .select(['response_key', 'signs'])
          .where('municipality', '=', municipality)
          .where('receipt_hash', 'in', hashes)
          .execute();
        for (const { response_key: key, signs } of rows) {
          const marked = new Set<Sign>([...(JSON.parse(signs) as readonly Sign[]), 'crowd']);
          await transaction
            .updateTable('response')
            .set({ signs: JSON.stringify([...marked]) })
            .where('response_key', '=', key)
            .execute();
        }
      });
  }

  /** Resolves when nothing waits to be written. */
  async idle(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Lets the requests that have already arrived be read and got ready first, as long as each turn of the event loop brings
      // more: with SQLite nothing else runs during a transaction.
      let ready: number;
      do {
        ready = this.#waiting.length;
        await new Promise((resolve) => setImmediate(resolve));
      } while (this.#waiting.length > ready && ready < LARGEST_GROUP);
      await this.#writeGroup(this.#waiting.splice(0, LARGEST_GROUP));
    }
    this.#writing = null;
  }

  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const keepings = await this.#commit(group);
      keepings.forEach((keeping, index) => {
        group[index]?.resolve(keeping);
      });
    } catch (reason) {
      const [only] = group;
      if (group.length === 1) only?.reject(reason);
      else for (const one of group) await this.#writeGroup([one]);
    }
  }

  /** One transaction. Answers in the order of the group. */
  #commit(group: readonly Waiting[]): Promise<readonly Keeping[]> {
    return this.#db.transaction().execute(async (transaction): Promise<readonly Keeping[]> => {
      await takeWriteLock(transaction);
      const spent = await spentAmong(
        transaction,
        group.map(({ derived }) => derived.idempotencyHash),
      );
      const wanted = group.filter(({ derived }) => !spent.has(derived.idempotencyHash));
      const inserted = wanted.length === 0 ? [] : await insertNew(transaction, wanted);
      const isNew = new Set(wanted.filter((_, index) => inserted[index]));
      const repeats = wanted.filter((one) => !isNew.has(one));
      const municipalities = new Set(repeats.map(({ response }) => response.municipality));
      const bodies = new Map<string, string>();
      for (const municipality of municipalities) {
        const hashes = repeats.map(({ derived }) => derived.idempotencyHash);
        for (const row of await keptAlready(transaction, municipality, hashes))
          bodies.set(`${municipality} ${row.idempotency_hash}`, row.body_hash);
      }
      return group.map((one): Keeping => {
        const { derived, response } = one;
        if (isNew.has(one)) return { outcome: 'kept', receiptCode: derived.receiptCode };
        if (spent.has(derived.idempotencyHash)) return { outcome: 'erased', receiptCode: derived.receiptCode };
        const earlier = bodies.get(`${response.municipality} ${derived.idempotencyHash}`);
        if (earlier === undefined) throw new Error('neither kept nor found');
        return repeatOf(derived, earlier);
      });
    });
  }
}

const repeatOf = (derived: Derived, earlierBodyHash: string): Keeping =>
  earlierBodyHash === derived.bodyHash || earlierBodyHash === derived.formerBodyHash
    ? { outcome: 'repeated', receiptCode: derived.receiptCode }
    : { outcome: 'refused' };
