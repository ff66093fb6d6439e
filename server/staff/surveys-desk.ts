import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Clock } from '#core/base/time.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { Policy } from '#core/privacy/policy.ts';
import type { Survey } from '#core/survey/contract.ts';
import type { Change, SurveyStore } from '#db/work/surveys.ts';
import { sayWhichRevision } from './survey-refusals.ts';

export interface SurveysPart {
  readonly surveys: SurveyStore;
  readonly municipality: Municipality;
  /** What the municipality has decided about privacy: how exact a question's figures may be expected to be. */
  readonly policy: Policy;
  readonly clock: Clock;
}

/** What every route of the part works with. */
export interface SurveysDesk extends SurveysPart {
  readonly id: string;
  readonly read: FastifyContextConfig;
  readonly write: FastifyContextConfig;
  /** The day and the person of a change. */
  readonly change: (request: FastifyRequest, document: Survey) => Change;
  /** Looks at one survey, logs and changes it, once whoever came before is done with it: nobody changes it between. */
  readonly inTurn: <Done>(survey: string, work: () => Promise<Done>) => Promise<Done>;
}

/** A document of forty questions in five languages is some 120 kB; this is far above any. */
export const LONGEST_DOCUMENT = 2 * 1024 * 1024;

/** A survey as it travels: read and checked by core/survey, not field by field here. */
export const Document = Type.Unsafe<Survey>(Type.Object({}, { additionalProperties: true }));

/** The revision of If-Match, as it is or in quotes. Throws where there is none. */
export function revisionOf(header: string | undefined): number {
  const [, revision] = /^"?(\d{1,9})"?$/.exec(header ?? '') ?? [];
  if (revision === undefined) throw sayWhichRevision();
  return Number(revision);
}

/** A document as a file to keep: laid out for people to read. */
export function asFile(
  reply: { header: (name: string, value: string) => unknown; type: (type: string) => unknown },
  document: Survey,
): string {
  const name = `${document.id.replace(/[^\w.-]+/g, '-')}-${document.version}.json`;
  reply.type('application/json; charset=utf-8');
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return `${JSON.stringify(document, null, 2)}\n`;
}
