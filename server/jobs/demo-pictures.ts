import { addDays, type Clock, dayOf } from '#core/base/time.ts';
import { faultsOfFreezing, faultsOfSaid } from '#core/picture/faults.ts';
import { type Period, periodBefore, periodOf } from '#core/picture/period.ts';
import { saying } from '#core/picture/snapshot.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import { DEMO_SAID } from '#db/demo/pictures.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { ActionStore } from '#db/work/actions.ts';
import { EventStore } from '#db/work/events.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { PictureStore } from '#db/work/pictures.ts';
import { PlaceStore } from '#db/work/places.ts';
import { PromiseStore } from '#db/work/promises.ts';
import { RoundStore } from '#db/work/rounds.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { WalkStore } from '#db/work/walks.ts';
import { EvidenceSource } from '../decisions/evidence.ts';
import { type PictureStores, pictureFrom } from '../decisions/picture-sources.ts';

export interface DemoPicturesOrder {
  readonly workDb: WorkDb;
  readonly releases: ReleaseShelf;
  readonly municipality: Municipality;
  readonly geography: Pick<Geography, 'gazetteer'>;
  readonly clock: Clock;
}

/** Weeks that are frozen; the last of them is the one before this. */
const WEEKS = 3;

/**
 * Gives an invented town frozen pictures of its last weeks and of the last tertial that is over, each read as things were known the day after, by the same
 * function as staff's own; all but the last week are published. Where there is any picture it does nothing. Filled last: it tells of all the others.
 */
export async function fillDemoPictures({
  workDb,
  releases,
  municipality,
  geography: { gazetteer },
  clock,
}: DemoPicturesOrder): Promise<void> {
  const id = municipality.settings.id;
  if ((await new PictureStore(workDb, id).all()).length > 0) return;
  const today = dayOf(clock());
  const isPlaceWord = placeWordsOf([...gazetteer, ...municipality.places].map(({ name }) => name));
  const events = new EventStore(workDb, id);
  const stores: PictureStores = {
    municipality: id,
    pictures: new PictureStore(workDb, id),
    releases,
    events,
    evidence: new EvidenceSource(releases, events, gazetteer),
    places: new PlaceStore(workDb, id, municipality.places),
    hotSpots: new HotSpotStore(workDb, id),
    rounds: new RoundStore(workDb, id),
    walks: new WalkStore(workDb, id),
    actions: new ActionStore(workDb, id),
    promises: new PromiseStore(workDb, id),
  };
  const weeks = Array.from({ length: WEEKS }, (_, back) => periodOf('week', addDays(today, -7 * (WEEKS - back))));
  for (const period of [periodBefore(periodOf('tertial', today)), ...weeks]) await freeze(period);

  async function freeze(period: Period): Promise<void> {
    const day = addDays(period.until, 1);
    let snapshot = await pictureFrom(stores, period, day);
    for (const { section, text } of DEMO_SAID[period.span]) {
      const faults = faultsOfSaid(text, { isPlaceWord, language: 'sv' });
      if (faults.length > 0) throw new Error(`demo picture ${snapshot.id}: ${JSON.stringify(faults)}`);
      snapshot = saying(snapshot, section, text);
    }
    const faults = faultsOfFreezing(snapshot);
    if (faults.length > 0) throw new Error(`demo picture ${snapshot.id}: ${JSON.stringify(faults)}`);
    await stores.pictures.add(snapshot);
    await stores.pictures.freeze(snapshot, 1, day);
    if (period !== weeks.at(-1)) await stores.pictures.publish(snapshot.id, 2, day);
  }
}
