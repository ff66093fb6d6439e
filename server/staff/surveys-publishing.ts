import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { unreleasedQuestions, type WhyUnreleased } from '#core/privacy/unreleased.ts';
import { compareVersions } from '#core/survey/authoring/compare.ts';
import { SurveyStore } from '#db/work/surveys.ts';
import { languageOf } from '../language.ts';
import { newestOf, versionsOf } from './survey-documents.ts';
import { faultsOf } from './survey-reading.ts';
import { changedMeanwhile, noSuchSurvey, notReady } from './survey-refusals.ts';
import { revisionOf, type SurveysDesk } from './surveys-desk.ts';

const Ids = Type.Array(Type.String());
const Published = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  /** How the questions stand to the version before; null for a first version. */
  comparison: Type.Union([Type.Object({ same: Ids, reworded: Ids, changed: Ids, lost: Ids, added: Ids }), Type.Null()]),
  /** What is asked and will never be released, and why. */
  unreleased: Type.Array(Type.Object({ question: Type.String(), why: Type.Unsafe<WhyUnreleased>(Type.String()) })),
});

/** A draft becomes a version, which nobody can change. */
export function surveyPublishing(plain: FastifyInstance, desk: SurveysDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { surveys, id: municipality, municipality: ground, policy, write } = desk;
  app.post(
    '/api/staff/surveys/drafts/:survey/publish',
    {
      config: write,
      schema: {
        summary: 'Make a draft a version for good',
        description: 'If-Match carries the revision. What the linter finds wrong refuses it.',
        tags: ['staff'],
        params: Type.Object({ survey: Type.String({ maxLength: 64 }) }),
        response: { 201: Published, 403: Refusal, 404: Refusal, 409: Refusal, 422: Refusal, 428: Refusal },
      },
    },
    async (request, reply) => {
      const revision = revisionOf(request.headers['if-match']);
      const { previous, document } = await desk.inTurn(request.params.survey, async () => {
        const draft = await surveys.draft(municipality, request.params.survey);
        if (draft === null) throw noSuchSurvey();
        // Somebody may have saved since: what is published is what was read here, and no other.
        if (draft.revision !== revision) throw changedMeanwhile();
        const previous = newestOf(await versionsOf(surveys, municipality), draft.id);
        const document = { ...draft.document, version: (previous?.version ?? 0) + 1 };
        const faults = faultsOf(document, ground, languageOf(request));
        if (faults.length > 0) throw notReady(faults);
        const change = desk.change(request, document);
        await request.doLogged(async (work) => {
          if (!(await new SurveyStore(work).publishDraft(municipality, draft.id, revision, change)))
            throw changedMeanwhile();
        });
        return { previous, document };
      });
      const comparison = previous === null ? null : compareVersions(previous, document);
      const lists =
        comparison === null
          ? null
          : {
              same: [...comparison.same],
              reworded: [...comparison.reworded],
              changed: [...comparison.changed],
              lost: [...comparison.lost],
              added: [...comparison.added],
            };
      const unreleased = [...unreleasedQuestions(policy, document)];
      return reply.code(201).send({ id: document.id, version: document.version, comparison: lists, unreleased });
    },
  );
}
