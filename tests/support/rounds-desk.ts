import { randomUUID } from 'node:crypto';
import type { Shift, Visit } from '#core/rounds/contract.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { PlaceStore } from '#db/work/places.ts';
import { RoundStore } from '#db/work/rounds.ts';
import { roundsPart } from '#server/field/rounds.ts';
import { EVENT_GAZETTEER } from './events-desk.ts';
import { type HotSpotsDesk, settledOf, startHotSpotsDesk } from './hot-spots-desk.ts';
import { town } from './release-town.ts';

/** A visit of twelve minutes on foot that nothing is wrong with. */
export const visitAt = (
  { id, stops }: Pick<Shift, 'id' | 'stops'>,
  stop: number,
  arrivedAt: number,
  change: Partial<Visit> = {},
): Visit => ({
  id: randomUUID(),
  version: 1,
  shift: id,
  place: stops[stop]?.place ?? 'finns-inte',
  outcome: 'visited',
  arrivedAt,
  minutes: 12,
  mode: 'foot',
  observed: ['LUGNT'],
  people: '1-5',
  contacts: '1-5',
  done: ['talk'],
  note: '',
  reason: null,
  ...change,
});

export interface RoundsDesk extends HotSpotsDesk {
  readonly rounds: RoundStore;
  now(): number;
}

/** What speaks for a hot spot of a test: never more than its field. */
const SCORES = {
  neither: { felt: null, isMany: false },
  reported: { felt: null, isMany: true },
  felt: { felt: { release: 'r', estimate: null, expected: null, sureness: 'sure' }, isMany: false },
  both: { felt: { release: 'r', estimate: null, expected: null, sureness: 'sure' }, isMany: true },
} as const;

/** The routes of rounds on a real work store, with an active hot spot at each of some named places, by what speaks for it. */
export async function startRoundsDesk(
  fields: readonly (keyof typeof SCORES)[] = ['both', 'felt', 'reported', 'neither', 'neither'],
): Promise<RoundsDesk> {
  const desk = await startHotSpotsDesk();
  const { municipality: id, clock } = desk.stores;
  const municipality = { ...town, settings: { ...town.settings, id } };
  const places = new PlaceStore(desk.db, id, municipality.places);
  const hotSpots = new HotSpotStore(desk.db, id);
  const rounds = new RoundStore(desk.db, id);
  const organisations = new OrganisationStore(desk.db);
  const geography = { gazetteer: EVENT_GAZETTEER };
  await desk.app.register(roundsPart, { rounds, places, hotSpots, organisations, municipality, geography, clock });
  await addActiveSpots(hotSpots, municipality.places, fields);
  return { ...desk, rounds, now: clock };
}

/** An active hot spot at each of the first of some places, by what speaks for it. */
export async function addActiveSpots(
  hotSpots: HotSpotStore,
  places: readonly { readonly id: string }[],
  fields: readonly (keyof typeof SCORES)[],
): Promise<void> {
  for (const [number, field] of fields.entries()) {
    const place = places[number];
    if (place === undefined) throw new Error(`a town without place ${number}`);
    const { felt, isMany } = SCORES[field];
    const reported = { from: '2026-08-30', until: '2026-11-20', events: isMany ? 8 : 0, weeks: isMany ? 4 : 0, isMany };
    const settled = settledOf({ weekdays: [], hours: [] });
    const step = {
      settled,
      reason: 'Det talar för platsen.',
      meeting: 'EST-mötet',
      closing: null,
      on: '2026-11-01',
      account: 'id-samordnare',
      role: 'coordinator',
      organisation: 'municipality',
    } as const;
    const evidence = { on: '2026-11-01', felt, reported: { ...reported, kinds: [], weekdays: [], hours: [] } };
    const spot = await hotSpots.propose(`spot-${number}`, place.id, {
      ...step,
      act: 'propose',
      state: 'proposed',
      evidence,
      reviewBy: null,
    });
    const steps = [
      ['decide', 'decided'],
      ['start', 'active'],
    ] as const;
    for (const [before, [act, state]] of steps.entries())
      await hotSpots.add(spot.id, before + 1, () => ({
        ok: true,
        value: { ...step, act, state, evidence: null, reviewBy: '2026-12-18' },
      }));
  }
}
