import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { dayOf } from '#core/base/time.ts';
import type { Survey } from '#core/survey/contract.ts';
import { staffOf } from '../plugins/access.ts';
import { asWritten } from '../plugins/as-written.ts';
import { Turns } from '../turns.ts';
import { type KnownVersion, versionsOf } from './survey-documents.ts';
import { noSuchSurvey } from './survey-refusals.ts';
import { asFile, Document, type SurveysDesk, type SurveysPart } from './surveys-desk.ts';
import { surveyDrafts } from './surveys-drafts.ts';
import { surveyNoise } from './surveys-noise.ts';
import { surveyPublishing } from './surveys-publishing.ts';

const Summary = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  title: Type.Record(Type.String(), Type.String()),
  languages: Type.Array(Type.String()),
  questions: Type.Integer(),
});
const SurveyList = Type.Object({
  drafts: Type.Array(
    Type.Intersect([
      Summary,
      Type.Object({ revision: Type.Integer(), changedOn: Type.String(), changedBy: Type.String() }),
    ]),
  ),
  versions: Type.Array(
    Type.Intersect([
      Summary,
      Type.Object({
        builtIn: Type.Boolean(),
        publishedOn: Type.Union([Type.String(), Type.Null()]),
        publishedBy: Type.Union([Type.String(), Type.Null()]),
      }),
    ]),
  ),
});

/** The surveys that staff write: a list, drafts that change, and versions that never do. */
export async function surveysPart(app: FastifyInstance, part: SurveysPart): Promise<void> {
  const turns = new Turns();
  const desk: SurveysDesk = {
    ...part,
    id: part.municipality.settings.id,
    read: { right: ['read', 'dialogue'] },
    write: { right: ['write', 'dialogue'] },
    change: (request, document) => ({ document, day: dayOf(part.clock()), by: staffOf(request).title }),
    inTurn: (survey, work) => turns.take(survey, work),
  };
  // What is only for staff is kept by no browser, nor by anything on the way.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  surveyList(app, desk);
  surveyDrafts(app, desk);
  surveyPublishing(app, desk);
  surveyNoise(app, desk);
}

function surveyList(plain: FastifyInstance, { surveys, id, read }: SurveysDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  app.get(
    '/api/staff/surveys',
    {
      config: read,
      schema: {
        summary: 'Surveys: drafts, and every version',
        tags: ['staff'],
        response: { 200: SurveyList, 401: Refusal, 403: Refusal },
      },
    },
    async () => {
      const drafts = await surveys.drafts(id);
      return {
        drafts: drafts.map(({ document, revision, changedOn, changedBy }) => ({
          ...summaryOf(document),
          revision,
          changedOn,
          changedBy,
        })),
        versions: (await versionsOf(surveys, id)).map(({ document, ...about }) => ({
          ...summaryOf(document),
          ...about,
        })),
      };
    },
  );

  const params = Type.Object({ survey: Type.String({ maxLength: 64 }), version: Type.Integer() });
  const versionOf = async (survey: string, version: number): Promise<KnownVersion> => {
    const known = (await versionsOf(surveys, id)).find(
      ({ document }) => document.id === survey && document.version === version,
    );
    if (known === undefined) throw noSuchSurvey();
    return known;
  };
  app.get(
    '/api/staff/surveys/versions/:survey/:version',
    {
      config: read,
      schema: {
        summary: 'A version of a survey',
        tags: ['staff'],
        params,
        response: { 200: Document, 404: Refusal },
      },
      serializerCompiler: () => (body) => JSON.stringify(body),
    },
    async (request) => (await versionOf(request.params.survey, request.params.version)).document,
  );
  app.get(
    '/api/staff/surveys/versions/:survey/:version/file',
    {
      config: read,
      schema: {
        summary: 'A version of a survey as a file',
        tags: ['staff'],
        params,
        response: { 200: Type.String(), 404: Refusal },
      },
      ...asWritten,
    },
    async (request, reply) => {
      const { document } = await versionOf(request.params.survey, request.params.version);
      return asFile(reply, document);
    },
  );
}

const summaryOf = ({ id, version, title, languages, questions }: Survey) => ({
  id,
  version,
  title: { ...title },
  languages: [...languages],
  questions: questions.length,
});
