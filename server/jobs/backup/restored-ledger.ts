import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Day } from '#core/base/time.ts';
import { mayBeDrawn } from '#core/privacy/ledger.ts';
import type { Folders } from '../../folders.ts';
import { LedgerFile } from '../ledger-file.ts';
import { BackupFault } from './manifest.ts';

/** What the ledger is to hold after a restoring. */
export interface RestoredLedger {
  readonly text: string;
  /** Lines that the backup did not know: what happened after it was made. */
  readonly newer: number;
  /** Whether lines may be missing, since the second copy is lost and the operator has said so. */
  readonly isCutShort: boolean;
}

interface Sources {
  /** The ledger as the backup holds it; empty where there was none yet. */
  readonly backedUp: string;
  /** The second copy as it lies outside the data folder now; empty where there is none. */
  readonly second: string;
  /** False in the invented town alone, whose second copy lies in the data folder and went with it. */
  readonly isOutside: boolean;
  /** Whether the operator has said that the second copy is lost. */
  readonly isLost: boolean;
  /** Where the second copy lies, for the sentences. */
  readonly place: string;
}

/**
 * The second copy decides: it has not been restored, so it remembers every draw. A backup whose lines it begins with is
 * continued by it. Where it is gone or tells of less than the backup, nobody knows what was drawn since, and only an operator
 * who says so goes on. Throws BackupFault.
 */
export function ledgerAfter({ backedUp, second, isOutside, isLost, place }: Sources): RestoredLedger {
  if (!isOutside || (backedUp === '' && second === '')) return { text: backedUp, newer: 0, isCutShort: false };
  if (second.startsWith(backedUp))
    return { text: second, newer: linesOf(second) - linesOf(backedUp), isCutShort: false };
  if (!backedUp.startsWith(second))
    throw new BackupFault(
      `the ledger's second copy ${place} and the backup tell of different things: one of them is of another Lykta, or ` +
        'has been changed. Nothing was restored; find the right one first',
    );
  if (isLost) return { text: backedUp, newer: 0, isCutShort: true };
  const state =
    second === '' ? 'is not there' : 'tells of less than the backup, so it has been restored to an earlier day';
  throw new BackupFault(
    `the ledger's second copy ${place} ${state}: without it nobody knows what has been drawn since the backup. Put its own ` +
      'newest copy there, or set LYKTA_LEDGER_COPY to where it is. If it is lost for good, add --ledger-lost: the ' +
      'dialogues that have closed and that the backup does not know as drawn can then never be released, and answers that were ' +
      'taken back since the backup may be there again',
  );
}

const linesOf = (text: string): number => text.split('\n').length - 1;

/** Writes both copies of the ledger, and closes what may have been drawn for good. Returns those batches. */
export function writeLedger(
  { ledger, ledgerCopy }: Pick<Folders, 'ledger' | 'ledgerCopy'>,
  { text, isCutShort }: RestoredLedger,
  municipality: string,
  today: Day,
): readonly string[] {
  if (text === '') return [];
  for (const path of [ledger, ledgerCopy]) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode: 0o600, flush: true });
  }
  if (!isCutShort) return [];
  const file = new LedgerFile(ledger, ledgerCopy);
  const lost = mayBeDrawn(file.read(), municipality, today);
  for (const batch of lost) file.append({ municipality, batch, day: today, state: 'lost' });
  return lost;
}
