import { sql } from 'kysely';
import { shorteningOf } from '#core/audit/shortening.ts';
import { AuditCheck, type AuditFinding, type AuditHead, type Restoring } from '#core/audit/verify.ts';
import { sha256 } from './audit-chain.ts';
import type { AuditLog } from './audit-log.ts';
import { AUDIT_TRIGGERS } from './audit-triggers.ts';
import type { WorkDb } from './schema.ts';

/** What an examination of a log found. */
export interface AuditVerdict {
  /** How many entries there are, and the number of the last. */
  readonly entries: number;
  readonly end: number;
  readonly findings: readonly AuditFinding[];
  /** How many notes from outside the database it was held against. */
  readonly heads: number;
  /** The backups that have been put back, in order. */
  readonly restorings: readonly Restoring[];
  /** Guards of the table that are not there, by name. */
  readonly unguarded: readonly string[];
}

/** Reads the whole log, a page at a time, and holds it against the heads that were written down outside the database. */
export async function verifyAudit(db: WorkDb, log: AuditLog, heads: readonly AuditHead[]): Promise<AuditVerdict> {
  // Before the entries: whoever adds some meanwhile makes the log longer, never shorter.
  const head = await log.head();
  const last = await log.lastShortening();
  const check = new AuditCheck(sha256, last === null ? null : shorteningOf(last), heads);
  for await (const entry of log.all()) check.take(entry);
  return { ...check.end(head?.number ?? 0), unguarded: await missingTriggers(db) };
}

async function missingTriggers(db: WorkDb): Promise<readonly string[]> {
  const { rows } = await sql<{
    readonly sql: string;
  }>`select sql from sqlite_master where type = 'trigger'`.execute(db);
  return AUDIT_TRIGGERS.filter(({ text }) => !rows.some((row) => row.sql.toLowerCase() === text.toLowerCase())).map(
    ({ name }) => name,
  );
}
