import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type LedgerEvent, mayFollow } from '#core/privacy/ledger.ts';
import { flush } from '#db/dialects/flush.ts';
import { withLocks } from '#db/release/lock.ts';
import type { Folders } from '../folders.ts';

/** The two copies disagree, or a line is broken: somebody has to look before anything more is spent. */
export class LedgerFault extends Error {}

/**
 * Works on the ledger while nobody else does, in this data folder or in another that shares the second copy. Also whoever
 * only reads: between the two copies' writing they differ for a moment. Throws LockedFault when somebody is still at work
 * after `patience` milliseconds.
 */
export function withLedger<Outcome>(
  { ledger, ledgerCopy }: Pick<Folders, 'ledger' | 'ledgerCopy'>,
  work: (ledger: LedgerFile) => Promise<Outcome>,
  patience = 0,
): Promise<Outcome> {
  const locks = [ledger, ledgerCopy].map((path) => `${path}.lock.sqlite`);
  return withLocks(locks, () => work(new LedgerFile(ledger, ledgerCopy)), patience);
}

/** How long the clockwork and the commands wait for somebody who reads or plans, in milliseconds. A release takes longer. */
export const LEDGER_PATIENCE = 5_000;

interface LedgerLine {
  /** SHA-256 of the line before; of nothing for the first. A line cannot be taken out unseen. */
  readonly previous: string;
  readonly event: LedgerEvent;
}

/**
 * The ledger in two append-only copies of JSON lines. Reading refuses when they differ, so a restored backup of one
 * cannot hide a draw. An event is on disk in both before `append` returns.
 */
export class LedgerFile {
  readonly #paths: readonly [string, string];

  constructor(path: string, copyPath: string) {
    this.#paths = [path, copyPath];
  }

  /** Every event so far. Throws LedgerFault. */
  read(): readonly LedgerEvent[] {
    return eventsIn(this.#lines());
  }

  /** Throws LedgerFault for an event that cannot come next: a second draw stops here whatever the caller believes. */
  append(event: LedgerEvent): void {
    if (!mayFollow(this.read(), event))
      throw new LedgerFault(
        `"${event.state}" cannot come next for ${'batch' in event ? event.batch : event.municipality} in the ledger ${this.#paths[0]}`,
      );
    const previous = hashOf(this.#lines().at(-1) ?? '');
    const line: LedgerLine = { previous, event };
    for (const path of this.#paths) appendLine(path, `${JSON.stringify(line)}\n`);
  }

  #lines(): readonly string[] {
    const [own, copy] = this.#paths.map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
    if (own !== copy)
      throw new LedgerFault(
        `the two copies of the ledger differ (${this.#paths.join(' and ')}): find out why, then ${this.#adviceFor(own ?? '', copy ?? '')}`,
      );
    return linesOf(own ?? '', this.#paths[0]);
  }

  /** Which copy is to be believed: never one that is damaged, and none where each tells something that the other does not. */
  #adviceFor(own: string, copy: string): string {
    const [isOwnWhole, isCopyWhole] = [isWhole(own), isWhole(copy)];
    const [ownPath, copyPath] = this.#paths;
    if (isOwnWhole !== isCopyWhole) {
      const [whole, damaged] = isOwnWhole ? this.#paths : [copyPath, ownPath];
      return `let both be as ${whole}: ${damaged} is damaged`;
    }
    if (isOwnWhole && own.startsWith(copy)) return `let both be as ${ownPath}, which tells of more`;
    if (isOwnWhole && copy.startsWith(own)) return `let both be as ${copyPath}, which tells of more`;
    const why = isOwnWhole ? 'each tells of something that the other does not' : 'both are damaged';
    return `put the newest whole copy of both backups in the place of both: ${why}`;
  }
}

function linesOf(text: string, path: string): readonly string[] {
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new LedgerFault(`the last line of the ledger ${path} is cut short`);
  return text.slice(0, -1).split('\n');
}

const eventsIn = (lines: readonly string[]): readonly LedgerEvent[] =>
  lines.map((line, number) => eventOf(line, lines[number - 1] ?? '', number + 1));

/** Whether each line can be read and follows on the one before it. */
function isWhole(text: string): boolean {
  try {
    eventsIn(linesOf(text, ''));
    return true;
  } catch (error) {
    if (error instanceof LedgerFault) return false;
    throw error;
  }
}

function eventOf(line: string, before: string, number: number): LedgerEvent {
  try {
    const { previous, event } = JSON.parse(line) as LedgerLine;
    if (previous === hashOf(before)) return sinceMethod1(event);
  } catch (cause) {
    throw new LedgerFault(`line ${number} of the ledger cannot be read`, { cause });
  }
  throw new LedgerFault(`line ${number} of the ledger does not follow on the one before it`);
}

/** Lines from before method 2 lack what plans and draws have said since then. */
function sinceMethod1(event: LedgerEvent): LedgerEvent {
  if (event.state === 'planned')
    return { ...event, preset: event.preset ?? null, yearlyBudget: event.yearlyBudget ?? '1/1' };
  return event.state === 'drawn' ? { ...event, outcome: event.outcome ?? null } : event;
}

const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex');

function appendLine(path: string, line: string): void {
  const isNew = !existsSync(path);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a', 0o600);
  writeSync(file, line);
  fsyncSync(file);
  closeSync(file);
  // The name of a new file is only safe once its folder has been flushed.
  if (isNew) flush(dirname(path));
}
