import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GazetteerEntry, Geography } from '#core/places/municipality.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { EventStore } from '#db/work/events.ts';
import { openWorkDb } from '#db/work/open.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { fillDemoEvents } from '#server/jobs/demo-events.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { ensureDemoAccounts } from '#server/staff/demo-accounts.ts';

const municipality = loadMunicipality('ljuskoping');
const { id } = municipality.settings;
/** The demo's names of places, as the drawn map has them. */
const gazetteer: readonly GazetteerEntry[] = municipality.places.map((place) => ({
  id: `plats-${place.id}`,
  name: place.name,
  kind: 'place',
  within: place.area,
  point: place.point,
  place: place.id,
}));
const geography: Geography = {
  gazetteer,
  population: { sizeMetres: 1000, squares: [] },
  network: [],
  homes: [],
};

let workDb: WorkDb;
beforeEach(async () => {
  workDb = await openWorkDb(':memory:');
  const accounts = new AccountStore(workDb);
  await ensureDemoAccounts({ accounts, organisations: new OrganisationStore(workDb) }, id, Date.now());
});
afterEach(() => workDb.destroy());

const fill = (time: string) => fillDemoEvents({ workDb, municipality, geography, clock: () => Date.parse(time) });

it('the invented town has twelve weeks of events that three organisations have reported, some of which wait, and nothing is filled in twice', async () => {
  await fill('2026-11-26T16:00+01:00');
  const events = await new EventStore(workDb, id).newest('all', null, 1_000);
  const of = (state: string) => events.filter((event) => event.state === state).length;
  expect([events.length > 50, of('accepted') > 40, of('new') > 3, of('refused') > 0]).toEqual([true, true, true, true]);
  expect([...new Set(events.map(({ source }) => source))].sort()).toEqual(['municipality', 'police', 'property-owner']);
  await fill('2026-12-24T16:00+01:00');
  expect(await new EventStore(workDb, id).newest('all', null, 1_000)).toHaveLength(events.length);
});

it('whatever day it is started, also just after midnight and over a change of the clocks', async () => {
  for (const time of [
    '2026-01-01T00:05+01:00',
    '2026-04-01T12:00+02:00',
    '2026-10-26T08:00+01:00',
    '2028-03-01T23:59+01:00',
  ]) {
    await workDb.deleteFrom('event').execute();
    await fill(time);
    const events = await new EventStore(workDb, id).newest('all', null, 1_000);
    expect(events.length).toBeGreaterThan(50);
    expect(events.every(({ reportedAt }) => reportedAt <= Date.parse(time))).toBe(true);
  }
});
