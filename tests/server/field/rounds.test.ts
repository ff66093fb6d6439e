import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Presence, Shift, ShiftList, Visit, VisitsKept } from '#core/rounds/contract.ts';
import type { EventStaff } from '../../support/events-desk.ts';
import { type RoundsDesk, startRoundsDesk, visitAt } from '../../support/rounds-desk.ts';

/** Shifts, visits and what came of them, over HTTP on a real work store. */

let desk: RoundsDesk;
beforeEach(async () => {
  desk = await startRoundsDesk();
});
afterEach(() => desk.close());

const HOUR = 3_600_000;
const opening = (change: object = {}) => ({
  day: '2026-11-21',
  kind: 'evening',
  unit: 'Bil 3',
  organisation: 'polisen',
  ...change,
});
async function open(change: object = {}, who: EventStaff = 'samordnare'): Promise<Shift> {
  const answer = await desk.ask(who, 'POST', '/api/staff/shifts', opening(change));
  expect([answer.statusCode, answer.json()]).toEqual([201, expect.anything()]);
  return answer.json();
}
async function send(visits: readonly Visit[], sentAt = desk.now(), ended: readonly string[] = []): Promise<VisitsKept> {
  const answer = await desk.ask('patrull', 'POST', '/api/staff/visits', { sentAt, visits, ended });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
const listed = async (who: EventStaff): Promise<ShiftList> => (await desk.ask(who, 'GET', '/api/staff/shifts')).json();
const presence = async (): Promise<Presence> => (await desk.ask('analytiker', 'GET', '/api/staff/presence')).json();

describe('a shift', () => {
  it('is given four places, each with a reason, and the same ones when it is asked for again', async () => {
    const shift = await open();
    expect(shift.stops).toHaveLength(4);
    expect(shift).toMatchObject({ from: '2026-11-21T15:00', until: '2026-11-21T23:00', next: 1, revision: 1 });
    expect(shift.stops[0]?.why).toBe(
      'Samlingar som skapar oro: både boende och rapporter pekar hit, och ingen runda har varit här än.',
    );
    await send([visitAt(shift, 0, desk.now())]);
    const again = await open({}, 'polisanalytiker');
    expect(again.id).toBe(shift.id);
    expect(again.stops.map(({ place }) => place)).toEqual(shift.stops.map(({ place }) => place));
  });

  it('has one of its places swapped for the next in turn, and none that has been visited', async () => {
    const shift = await open();
    const [first, second] = shift.stops;
    const swap = (place = '', revision = 1) =>
      desk.ask('polisanalytiker', 'POST', `/api/staff/shifts/${shift.id}/swap`, { place, revision });
    const swapped: Shift = (await swap(second?.place)).json();
    expect(swapped.stops[1]?.place).not.toBe(second?.place);
    expect(swapped.stops[0]?.place).toBe(first?.place);
    expect((await swap(second?.place)).json().code).toBe('moved-on');
    await send([visitAt(shift, 0, desk.now())]);
    expect((await swap(first?.place, 2)).json().code).toBe('cannot-swap');
    // Who had no net when it was swapped has been there all the same.
    expect((await send([visitAt(shift, 1, desk.now())])).refused).toEqual([]);
  });

  it('is opened by a leader for their own organisation, and told to its patrols and to nobody else’s', async () => {
    const shift = await open();
    for (const who of ['patrull', 'analytiker', 'ljusbo', 'dialogvard'] as const)
      expect([who, (await desk.ask(who, 'POST', '/api/staff/shifts', opening())).statusCode]).toEqual([who, 403]);
    const other = await desk.ask('polisanalytiker', 'POST', '/api/staff/shifts', opening({ organisation: 'vakten' }));
    expect(other.json().faults).toMatchObject([{ field: 'organisation' }]);
    expect((await listed('patrull')).shifts.map(({ id }) => id)).toEqual([shift.id]);
    expect((await listed('vakt')).shifts).toEqual([]);
    expect((await desk.ask('analytiker', 'GET', '/api/staff/shifts')).statusCode).toBe(403);
    const sent = await desk.ask('vakt', 'POST', '/api/staff/visits', {
      sentAt: desk.now(),
      visits: [visitAt(shift, 0, desk.now())],
      ended: [shift.id],
    });
    expect(sent.json()).toMatchObject({ kept: [], refused: [{ code: 'shift-unknown' }], ended: [] });
  });

  it('is not opened in a name, in the past, or where no hot spot is active', async () => {
    const faults = async (change: object) =>
      (await desk.ask('samordnare', 'POST', '/api/staff/shifts', opening(change)))
        .json()
        .faults.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
    expect(await faults({ unit: 'Anna Lindberg' })).toEqual(['unit text-personal']);
    expect(await faults({ unit: ' ', day: '2026-11-20' })).toEqual(['day day-past', 'unit unit-none']);
    const bare = await startRoundsDesk([]);
    const none = await bare.ask('samordnare', 'POST', '/api/staff/shifts', opening());
    expect(none.json().faults).toMatchObject([{ code: 'spots-none' }]);
    await bare.close();
  });
});

describe('a visit', () => {
  it('keeps a call-out as a reason alone, and leaves out what does not go with a place that was not reached', async () => {
    const shift = await open();
    const broken = visitAt(shift, 0, desk.now(), { outcome: 'broken', minutes: 4, reason: 'weather' });
    const missed = visitAt(shift, 1, desk.now(), { outcome: 'not-reached', reason: 'call-out' });
    const silent = visitAt(shift, 2, desk.now(), { outcome: 'not-reached' });
    expect((await send([broken, missed, silent])).refused).toMatchObject([{ id: silent.id, code: 'reason-none' }]);
    const kept = await desk.rounds.visitsOf([shift.id]);
    expect(kept.find(({ id }) => id === broken.id)).toMatchObject({ reason: 'call-out', minutes: 4 });
    expect(kept.find(({ id }) => id === missed.id)).toMatchObject({
      reason: 'call-out',
      minutes: null,
      people: null,
      observed: [],
      done: [],
    });
    const [row] = await desk.db.selectFrom('visit').selectAll().execute();
    expect(Object.keys(row ?? {}).sort()).toEqual(COLUMNS);
    expect((await listed('samordnare')).shifts[0]?.stops.map(({ visits, reason }) => [visits, reason])).toEqual([
      [1, null],
      [0, 'call-out'],
      [0, null],
      [0, null],
    ]);
  });

  it('is refused with a person in its note, and taken when that has been mended', async () => {
    const shift = await open();
    const visit = visitAt(shift, 0, desk.now(), { note: 'Talade med Kalle Svensson vid trappan.' });
    const { refused, kept } = await send([visit]);
    expect([kept, refused.map(({ code }) => code)]).toEqual([[], ['text-personal']]);
    expect((await send([{ ...visit, note: 'Lampan vid trappan är trasig.' }])).kept).toEqual([visit.id]);
  });

  it('of which the device has changed something holds as it was changed last, in whatever order it comes', async () => {
    const shift = await open();
    const first = visitAt(shift, 0, desk.now(), { people: '0' });
    const second = { ...first, version: 2, people: '6-20' } as const;
    await send([second]);
    await send([first]);
    expect(await desk.rounds.visitsOf([shift.id])).toMatchObject([{ people: '6-20', version: 2 }]);
  });

  it('that nobody ended is a visit whose minutes nobody knows, and is counted as that', async () => {
    const shift = await open();
    await send([visitAt(shift, 0, desk.now(), { minutes: null }), visitAt(shift, 0, desk.now(), { minutes: 12 })]);
    desk.at('2026-11-22T12:00+01:00');
    const [place] = (await presence()).places.filter(({ visits }) => visits > 0);
    expect(place).toMatchObject({ visits: 2, unmeasured: 1, measured: 1, minutes: 12, good: 1 });
  });
});

const COLUMNS = [
  'arrived_at',
  'arrived_by_device',
  'contacts',
  'done',
  'id',
  'minutes',
  'mode',
  'municipality',
  'note',
  'observed',
  'outcome',
  'people',
  'place_id',
  'reason',
  'received_at',
  'shift_id',
  'version',
];

describe('what has come of rounds', () => {
  it('is told to those who follow up, up to yesterday, and never what is planned', async () => {
    const shift = await open();
    await open({ day: '2026-11-25' });
    await send([visitAt(shift, 0, desk.now())]);
    expect((await presence()).places.every(({ planned, visits }) => planned === 0 && visits === 0)).toBe(true);
    desk.at('2026-11-22T12:00+01:00');
    const { until, places, weeks } = await presence();
    expect([until, weeks.length]).toEqual(['2026-11-21', 12]);
    expect(places.reduce((sum, { planned }) => sum + planned, 0)).toBe(4);
    expect(places.find(({ visits }) => visits > 0)).toMatchObject({ visits: 1, minutes: 12, planned: 1, reached: 1 });
    for (const who of ['patrull', 'ljusbo-radet', 'dialogvard'] as const)
      expect([who, (await desk.ask(who, 'GET', '/api/staff/presence')).statusCode]).toEqual([who, 403]);
  });
});

describe('a year of rounds from three devices', () => {
  it('gives the same totals in whatever order and however often 2,000 visits come, from clocks an hour wrong', async () => {
    const shifts: Shift[] = [];
    const days = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2025, 10, 21 + day)).toISOString().slice(0, 10),
    );
    for (const [number, day] of days.entries()) {
      desk.at(`${day}T12:00+01:00`);
      const brief = await shiftOf(day, number);
      shifts.push(brief);
    }
    /** Three devices: right, an hour behind and an hour ahead. */
    const wrong = [0, -HOUR, HOUR];
    const visits = Array.from({ length: 2_000 }, (_, number) => {
      const shift = shifts[number % shifts.length];
      if (shift === undefined) throw new Error('no shift');
      const device = number % 3;
      const arrived = Date.parse(`${shift.day}T16:00+01:00`) + (number % 7) * 50 * 60_000;
      const isThere = number % 5 !== 0;
      const visit = visitAt(shift, number % shift.stops.length, arrived + (wrong[device] ?? 0), {
        outcome: isThere ? 'visited' : 'not-reached',
        minutes: isThere ? 1 + (number % 24) : null,
        reason: isThere ? null : 'call-out',
      });
      return { device, visit };
    });
    const sending = visits.map(({ visit }) => ({ ...visit, id: randomUUID() }));
    expect(new Set(sending.map(({ id }) => id)).size).toBe(2_000);
    desk.at('2026-11-21T12:00+01:00');
    const totals: string[] = [];
    for (const order of [0, 1, 2]) {
      await desk.db.deleteFrom('visit').execute();
      // Each device is offline for days and sends what it has in pieces, some of them twice and back to front.
      const pieces = wrong.flatMap((off, device) => {
        const own = visits.filter((one) => one.device === device).map(({ visit }) => visit);
        const cut = Array.from({ length: Math.ceil(own.length / 50) }, (_, piece) =>
          own.slice(piece * 50, piece * 50 + 50),
        );
        return cut.map((piece) => ({ piece, sentAt: desk.now() + off }));
      });
      const turned =
        order === 1 ? pieces.toReversed() : order === 2 ? [...pieces.slice(20), ...pieces.slice(0, 20)] : pieces;
      for (const { piece, sentAt } of [...turned, ...turned.slice(5, 25)])
        expect((await send(order === 1 ? piece.toReversed() : piece, sentAt)).refused).toEqual([]);
      const { places } = (await desk.ask('analytiker', 'GET', '/api/staff/presence?veckor=54')).json() as Presence;
      totals.push(JSON.stringify(places));
      const sum = (of: (place: Presence['places'][number]) => number) =>
        places.reduce((all, place) => all + of(place), 0);
      expect(sum(({ visits: made }) => made)).toBe(1_600);
      expect(sum(({ minutes }) => minutes)).toBe(visits.reduce((all, { visit }) => all + (visit.minutes ?? 0), 0));
      // By the corrected clock none is in another part of the day than it was made in.
      const bands = places.flatMap(({ bands: found }) => found);
      const inBand = (band: string) =>
        bands.filter((one) => one.band === band).reduce((all, one) => all + one.visits, 0);
      expect([inBand('night'), inBand('morning')]).toEqual([0, 0]);
      const rightly = visits.filter(({ visit, device }) => {
        const hour = Number(
          new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit' }).format(
            visit.arrivedAt - (wrong[device] ?? 0),
          ),
        );
        return visit.outcome === 'visited' && hour >= 18;
      });
      expect(inBand('evening')).toBe(rightly.length);
    }
    expect(new Set(totals).size).toBe(1);
  });
});

/** Opens the evening of a day. */
async function shiftOf(day: string, number: number): Promise<Shift> {
  const brief = await desk.rounds.open({
    id: `shift-${number}`,
    organisation: 'polisen',
    day,
    kind: 'evening',
    unit: 'Bil 3',
    brief: {
      stops: ['a', 'b', 'c', 'd'].map((_, index) => ({
        hotSpot: `spot-${index}`,
        place: `plats-${index + 1}`,
        name: `Plats ${index + 1}`,
        middle: [0, 0],
        kinds: ['SAML'],
        field: 'both',
        hours: [],
        fits: true,
        lastVisit: null,
        days: null,
        isWindingDown: false,
      })),
      next: [],
    },
  });
  return { ...brief, stops: brief.brief.stops } as unknown as Shift;
}
