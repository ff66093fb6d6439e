import { type AuditEntry, BEFORE_THE_FIRST, canonicalEntry } from './entry.ts';
import { isKeptLonger, keptText, type Shortening } from './shortening.ts';

/** How far the log had come at a time, as it was written down outside the database. */
export interface AuditHead {
  readonly municipality: string;
  readonly number: number;
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Where a backup was put back then: the moment that it was made, ISO 8601. The log went on from this entry. */
  readonly restored?: string;
}

/** That a backup was put back, and which entries that had been written down outside went with what it replaced. */
export interface Restoring {
  readonly at: number;
  readonly backupOf: string;
  /** Null where nothing that had been written down is gone. */
  readonly gone: { readonly from: number; readonly to: number } | null;
}

/** What is wrong with a log, and at which entry. */
export type AuditFinding =
  /** Its hash is not that of what it says. */
  | { readonly code: 'changed'; readonly number: number }
  /** It does not follow on the one before it. */
  | { readonly code: 'unlinked'; readonly number: number }
  | { readonly code: 'missing'; readonly from: number; readonly to: number }
  /** Below what was shortened stands something else than was kept. */
  | { readonly code: 'kept-differs'; readonly through: number }
  /** It ends before what was written down outside, or what the database itself says. */
  | { readonly code: 'cut-short'; readonly end: number; readonly wasAt: number }
  /** It is whole in itself, and not what it was when its hash was written down outside. */
  | { readonly code: 'rewritten'; readonly number: number; readonly at: number };

type Hash = (text: string) => string;

/**
 * Reads a log from its first entry to its last and says where it breaks. After a break it goes on from what is there, so
 * that one change is told once. Pure: SHA-256 is an argument.
 */
export class AuditCheck {
  readonly #hash: Hash;
  readonly #shortening: Shortening | null;
  readonly #heads: ReadonlyMap<number, AuditHead>;
  readonly #restorings: readonly Restoring[];
  readonly #findings: AuditFinding[] = [];
  readonly #kept: string[] = [];
  #previous: { readonly number: number; readonly hash: string };
  #entries = 0;

  /** `shortening`: what the newest entry of that kind says. `heads`: as they were written down outside. */
  constructor(hash: Hash, shortening: Shortening | null, heads: readonly AuditHead[]) {
    this.#hash = hash;
    this.#shortening = shortening;
    const { valid, restorings } = sinceRestorings(heads);
    this.#heads = new Map(valid.map((head) => [head.number, head]));
    this.#restorings = restorings;
    this.#previous =
      shortening === null
        ? { number: 0, hash: BEFORE_THE_FIRST }
        : { number: shortening.through, hash: shortening.hash };
    this.#compare(this.#previous);
  }

  /** The next entry, in the order of numbers. */
  take(entry: AuditEntry): void {
    const { number, hash } = entry;
    this.#entries += 1;
    const { hash: _, ...signed } = entry;
    if (this.#hash(canonicalEntry(signed)) !== hash) this.#findings.push({ code: 'changed', number });
    this.#compare(entry);
    if (this.#shortening !== null && number <= this.#shortening.through) {
      if (isKeptLonger(entry)) this.#kept.push(hash);
      else this.#kept.push(`${hash} which nothing keeps`);
      return;
    }
    const before = this.#previous;
    if (number !== before.number + 1) this.#findings.push({ code: 'missing', from: before.number + 1, to: number - 1 });
    else if (entry.previous !== before.hash) this.#findings.push({ code: 'unlinked', number });
    this.#previous = { number, hash };
  }

  /** What was wrong, after the last entry. `ownEnd`: how far the database itself says that it goes. */
  end(ownEnd: number): {
    readonly entries: number;
    readonly end: number;
    readonly findings: readonly AuditFinding[];
    /** How many notes from outside it was held against. */
    readonly heads: number;
    readonly restorings: readonly Restoring[];
  } {
    const end = this.#previous.number;
    const wasAt = Math.max(ownEnd, ...this.#heads.keys());
    const findings = [...this.#findings];
    const shortening = this.#shortening;
    if (shortening !== null && this.#hash(keptText(this.#kept)) !== shortening.keptHash)
      findings.unshift({ code: 'kept-differs', through: shortening.through });
    if (wasAt > end) findings.push({ code: 'cut-short', end, wasAt });
    return { entries: this.#entries, end, findings, heads: this.#heads.size, restorings: this.#restorings };
  }

  #compare({ number, hash }: { readonly number: number; readonly hash: string }): void {
    const head = this.#heads.get(number);
    if (head !== undefined && head.hash !== hash) this.#findings.push({ code: 'rewritten', number, at: head.at });
  }
}

/**
 * What the notes still say after backups have been put back. A note of an entry after the end of the backup is of a log that is
 * no more; one of an entry before it holds as ever, also against the note of the restoring itself.
 */
function sinceRestorings(heads: readonly AuditHead[]): {
  readonly valid: readonly AuditHead[];
  readonly restorings: readonly Restoring[];
} {
  let valid: AuditHead[] = [];
  const restorings: Restoring[] = [];
  for (const head of heads) {
    if (head.restored === undefined) valid.push(head);
    else {
      const end = valid.reduce((last, { number }) => Math.max(last, number), head.number);
      const gone = end > head.number ? { from: head.number + 1, to: end } : null;
      restorings.push({ at: head.at, backupOf: head.restored, gone });
      valid = valid.filter(({ number }) => number <= head.number);
      if (head.number > 0 && !valid.some(({ number }) => number === head.number)) valid.push(head);
    }
  }
  return { valid, restorings };
}
