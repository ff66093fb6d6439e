import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import { verifyAudit } from '#db/work/audit-verify.ts';
import type { WorkDb } from '#db/work/schema.ts';
import type { AuditHeads } from '../audit-heads.ts';
import { everyHour } from '../every-hour.ts';
import { auditFaults } from './audit-words.ts';

/**
 * Checks the chain of the audit log at the start and then once a day, and tells the operator where it is not whole. How many
 * entries there are is told to nobody here: some of them are a moderator's, and count texts.
 */
export function keepCheckingAudit(
  {
    db,
    log,
    heads,
    clock,
  }: { readonly db: WorkDb; readonly log: AuditLog; readonly heads: AuditHeads; readonly clock: Clock },
  onChecked: (isWhole: boolean) => void,
  warn: (sentence: string) => void,
): { stop(): void } {
  let last: Day | null = null;
  const check = async (): Promise<undefined> => {
    const today = dayOf(clock());
    if (today === last) return;
    try {
      // A log that has just begun is held against at least where it is now.
      await heads.note(log);
      const noted = heads.read();
      const isWhole = auditFaults(await verifyAudit(db, log, noted)).length === 0;
      last = today;
      if (!isWhole)
        warn('the audit log is not whole: run npm run audit -- verify, and tell the data-protection officer');
      onChecked(isWhole);
    } catch (error) {
      warn(`the audit log cannot be checked: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  void check();
  return everyHour(clock, check);
}
