import { randomUUID } from 'node:crypto';
import { addDays, type Clock, dayOf } from '#core/base/time.ts';
import { geometryOf, reportOf } from '#core/events/report.ts';
import { insidePolygon } from '#core/geo/geometry.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import { demoEvents } from '#db/demo/events.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { EventStore } from '#db/work/events.ts';
import type { WorkDb } from '#db/work/schema.ts';

export interface DemoEventsOrder {
  readonly workDb: WorkDb;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly clock: Clock;
}

/**
 * Reports twelve weeks of invented events as the demo's own staff, through the same functions as theirs, and reviews them; in one
 * transaction, so that it is done or not. Where anybody has reported anything it does nothing.
 */
export async function fillDemoEvents({ workDb, municipality, geography, clock }: DemoEventsOrder): Promise<void> {
  const id = municipality.settings.id;
  if ((await new EventStore(workDb, id).newest('all', null, 1)).length > 0) return;
  const staff = await new AccountStore(workDb).all(id);
  const { gazetteer } = geography;
  const context = {
    gazetteer,
    isInside: (position: Parameters<typeof insidePolygon>[0]) =>
      municipality.boundary.some((polygon) => insidePolygon(position, polygon)),
    isPlaceWord: placeWordsOf(gazetteer.map(({ name }) => name)),
    clock,
    language: 'sv',
  } as const;
  const reviewer = staff.find(({ role }) => role === 'coordinator')?.id ?? null;
  await workDb.transaction().execute(async (work) => {
    const events = new EventStore(work, id);
    for (const [number, { by, draft, outcome }] of demoEvents(dayOf(clock())).entries()) {
      const account = staff.find(({ role }) => role === by);
      if (account === undefined) continue;
      const read = reportOf(draft, context);
      if (!read.ok) throw new Error(`demo event ${number}: ${JSON.stringify(read.failure)}`);
      const report = read.value;
      const geometry = geometryOf(report.where, gazetteer);
      const entry = gazetteer.find((one) => draft.where?.way === 'name' && one.id === draft.where.entry);
      if (geometry === null || entry === undefined) throw new Error(`demo event ${number} has no place`);
      const kept = await events.add(
        { organisation: account.organisation.id },
        {
          id: randomUUID(),
          key: `demo-event-${number}-of-the-town`,
          report,
          geometry,
          place: entry.name,
          account: account.id,
          source: account.organisation.kind,
          reportedAt: Math.min(clock(), Date.parse(`${report.from}+01:00`) + REPORTED_AFTER),
        },
      );
      if (outcome === 'new') continue;
      await work
        .updateTable('event')
        .set({
          state: outcome,
          refusal: outcome === 'refused' ? 'unclear' : null,
          reviewed_by: reviewer,
          reviewed_on: addDays(report.from.slice(0, 10), 1),
          revision: 2,
        })
        .where('municipality', '=', id)
        .where('id', '=', kept.id)
        .execute();
    }
  });
}

/** Milliseconds. */
const REPORTED_AFTER = 40 * 60_000;
