import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activeHotSpots } from '#core/hotspots/active.ts';
import type { HotSpot, HotSpotList } from '#core/hotspots/contract.ts';
import type { PlaceList, ToldPlace } from '#core/places/registered.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { PlaceStore } from '#db/work/places.ts';
import {
  decisionOf,
  type HotSpotsDesk,
  placeDraftOf,
  settledOf,
  startHotSpotsDesk,
} from '../../support/hot-spots-desk.ts';
import { town } from '../../support/release-town.ts';

/** The register of places and the life of a hot spot, over HTTP on a real work store. */

let desk: HotSpotsDesk;
beforeEach(async () => {
  desk = await startHotSpotsDesk();
});
afterEach(() => desk.close());

type Who = Parameters<HotSpotsDesk['ask']>[0];
async function addPlace(who: Who = 'samordnare', change = {}): Promise<ToldPlace> {
  const answer = await desk.ask(who, 'POST', '/api/staff/places', { draft: placeDraftOf(change) });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}
async function propose(place: string, who: Who = 'analytiker', change = {}): Promise<HotSpot> {
  const body = { place, settled: settledOf(change), reason: 'Många rapporter på kvällen.' };
  const answer = await desk.ask(who, 'POST', '/api/staff/hot-spots', body);
  expect(answer.statusCode).toBe(201);
  return answer.json();
}
const decide = (who: Who, { id, revision }: HotSpot, ...decision: Parameters<typeof decisionOf>) =>
  desk.ask(who, 'POST', `/api/staff/hot-spots/${id}/steps`, { revision, decision: decisionOf(...decision) });
const listed = async (who: Who): Promise<HotSpotList> => (await desk.ask(who, 'GET', '/api/staff/hot-spots')).json();
const faultsOf = (answer: { json(): unknown }): readonly string[] =>
  (answer.json() as { faults: readonly { field: string; code: string }[] }).faults.map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('the register of places', () => {
  it('has the municipality’s named places from the start, and takes those that staff add', async () => {
    const before: PlaceList = (await desk.ask('samordnare', 'GET', '/api/staff/places')).json();
    expect(before.places.map(({ id }) => id).sort()).toEqual(town.places.map(({ id }) => id).sort());
    expect(before.places.every(({ isFixed }) => isFixed)).toBe(true);
    const bare = await addPlace('samordnare', { name: 'Backen', owner: null, keeper: null, speedLimit: null });
    expect(bare).toMatchObject({ owner: null, keeper: null, speedLimit: null });
    const added = await addPlace('polisanalytiker');
    expect(added).toMatchObject({ lengthMetres: 200, speedLimit: 40, owner: { name: 'Ljusbo AB' }, revision: 1 });
    const refused = await desk.ask('analytiker', 'POST', '/api/staff/places', { draft: placeDraftOf() });
    expect(refused.statusCode).toBe(403);
  });

  it('lets nobody rename a named place, and everybody who writes say who sees to it', async () => {
    const [fixed] = town.places;
    if (fixed === undefined) throw new Error('a town without places');
    const as = { kind: fixed.kind, name: fixed.name, where: null, speedLimit: null };
    const put = (change: object, revision = 0) =>
      desk.ask('samordnare', 'PUT', `/api/staff/places/${fixed.id}`, {
        revision,
        draft: placeDraftOf({ ...as, ...change }),
      });
    expect(faultsOf(await put({ name: 'Något annat' }))).toEqual(['name place-fixed']);
    const kept = await put({ contact: 'Stationsvärd' });
    expect([kept.statusCode, kept.json()]).toEqual([
      200,
      expect.objectContaining({ name: fixed.name, contact: 'Stationsvärd', revision: 1 }),
    ]);
    const second = await put({ contact: 'Någon annan' });
    expect([second.statusCode, second.json().code]).toEqual([409, 'moved-on']);
  });

  it('shows a land owner their own land alone, and not what staff call it', async () => {
    await addPlace();
    await addPlace('samordnare', { name: 'Vinterstigen', owner: 'vinterbo' });
    const { places }: PlaceList = (await desk.ask('ljusbo', 'GET', '/api/staff/places')).json();
    expect(places.map(({ name, internalName }) => [name, internalName])).toEqual([['Kvarngatan', null]]);
    const of: PlaceList = (await desk.ask('patrull', 'GET', '/api/staff/places')).json();
    expect(of.places.find(({ name }) => name === 'Kvarngatan')?.internalName).toBe('Kvarngatan, backen');
  });
});

describe('a hot spot', () => {
  it('goes from proposal to closing, each step with who, when and why, and nothing of it is overwritten', async () => {
    const place = await addPlace();
    let spot = await propose(place.id);
    const steps = [
      ['decide', {}],
      ['start', {}],
      ['review', { reviewBy: '2027-01-16' }],
      ['wind-down', {}],
      ['resume', {}],
      ['close', { closing: 'better' }],
    ] as const;
    for (const [act, change] of steps) {
      const answer = await decide('samordnare', spot, act, change);
      expect([act, answer.statusCode]).toEqual([act, 200]);
      spot = answer.json();
    }
    expect(spot).toMatchObject({ state: 'closed', closing: 'better', revision: 7, reviewBy: null });
    expect(spot.history.map(({ act, state }) => `${act} ${state}`)).toEqual([
      'propose proposed',
      'decide decided',
      'start active',
      'review active',
      'wind-down winding-down',
      'resume active',
      'close closed',
    ]);
    expect(spot.history[0]).toMatchObject({ by: { role: 'analyst' }, reason: 'Många rapporter på kvällen.' });
    expect(spot.history[1]).toMatchObject({ by: { role: 'coordinator' }, meeting: 'EST-mötet vecka 47' });
    expect(spot.watch).toMatchObject({ from: '2026-11-21', until: '2027-01-16' });
    expect((await decide('samordnare', spot, 'resume')).statusCode).toBe(409);
    const rows = await desk.db.selectFrom('hot_spot_step').select('number').orderBy('number').execute();
    expect(rows.map(({ number }) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('is proposed by an analyst and decided by a coordinator alone', async () => {
    const spot = await propose((await addPlace()).id, 'polisanalytiker');
    for (const who of ['analytiker', 'polisanalytiker', 'patrull', 'ljusbo', 'ljusbo-radet'] as const)
      expect([who, (await decide(who, spot, 'decide')).statusCode]).toEqual([who, 403]);
    const change = (who: Who, revision: number) =>
      desk.ask(who, 'PUT', `/api/staff/hot-spots/${spot.id}`, {
        revision,
        settled: settledOf({ hours: [19] }),
        reason: 'Tidigare på kvällen.',
      });
    expect((await change('analytiker', 1)).json()).toMatchObject({ settled: { hours: [19] }, revision: 2 });
    await decide('samordnare', { ...spot, revision: 2 }, 'decide');
    expect((await change('analytiker', 3)).statusCode).toBe(409);
    expect((await change('samordnare', 3)).statusCode).toBe(200);
  });

  it('tells the second of two who decide, and keeps what the first did', async () => {
    const spot = await propose((await addPlace()).id);
    const [one, other] = await Promise.all([
      decide('samordnare', spot, 'decide'),
      decide('samordnare', spot, 'turn-down'),
    ]);
    expect([one.statusCode, other.statusCode].sort()).toEqual([200, 409]);
    expect((await listed('samordnare')).hotSpots).toMatchObject([{ revision: 2 }]);
  });

  it('is refused twice for the same thing at one place, without an aim, with persons, or at no place', async () => {
    const { id } = await addPlace();
    await propose(id);
    const again = (body: object) =>
      desk.ask('analytiker', 'POST', '/api/staff/hot-spots', {
        place: id,
        settled: settledOf(),
        reason: 'Skäl.',
        ...body,
      });
    expect(faultsOf(await again({}))).toEqual(['kinds already-open']);
    expect((await again({ settled: settledOf({ kinds: ['TRAF'] }) })).statusCode).toBe(201);
    expect(faultsOf(await again({ settled: settledOf({ aim: '' }), reason: '' }))).toEqual([
      'aim aim-none',
      'reason reason-none',
    ]);
    expect(faultsOf(await again({ reason: 'Kalle ringer 070-123 45 67.' }))).toEqual(['reason text-personal']);
    expect(faultsOf(await again({ settled: settledOf({ aim: 'Bort med missbrukare.' }) }))).toContain('aim text-group');
    expect(faultsOf(await again({ place: 'finns-inte' }))).toEqual(['place place-unknown']);
  });

  it('is told to each as much as they need: proposals and reasons to those who work with them', async () => {
    const first = await addPlace();
    const second = await addPlace('samordnare', { name: 'Vinterstigen', owner: 'vinterbo' });
    const decided = await propose(first.id);
    await decide('samordnare', decided, 'decide');
    await propose(second.id);
    const count = async (who: Who): Promise<number> => (await listed(who)).hotSpots.length;
    expect([await count('analytiker'), await count('patrull'), await count('ljusbo-radet')]).toEqual([2, 1, 1]);
    expect([await count('ljusbo'), await count('vinterbo')]).toEqual([1, 0]);
    const [spot] = (await listed('ljusbo')).hotSpots;
    expect(spot).toMatchObject({ reason: null, evidence: null, place: { internalName: null } });
    expect(spot?.history.map(({ act, reason }) => [act, reason])).toEqual([['decide', null]]);
    expect((await listed('patrull')).hotSpots[0]?.place.internalName).toBe('Kvarngatan, backen');
    expect((await desk.ask('vinterbo', 'GET', `/api/staff/hot-spots/${decided.id}`)).statusCode).toBe(404);
    expect((await desk.ask('ljusbo', 'GET', '/api/staff/hot-spots/candidates')).statusCode).toBe(403);
    expect((await desk.ask('dialogvard', 'GET', '/api/staff/hot-spots')).statusCode).toBe(403);
  });

  it('is stale when eight weeks have gone, and leaves its lines in the log', async () => {
    const spot = await propose((await addPlace()).id);
    await decide('samordnare', spot, 'decide', { reviewBy: '2027-01-16' });
    expect((await listed('samordnare')).hotSpots[0]?.isStale).toBe(false);
    desk.at('2027-01-17T12:00+01:00');
    expect((await listed('samordnare')).hotSpots[0]?.isStale).toBe(true);
    const lines = await desk.db.selectFrom('audit_entry').select(['act', 'thing']).execute();
    const of = (act: string, thing: string) => lines.filter((line) => line.act === act && line.thing === thing).length;
    expect([of('write', 'place'), of('write', 'hot-spot'), of('decide', 'hot-spot')]).toEqual([1, 1, 1]);
  });
});

describe('what other parts are told', () => {
  it('is each active hot spot with its place, hours, reason and last review, and no other', async () => {
    const { id } = await addPlace();
    let spot: HotSpot = await propose(id);
    const places = new PlaceStore(desk.db, 'ljuskoping', town.places);
    const active = async () => {
      const all = await places.all('all');
      const spots = await new HotSpotStore(desk.db, 'ljuskoping').at(new Set(all.map((place) => place.id)));
      return activeHotSpots(spots, all, 'sv');
    };
    spot = (await decide('samordnare', spot, 'decide')).json();
    expect(await active()).toEqual([]);
    await decide('samordnare', spot, 'start');
    expect(await active()).toMatchObject([
      {
        id: spot.id,
        place: { id, name: 'Kvarngatan' },
        hours: [20, 21, 22],
        reviewedOn: '2026-11-21',
        reviewBy: '2026-12-18',
        reason: expect.stringContaining('av andra skäl'),
      },
    ]);
  });
});
