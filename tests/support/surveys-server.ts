import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { Counts } from '#db/limits/counts.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { AuditLog } from '#db/work/audit-log.ts';
import { KnownDevices } from '#db/work/known-devices.ts';
import { openWorkDb } from '#db/work/open.ts';
import { SecondFactors } from '#db/work/second-factors.ts';
import { SurveyStore } from '#db/work/surveys.ts';
import { loadMunicipality, loadPolicy } from '#server/municipality.ts';
import { accessPart } from '#server/plugins/access.ts';
import { limitsPart } from '#server/plugins/limits.ts';
import { answerRefusals } from '#server/plugins/refusals.ts';
import { Sessions } from '#server/plugins/session.ts';
import { DEMO_ACCOUNTS, ensureDemoAccounts } from '#server/staff/demo-accounts.ts';
import { signInPart } from '#server/staff/sign-in.ts';
import { surveysPart } from '#server/staff/surveys.ts';

export interface SurveysServer {
  readonly app: FastifyInstance;
  readonly surveys: SurveyStore;
  readonly log: AuditLog;
  /** The cookies of the demo account of a role. */
  as(role: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** The survey part on a real work store, with real sign-in. */
export async function startSurveys(now: number): Promise<SurveysServer> {
  const db = await openWorkDb(':memory:');
  const accounts = new AccountStore(db);
  await ensureDemoAccounts(accounts, 'ljuskoping', now);
  const log = new AuditLog(db, 'ljuskoping', () => now);
  const sessions = new Sessions(accounts, log, 'ljuskoping', () => now);
  const surveys = new SurveyStore(db);
  const municipality = loadMunicipality('ljuskoping');
  const policy = loadPolicy('ljuskoping');
  const app = fastify({ ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: true } } });
  app.decorate('pages', null);
  answerRefusals(app);
  await app.register(cookie);
  await app.register(limitsPart, { counts: await Counts.open(':memory:', Date.now) });
  await app.register(accessPart, { sessions, log });
  const factors = new SecondFactors(db);
  const devices = new KnownDevices(db);
  await app.register(signInPart, {
    accounts,
    factors,
    devices,
    sessions,
    log,
    municipality: 'ljuskoping',
    clock: () => now,
  });
  await app.register(surveysPart, { surveys, sessions, municipality, policy, clock: () => now });
  return {
    app,
    surveys,
    log,
    async as(role) {
      const account = DEMO_ACCOUNTS.find((candidate) => candidate.role === role);
      const payload = { name: account?.name ?? '', password: account?.password ?? '' };
      const response = await app.inject({ method: 'POST', url: '/api/staff/sessions', payload });
      const [set] = response.cookies;
      return { [set?.name ?? '']: set?.value ?? '' };
    },
    async close() {
      await app.close();
      await db.destroy();
    },
  };
}
