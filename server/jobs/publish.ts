import type { Day } from '#core/base/time.ts';
import type { Campaign, Municipality } from '#core/places/municipality.ts';
import { batchesOf, standingOf } from '#core/privacy/ledger.ts';
import type { Bracket } from '#core/privacy/preset.ts';
import { withLocks } from '#db/release/lock.ts';
import { publishRelease } from '#db/release/write.ts';
import type { Folders } from '../folders.ts';
import { LedgerFile, ledgerLocks } from './ledger-file.ts';
import { releaseIdOf } from './release-facts.ts';

export interface PublishOrder {
  readonly folders: Folders;
  readonly municipality: Municipality;
  readonly campaign: Pick<Campaign, 'id'>;
  readonly today: Day;
  /** The hour in Sweden, 0 to 23. */
  readonly hour: number;
}

export interface Publication {
  readonly id: string;
  readonly bracket: Bracket;
  /** About how many answered, by the noisy number. */
  readonly respondents: number;
  /** The hour at which it becomes visible; null when it is visible now. */
  readonly visibleFrom: number | null;
}

/**
 * Makes a drawn release visible, if this is the hour that its preset says: nobody can then see how long the job took. Only
 * files with the hashes in the ledger are published. The caller holds the ledger's locks.
 */
export function publishDrawn(
  { folders, municipality, campaign, today, hour }: PublishOrder,
  ledger: LedgerFile,
): Publication {
  const about = { municipality: municipality.settings.id, batch: campaign.id, day: today };
  const { planned, drawn } = standingOf(ledger.read(), about.municipality, about.batch);
  if (planned === null || drawn === null) throw new Error(`nothing drawn for ${campaign.id}`);
  const id = releaseIdOf(about.municipality, campaign.id);
  const { publishHour } = planned.preset;
  const isTime = publishHour === null || publishHour === hour;
  if (isTime) {
    publishRelease(folders.releases, id, 'staff', drawn.staffHash);
    publishRelease(folders.releases, id, 'public', drawn.publicHash);
    ledger.append({ ...about, state: 'released' });
  }
  return {
    id,
    bracket: drawn.bracket,
    respondents: Math.max(0, drawn.respondentsUnits / 60),
    visibleFrom: isTime ? null : publishHour,
  };
}

/** Publishes every drawn release of a municipality whose hour this is; the campaigns that became visible. */
export async function publishDue(order: Omit<PublishOrder, 'campaign'>): Promise<readonly string[]> {
  const { folders, municipality } = order;
  const { id } = municipality.settings;
  const ledger = new LedgerFile(folders.ledger, folders.ledgerCopy);
  const waiting = (): readonly string[] => {
    const events = ledger.read();
    return batchesOf(events, id).filter((batch) => {
      const { drawn, released } = standingOf(events, id, batch);
      return drawn !== null && released === null;
    });
  };
  if (waiting().length === 0) return [];
  return withLocks(ledgerLocks(folders), async () =>
    waiting().filter((batch) => publishDrawn({ ...order, campaign: { id: batch } }, ledger).visibleFrom === null),
  );
}
