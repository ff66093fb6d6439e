import type { LightMyRequestResponse } from 'fastify';
import type { DecisionDraft, Settled } from '#core/hotspots/contract.ts';
import type { HotSpotDecision } from '#core/hotspots/life.ts';
import type { PlaceDraft } from '#core/places/registered.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { EventStore } from '#db/work/events.ts';
import { HotSpotStore } from '#db/work/hot-spots.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { PlaceStore } from '#db/work/places.ts';
import { READING } from '#server/app.ts';
import { EvidenceSource } from '#server/decisions/evidence.ts';
import { hotSpotsPart } from '#server/decisions/hot-spots.ts';
import { placesPart } from '#server/decisions/places.ts';
import { askerOf, type DeskApp, startDeskApp } from './desk-app.ts';
import { addEventStaff, EVENT_GAZETTEER, type EventStaff } from './events-desk.ts';
import { town } from './release-town.ts';

/** What a hot spot may be about. */
export const settledOf = (change: Partial<Settled> = {}): Settled => ({
  kinds: ['SAML'],
  months: [],
  weekdays: [4, 5],
  hours: [20, 21, 22],
  aim: 'Lugnare på kvällen.',
  ...change,
});

export const decisionOf = (act: HotSpotDecision, change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  act,
  reason: 'Svar och rapporter pekar åt samma håll.',
  meeting: 'EST-mötet vecka 47',
  reviewBy: '2026-12-18',
  closing: null,
  ...change,
});

export const placeDraftOf = (change: Partial<PlaceDraft> = {}): PlaceDraft => ({
  kind: 'road',
  name: 'Kvarngatan',
  internalName: 'Kvarngatan, backen',
  where: { way: 'name', entry: 'kvarngatan' },
  radiusMetres: null,
  speedLimit: 40,
  owner: 'ljusbo',
  keeper: 'municipality',
  contact: 'Driftledare gata',
  isRetired: false,
  ...change,
});

export interface HotSpotsDesk extends DeskApp {
  /** Moves the clock, to a time in Sweden. */
  at(time: string): void;
  ask(who: EventStaff, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<LightMyRequestResponse>;
}

/** The routes of places and hot spots on a real work store, with everybody of EVENT_STAFF and no release. */
export async function startHotSpotsDesk(): Promise<HotSpotsDesk> {
  let now = Date.parse('2026-11-21T12:00+01:00');
  const clock = () => now;
  const desk = await startDeskApp(clock, { ajv: READING });
  const { accounts, municipality: id } = desk.stores;
  const organisations = new OrganisationStore(desk.db);
  await addEventStaff(accounts, organisations, id);
  const municipality = { ...town, settings: { ...town.settings, id } };
  const places = new PlaceStore(desk.db, id, municipality.places);
  const geography = { gazetteer: EVENT_GAZETTEER, homes: [] };
  const register = { places, organisations, municipality, geography, clock };
  await desk.app.register(placesPart, register);
  const evidence = new EvidenceSource(new ReleaseShelf('/nowhere'), new EventStore(desk.db, id), EVENT_GAZETTEER);
  await desk.app.register(hotSpotsPart, { ...register, hotSpots: new HotSpotStore(desk.db, id), evidence });
  const { ask, forget } = askerOf(desk.app);
  return {
    ...desk,
    at(time) {
      now = Date.parse(time);
      forget();
    },
    ask,
  };
}
