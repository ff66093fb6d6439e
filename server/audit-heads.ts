import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AuditHead } from '#core/audit/verify.ts';
import type { AuditLog } from '#db/work/audit-log.ts';

/**
 * How far the audit log had come, written down outside the database: a line of JSON each time. Whoever rewrites the whole
 * log, or takes its last entries away, is found out by it. It lies beside the second copy of the ledger, which for people
 * who really live there is on another disk.
 */
export class AuditHeads {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Every line that can be read, the oldest first; a last one that a power cut left half written is passed over. */
  read(): readonly AuditHead[] {
    if (!existsSync(this.#path)) return [];
    return readFileSync(this.#path, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return line === '' ? [] : [JSON.parse(line) as AuditHead];
        } catch {
          return [];
        }
      });
  }

  /** Writes down where the log is now, if it has come further than what stands there last. On disk when it returns. */
  async note(log: AuditLog): Promise<void> {
    const head = await log.head();
    if (head !== null && !this.#text().slice(-500).includes(head.hash)) this.#append(head);
  }

  /** Writes down that a backup has been put back whose log ends at `head`: what was noted after it is gone, and truly so. */
  noteRestoring(head: AuditHead): void {
    this.#append(head);
  }

  #text(): string {
    return existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : '';
  }

  #append(head: AuditHead): void {
    const text = this.#text();
    mkdirSync(dirname(this.#path), { recursive: true });
    const file = openSync(this.#path, 'a', 0o640);
    try {
      // On a line of its own, also after one that was left half written.
      writeSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${JSON.stringify(head)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** Notes it now and every five minutes; what cannot be written is told. `stop` notes it a last time. */
  keep(
    log: AuditLog,
    warn: (sentence: string) => void,
    onNoted: () => void = () => undefined,
  ): { stop(): Promise<void> } {
    const note = (): Promise<void> =>
      this.note(log).then(onNoted, (error: unknown) =>
        warn(`how far the audit log has come cannot be written to ${this.#path}: ${(error as Error).message}`),
      );
    void note();
    const timer = setInterval(note, FIVE_MINUTES);
    timer.unref();
    return {
      stop: () => {
        clearInterval(timer);
        return note();
      },
    };
  }
}

const FIVE_MINUTES = 5 * 60_000;
