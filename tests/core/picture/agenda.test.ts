import { describe, expect, it } from 'vitest';
import { agendaOf, takenAt } from '#core/picture/agenda.ts';
import type { Facts, MeetingDecision, PicturedAction, PicturedSpot, Snapshot } from '#core/picture/contract.ts';
import { decidingOne } from '#core/picture/snapshot.ts';

const action = (id: string, change: Partial<PicturedAction> = {}): PicturedAction => ({
  id,
  what: `Åtgärd ${id}`,
  owner: 'municipality',
  unit: 'Gata och park',
  state: 'planned',
  due: null,
  isLate: false,
  isPresence: false,
  doneOn: null,
  publicText: null,
  ...change,
});
const spot = (id: string, change: Partial<PicturedSpot> = {}): PicturedSpot => ({
  id,
  place: id,
  name: `Plats ${id}`,
  state: 'active',
  since: '2026-06-01',
  kinds: [],
  reviewBy: null,
  isStale: false,
  felt: null,
  events: { now: 2, before: 5 },
  visits: 0,
  minutes: 0,
  ...change,
});
const decision = (text: string, change: Partial<MeetingDecision> = {}): MeetingDecision => ({
  ...{ item: 'actions', text: { sv: text }, owner: null, unit: '', due: null, made: null },
  ...change,
});
const task = (id: string): MeetingDecision =>
  decision(id, { owner: 'municipality', unit: 'Gata', due: '2026-06-20', made: { kind: 'action', id } });

function snapshotWith(
  list: readonly PicturedAction[],
  hotSpots: readonly PicturedSpot[] = [],
  change: Partial<Snapshot> = {},
): Snapshot {
  const facts: Facts = {
    residents: null,
    reported: null,
    hotSpots: [...hotSpots],
    rounds: { visits: 6, minutes: 70, given: 8, reached: 5, bands: [], weeks: [], months: [] },
    walks: [],
    actions: { begun: 0, done: 0, late: 0, open: 0, list: [...list] },
    promise: null,
  };
  const none = { kind: 'none', id: 'x', reason: 'not-made' } as const;
  return {
    ...{ format: 1, id: '2026-v25', municipality: 'ljuskoping', span: 'week', from: '2026-06-15' },
    ...{ until: '2026-06-21', dataDay: '2026-06-22', facts, previous: none, lastYear: none, said: [], decisions: [] },
    ...change,
  };
}

describe('the agenda of a weekly meeting', () => {
  it('begins with what the last meeting decided, and says of each what has become of it', () => {
    const last = {
      decisions: [
        ...['done', 'late', 'waits', 'under-way', 'gone'].map(task),
        decision('hot', { made: { kind: 'hot-spot', id: 'h1' } }),
        decision('cold', { made: { kind: 'hot-spot', id: 'h2' } }),
        decision('nobody follows', { owner: 'police', unit: 'LPO', due: '2026-06-20' }),
        decision('holds'),
      ],
    };
    const { decisions } = agendaOf(
      snapshotWith(
        [
          action('done', { state: 'done', doneOn: '2026-06-18' }),
          action('late', { due: '2026-06-20', isLate: true }),
          action('waits', { state: 'proposed' }),
          action('under-way', { due: '2026-06-30' }),
        ],
        [spot('h1'), spot('h2', { state: 'closed' })],
      ),
      last,
    );
    expect(decisions.map(({ decision: { text }, outcome }) => [text.sv, outcome])).toEqual([
      ['done', 'done'],
      ['late', 'late'],
      ['waits', 'waits'],
      ['under-way', 'under-way'],
      ['gone', 'ended'],
      ['hot', 'under-way'],
      ['cold', 'ended'],
      ['nobody follows', 'unfollowed'],
      ['holds', 'holds'],
    ]);
    expect(agendaOf(snapshotWith([]), null).decisions).toEqual([]);
  });

  it('has hot spots by their review, those that are overdue first, and none that is closed', () => {
    const agenda = agendaOf(
      snapshotWith(
        [],
        [
          spot('none'),
          spot('later', { reviewBy: '2026-08-01' }),
          spot('soon', { reviewBy: '2026-07-01' }),
          spot('stale', { reviewBy: '2026-06-10', isStale: true }),
          spot('closed', { state: 'closed' }),
        ],
      ),
      null,
    );
    expect(agenda.hotSpots.map(({ id }) => id)).toEqual(['stale', 'soon', 'later', 'none']);
    // Those of the next fourteen days, whose day has not gone by, are what is coming.
    expect(agenda.coming).toMatchObject({ until: '2026-07-06', reviews: [{ id: 'soon' }] });
  });

  it('tells late actions with how late they are, and what is to be done soon', () => {
    const agenda = agendaOf(
      snapshotWith([
        action('late', { due: '2026-06-12', isLate: true }),
        action('today', { due: '2026-06-22' }),
        action('far', { due: '2026-07-07' }),
        action('done', { state: 'done', due: '2026-06-25', doneOn: '2026-06-16' }),
        action('dateless'),
      ]),
      null,
    );
    expect(agenda.late).toMatchObject([{ action: { id: 'late' }, days: 10 }]);
    expect(agenda.coming.due.map(({ id }) => id)).toEqual(['today']);
  });

  it('keeps what is felt and what is reported apart, and says how many events there were before only where that can be said', () => {
    const reported = {
      ...{ since: '2026-01-01', events: 9, grid: [], kinds: [], sources: [], places: [] },
    };
    const figures = [{ figure: 'events', before: 4, now: 9, change: 'alike' } as const];
    const before = snapshotWith([]);
    const agenda = agendaOf(
      {
        ...before,
        facts: { ...before.facts, reported },
        previous: { kind: 'made', id: '2026-v24', dataDay: '2026-06-15', checksum: 'abc', figures },
      },
      null,
    );
    expect(agenda.picture).toMatchObject({ residents: null, reported: { events: 9 }, events: { before: 4, now: 9 } });
    expect(agendaOf(before, null).picture).toMatchObject({ reported: null, events: null });
  });
});

describe('what the meeting decides', () => {
  const snapshot = snapshotWith([], [], {
    decisions: [decision('first', { item: 'rounds' }), decision('second'), task('third')],
  });

  it('stands under its item, with its number among all of them', () => {
    expect(takenAt(snapshot, 'actions').map(({ number, decision: { text } }) => [number, text.sv])).toEqual([
      [2, 'second'],
      [3, 'third'],
    ]);
  });

  it('is added, or put in its place, and never in the place of what somebody has been given already', () => {
    const next = task('new');
    expect(decidingOne(snapshot, next, null)?.decisions).toEqual([...snapshot.decisions, next]);
    expect(decidingOne(snapshot, next, 2)?.decisions[1]).toEqual(next);
    expect(decidingOne(snapshot, next, 3)).toBeNull();
    expect(decidingOne(snapshot, next, 4)).toBeNull();
  });
});
