import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Clock, dayOf } from '#core/base/time.ts';
import type { TakenBackMark } from '#core/privacy/taken-back.ts';
import { flush } from '#db/dialects/flush.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { forgetOldMarks, takeBackAgain, takenBackMarks } from '#db/raw/taken-back.ts';
import { withLocks } from '#db/release/lock.ts';

/** The list is there and is not as it was written. */
export class TakenBackFault extends Error {}

const FORMAT = 'lykta-taken-back';

/** How long somebody who takes an answer back may have to wait for another, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The marks of the answers that have been taken back, outside the data folder beside the ledger's second copy: a restored
 * backup, an older disk or a replica that lags brings them back, and this list takes them away again (decision 0058). The raw
 * store has the same marks; each makes the other whole. One line says what the list is, then a mark a line, in no order of time.
 */
export class TakenBackList {
  readonly #path: string;
  readonly #municipality: string;
  readonly #clock: Clock;
  readonly #warn: (sentence: string) => void;

  constructor(
    path: string,
    municipality: string,
    clock: Clock,
    warn: (sentence: string) => void = (sentence) => console.error(`lykta: ${sentence}`),
  ) {
    this.#path = path;
    this.#municipality = municipality;
    this.#clock = clock;
    this.#warn = warn;
  }

  /** Every mark; null where there is no list. */
  read(): readonly TakenBackMark[] | null {
    if (!existsSync(this.#path)) return null;
    return readFileSync(this.#path, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line, index) => (line === '' ? [] : [markIn(line, `line ${index + 2} of ${this.#path}`)]));
  }

  /** Carries out in the store what only the list tells of, writes into the list what only the store does, forgets what is old. */
  async keep(db: RawDb): Promise<void> {
    await withLocks(
      [`${this.#path}.lock.sqlite`],
      async () => {
        const today = dayOf(this.#clock());
        const listed = this.read();
        await forgetOldMarks(db, this.#municipality, today);
        await takeBackAgain(
          db,
          this.#municipality,
          (listed ?? []).filter(({ keepUntil }) => keepUntil >= today),
        );
        const marks = await takenBackMarks(db, this.#municipality, today);
        if (listed === null || !isSame(listed, marks)) this.#write(marks);
      },
      PATIENCE,
    );
  }

  /** The same, and what cannot be done is told: nobody's right to be erased waits for a disk. The next time makes up for it. */
  async keepOrTell(db: RawDb): Promise<void> {
    try {
      await this.keep(db);
    } catch (error) {
      this.#warn(
        `the list of answers that were taken back cannot be kept in ${this.#path}: ${(error as Error).message}. Until it can, a restored backup may bring them back`,
      );
    }
  }

  /** Whole or not at all, and on disk when it returns. */
  #write(marks: readonly TakenBackMark[]): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    const unfinished = `${this.#path}.unfinished`;
    const head = JSON.stringify({ format: FORMAT, formatVersion: 1, municipality: this.#municipality });
    const file = openSync(unfinished, 'w', 0o600);
    try {
      writeSync(file, `${[head, ...marks.map((mark) => JSON.stringify(mark))].join('\n')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, this.#path);
    flush(dirname(this.#path));
  }
}

function markIn(line: string, where: string): TakenBackMark {
  try {
    const { mark, keepUntil } = JSON.parse(line) as Partial<TakenBackMark>;
    if (typeof mark === 'string' && typeof keepUntil === 'string') return { mark, keepUntil };
  } catch (cause) {
    throw new TakenBackFault(`${where} cannot be read`, { cause });
  }
  throw new TakenBackFault(`${where} is not a mark`);
}

const isSame = (one: readonly TakenBackMark[], other: readonly TakenBackMark[]): boolean =>
  one.length === other.length && one.every(({ mark }, index) => mark === other[index]?.mark);
