import { sql } from 'kysely';
import { isKeptLonger, keptSince, keptText, type Shortening, writtenShortening } from '#core/audit/shortening.ts';
import { dayOf } from '#core/base/time.ts';
import { rewriteFile } from '../dialects/sqlite.ts';
import { destroyEndedTokens } from './access-tokens.ts';
import { sha256 } from './audit-chain.ts';
import { type AuditLog, addEntry, type LoggedAct } from './audit-log.ts';
import { AUDIT_TRIGGERS } from './audit-triggers.ts';
import type { WorkDb } from './schema.ts';

/**
 * What a shortening on this day would do, or null where nothing is old enough. It takes the oldest entries up to the first
 * that must be kept, so that the chain has one beginning; of those the disclosures stay until their own time is out.
 */
export async function planShortening(log: AuditLog, now: number): Promise<Shortening | null> {
  const since = keptSince(now);
  const kept: string[] = [];
  let [through, hash, removed] = [0, '', 0];
  for await (const entry of log.all()) {
    const day = dayOf(entry.at);
    if (day >= since.all) break;
    if (isKeptLonger(entry) && day >= since.disclosures) kept.push(entry.hash);
    else removed += 1;
    ({ number: through, hash } = entry);
  }
  return removed === 0 ? null : { through, hash, removed, kept: kept.length, keptHash: sha256(keptText(kept)) };
}

/**
 * Carries out what was planned, in one transaction: the guards are set aside, the old entries destroyed, an entry says so with
 * the decision and who signed it off, and the guards stand again. With them go the tokens that ended before the first day that is
 * kept: they stayed so that these entries could say who it was. Then the file is written anew and its log emptied, so that
 * no byte of what was destroyed is left.
 */
export async function carryOutShortening(
  db: WorkDb,
  { municipality, now, plan, account, decision }: CarriedOut,
): Promise<void> {
  await db.transaction().execute(async (work) => {
    for (const { name } of AUDIT_TRIGGERS) await sql.raw(`drop trigger if exists ${name}`).execute(work);
    const { all, disclosures } = keptSince(now);
    await destroyEndedTokens(work, municipality, all);
    const old = await work
      .selectFrom('audit_entry')
      .select(['number', 'act', 'at'])
      .where('municipality', '=', municipality)
      .where('number', '<=', plan.through)
      .execute();
    const kept = old
      .filter((entry) => isKeptLonger(entry) && dayOf(Number(entry.at)) >= disclosures)
      .map(({ number }) => number);
    if (old.length - kept.length !== plan.removed)
      throw new Error('the log has changed since the shortening was planned');
    await work
      .deleteFrom('audit_entry')
      .where('municipality', '=', municipality)
      .where('number', '<=', plan.through)
      .where('number', 'not in', [0, ...kept])
      .execute();
    await addEntry(work, municipality, now, {
      account,
      act: 'shorten',
      thing: 'log',
      object: writtenShortening(plan),
      why: decision,
    });
    for (const { text } of AUDIT_TRIGGERS) await sql.raw(text).execute(work);
  });
  await rewriteFile(db);
}

/** Leaves no byte of what was destroyed in the file and its log. */
export const leaveNoTraceOfShortening = (db: WorkDb): Promise<void> => rewriteFile(db);

export interface CarriedOut {
  readonly municipality: string;
  readonly now: number;
  readonly plan: Shortening;
  /** Who signed it off. */
  readonly account: LoggedAct['account'];
  /** The decision by its name: "KS 2026/114". */
  readonly decision: string;
}
