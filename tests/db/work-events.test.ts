import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rows } from '#core/access/rows.ts';
import { ok } from '#core/base/result.ts';
import { EVENT_STATES, type EventState } from '#core/events/states.ts';
import { migrate, openSqlite } from '#db/dialects/sqlite.ts';
import { firstOfStaffIn } from '#db/work/backup.ts';
import { EventStore, type KeptEvent } from '#db/work/events.ts';
import { workMigrations } from '#db/work/migrations/index.ts';
import { openWorkDb } from '#db/work/open.ts';
import { RoundStore } from '#db/work/rounds.ts';
import type { WorkDb } from '#db/work/schema.ts';

let db: WorkDb;
beforeEach(async () => {
  db = await openWorkDb(':memory:');
});
afterEach(() => db.destroy());

const ORGANISATIONS = ['ljusbo', 'vinterbo', 'polisen'] as const;
const span = { from: '2026-01-01T00:00', until: '2026-12-31T23:59' };

async function keep(events: EventStore, organisation: string, state: EventState, number: number): Promise<KeptEvent> {
  const event = await events.add(
    { organisation },
    {
      id: randomUUID(),
      key: `key-${number}`,
      account: `account-${organisation}`,
      source: 'property-owner',
      reportedAt: 1_000 * (number % 4),
      geometry: { type: 'point', position: [480_000, 6_400_000] },
      place: 'Torget',
      report: {
        cause: 'BEL-TRASIG',
        certainty: 'seen',
        where: { way: 'name', entry: 'torget' },
        from: '2026-11-20T22:15',
        until: null,
        people: null,
        effect: 'low',
        measure: 'none',
        receiver: null,
        text: `${organisation} ${number}`,
      },
    },
  );
  const changed = await events.change('all', event.id, 1, (before) => ok({ ...before, state }));
  if (!changed.ok) throw new Error('an event that cannot be changed');
  return changed.value;
}

const ids = (events: readonly Pick<KeptEvent, 'id'>[]): readonly string[] => events.map(({ id }) => id).sort();

describe('the store of events', () => {
  it('gives every method the rows it is asked for and no others, whatever has been reported by whom', async () => {
    const one = fc.record({ organisation: fc.constantFrom(...ORGANISATIONS), state: fc.constantFrom(...EVENT_STATES) });
    let town = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 12 }), async (reports) => {
        town += 1;
        const events = new EventStore(db, `town-${town}`);
        const kept: KeptEvent[] = [];
        for (const [number, { organisation, state }] of reports.entries())
          kept.push(await keep(events, organisation, state, number));
        for (const rows of ['all', ...ORGANISATIONS.map((organisation) => ({ organisation }))] as readonly Rows[]) {
          const theirs = kept.filter(({ organisation }) => rows === 'all' || organisation === rows.organisation);
          const counting = theirs.filter(({ state }) => state === 'accepted');
          expect(ids(await events.newest(rows, null, 100))).toEqual(ids(theirs));
          expect(ids(await events.waiting(rows, 100))).toEqual(ids(theirs.filter(({ state }) => state === 'new')));
          expect(ids(await events.counting(rows, span))).toEqual(ids(counting));
          const counted = await events.counted(rows, '2026-01-01', 'ljusbo');
          expect(counted.reduce((sum, { events: number }) => sum + number, 0)).toBe(counting.length);
          for (const event of kept) {
            const isTheirs = theirs.includes(event);
            expect((await events.byId(rows, event.id))?.id).toBe(isTheirs ? event.id : undefined);
            const changed = await events.change(rows, event.id, 99, ok);
            expect(changed).toEqual({ ok: false, failure: isTheirs ? 'moved-on' : 'unknown' });
          }
        }
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('reads a list a page at a time: each once, the newest first, those of one moment too', async () => {
    const events = new EventStore(db, 'town');
    for (let number = 0; number < 9; number += 1) await keep(events, 'ljusbo', 'new', number);
    const seen: KeptEvent[] = [];
    for (let after: string | null = null; seen.length < 9; after = seen.at(-1)?.id ?? null)
      seen.push(...(await events.newest({ organisation: 'ljusbo' }, after, 2)));
    expect(new Set(ids(seen)).size).toBe(9);
    const times = seen.map(({ reportedAt }) => reportedAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('keeps one municipality’s events from another’s', async () => {
    const kept = await keep(new EventStore(db, 'one'), 'ljusbo', 'new', 1);
    expect(await new EventStore(db, 'two').byId('all', kept.id)).toBeNull();
    expect(await new EventStore(db, 'two').newest('all', null, 10)).toEqual([]);
  });
});

describe('a copy of the work store', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lykta-events-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('says when the oldest report or shift in it is from, also one from before there were any; and is brought forward from there', async () => {
    const file = join(home, 'work.sqlite');
    const old = openSqlite<Record<string, never>>(file, 0o640);
    await migrate(old, Object.fromEntries(Object.entries(workMigrations).filter(([name]) => name < '009')));
    await old.destroy();
    expect(await firstOfStaffIn(file)).toBeNull();

    const now = await openWorkDb(file);
    expect(await firstOfStaffIn(file)).toBeNull();
    const events = new EventStore(now, 'town');
    for (const number of [3, 1, 2]) await keep(events, 'ljusbo', 'new', number);
    expect(await firstOfStaffIn(file)).toBe('1970-01-01');
    const shift = { id: 'p', organisation: 'polisen', day: '1969-12-24', kind: 'evening', unit: 'Bil 3' } as const;
    await new RoundStore(now, 'town').open({ ...shift, brief: { stops: [], next: [] } });
    expect(await firstOfStaffIn(file)).toBe('1969-12-24');
    await now.destroy();
  });
});
