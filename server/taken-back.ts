import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { type Clock, dayOf } from '#core/base/time.ts';
import type { TakenBackMark } from '#core/privacy/taken-back.ts';
import { flush } from '#db/dialects/flush.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { forgetOldMarks, takeBackAgain, takenBackMarks } from '#db/raw/taken-back.ts';
import { withLocks } from '#db/release/lock.ts';
import { roomInTurn } from './short-turns.ts';

/** The list is there and is not as it was written. */
export class TakenBackFault extends Error {}

const FORMAT = 'lykta-taken-back';

/** How long somebody who takes an answer back may have to wait for another, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The marks of the answers that have been taken back, outside the data folder beside the ledger's second copy: a restored
 * backup, an older disk or a replica that lags brings them back, and this list takes them away again (decision 0058). The raw
 * store has the same marks; each makes the other whole. One line says what the list is, then a mark a line; but for the
 * last hour's, in no order of time.
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
    return linesIn(readFileSync(this.#path, 'utf8')).map((line, index) => this.#markIn(line, index));
  }

  /**
   * Writes down that answers have been taken back, behind the others, however many those are. On disk when it returns. Until
   * `keep` puts them among the rest, at the next full hour, they stand in the order in which they came.
   */
  async add(marks: readonly TakenBackMark[]): Promise<void> {
    await this.#alone(() => append(this.#path, this.#head(), marks));
  }

  /** The same, and what cannot be done is told: nobody's right to be erased waits for a disk. `keep` makes up for it. */
  addOrTell(marks: readonly TakenBackMark[]): Promise<void> {
    return this.#orTell(() => this.add(marks));
  }

  /**
   * Carries out in the store what only the list tells of, writes into the list what only the store does, forgets what is old.
   * However long that takes, others have their turns meanwhile and can take answers back. `forgets`: not where the clock is in
   * doubt.
   */
  async keep(db: RawDb, forgets = true): Promise<void> {
    await withLocks(
      [`${this.#path}.keeping.lock.sqlite`],
      async () => {
        const before = await this.#alone(() => append(this.#path, this.#head(), []));
        const today = forgets ? dayOf(this.#clock()) : ALL_NEEDED;
        const listed = await this.#readInTurns(before);
        await forgetOldMarks(db, this.#municipality, today);
        await takeBackAgain(
          db,
          this.#municipality,
          listed.filter(({ keepUntil }) => keepUntil >= today),
        );
        const marks = await takenBackMarks(db, this.#municipality, today);
        if (!isSame(listed, marks)) await this.#writeAnew(marks, before);
      },
      PATIENCE,
    );
  }

  /** The same, and what cannot be done is told. The next time makes up for it. */
  keepOrTell(db: RawDb, forgets = true): Promise<void> {
    return this.#orTell(() => this.keep(db, forgets));
  }

  async #orTell(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#warn(
        `the list of answers that were taken back cannot be kept in ${this.#path}: ${(error as Error).message}. Until it can, a restored backup may bring them back`,
      );
    }
  }

  /** Nobody else writes to the list meanwhile. */
  #alone<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    return withLocks([`${this.#path}.lock.sqlite`], work, PATIENCE);
  }

  #head(): string {
    return `${JSON.stringify({ format: FORMAT, formatVersion: 1, municipality: this.#municipality })}\n`;
  }

  /** The marks of a list that is so many bytes long. */
  async #readInTurns(length: number): Promise<readonly TakenBackMark[]> {
    const marks: TakenBackMark[] = [];
    let index = -1;
    for await (const line of createInterface({ input: createReadStream(this.#path, { end: length - 1 }) })) {
      if (index >= 0) marks.push(this.#markIn(line, index));
      index += 1;
      if (index % AT_A_TIME === 0) await roomInTurn();
    }
    return marks;
  }

  /**
   * Whole or not at all, and on disk when it returns, with what has been added since the list was `before` bytes long. What the
   * store told of too is there twice until the next time.
   */
  async #writeAnew(marks: readonly TakenBackMark[], before: number): Promise<void> {
    const unfinished = `${this.#path}.unfinished`;
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.appendFile(this.#head());
      for (let at = 0; at < marks.length; at += AT_A_TIME) {
        await roomInTurn();
        await file.appendFile(linesOf(marks.slice(at, at + AT_A_TIME)));
      }
      await this.#alone(async () => {
        await file.appendFile((await readFile(this.#path)).subarray(before));
        await file.sync();
        renameSync(unfinished, this.#path);
      });
    } finally {
      await file.close();
    }
    flush(dirname(this.#path));
  }

  #markIn(line: string, index: number): TakenBackMark {
    return markIn(line, `line ${index + 2} of ${this.#path}`);
  }
}

/** Before every day: whatever is to be kept until one is needed still. */
const ALL_NEEDED = '';

/** So many lines are read or written in one piece of work. */
const AT_A_TIME = 200;

/** The marks' lines. What stands behind the last line's end was broken off by a power cut before anybody was told. */
const linesIn = (text: string): readonly string[] => text.split('\n').slice(1, -1);

const linesOf = (marks: readonly TakenBackMark[]): string => marks.map((mark) => `${JSON.stringify(mark)}\n`).join('');

/** Puts marks behind what is in a list, all or none, and makes it where there is none. Returns how long it is then. */
async function append(path: string, head: string, marks: readonly TakenBackMark[]): Promise<number> {
  mkdirSync(dirname(path), { recursive: true });
  const isNew = !existsSync(path);
  const file = await open(path, 'a+', 0o600);
  try {
    const size = await wholeLength(file);
    await file.truncate(size);
    try {
      await file.appendFile((size === 0 ? head : '') + linesOf(marks));
      await file.sync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
    if (isNew) flush(dirname(path));
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

/** How long a list is up to the end of its last whole line. */
async function wholeLength(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const from = Math.max(0, size - LONGEST_LINE);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LONGEST_LINE), position: from });
  return from + buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1;
}

/** In bytes, and far beyond what a mark takes. */
const LONGEST_LINE = 1_024;

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
