import { randomUUID } from 'node:crypto';
import { writtenDestruction } from '#core/audit/destruction.ts';
import { addDays, type Day, dayOf, monthsAfter } from '#core/base/time.ts';
import { weekOf } from '#core/base/week.ts';
import { causeGroupOf } from '#core/places/categories.ts';
import { STAFF_MONTHS, type StaffStep } from '#core/privacy/retention.ts';
import { weeklyTotals } from '#core/rounds/presence.ts';
import { tensOf } from '#core/waves/tens.ts';
import { rewriteFile } from '../dialects/sqlite.ts';
import { addEntry, type LoggedAct } from './audit-log.ts';
import { RoundStore } from './rounds.ts';
import type { WorkDb } from './schema.ts';

/* What staff have told of places, reported or visited: class G5. Whole rows go when their time is out, and their numbers stay. */

interface Old {
  /** Tells how many rows have had their time. */
  count(db: WorkDb, municipality: string, today: Day): Promise<number>;
  /** Takes them away, in the transaction that it is given, and adds them to their numbers. */
  total(work: WorkDb, municipality: string, today: Day): Promise<void>;
}

/** What was reported before this moment has had its time: midnight in Sweden, in summer as in winter no earlier. */
const endOfTime = (today: Day): number => Date.parse(`${firstKept(today)}T00:00+02:00`);
const firstKept = (today: Day): Day => monthsAfter(today, -STAFF_MONTHS);

const events: Old = {
  async count(db, municipality, today) {
    const { rows } = await db
      .selectFrom('event')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('municipality', '=', municipality)
      .where('reported_at', '<', endOfTime(today))
      .executeTakeFirstOrThrow();
    return Number(rows);
  },
  async total(work, municipality, today) {
    const accepted = await work
      .selectFrom('event')
      .select(['place', 'cause', 'from_minute'])
      .where('municipality', '=', municipality)
      .where('reported_at', '<', endOfTime(today))
      .where('state', '=', 'accepted')
      .execute();
    for (const { place, cause, from_minute } of accepted) {
      const at = { place: place ?? '', week: weekOf(from_minute.slice(0, 10)), cause_group: causeGroupOf(cause) };
      await work
        .insertInto('event_total')
        .values({ municipality, ...at, events: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['municipality', 'place', 'week', 'cause_group'])
            .doUpdateSet(({ eb, ref }) => ({ events: eb(ref('event_total.events'), '+', 1) })),
        )
        .execute();
    }
    await work
      .deleteFrom('event')
      .where('municipality', '=', municipality)
      .where('reported_at', '<', endOfTime(today))
      .execute();
  },
};

/** Shifts with all that came in of them: what a unit was called on a day goes with its visits. */
const shifts: Old = {
  async count(db, municipality, today) {
    const { rows } = await db
      .selectFrom('shift')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('municipality', '=', municipality)
      .where('day', '<', firstKept(today))
      .executeTakeFirstOrThrow();
    return Number(rows);
  },
  async total(work, municipality, today) {
    const store = new RoundStore(work, municipality);
    const last = addDays(firstKept(today), -1);
    const old = await store.shifts('all', FIRST_DAY, last);
    const planned = old.flatMap(({ id, day, brief }) => brief.stops.map(({ place }) => ({ place, shift: id, day })));
    for (const { place, week, ...amount } of weeklyTotals(await store.visitsBetween(FIRST_DAY, last), planned))
      await work
        .insertInto('visit_total')
        .values({ municipality, place_id: place, week, ...amount })
        .onConflict((conflict) =>
          conflict.columns(['municipality', 'place_id', 'week']).doUpdateSet(({ eb, ref }) => ({
            visits: eb(ref('visit_total.visits'), '+', amount.visits),
            minutes: eb(ref('visit_total.minutes'), '+', amount.minutes),
            planned: eb(ref('visit_total.planned'), '+', amount.planned),
          })),
        )
        .execute();
    const gone = work
      .selectFrom('shift')
      .select('id')
      .where('municipality', '=', municipality)
      .where('day', '<=', last);
    await work.deleteFrom('visit').where('municipality', '=', municipality).where('shift_id', 'in', gone).execute();
    await work.deleteFrom('shift').where('municipality', '=', municipality).where('day', '<=', last).execute();
  },
};

/** Before any that somebody has opened. */
const FIRST_DAY: Day = '2000-01-01';

const OLD: Readonly<Record<StaffStep, Old>> = { events, shifts };

/** How many have had their time on a day, in tens, and whether there are any. */
export async function pastTheirTime(
  db: WorkDb,
  municipality: string,
  step: StaffStep,
  today: Day,
): Promise<{ readonly any: boolean; readonly tens: number }> {
  const rows = await OLD[step].count(db, municipality, today);
  return { any: rows > 0, tens: tensOf(rows) };
}

/**
 * Destroys those whose time is out, of every organisation; their numbers by place and week are left. Rows, numbers and the line in
 * the log that says so are one transaction; then the file is written anew. Whether there were any.
 */
export async function destroyPastTheirTime(
  db: WorkDb,
  step: StaffStep,
  {
    municipality,
    now,
    decision,
    account,
  }: {
    readonly municipality: string;
    readonly now: number;
    /** By its name: "KS 2026/114". */
    readonly decision: string;
    readonly account: LoggedAct['account'];
  },
): Promise<boolean> {
  const today = dayOf(now);
  const isDone = await db.transaction().execute(async (work) => {
    const { any, tens } = await pastTheirTime(work, municipality, step, today);
    if (!any) return false;
    await OLD[step].total(work, municipality, today);
    const object = writtenDestruction({ id: randomUUID(), step, dialogue: null, tens });
    await addEntry(work, municipality, now, { account, act: 'destroy', thing: 'retention', object, why: decision });
    return true;
  });
  if (isDone) await rewriteFile(db);
  return isDone;
}
