import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { type PredictedNoise, predictedNoise } from '#core/privacy/predicted-noise.ts';
import { findingsIn } from './survey-lint.ts';
import { noSuchSurvey } from './survey-refusals.ts';
import type { SurveysDesk } from './surveys-desk.ts';

const Noise = Type.Object({
  /** Null while the survey has faults: what cannot be asked cannot be measured. */
  noise: Type.Unsafe<PredictedNoise | null>(Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()])),
});

/** How exact the figures of a draft's questions may be expected to be, before anybody has answered. */
export function surveyNoise(plain: FastifyInstance, desk: SurveysDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { surveys, id, municipality, policy, read } = desk;
  app.get(
    '/api/staff/surveys/drafts/:survey/noise',
    {
      config: read,
      schema: {
        summary: 'The noise to expect of each question of a draft',
        tags: ['staff'],
        params: Type.Object({ survey: Type.String({ maxLength: 64 }) }),
        querystring: Type.Object({ answers: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
        response: { 200: Noise, 400: Refusal, 404: Refusal },
      },
      serializerCompiler: () => (body) => JSON.stringify(body),
    },
    async (request) => {
      const draft = await surveys.draft(id, request.params.survey);
      if (draft === null) throw noSuchSurvey();
      const { areas, settings } = municipality;
      const isFaulty = findingsIn(draft.document, municipality).some(({ level }) => level === 'error');
      const ground = { areas, areaGroups: settings.areaGroups };
      return { noise: isFaulty ? null : predictedNoise(policy, draft.document, request.query.answers, ground) };
    },
  );
}
