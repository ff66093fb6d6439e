import type { Right } from '#core/access/can.ts';
import type { Clock } from '#core/base/time.ts';
import type { AuditLog, LoggedAct } from '#db/work/audit-log.ts';

const HOUR = 3_600_000;

/**
 * What staff have asked for and may not do, in the audit log: once an hour for each right that somebody has not, so that whoever
 * asks a thousand times fills no log. (OWASP ASVS 5.0, V16.3.2.)
 */
export class RefusedRights {
  readonly #log: AuditLog;
  readonly #clock: Clock;
  /** When each was last logged, in milliseconds since the epoch; at most one for each account and right. */
  readonly #noted = new Map<string, number>();

  constructor(log: AuditLog, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  async note(account: NonNullable<LoggedAct['account']>, [action, thing]: Right, address: string): Promise<void> {
    const now = this.#clock();
    const which = `${account.id} ${action} ${thing}`;
    if (Math.abs(now - (this.#noted.get(which) ?? Number.NEGATIVE_INFINITY)) < HOUR) return;
    this.#noted.set(which, now);
    await this.#log.add({ account, act: 'refused', thing, object: action, address });
  }
}
