import type { FastifyRequest } from 'fastify';
import type { Account } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { WorkDb } from '#db/work/schema.ts';

/** How somebody changes their own sign-in: with the line of it in the log, both or neither. */
export const loggedIn =
  (log: AuditLog) =>
  <Done>(account: Account, request: FastifyRequest, change: (work: WorkDb) => Promise<Done>): Promise<Done> =>
    log.addWith({ account, act: 'change', thing: 'account', object: account.id, address: request.url }, change);
