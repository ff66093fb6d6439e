import { addDays, type Clock, type Day, dayOf } from '#core/base/time.ts';
import { insidePolygon } from '#core/geo/geometry.ts';
import { hotSpotStateAfter } from '#core/hotspots/life.ts';
import { placeOf } from '#core/hotspots/place-draft.ts';
import { decisionOf, settledOf } from '#core/hotspots/proposal.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import type { PlaceDraft } from '#core/places/registered.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import { DEMO_HOT_SPOTS, DEMO_PLACES, type DemoDecider } from '#db/demo/hot-spots.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { EventStore } from '#db/work/events.ts';
import { HotSpotStore, type NewStep } from '#db/work/hot-spots.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { PlaceStore } from '#db/work/places.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { EvidenceSource } from '../decisions/evidence.ts';
import { demoId } from './demo-id.ts';

export interface DemoHotSpotsOrder {
  readonly workDb: WorkDb;
  readonly releases: ReleaseShelf;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly clock: Clock;
}

/**
 * Fills the register of places and hot spots in every state, as the demo's own staff, through the same functions as theirs; in one
 * transaction, so that it is done or not. Where there is any hot spot it does nothing.
 */
export async function fillDemoHotSpots(order: DemoHotSpotsOrder): Promise<void> {
  const { workDb, releases, municipality, geography, clock } = order;
  const id = municipality.settings.id;
  const named = municipality.places;
  const before = new PlaceStore(workDb, id, named);
  if ((await new HotSpotStore(workDb, id).at(new Set((await before.all('all')).map((one) => one.id)))).length > 0)
    return;
  const staff = await new AccountStore(workDb).all(id);
  const organisations = await new OrganisationStore(workDb).all(id);
  const { gazetteer, homes } = geography;
  const context = {
    gazetteer,
    homes,
    owners: ['municipality', ...organisations.map((one) => one.id)],
    isInside: (position: Parameters<typeof insidePolygon>[0]) =>
      municipality.boundary.some((polygon) => insidePolygon(position, polygon)),
    isPlaceWord: placeWordsOf([...gazetteer.map(({ name }) => name), ...named.map(({ name }) => name)]),
    language: 'sv',
  } as const;
  const today = dayOf(clock());
  const by = (role: DemoDecider) => {
    const account = staff.find((one) => one.role === role);
    if (account === undefined) throw new Error(`no demo account for ${role}`);
    return { account: account.id, role, organisation: account.organisation.id };
  };
  await workDb.transaction().execute(async (work) => {
    const places = new PlaceStore(work, id, named);
    for (const [number, demo] of DEMO_PLACES.entries()) {
      const entry = gazetteer.find(({ kind, name }) => kind === 'street' && name === demo.street);
      const fixed = demo.named === null ? null : await places.byId('all', demo.named);
      // A town whose map is another has not all of them.
      if (demo.named === null ? entry === undefined : fixed === null) continue;
      const draft: PlaceDraft = {
        ...BLANK,
        kind: fixed?.kind ?? null,
        where: entry === undefined ? null : { way: 'name', entry: entry.id },
        ...demo.draft,
      };
      const read = placeOf(draft, fixed, context);
      if (!read.ok) throw new Error(`demo place ${number}: ${JSON.stringify(read.failure)}`);
      const changed = { account: by('coordinator').account, on: addDays(today, -180) };
      if (fixed === null) await places.add(demoId(`place ${number}`), read.value, changed);
      else await places.change(fixed.id, fixed.revision, read.value, changed);
    }
    const all = await places.all('all');
    const evidence = new EvidenceSource(releases, new EventStore(work, id), gazetteer);
    const spots = new HotSpotStore(work, id);
    for (const [number, demo] of DEMO_HOT_SPOTS.entries()) {
      const place = all.find((one) => one.id === demo.place || (!one.isFixed && one.name === demo.place));
      if (place === undefined) continue;
      const scores = (day: Day) => evidence.of(place, all, day);
      const read = settledOf(demo.settled, demo.reason, context);
      if (!read.ok) throw new Error(`demo hot spot ${number}: ${JSON.stringify(read.failure)}`);
      const proposed = addDays(today, -demo.proposedDaysAgo);
      const step: NewStep = {
        act: 'propose',
        state: 'proposed',
        ...read.value,
        meeting: '',
        evidence: await scores(proposed),
        reviewBy: null,
        closing: null,
        on: proposed,
        ...by(demo.by),
      };
      let spot = await spots.propose(demoId(`hot spot ${number}`), place.id, step);
      for (const { act, daysAgo, reason, meeting, reviewIn, closing } of demo.steps) {
        const on = addDays(today, -daysAgo);
        const draft = { act, reason, meeting, closing, reviewBy: reviewIn === null ? '' : addDays(on, reviewIn) };
        const decided = decisionOf(draft, on, context);
        const state = hotSpotStateAfter(spot.state, act);
        if (!decided.ok || state === null)
          throw new Error(`demo hot spot ${number}: ${act} ${JSON.stringify(decided)}`);
        const next: NewStep = {
          ...decided.value,
          state,
          settled: spot.settled,
          evidence: act === 'start' ? null : await scores(on),
          on,
          ...by('coordinator'),
        };
        const made = await spots.add(spot.id, spot.revision, () => ({ ok: true, value: next }));
        if (!made.ok) throw new Error(`demo hot spot ${number}: ${made.failure}`);
        spot = made.value;
      }
    }
  });
}

const BLANK: Omit<PlaceDraft, 'name' | 'kind' | 'where'> = {
  internalName: '',
  radiusMetres: null,
  speedLimit: null,
  owner: null,
  keeper: null,
  contact: '',
  isRetired: false,
};
