import { addDays, type Day } from '#core/base/time.ts';
import { roundedRespondents, roundedShare } from '#core/exports/rounding.ts';
import type { Felt } from '#core/hotspots/contract.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import type { Other } from '#core/picture/compare.ts';
import type { Residents, Snapshot } from '#core/picture/contract.ts';
import { factsOf } from '#core/picture/gather.ts';
import { type Period, periodBefore, periodLastYear, pictureId } from '#core/picture/period.ts';
import { snapshotOf } from '#core/picture/snapshot.ts';
import type { Release } from '#core/release/contract.ts';
import { countedOf } from '#core/rounds/counted.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { ActionStore } from '#db/work/actions.ts';
import type { EventStore } from '#db/work/events.ts';
import type { HotSpotStore } from '#db/work/hot-spots.ts';
import type { PictureStore } from '#db/work/pictures.ts';
import type { PlaceStore } from '#db/work/places.ts';
import type { PromiseStore } from '#db/work/promises.ts';
import type { RoundStore } from '#db/work/rounds.ts';
import type { WalkStore } from '#db/work/walks.ts';
import type { EvidenceSource } from './evidence.ts';

/** Where a picture's figures come from. Residents' part comes from releases alone: nothing here can open the raw store. */
export interface PictureStores {
  readonly municipality: string;
  readonly pictures: PictureStore;
  readonly releases: ReleaseShelf;
  readonly evidence: EvidenceSource;
  readonly events: EventStore;
  readonly places: PlaceStore;
  readonly hotSpots: HotSpotStore;
  readonly rounds: RoundStore;
  readonly walks: WalkStore;
  readonly actions: ActionStore;
  readonly promises: PromiseStore;
}

/** Before anything was ever reported. */
const FIRST_DAY = '2000-01-01';
/** Of a release's questions so many: the picture is a few pages, and all of them are in the release. */
const MOST_QUESTIONS = 3;

/** A picture of a period as everything is known on a day, the same whoever asks for it. */
export async function pictureFrom(
  stores: PictureStores,
  period: Period,
  dataDay: Day,
  before?: Pick<Snapshot, 'said' | 'decisions'>,
): Promise<Snapshot> {
  const { events, evidence, hotSpots, rounds, walks, actions, promises } = stores;
  const places = await stores.places.all('all');
  const from = addDays(period.from, -7);
  const yesterday = addDays(dataDay, -1);
  const shifts = await rounds.shifts('all', from, yesterday);
  const facts = factsOf(
    {
      residents: residentsIn(stores.releases, dataDay),
      felt: feltIn(evidence, dataDay),
      places,
      events: (await events.countingSince('all', FIRST_DAY)).map(({ report, source }) => ({
        from: report.from,
        cause: report.cause,
        source,
      })),
      eventsAt: await evidence.eventsSince(FIRST_DAY, places),
      hotSpots: await hotSpots.at(new Set(places.map(({ id }) => id))),
      visits: (await rounds.visitsBetween(from, yesterday)).map(countedOf),
      given: shifts.flatMap(({ id, day, brief }) => brief.stops.map(({ place }) => ({ place, shift: id, day }))),
      walks: await walks.all(),
      actions: await actions.all(),
      promises: await promises.all(),
    },
    period,
    dataDay,
  );
  const others = {
    previous: await otherOf(stores.pictures, periodBefore(period)),
    lastYear: await otherOf(stores.pictures, periodLastYear(period)),
  };
  return snapshotOf(stores.municipality, period, dataDay, facts, others, before);
}

/** What a picture is held against: what is frozen and still what it was. */
async function otherOf(pictures: PictureStore, period: Period): Promise<Other> {
  const id = pictureId(period);
  const other = await pictures.byId(id);
  if (other === null) return { kind: 'none', id, reason: 'not-made' };
  if (other.checksum === null) return { kind: 'none', id, reason: 'not-frozen' };
  if (!other.isWhole) return { kind: 'none', id, reason: 'broken' };
  return { kind: 'frozen', snapshot: other.snapshot, checksum: other.checksum };
}

/** What residents say by the newest public release that there was by then; null where there was none. */
function residentsIn(releases: ReleaseShelf, dataDay: Day): Residents | null {
  const newest = releases.list('public').find(({ releasedOn }) => releasedOn <= dataDay);
  const release = newest === undefined ? null : releases.open(newest.id, 'public');
  return release === null ? null : residentsOf(release);
}

function residentsOf(release: Release): Residents {
  const { frame, tables } = surveyPicture(release);
  const { value, low, high } = roundedRespondents(frame);
  return {
    release: release.header.id,
    title: release.header.campaign.title,
    closes: release.header.campaign.closes,
    releasedOn: release.header.releasedOn,
    n: { value, low, high },
    questions: tables
      // What the release tells apart by groups is what it is about; who answered is in the release.
      .filter(({ row, max, by }) => row === null && max === 1 && by.length > 0)
      .slice(0, MOST_QUESTIONS)
      .map(({ question, text, answered, answers }) => ({
        question,
        text,
        n: answered,
        answers: answers.map((answer) => ({ text: answer.text, ...shareOf(answer) })),
      })),
  };
}

function shareOf({ share, status }: ReturnType<typeof surveyPicture>['tables'][number]['answers'][number]) {
  if (share === null || status === 'too-few') return { value: null, low: null, high: null, isUncertain: false };
  const { value, low, high } = roundedShare(share, status);
  return { value, low, high, isUncertain: status === 'uncertain' };
}

function feltIn(evidence: EvidenceSource, dataDay: Day): ReadonlyMap<string, Felt> {
  const picture = evidence.felt();
  if (picture === null || picture.release.header.releasedOn > dataDay) return new Map();
  return new Map([...picture.places].map(([place, { felt }]) => [place, felt]));
}
