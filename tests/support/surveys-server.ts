import type { FastifyInstance } from 'fastify';
import type { AuditLog } from '#db/work/audit-log.ts';
import { SurveyStore } from '#db/work/surveys.ts';
import { loadMunicipality, loadPolicy } from '#server/municipality.ts';
import { surveysPart } from '#server/staff/surveys.ts';
import { sessionOf, startDeskApp } from './desk-app.ts';

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
  const clock = (): number => now;
  const { app, db, stores, close } = await startDeskApp(clock, {
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: true } },
  });
  const surveys = new SurveyStore(db);
  const municipality = loadMunicipality('ljuskoping');
  await app.register(surveysPart, { surveys, municipality, policy: loadPolicy('ljuskoping'), clock });
  return { app, surveys, log: stores.log, as: (role) => sessionOf(app, role), close };
}
