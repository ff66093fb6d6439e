import { randomUUID } from 'node:crypto';
import { writtenDestruction } from '#core/audit/destruction.ts';
import { type Day, dayOf, monthsAfter } from '#core/base/time.ts';
import { weekOf } from '#core/base/week.ts';
import { causeGroupOf } from '#core/places/categories.ts';
import { EVENT_MONTHS } from '#core/privacy/retention.ts';
import { tensOf } from '#core/waves/tens.ts';
import { rewriteFile } from '../dialects/sqlite.ts';
import { addEntry, type LoggedAct } from './audit-log.ts';
import type { WorkDb } from './schema.ts';

/** Events whose time was out on a day: how many, in tens, and whether there are any. */
export async function eventsPastTheirTime(
  db: WorkDb,
  municipality: string,
  today: Day,
): Promise<{ readonly any: boolean; readonly tens: number }> {
  const old = await pastTheirTime(db, municipality, today).select('id').execute();
  return { any: old.length > 0, tens: tensOf(old.length) };
}

/**
 * Destroys the events whose time is out, of every organisation: how many of them counted is left, by place, week and kind. Rows,
 * numbers and the line in the log that says so are one transaction; then the file is written anew. Whether there were any.
 */
export async function destroyEvents(
  db: WorkDb,
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
    const old = await pastTheirTime(work, municipality, today)
      .select(['id', 'place', 'cause', 'state', 'from_minute'])
      .execute();
    if (old.length === 0) return false;
    for (const { place, cause, state, from_minute } of old) {
      if (state !== 'accepted') continue;
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
    const object = writtenDestruction({ id: randomUUID(), step: 'events', dialogue: null, tens: tensOf(old.length) });
    await addEntry(work, municipality, now, { account, act: 'destroy', thing: 'retention', object, why: decision });
    return true;
  });
  if (isDone) await rewriteFile(db);
  return isDone;
}

const pastTheirTime = (db: WorkDb, municipality: string, today: Day) =>
  db.selectFrom('event').where('municipality', '=', municipality).where('reported_at', '<', endOfTime(today));

/** What was reported before this moment has had its time: midnight in Sweden, in summer as in winter no earlier. */
const endOfTime = (today: Day): number => Date.parse(`${monthsAfter(today, -EVENT_MONTHS)}T00:00+02:00`);
