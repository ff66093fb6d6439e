import { can } from '#core/access/can.ts';
import { rowsFor } from '#core/access/rows.ts';
import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { StaffWalk, StaffWalks, StopGround, WalkGrounds, WalkPlan } from '#core/walks/contract.ts';
import { inOrder } from '#core/walks/notes.ts';
import type { PointAnswer } from '#core/walks/point-answer.ts';
import { walkSentences } from '#core/walks/sentences.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import type { Account } from '#db/work/accounts.ts';
import type { NotDone } from '#db/work/change-as-read.ts';
import type { HotSpotStore } from '#db/work/hot-spots.ts';
import type { PlaceStore } from '#db/work/places.ts';
import type { KeptWalk, WalkStore } from '#db/work/walks.ts';
import { RefusalError } from '../errors.ts';
import type { EvidenceSource } from './evidence.ts';
import type { WalkAnswers } from './walk-answers.ts';

type StaffLanguage = 'sv' | 'en';

export interface WalkSources {
  readonly walks: WalkStore;
  readonly places: PlaceStore;
  readonly hotSpots: HotSpotStore;
  readonly evidence: EvidenceSource;
  readonly answers: WalkAnswers;
  readonly municipality: Municipality;
  readonly geography: { readonly gazetteer: readonly { readonly name: string }[] };
  readonly clock: Clock;
}

/** What is told of walks and to whom, and how what is wrong is said. It knows nothing of HTTP. */
export class WalkDesk {
  readonly #sources: WalkSources;
  readonly #isPlaceWord;

  constructor(sources: WalkSources) {
    const { geography, municipality } = sources;
    this.#sources = sources;
    this.#isPlaceWord = placeWordsOf([...geography.gazetteer, ...municipality.places].map(({ name }) => name));
  }

  get today(): Day {
    return dayOf(this.#sources.clock());
  }

  /** What a text is read with: the names of stops are no names of people. */
  reading(language: StaffLanguage) {
    return { isPlaceWord: this.#isPlaceWord, language };
  }

  /** All that somebody is told, the newest first. */
  async told(account: Account): Promise<StaffWalks> {
    const answers = await this.#sources.answers();
    const all = await this.#sources.walks.all();
    const walks = await Promise.all(all.map((walk) => this.#told(account, walk, answers.get(walk.walk.id) ?? [])));
    return {
      walks: walks.flatMap((walk) => walk ?? []).sort((one, other) => whenOf(other).localeCompare(whenOf(one))),
      today: this.today,
      mayPlan: can(account.role, 'write', 'walk'),
      mayNote: can(account.role, 'write', 'walk-point'),
    };
  }

  /** One, or null where somebody is not told of it: drafts are for those who plan, and for those who read what speaks for a place. */
  async one(account: Account, kept: KeptWalk): Promise<StaffWalk | null> {
    return this.#told(account, kept, await this.answersOf(kept.walk.id));
  }

  async answersOf(walk: string): Promise<readonly PointAnswer[]> {
    return (await this.#sources.answers()).get(walk) ?? [];
  }

  async #told(
    account: Account,
    { walk, notes, grounds }: KeptWalk,
    answers: readonly PointAnswer[],
  ): Promise<StaffWalk | null> {
    const readsEvidence = can(account.role, 'read', 'hot-spot-evidence');
    if (walk.state === 'draft' && !readsEvidence) return null;
    const seen = await this.#stopsSeen(account, walk.plan);
    const own = inOrder(notes, walk.plan.stops).filter(({ stop }) => seen === 'all' || seen.has(stop));
    const ids = new Set(own.map(({ id }) => id));
    return {
      ...walk,
      notes: [...own],
      answers: answers.filter(({ note }) => ids.has(note)),
      grounds: readsEvidence ? [...grounds] : null,
    };
  }

  /** Stops that somebody has to do with: all of them, or those on their own land. */
  async #stopsSeen(account: Account, { stops }: WalkPlan): Promise<'all' | ReadonlySet<string>> {
    const rows = rowsFor(account, ['read', 'walk-point']);
    if (rows === 'all') return 'all';
    const own = new Set(rows === null ? [] : (await this.#sources.places.all(rows)).map(({ id }) => id));
    return new Set(stops.filter(({ place }) => place !== null && own.has(place)).map(({ id }) => id));
  }

  /**
   * Places that a walk may go to: how many have pointed each out, by the newest release and nothing else, and whether it is a hot spot
   * that is worked with.
   */
  async grounds(language: StaffLanguage): Promise<WalkGrounds> {
    const { places, hotSpots, evidence } = this.#sources;
    const picture = evidence.felt();
    const inUse = (await places.all('all')).filter(({ isRetired }) => !isRetired);
    const active = new Set(
      (await hotSpots.at(new Set(inUse.map(({ id }) => id))))
        .filter(({ state }) => state === 'active' || state === 'decided' || state === 'winding-down')
        .map(({ place }) => place),
    );
    const told = inUse.map(({ id, name }) => ({
      id,
      name,
      ground: groundOf(id, picture),
      isHotSpot: active.has(id),
    }));
    const header = picture?.release.header;
    return {
      release: header === undefined ? null : { id: header.id, title: textIn(header.campaign.title, language) },
      places: told.sort(
        (one, other) =>
          (other.ground?.estimate?.value ?? -1) - (one.ground?.estimate?.value ?? -1) ||
          one.name.localeCompare(other.name, 'sv'),
      ),
    };
  }

  /** What residents have said of a plan's places: as it was when each was chosen, and of a new one as the newest release says. */
  groundsOf(plan: WalkPlan, before: readonly StopGround[]): readonly StopGround[] {
    const picture = this.#sources.evidence.felt();
    return [...new Set(plan.stops.flatMap(({ place }) => place ?? []))].flatMap(
      (place) => before.find((one) => one.place === place) ?? groundOf(place, picture) ?? [],
    );
  }
}

/** What residents have said of a place by a release; null where no release has it. */
export function groundOf(place: string, picture: ReturnType<EvidenceSource['felt']>): StopGround | null {
  const felt = picture?.places.get(place)?.felt;
  return felt === undefined ? null : { place, release: felt.release, estimate: felt.estimate };
}

/** When a walk is or was; one that has no day yet comes first. */
const whenOf = ({ outing, plan }: StaffWalk): Day => outing?.on ?? plan.meetings.walk?.on ?? '9999-12-31';

/** Throws everything that has to be mended, in words; nothing where there is nothing. */
export function checkFit(faults: readonly FaultCode[], language: StaffLanguage): void {
  if (faults.length === 0) return;
  throw new RefusalError(
    422,
    'walk_faults',
    { sv: 'Något behöver rättas. Se listan.', en: 'Something needs mending. See the list.' },
    faults.map((fault) => inWords(fault, language, walkSentences)),
  );
}

export const walkGone = (): RefusalError =>
  new RefusalError(404, 'walk_unknown', {
    sv: 'Vandringen finns inte. Läs in sidan på nytt.',
    en: 'There is no such walk. Reload the page.',
  });

export const walkMovedOn = (): RefusalError =>
  new RefusalError(409, 'moved-on', {
    sv: 'Någon annan har just ändrat vandringen. Det du gjorde sparades inte, men står kvar här. Läs in vandringen på nytt och se vad som har ändrats.',
    en: 'Somebody else has just changed the walk. What you did was not saved, but is still here. Reload the walk and see what has changed.',
  });

export const notDone = (why: NotDone): RefusalError => (why === 'unknown' ? walkGone() : walkMovedOn());

export const wrongState = (): RefusalError =>
  new RefusalError(409, 'walk_state', {
    sv: 'Så går det inte att göra med vandringen som den är nu. Läs in sidan på nytt.',
    en: 'That cannot be done with the walk as it is now. Reload the page.',
  });

export const notesClosed = (): RefusalError =>
  new RefusalError(409, 'walk_closed', {
    sv: 'Vandringen är redovisad eller inställd, och tar inte emot fler anteckningar.',
    en: 'The walk has been told of or called off, and takes no more notes.',
  });

export const noteOther = (): RefusalError =>
  new RefusalError(409, 'note_other', {
    sv: 'Någon annan har ändrat anteckningen på en annan telefon. Er finns kvar här. Läs in vandringen och gör en ny.',
    en: 'Somebody else has changed the note on another telephone. Yours is still here. Reload the walk and make a new one.',
  });
