import { AuditLog, type LoggedAct, OPERATOR } from '#db/work/audit-log.ts';
import { openWorkDb } from '#db/work/open.ts';
import { AuditHeads } from './audit-heads.ts';
import type { Folders } from './folders.ts';

/** Writes in the audit log what somebody at the command line is about to do with a municipality's stores. */
export async function logAtCommandLine(
  { workFile, auditHeads }: Pick<Folders, 'workFile' | 'auditHeads'>,
  municipality: string,
  act: Omit<LoggedAct, 'account'>,
): Promise<void> {
  const db = await openWorkDb(workFile);
  try {
    const log = new AuditLog(db, municipality, Date.now);
    await log.add({ ...act, account: OPERATOR });
    await new AuditHeads(auditHeads).note(log);
  } finally {
    await db.destroy();
  }
}
