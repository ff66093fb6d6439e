import { afterEach, describe, expect, it } from 'vitest';
import type { StaffEvent } from '#core/events/contract.ts';
import { draftOf, EVENT_STAFF, type EventStaff, type EventsDesk, startEventsDesk } from '../../support/events-desk.ts';
import { ROUTE_RIGHTS } from '../../support/route-rights.ts';

/**
 * Two organisations never see each other's rows through any route: every route of events is asked by everybody who has their
 * own rows alone, with every other organisation's ids, and what comes back is searched for what the others have said. The same
 * walk with a store that forgets the filter has to find something, or it proves nothing.
 */

let desk: EventsDesk | undefined;
afterEach(() => desk?.close());

const REPORTERS = ['ljusbo', 'vinterbo', 'patrull', 'vakt', 'samordnare'] as const;
const OWN_ROWS_ALONE: readonly EventStaff[] = [
  'ljusbo',
  'ljusbo-kollega',
  'ljusbo-radet',
  'vinterbo',
  'patrull',
  'vakt',
];
const PLACES = {
  ljusbo: 'torget',
  vinterbo: 'stationen',
  patrull: 'kvarngatan',
  vakt: 'torget',
  samordnare: 'stationen',
};
const ROUTES = Object.keys(ROUTE_RIGHTS).filter((row) => row.includes(' /api/staff/events'));

/** What has been said by each, in every state that there is, and the ids of it. */
async function filled(town: EventsDesk): Promise<ReadonlyMap<EventStaff, readonly StaffEvent[]>> {
  const said = new Map<EventStaff, StaffEvent[]>();
  const decisions = [
    null,
    { act: 'accept' },
    { act: 'refuse', reason: 'unclear' },
    { act: 'link' },
    { act: 'accept', draft: true },
  ] as const;
  const accepted: StaffEvent[] = [];
  for (const who of REPORTERS)
    for (const [number, decision] of decisions.entries()) {
      const draft = draftOf({
        text: `kanarie${who}${number}`,
        where: { way: 'name', entry: PLACES[who] },
        from: `2026-11-2${number % 2}T0${number}:0${REPORTERS.indexOf(who)}`,
      });
      const made = await town.ask(who, 'POST', '/api/staff/events', { key: `key-of-${who}-${number}-xxxx`, draft });
      let event: StaffEvent = made.json();
      if (decision !== null) {
        const asked =
          decision.act === 'link'
            ? { act: 'link', to: linkedBy(event, accepted) }
            : { ...decision, ...('draft' in decision ? { draft: { ...draft, effect: 'high' } } : {}) };
        const answer = await town.ask('samordnare', 'POST', `/api/staff/events/${event.id}/review`, {
          revision: 1,
          decision: asked,
        });
        expect([who, number, answer.statusCode]).toEqual([who, number, 200]);
        event = answer.json();
      }
      if (event.state === 'accepted') accepted.push(event);
      said.set(who, [...(said.get(who) ?? []), event]);
    }
  return said;
}

/** What an event is linked to: another organisation's, where there is one. */
const linkedBy = ({ organisation }: StaffEvent, accepted: readonly StaffEvent[]): string =>
  (accepted.find((one) => one.organisation !== organisation) ?? accepted.at(-1))?.id ?? '';

/** Every answer to somebody that holds something of another organisation, and every act of theirs on it that was let through. */
async function leaks(town: EventsDesk): Promise<readonly string[]> {
  const said = await filled(town);
  const before = await town.db.selectFrom('event').selectAll().orderBy('id').execute();
  const found: string[] = [];
  for (const who of OWN_ROWS_ALONE) {
    const { organisation } = EVENT_STAFF[who];
    const others = [...said].filter(([by]) => EVENT_STAFF[by].organisation.id !== organisation.id);
    const secrets = others.flatMap(([by, events]) => [
      ...events.flatMap(({ id, report, reporter }) => [id, report.text, ...(reporter === null ? [] : [reporter])]),
      EVENT_STAFF[by].title,
      EVENT_STAFF[by].organisation.name,
    ]);
    for (const row of ROUTES) {
      const [method = '', url = ''] = row.split(' ');
      const ids = url.includes(':event') ? others.flatMap(([, events]) => events.map(({ id }) => id)) : [''];
      for (const id of ids)
        for (const after of method === 'GET' && id === ''
          ? ['', ...others.flatMap(([, [one]]) => one?.id ?? [])]
          : ['']) {
          const path = url.replace(':event', id) + (after === '' ? '' : `?after=${after}`);
          const answer = await town.ask(who, method as 'GET' | 'POST' | 'PUT', path, await bodyFor(town, row, id));
          const seen = secrets.filter(
            (secret) => secret !== after && answer.body.replaceAll(`${id}"`, '').includes(secret),
          );
          if (seen.length > 0) found.push(`${who} ${path} told ${seen[0]}`);
          if (id !== '' && answer.statusCode < 300) found.push(`${who} ${method} ${path} was let through`);
        }
    }
  }
  const after = await town.db.selectFrom('event').selectAll().orderBy('id').execute();
  if (JSON.stringify(after) !== JSON.stringify(before)) found.push('what others have reported was changed');
  return found;
}

/** What a route is sent, so that nothing but whose it is stands in its way. */
async function bodyFor({ db }: EventsDesk, row: string, id: string): Promise<object | undefined> {
  if (row.startsWith('GET') || id === '') return undefined;
  const { revision } = await db.selectFrom('event').select('revision').where('id', '=', id).executeTakeFirstOrThrow();
  if (row.startsWith('PUT')) return { revision, draft: draftOf() };
  return row.endsWith('/review') ? { revision, decision: { act: 'accept' } } : { revision };
}

describe('whoever has their own organisation’s rows alone', () => {
  it('is told nothing of any other by any route, and changes nothing of theirs', async () => {
    desk = await startEventsDesk();
    expect(ROUTES).toHaveLength(8);
    expect(await leaks(desk)).toEqual([]);
    const own = await desk.ask('ljusbo-kollega', 'GET', '/api/staff/events');
    expect(own.json().events).toHaveLength(5);
  });

  it('which the same walk would see if a store forgot whose rows it was asked for', async () => {
    desk = await startEventsDesk({ forgets: true });
    const found = (await leaks(desk)).join('\n');
    expect(found).toMatch(/ljusbo \/api\/staff\/events told/);
    expect(found).toMatch(/vakt \/api\/staff\/events\/[\w-]+ told/);
    expect(found).toMatch(/vinterbo PUT \S+ was let through/);
    expect(found).toMatch(/POST \S+take-back was let through/);
    expect(found).toMatch(/was changed/);
  });
});
