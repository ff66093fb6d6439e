import type { Day } from '#core/base/time.ts';
import type { Campaign, Municipality } from '#core/places/municipality.ts';
import { UNITS } from '#core/privacy/estimate.ts';
import { batchesOf, standingOf } from '#core/privacy/ledger.ts';
import type { Bracket } from '#core/privacy/preset.ts';
import { publishRelease } from '#db/release/write.ts';
import type { Folders } from '../folders.ts';
import { type LedgerFile, withLedger } from './ledger-file.ts';
import { releaseIdOf } from './release-facts.ts';

export interface PublishOrder {
  readonly folders: Folders;
  readonly municipality: Municipality;
  readonly campaign: Pick<Campaign, 'id'>;
  readonly today: Day;
  /** The hour in Sweden, 0 to 23. */
  readonly hour: number;
  /** How long to wait for whoever is at work on the ledger, in milliseconds; not at all where nothing is said. */
  readonly patience?: number;
}

export interface Publication {
  readonly id: string;
  /** Null for a release that an older Lykta drew. */
  readonly bracket: Bracket | null;
  /** About how many answered, by the noisy number. */
  readonly respondents: number | null;
  /** The hour at which it becomes visible; null when it is visible now. */
  readonly visibleFrom: number | null;
}

/**
 * Makes a drawn release visible: at once where its preset names no hour, else from that hour on a day after the draw, so that
 * nobody can see how long the job took. Only files with the hashes in the ledger are published. The caller holds the ledger.
 */
export function publishDrawn(
  { folders, municipality, campaign, today, hour }: PublishOrder,
  ledger: LedgerFile,
): Publication {
  const about = { municipality: municipality.settings.id, batch: campaign.id, day: today };
  const { planned, drawn } = standingOf(ledger.read(), about.municipality, about.batch);
  if (planned === null || drawn === null) throw new Error(`nothing drawn for ${campaign.id}`);
  const id = releaseIdOf(about.municipality, campaign.id);
  const publishHour = planned.preset?.publishHour ?? null;
  const isTime = publishHour === null || (today > drawn.day && hour >= publishHour);
  if (isTime) {
    publishRelease(folders.releases, id, 'staff', drawn.staffHash);
    publishRelease(folders.releases, id, 'public', drawn.publicHash);
    ledger.append({ ...about, state: 'released' });
  }
  return {
    id,
    bracket: drawn.outcome?.bracket ?? null,
    respondents: drawn.outcome === null ? null : Math.max(0, drawn.outcome.respondentsUnits / UNITS),
    visibleFrom: isTime ? null : publishHour,
  };
}

/**
 * Publishes every drawn release of a municipality whose time has come. Returns all that have been released so far, since an
 * earlier run may have broken before it could say so. `attempt` is given each publication: one that fails stops no other.
 */
export async function publishDue(
  order: Omit<PublishOrder, 'campaign'>,
  attempt: (campaign: string, publication: () => void) => void = (_, publication) => publication(),
): Promise<readonly { readonly campaign: string; readonly day: Day }[]> {
  const { folders, municipality, patience } = order;
  const { id } = municipality.settings;
  return withLedger(
    folders,
    async (ledger) => {
      const events = ledger.read();
      for (const batch of batchesOf(events, id)) {
        const { drawn, released } = standingOf(events, id, batch);
        if (drawn !== null && released === null)
          attempt(batch, () => publishDrawn({ ...order, campaign: { id: batch } }, ledger));
      }
      const now = ledger.read();
      return batchesOf(now, id).flatMap((batch) => {
        const { released } = standingOf(now, id, batch);
        return released === null ? [] : [{ campaign: batch, day: released.day }];
      });
    },
    patience,
  );
}
