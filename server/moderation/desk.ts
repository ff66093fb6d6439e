import type { FastifyRequest } from 'fastify';
import type { Act } from '#core/audit/acts.ts';
import type { Clock } from '#core/base/time.ts';
import { foundMasks, maskedText } from '#core/moderation/masks.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import type { IsPlaceWord } from '#core/words/names.ts';
import type { Disclosures } from '#db/raw/disclosures.ts';
import type { TextsForReview } from '#db/raw/texts-for-review.ts';
import type { Waves } from '#db/raw/waves.ts';
import type { Account, AccountStore } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import type { ClockMemory } from '#db/work/clock-memory.ts';
import type { Planning } from '../planning.ts';
import { staffOf } from '../plugins/access.ts';
import type { Surveys } from '../surveys.ts';
import { Turns } from '../turns.ts';
import { groundOf, Weighing } from './weighing.ts';

/** What moderation is given: people's words, and the log of who read what. */
export interface ModerationPart {
  readonly texts: TextsForReview;
  readonly disclosures: Disclosures;
  readonly waves: Waves;
  readonly isPlaceWord: IsPlaceWord;
  readonly log: AuditLog;
  /** For the names of colleagues and of dialogues. */
  readonly accounts: AccountStore;
  readonly campaigns: CampaignStore;
  readonly municipality: Municipality;
  /** For saying in words where a wave is. */
  readonly geography: Geography;
  /** Whether a dialogue's answers have been counted; null where the ledger cannot be reached. */
  readonly planning: Planning | null;
  readonly surveys: Surveys;
  readonly clock: Clock;
  /** Whether the clock can be taken at its word that a dialogue has closed. */
  readonly clockMemory: ClockMemory;
}

/** What somebody comes for, as the log tells it. */
interface Errand {
  readonly act: Act;
  readonly object?: string;
  readonly why?: string;
  /** What of the object, in the program's own words: those are not masked. */
  readonly part?: string;
}

export interface ModerationDesk extends ModerationPart {
  /** What waves would do to the places, weighed apart from the look for more of them. */
  readonly weighing: Weighing;
  /**
   * Who asks; written in the log when nothing is left that could refuse it, and before it is done: what cannot be logged is not
   * done, and what was not done is in no log. That their role may is seen to by the route's guard.
   */
  readonly admit: (request: FastifyRequest, errand: Errand) => Promise<Account>;
  /** Looks at one thing, logs and acts, once whoever came before is done with it: nobody acts between the look and the line. */
  readonly inTurn: <Done>(object: string, work: () => Promise<Done>) => Promise<Done>;
}

/**
 * The desk writes its own lines in the log, since what was done with a text and why an original was opened stand in bodies.
 * Never a word of a text: what a moderator writes as a reason is itself masked first.
 */
export function openDesk(part: ModerationPart): ModerationDesk {
  const { log, isPlaceWord } = part;
  const turns = new Turns();
  return {
    ...part,
    weighing: new Weighing(groundOf(part)),
    inTurn: (object, work) => turns.take(object, work),
    async admit(request, { act, object, why, part }) {
      const account = staffOf(request);
      const reason = why === undefined ? [] : [maskedText(why, foundMasks(why, isPlaceWord), 'sv')];
      const said = [...reason, ...(part === undefined ? [] : [part])];
      await log.add({
        account,
        act,
        thing: 'moderation',
        object: object ?? null,
        why: said.length === 0 ? null : said.join(' | '),
        address: request.url,
      });
      return account;
    },
  };
}
