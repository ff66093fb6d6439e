import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { SurveySchema } from '#core/survey/schema.ts';

/** The schema of a survey, for programs that write one: docs/method/survey.schema.json as it is in this version. */
export async function surveySchemaPart(app: FastifyInstance): Promise<void> {
  const document = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...SurveySchema };
  app.get(
    '/api/survey.schema.json',
    {
      schema: {
        summary: 'What a survey may hold, as JSON Schema',
        tags: ['intake'],
        response: { 200: Type.Unknown() },
      },
    },
    async (_, reply) =>
      reply
        .type('application/schema+json')
        .header('cache-control', 'public, max-age=3600')
        .send(JSON.stringify(document)),
  );
}
