import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '#core/base/time.ts';
import type { Geography, NamedPlace } from '#core/places/municipality.ts';
import type { IsPlaceWord } from '#core/words/names.ts';
import { Counts } from '#db/limits/counts.ts';
import { Disclosures } from '#db/raw/disclosures.ts';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import { ResponsesByCode } from '#db/raw/responses-by-code.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { TextsForReview } from '#db/raw/texts-for-review.ts';
import { Waves } from '#db/raw/waves.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { AccessTokens } from '#db/work/access-tokens.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { ActionStore } from '#db/work/actions.ts';
import { AnswerCounts } from '#db/work/answer-counts.ts';
import { AuditLog } from '#db/work/audit-log.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import { DecisionMemory } from '#db/work/decision-memory.ts';
import { EntryCounts } from '#db/work/entry-counts.ts';
import { EventStore } from '#db/work/events.ts';
import { FocusAreaStore } from '#db/work/focus-areas.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { KnownDevices } from '#db/work/known-devices.ts';
import { openWorkDb } from '#db/work/open.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { Passkeys } from '#db/work/passkeys.ts';
import { PictureStore } from '#db/work/pictures.ts';
import { PlaceStore } from '#db/work/places.ts';
import { PromiseStore } from '#db/work/promises.ts';
import { RoundStore } from '#db/work/rounds.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { SchoolClasses } from '#db/work/school-classes.ts';
import { SecondFactors } from '#db/work/second-factors.ts';
import { SessionStore } from '#db/work/sessions.ts';
import { SurveyStore } from '#db/work/surveys.ts';
import { WalkStore } from '#db/work/walks.ts';
import type { Part } from './config.ts';
import type { Folders } from './folders.ts';
import { TakenBackList } from './taken-back.ts';

/** The handles a process has opened. The raw store is null where no part of the process takes answers in. */
export interface Stores {
  readonly folders: Folders;
  readonly rawDb: RawDb | null;
  readonly rawResponses: RawResponses | null;
  readonly responsesByCode: ((municipality: string) => ResponsesByCode) | null;
  readonly disclosures: ((municipality: string) => Disclosures) | null;
  readonly textsForReview: ((municipality: string, isPlaceWord: IsPlaceWord) => TextsForReview) | null;
  readonly waves: ((municipality: string) => Waves) | null;
  readonly workDb: WorkDb;
  readonly campaigns: CampaignStore;
  readonly surveys: SurveyStore;
  readonly answerCounts: AnswerCounts;
  readonly schoolClasses: SchoolClasses;
  readonly organisations: OrganisationStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly knownDevices: KnownDevices;
  readonly accessTokens: (municipality: string) => AccessTokens;
  readonly entryCounts: EntryCounts;
  readonly events: (municipality: string) => EventStore;
  readonly places: (municipality: string, named: readonly NamedPlace[]) => PlaceStore;
  readonly hotSpots: (municipality: string) => HotSpotStore;
  readonly actions: (municipality: string) => ActionStore;
  readonly focusAreas: (municipality: string) => FocusAreaStore;
  readonly promises: (municipality: string) => PromiseStore;
  readonly pictures: (municipality: string) => PictureStore;
  readonly walks: (municipality: string) => WalkStore;
  readonly rounds: (municipality: string) => RoundStore;
  readonly clockMemory: (municipality: string) => ClockMemory;
  readonly decisionMemory: (municipality: string) => DecisionMemory;
  readonly auditLog: (municipality: string, clock: Clock) => AuditLog;
  readonly releases: ReleaseShelf;
  readonly counts: Counts;
  readonly geography: Geography;
  /** Lets everything under way be written, then closes every file. */
  close(): Promise<void>;
}

/** Opens what the parts of this process need, and brings it to the newest schema. */
export async function openStores(
  folders: Folders,
  parts: readonly Part[],
  geography: Geography,
  clock: Clock = Date.now,
): Promise<Stores> {
  mkdirSync(dirname(folders.workFile), { recursive: true });
  const workDb = await openWorkDb(folders.workFile);
  let rawDb: RawDb | null = null;
  if (parts.includes('intake')) {
    mkdirSync(folders.raw, { recursive: true, mode: 0o700 });
    chmodSync(folders.raw, 0o700);
    rawDb = await openRawDb(folders.rawFile);
  }
  const rawResponses = rawDb === null ? null : new RawResponses(rawDb);
  const opened = rawDb;
  const releases = new ReleaseShelf(folders.releases);
  // A process that only shows releases counts nothing, and writes nothing.
  const isWriting = parts.includes('intake') || parts.includes('staff');
  const counts = await Counts.open(isWriting ? folders.limitsFile : ':memory:', clock);
  return {
    folders,
    rawDb,
    rawResponses,
    responsesByCode:
      opened === null
        ? null
        : (municipality) => {
            const list = new TakenBackList(folders.takenBack, municipality, clock);
            return new ResponsesByCode(opened, municipality, clock, (marks) => list.addOrTell(marks));
          },
    disclosures: opened === null ? null : (municipality) => new Disclosures(opened, municipality),
    textsForReview:
      opened === null ? null : (municipality, isPlaceWord) => new TextsForReview(opened, municipality, isPlaceWord),
    waves: opened === null ? null : (municipality) => new Waves(opened, municipality),
    workDb,
    campaigns: new CampaignStore(workDb),
    surveys: new SurveyStore(workDb),
    answerCounts: new AnswerCounts(workDb),
    schoolClasses: new SchoolClasses(workDb),
    organisations: new OrganisationStore(workDb),
    accounts: new AccountStore(workDb),
    sessions: new SessionStore(workDb),
    secondFactors: new SecondFactors(workDb),
    passkeys: new Passkeys(workDb),
    knownDevices: new KnownDevices(workDb),
    accessTokens: (municipality) => new AccessTokens(workDb, municipality),
    entryCounts: new EntryCounts(workDb),
    clockMemory: (municipality) => new ClockMemory(workDb, municipality),
    decisionMemory: (municipality) => new DecisionMemory(workDb, municipality),
    events: (municipality) => new EventStore(workDb, municipality),
    places: (municipality, named) => new PlaceStore(workDb, municipality, named),
    hotSpots: (municipality) => new HotSpotStore(workDb, municipality),
    actions: (municipality) => new ActionStore(workDb, municipality),
    focusAreas: (municipality) => new FocusAreaStore(workDb, municipality),
    promises: (municipality) => new PromiseStore(workDb, municipality),
    pictures: (municipality) => new PictureStore(workDb, municipality),
    walks: (municipality) => new WalkStore(workDb, municipality),
    rounds: (municipality) => new RoundStore(workDb, municipality),
    auditLog: (municipality, clock) => new AuditLog(workDb, municipality, clock),
    releases,
    counts,
    geography,
    async close() {
      await rawResponses?.idle();
      await rawDb?.destroy();
      await workDb.destroy();
      releases.close();
      await counts.close();
    },
  };
}
