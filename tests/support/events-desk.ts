import type { LightMyRequestResponse } from 'fastify';
import { MUNICIPALITY_ITSELF, type Organisation } from '#core/access/organisations.ts';
import type { Role } from '#core/access/roles.ts';
import type { Rows } from '#core/access/rows.ts';
import type { EventDraft } from '#core/events/contract.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { AccountStore } from '#db/work/accounts.ts';
import { EventStore } from '#db/work/events.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { READING } from '#server/app.ts';
import { eventsPart } from '#server/staff/events.ts';
import { quickHash } from './demo-staff.ts';
import { askerOf, type DeskApp, startDeskApp } from './desk-app.ts';
import { town } from './release-town.ts';

const [east, north] = town.settings.map.center;

/** Names that events can be reported from. */
export const EVENT_GAZETTEER: readonly GazetteerEntry[] = [
  { id: 'torget', name: 'Stora torget', kind: 'place', within: 'Centrum', point: [east, north] },
  { id: 'stationen', name: 'Resecentrum', kind: 'place', within: 'Centrum', point: [east + 900, north] },
  {
    id: 'kvarngatan',
    name: 'Kvarngatan',
    kind: 'street',
    within: 'Centrum',
    point: [east, north + 1_500],
    line: [
      [east, north + 1_400],
      [east, north + 1_600],
    ],
  },
  { id: 'borta', name: 'Borta bra', kind: 'place', within: 'Annan kommun', point: [east + 90_000, north] },
];

const ljusbo: Organisation = { id: 'ljusbo', kind: 'property-owner', name: 'Ljusbo AB' };
const vinterbo: Organisation = { id: 'vinterbo', kind: 'property-owner', name: 'Vinterbo AB' };
const police: Organisation = { id: 'polisen', kind: 'police', name: 'Polisen' };
const guards: Organisation = { id: 'vakten', kind: 'guard-company', name: 'Stadsvakten' };

/** Who works where. */
export const EVENT_STAFF = {
  ljusbo: { organisation: ljusbo, role: 'property-owner', title: 'Förvaltare Ljusbo' },
  'ljusbo-kollega': { organisation: ljusbo, role: 'property-owner', title: 'Fastighetsskötare Ljusbo' },
  'ljusbo-radet': { organisation: ljusbo, role: 'council-member', title: 'Ljusbo i Brå' },
  vinterbo: { organisation: vinterbo, role: 'property-owner', title: 'Förvaltare Vinterbo' },
  patrull: { organisation: police, role: 'patrol', title: 'Områdespolis' },
  polisanalytiker: { organisation: police, role: 'police-analyst', title: 'Polisens analytiker' },
  vakt: { organisation: guards, role: 'patrol', title: 'Ordningsvakt' },
  samordnare: { organisation: MUNICIPALITY_ITSELF, role: 'coordinator', title: 'Säkerhetssamordnare' },
  analytiker: { organisation: MUNICIPALITY_ITSELF, role: 'analyst', title: 'Analytiker' },
  dialogvard: { organisation: MUNICIPALITY_ITSELF, role: 'host', title: 'Dialogvärd' },
} as const satisfies Readonly<
  Record<string, { readonly organisation: Organisation; readonly role: Role; readonly title: string }>
>;
export type EventStaff = keyof typeof EVENT_STAFF;

/** Puts the organisations and their people into a work store; a password is "lykta-" and the name and "-demo". */
export async function addEventStaff(
  accounts: AccountStore,
  organisations: OrganisationStore,
  municipality: string,
): Promise<void> {
  for (const organisation of [ljusbo, vinterbo, police, guards])
    await organisations.put(municipality, organisation, '2026-01-01');
  for (const [name, { organisation, role, title }] of Object.entries(EVENT_STAFF))
    await accounts.put(
      {
        id: `id-${name}`,
        municipality,
        name,
        title,
        role,
        organisation,
        passwordHash: quickHash(`lykta-${name}-demo`),
      },
      '2026-01-01',
    );
}

/** A report about the square that nothing is wrong with. */
export const draftOf = (change: Partial<EventDraft> = {}): EventDraft => ({
  cause: 'SAML-GRUPP',
  certainty: 'seen',
  where: { way: 'name', entry: 'torget' },
  from: '2026-11-20T22:15',
  until: '',
  people: '6-20',
  effect: 'medium',
  measure: 'none',
  receiver: null,
  text: '',
  ...change,
});

export interface EventsDesk extends DeskApp {
  /** Moves the clock, to a time in Sweden. */
  at(time: string): void;
  ask(who: EventStaff, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<LightMyRequestResponse>;
}

/** A store that has forgotten whose rows it was asked for: what the tests have to catch. */
class Forgetful extends EventStore {
  readonly #town: string;
  constructor(db: WorkDb, town: string) {
    super(db, town);
    this.#town = town;
  }
  override within(work: WorkDb) {
    return new Forgetful(work, this.#town);
  }
  override byId(_rows: Rows, id: string) {
    return super.byId('all', id);
  }
  override newest(_rows: Rows, after: string | null, atMost: number) {
    return super.newest('all', after, atMost);
  }
  override change: EventStore['change'] = (_rows, ...rest) => super.change('all', ...rest);
}

/** The routes of events on a real work store, with everybody of EVENT_STAFF. `forgets`: without the filter by organisation. */
export async function startEventsDesk({ forgets = false } = {}): Promise<EventsDesk> {
  let now = Date.parse('2026-11-21T12:00+01:00');
  const desk = await startDeskApp(() => now, { ajv: READING });
  const { accounts, log, municipality } = desk.stores;
  const organisations = new OrganisationStore(desk.db);
  await addEventStaff(accounts, organisations, municipality);
  await desk.app.register(eventsPart, {
    events: new (forgets ? Forgetful : EventStore)(desk.db, municipality),
    organisations,
    accounts,
    log,
    municipality: { ...town, settings: { ...town.settings, id: municipality } },
    geography: { gazetteer: EVENT_GAZETTEER },
    clock: () => now,
  });
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
