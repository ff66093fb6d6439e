import type { TakenBackMark } from '#core/privacy/taken-back.ts';
import { BackupFault } from './manifest.ts';

/** Which answers are to be taken back again after a restoring. */
export interface RestoredMarks {
  readonly marks: readonly TakenBackMark[];
  /** Whether they tell of everything that was taken back since the backup. Where they do not, nobody knows whose came back. */
  readonly isWhole: boolean;
}

interface Sources {
  /** As the list lies outside the data folder now; null where there is none. */
  readonly listed: readonly TakenBackMark[] | null;
  /** As the backup has them; null where a program made it that kept none. */
  readonly backedUp: readonly TakenBackMark[] | null;
  /** False in the invented town alone, whose list lies in the data folder and went with it. */
  readonly isOutside: boolean;
  /** Whether the operator has said that what lies beside the second copy is lost. */
  readonly isLost: boolean;
  readonly place: string;
}

/**
 * The list was not restored, so it remembers. A list that is gone, or that lacks what the backup knows already, is an older
 * one: only an operator who says so goes on without. Throws BackupFault.
 */
export function marksAfter({ listed, backedUp, isOutside, isLost, place }: Sources): RestoredMarks {
  const known = new Set(listed?.map(({ mark }) => mark));
  const lacks = listed === null ? backedUp !== null : (backedUp ?? []).some(({ mark }) => !known.has(mark));
  if (!lacks || !isOutside || isLost) return { marks: listed ?? [], isWhole: listed !== null && !lacks };
  throw new BackupFault(
    `the list of answers that were taken back ${place} ${listed === null ? 'is not there' : 'tells of less than the backup'}: ` +
      'without it they would come back, and nobody knows whose. Put its own newest copy there: it is backed up together with the ' +
      'second copy of the ledger. If it is lost for good, add --ledger-lost',
  );
}
