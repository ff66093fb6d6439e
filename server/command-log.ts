import { AuditLog, type LoggedAct, OPERATOR } from '#db/work/audit-log.ts';
import { openWorkDb } from '#db/work/open.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { AuditHeads } from './audit-heads.ts';
import type { Folders } from './folders.ts';

type WorkFiles = Pick<Folders, 'workFile' | 'auditHeads'>;

/** Does something with a municipality's work store and its log, and notes how far the log has come outside the store too. */
export async function withWorkStore(
  { workFile, auditHeads }: WorkFiles,
  municipality: string,
  run: (db: WorkDb, log: AuditLog) => Promise<unknown>,
): Promise<void> {
  const db = await openWorkDb(workFile);
  try {
    const log = new AuditLog(db, municipality, Date.now);
    await run(db, log);
    await new AuditHeads(auditHeads).note(log);
  } finally {
    await db.destroy();
  }
}

/** Writes in the audit log what somebody at the command line is about to do with a municipality's stores. */
export const logAtCommandLine = (
  files: WorkFiles,
  municipality: string,
  act: Omit<LoggedAct, 'account'>,
): Promise<void> => withWorkStore(files, municipality, (_db, log) => log.add({ ...act, account: OPERATOR }));
