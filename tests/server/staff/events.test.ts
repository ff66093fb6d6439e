import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventCounts, EventDraft, EventPage, EventQueue, Review, StaffEvent } from '#core/events/contract.ts';
import { draftOf, type EventStaff, type EventsDesk, startEventsDesk } from '../../support/events-desk.ts';
import { rowsIn, withNoRoomIn } from '../../support/no-room.ts';

let desk: EventsDesk;
beforeEach(async () => {
  desk = await startEventsDesk();
});
afterEach(() => desk.close());

async function report(who: EventStaff, change: Partial<EventDraft> = {}, key = randomUUID()): Promise<StaffEvent> {
  const answer = await desk.ask(who, 'POST', '/api/staff/events', { key, draft: draftOf(change) });
  expect([answer.statusCode, answer.json().faults]).toEqual([201, undefined]);
  return answer.json();
}
async function review(event: StaffEvent, decision: Review['decision']): Promise<StaffEvent> {
  const { revision } = event;
  const answer = await desk.ask('samordnare', 'POST', `/api/staff/events/${event.id}/review`, { revision, decision });
  expect([answer.statusCode, answer.json().message]).toEqual([200, undefined]);
  return answer.json();
}
const read = async (who: EventStaff, id: string): Promise<StaffEvent> =>
  (await desk.ask(who, 'GET', `/api/staff/events/${id}`)).json();
const list = async (who: EventStaff): Promise<EventPage> => (await desk.ask(who, 'GET', '/api/staff/events')).json();
const queue = async (): Promise<EventQueue> => (await desk.ask('samordnare', 'GET', '/api/staff/events/queue')).json();
const counts = async (who: EventStaff): Promise<EventCounts> =>
  (await desk.ask(who, 'GET', '/api/staff/events/counts')).json();

describe('an event from report to answer', () => {
  it('is reported, reviewed, and its reporter sees what became of it', async () => {
    const reported = await report('ljusbo', { text: 'Hög musik vid cykelställen.' });
    expect(reported).toMatchObject({
      source: 'property-owner',
      organisation: 'Ljusbo AB',
      isOwn: true,
      reporter: 'Förvaltare Ljusbo',
      place: 'Stora torget',
      state: 'new',
      revision: 1,
    });
    const [waiting] = (await queue()).events;
    expect([waiting?.event.id, waiting?.event.isOwn]).toEqual([reported.id, false]);
    await review(reported, { act: 'accept' });
    expect((await queue()).events).toEqual([]);
    expect(await read('ljusbo-kollega', reported.id)).toMatchObject({
      state: 'accepted',
      corrected: [],
      reviewedOn: '2026-11-21',
    });
  });

  it('is kept once when it is sent twice, and two organisations’ keys are no one’s but their own', async () => {
    const key = randomUUID();
    const [one, two] = [await report('ljusbo', {}, key), await report('ljusbo', { effect: 'high' }, key)];
    expect(two).toEqual(one);
    const other = await report('vinterbo', {}, key);
    expect(other.id).not.toBe(one.id);
    expect((await list('ljusbo')).events).toHaveLength(1);
    const lines = await desk.db.selectFrom('audit_entry').selectAll().where('thing', '=', 'event').execute();
    expect(lines.filter(({ act }) => act === 'write')).toHaveLength(2);
  });

  it('is corrected and taken back by its own organisation until it has been reviewed, and never by another', async () => {
    const before = await report('ljusbo');
    const put = (who: EventStaff, revision: number) =>
      desk.ask(who, 'PUT', `/api/staff/events/${before.id}`, { revision, draft: draftOf({ effect: 'high' }) });
    expect((await put('ljusbo-kollega', 1)).json()).toMatchObject({ revision: 2, report: { effect: 'high' } });
    expect((await put('ljusbo', 1)).json()).toMatchObject({ code: 'moved-on' });
    expect((await put('vinterbo', 2)).statusCode).toBe(404);
    // A coordinator corrects in the review, where it is said; reports are their own organisation's.
    expect((await put('samordnare', 2)).statusCode).toBe(404);
    const back = (revision: number) =>
      desk.ask('ljusbo', 'POST', `/api/staff/events/${before.id}/take-back`, { revision });
    await review({ ...before, revision: 2 }, { act: 'accept' });
    expect((await back(3)).json()).toMatchObject({ code: 'state-other' });
    await review({ ...before, revision: 3 }, { act: 'reopen' });
    expect((await back(4)).json()).toMatchObject({ state: 'taken-back' });
    expect((await list('ljusbo')).events).toMatchObject([{ state: 'taken-back' }]);
    expect((await queue()).events).toEqual([]);
  });

  it('is mended by the reviewer, who says in which fields, and what stood there is not kept', async () => {
    const reported = await report('ljusbo', { text: 'Vid den röda porten bredvid torget.' });
    const draft = draftOf({ where: { entry: 'stationen', way: 'name' }, text: 'Vid porten.' });
    await review(reported, { act: 'accept', draft });
    expect(await read('ljusbo', reported.id)).toMatchObject({
      place: 'Resecentrum',
      corrected: ['where', 'text'],
      report: { text: 'Vid porten.' },
    });
    const kept = await desk.db.selectFrom('event').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('röda');
  });

  it('is refused for a reason, and one that holds personal data keeps no text', async () => {
    const unclear = await report('ljusbo', { text: 'Något konstigt.' });
    expect(await review(unclear, { act: 'refuse', reason: 'unclear' })).toMatchObject({
      state: 'refused',
      refusal: 'unclear',
      report: { text: 'Något konstigt.' },
    });
    const personal = await report('ljusbo', { text: 'Han med den gröna jackan.' });
    await review(personal, { act: 'refuse', reason: 'personal-data' });
    expect(await read('ljusbo', personal.id)).toMatchObject({ refusal: 'personal-data', report: { text: '' } });
  });

  it('is linked to the one that it is the same as, and waits again when that one is reopened', async () => {
    const first = await review(await report('patrull'), { act: 'accept' });
    const second = await report('ljusbo', { from: '2026-11-20T22:40' });
    await report('vinterbo', { where: { way: 'name', entry: 'kvarngatan' } });
    const [, third] = [await report('ljusbo', { from: '2026-11-10T22:40' }), (await queue()).events];
    const offered = new Map(third.map(({ event, alike }) => [event.id, alike.map(({ id }) => id)]));
    expect(offered.get(second.id)).toEqual([first.id]);
    expect([...offered.values()].flat()).toEqual([first.id]);

    await review(second, { act: 'link', to: first.id });
    // Whose it is the same as is another organisation's, and not for its reporter.
    expect(await read('ljusbo', second.id)).toMatchObject({ state: 'duplicate', duplicateOf: null });
    expect(await read('samordnare', second.id)).toMatchObject({ duplicateOf: first.id });
    expect((await counts('analytiker')).places).toMatchObject([{ place: 'Stora torget' }]);
    await review(first, { act: 'reopen' });
    expect(await read('samordnare', second.id)).toMatchObject({ state: 'new', duplicateOf: null, revision: 3 });
    const answer = await desk.ask('samordnare', 'POST', `/api/staff/events/${second.id}/review`, {
      revision: 3,
      decision: { act: 'link', to: first.id },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'link-gone']);
  });

  it('is decided on once: the second reviewer is told that somebody was before them', async () => {
    const reported = await report('ljusbo');
    await review(reported, { act: 'accept' });
    const again = { revision: 1, decision: { act: 'refuse', reason: 'unclear' } };
    const answer = await desk.ask('samordnare', 'POST', `/api/staff/events/${reported.id}/review`, again);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'moved-on']);
    const state = { revision: 2, decision: { act: 'refuse', reason: 'unclear' } };
    const late = await desk.ask('samordnare', 'POST', `/api/staff/events/${reported.id}/review`, state);
    expect([late.statusCode, late.json().code]).toEqual([409, 'state-other']);
  });
});

describe('a text that points at somebody', () => {
  it('is refused in the reporter’s language with what has to go, is kept nowhere, and no log says that it was reported', async () => {
    const draft = draftOf({ text: 'Han heter Kalle, ring 070-123 45 67.' });
    const answer = await desk.ask('ljusbo', 'POST', '/api/staff/events', { key: randomUUID(), draft });
    expect(answer.statusCode).toBe(422);
    const [fault] = answer.json().faults;
    expect(fault).toMatchObject({ field: 'text', code: 'text-personal' });
    expect(fault.message).toContain('Kalle” (namn)');
    expect(fault.message).toContain('”070-123 45 67” (telefonnummer)');
    expect(await desk.db.selectFrom('event').selectAll().execute()).toEqual([]);
    const log = await desk.db.selectFrom('audit_entry').selectAll().where('thing', '=', 'event').execute();
    expect(log).toEqual([]);
  });

  it('is no way in for a correction or a reviewer either', async () => {
    const reported = await report('ljusbo');
    const draft = draftOf({ text: 'Bilen ABC 123.' });
    const path = `/api/staff/events/${reported.id}`;
    expect((await desk.ask('ljusbo', 'PUT', path, { revision: 1, draft })).statusCode).toBe(422);
    const decision = { act: 'accept', draft };
    expect((await desk.ask('samordnare', 'POST', `${path}/review`, { revision: 1, decision })).statusCode).toBe(422);
  });
});

describe('the audit log', () => {
  it('says who did what to which report, and never what it said', async () => {
    const reported = await report('ljusbo', { text: 'Kanariefågeln i parken.' });
    const { revision } = await review(reported, { act: 'refuse', reason: 'unclear' });
    await review({ ...reported, revision }, { act: 'reopen' });
    const entries = await desk.db.selectFrom('audit_entry').selectAll().where('thing', '=', 'event').execute();
    expect(entries.map(({ role, act, object, why }) => [role, act, object, why])).toEqual([
      ['property-owner', 'write', reported.id, null],
      ['coordinator', 'decide', reported.id, 'refuse: unclear'],
      ['coordinator', 'decide', reported.id, 'reopen'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('Kanarie');
  });
});

describe('an act on an event and its line', () => {
  it('are on disk both or neither, whichever of them there is no room for', async () => {
    const { id, revision } = await report('ljusbo');
    const path = `/api/staff/events/${id}`;
    const draft = draftOf({ effect: 'high' });
    await queue();
    const before = [await rowsIn(desk.db, 'event'), await rowsIn(desk.db, 'audit_entry')];
    for (const [who, what, method, at, body] of [
      ['ljusbo', 'insert', 'POST', '/api/staff/events', { key: randomUUID(), draft }],
      ['ljusbo', 'update', 'PUT', path, { revision, draft }],
      ['ljusbo', 'update', 'POST', `${path}/take-back`, { revision }],
      ['samordnare', 'update', 'POST', `${path}/review`, { revision, decision: { act: 'accept' } }],
    ] as const)
      for (const [table, how] of [
        ['event', what],
        ['audit_entry', 'insert'],
      ] as const) {
        const answer = await withNoRoomIn(desk.db, table, how, () => desk.ask(who, method, at, body));
        expect([at, table, answer.statusCode]).toEqual([at, table, 500]);
        expect([await rowsIn(desk.db, 'event'), await rowsIn(desk.db, 'audit_entry')], at).toEqual(before);
      }
  });
});

describe('counts by place and week', () => {
  it('count what is accepted alone, exactly for who reads all, and others’ from three on for who reads their own', async () => {
    for (const who of ['vinterbo', 'vinterbo', 'patrull'] as const) await review(await report(who), { act: 'accept' });
    await review(await report('ljusbo'), { act: 'accept' });
    await report('ljusbo');
    await review(await report('vakt'), { act: 'refuse', reason: 'unclear' });
    await review(await report('vakt', { where: { way: 'name', entry: 'stationen' } }), { act: 'accept' });
    const last = async (who: EventStaff) => (await counts(who)).places.map(({ place, counts: c }) => [place, c.at(-1)]);
    expect(await last('polisanalytiker')).toEqual([
      ['Resecentrum', { own: 0, others: 1 }],
      ['Stora torget', { own: 1, others: 3 }],
    ]);
    for (const who of ['ljusbo', 'ljusbo-radet'] as const)
      expect([who, await last(who)]).toEqual([who, [['Stora torget', { own: 1, others: 3 }]]]);
    expect(await last('vinterbo')).toEqual([['Stora torget', { own: 2, others: null }]]);
    expect((await counts('ljusbo')).fewest).toBe(3);
  });
});

describe('a list', () => {
  it('comes thirty at a time, the newest first, and an event of another organisation is no place to go on from', async () => {
    for (let number = 0; number < 31; number += 1) await report('ljusbo');
    const other = await report('vinterbo');
    const first = await list('ljusbo');
    expect(first.events).toHaveLength(30);
    const rest: EventPage = (await desk.ask('ljusbo', 'GET', `/api/staff/events?after=${first.after}`)).json();
    expect([rest.events.length, rest.after]).toEqual([1, null]);
    expect(new Set([...first.events, ...rest.events].map(({ id }) => id)).size).toBe(31);
    const led = (await desk.ask('ljusbo', 'GET', `/api/staff/events?after=${other.id}`)).json();
    expect(led).toEqual(first);
  });
});
