import { type Clock, dayOf } from '#core/base/time.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { spotsOf } from '#core/rounds/spots.ts';
import { demoRounds } from '#db/demo/rounds.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { PlaceStore } from '#db/work/places.ts';
import { RoundStore } from '#db/work/rounds.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { demoId } from './demo-id.ts';

export interface DemoRoundsOrder {
  readonly workDb: WorkDb;
  readonly municipality: Municipality;
  readonly clock: Clock;
}

/** Whose patrols they are. */
const POLICE = 'polisen';
/** How many visits go into the store at once. */
const AT_ONCE = 500;

/** Gives an invented town a year of rounds, in one transaction. Where there is any shift it does nothing. */
export async function fillDemoRounds({ workDb, municipality, clock }: DemoRoundsOrder): Promise<void> {
  const id = municipality.settings.id;
  if ((await new RoundStore(workDb, id).shifts('all', '0000-01-01', '9999-12-31')).length > 0) return;
  const places = await new PlaceStore(workDb, id, municipality.places).all('all');
  const kept = await new HotSpotStore(workDb, id).at(new Set(places.map((one) => one.id)));
  const shifts = demoRounds(spotsOf(kept, places), dayOf(clock())).filter(({ brief }) => brief.stops.length > 0);
  await workDb.transaction().execute(async (work) => {
    const store = new RoundStore(work, id);
    const visits = [];
    for (const { visits: made, isEnded, ...shift } of shifts) {
      const shiftId = demoId(`shift ${shift.day} ${shift.kind}`);
      await store.open({ ...shift, id: shiftId, organisation: POLICE });
      if (isEnded) await store.end([shiftId]);
      for (const visit of made) {
        const received = visit.arrivedAt + 3_600_000;
        const visitId = demoId(`visit ${shift.day} ${shift.kind} ${visit.place}`);
        visits.push({
          ...visit,
          id: visitId,
          version: 1,
          shift: shiftId,
          correctedAt: visit.arrivedAt,
          receivedAt: received,
        });
      }
    }
    for (let from = 0; from < visits.length; from += AT_ONCE) await store.keep(visits.slice(from, from + AT_ONCE));
  });
}
