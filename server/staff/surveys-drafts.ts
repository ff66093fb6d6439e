import { randomInt } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { languagesOn } from '#core/base/language.ts';
import { Language, LocalText } from '#core/base/text.ts';
import { textIn } from '#core/base/text-in.ts';
import { Area } from '#core/places/municipality.ts';
import { blankSurvey } from '#core/survey/authoring/blank.ts';
import { surveyId } from '#core/survey/authoring/survey-id.ts';
import type { Survey } from '#core/survey/contract.ts';
import { type SurveyDraft, SurveyStore } from '#db/work/surveys.ts';
import { languageOf } from '../language.ts';
import { asWritten } from '../plugins/as-written.ts';
import { newestOf, versionsOf } from './survey-documents.ts';
import { surveyFrom } from './survey-reading.ts';
import { anotherSurvey, changedMeanwhile, draftIsThere, noSuchSurvey, notASurvey } from './survey-refusals.ts';
import { asFile, Document, LONGEST_DOCUMENT, revisionOf, type SurveysDesk } from './surveys-desk.ts';

const Draft = Type.Object({
  id: Type.String(),
  document: Document,
  revision: Type.Integer(),
  changedOn: Type.String(),
  changedBy: Type.String(),
  /** The version before, whose questions it should be possible to compare with. */
  previous: Type.Union([Document, Type.Null()]),
  /** What the municipality brings to any survey. */
  ground: Type.Object({
    areas: Type.Array(Area),
    /** The languages that residents can be met in. */
    languages: Type.Array(Language),
  }),
});
const Saved = Type.Object({ revision: Type.Integer() });
/** 409: what somebody else has saved, to be merged with. */
const Theirs = Type.Intersect([Refusal, Type.Object({ theirs: Draft })]);

const NewDraft = Type.Union([
  Type.Object({ from: Type.Literal('blank'), title: LocalText }, { additionalProperties: false }),
  Type.Object(
    {
      from: Type.Literal('copy'),
      survey: Type.String({ maxLength: 64 }),
      version: Type.Integer(),
      /** A survey of its own under this title, rather than the next version of the same. */
      title: Type.Optional(LocalText),
    },
    { additionalProperties: false },
  ),
  Type.Object({ from: Type.Literal('file'), document: Type.Unknown() }, { additionalProperties: false }),
]);

const params = Type.Object({ survey: Type.String({ maxLength: 64 }) });
const asJson = { serializerCompiler: () => (body: unknown) => JSON.stringify(body) };

/** Drafts: made, read, saved over the revision that was read, and taken away. */
export function surveyDrafts(plain: FastifyInstance, desk: SurveysDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { surveys, id: municipality, municipality: ground, read, write } = desk;

  const draftOf = async (id: string): Promise<SurveyDraft> => {
    const draft = await surveys.draft(municipality, id);
    if (draft === null) throw noSuchSurvey();
    return draft;
  };
  const told = async (draft: SurveyDraft) => ({
    ...draft,
    previous: newestOf(await versionsOf(surveys, municipality), draft.id),
    ground: {
      areas: [...ground.areas],
      languages: [...languagesOn(ground.settings.languages)],
    },
  });

  app.post(
    '/api/staff/surveys/drafts',
    {
      config: write,
      bodyLimit: LONGEST_DOCUMENT,
      schema: {
        summary: 'Begin a draft: blank, from a version, or from a file',
        tags: ['staff'],
        body: NewDraft,
        response: { 201: Draft, 400: Refusal, 403: Refusal, 404: Refusal, 409: Refusal },
      },
      ...asJson,
    },
    async (request, reply) => {
      const { body } = request;
      const versions = await versionsOf(surveys, municipality);
      let document: Survey;
      if (body.from === 'blank') document = blankSurvey(newId(body.title), body.title, ['sv']);
      else if (body.from === 'copy') {
        const copied = versions.find((one) => one.document.id === body.survey && one.document.version === body.version);
        if (copied === undefined) throw noSuchSurvey();
        document =
          body.title === undefined ? copied.document : { ...copied.document, id: newId(body.title), title: body.title };
      } else {
        const survey = surveyFrom(body.document, languageOf(request));
        if (!survey.ok) throw notASurvey(survey.failure);
        document = survey.value;
      }
      const version = (newestOf(versions, document.id)?.version ?? 0) + 1;
      const change = desk.change(request, { ...document, version });
      await desk.inTurn(document.id, async () => {
        if ((await surveys.draft(municipality, document.id)) !== null) throw draftIsThere();
        await request.doLogged(async (work) => {
          if (!(await new SurveyStore(work).addDraft(municipality, document.id, change))) throw draftIsThere();
        }, document.id);
      });
      return reply.code(201).send(await told(await draftOf(document.id)));
    },
  );

  app.get(
    '/api/staff/surveys/drafts/:survey',
    {
      config: read,
      schema: { summary: 'A draft', tags: ['staff'], params, response: { 200: Draft, 404: Refusal } },
      ...asJson,
    },
    async (request) => {
      return told(await draftOf(request.params.survey));
    },
  );

  app.put(
    '/api/staff/surveys/drafts/:survey',
    {
      config: write,
      bodyLimit: LONGEST_DOCUMENT,
      schema: {
        summary: 'Save a draft over the revision that was read',
        description: 'If-Match carries the revision. 409 brings what somebody else has saved meanwhile.',
        tags: ['staff'],
        params,
        body: Type.Unknown(),
        response: { 200: Saved, 400: Refusal, 403: Refusal, 404: Refusal, 409: Theirs, 428: Refusal },
      },
      ...asJson,
    },
    async (request, reply) => {
      const revision = revisionOf(request.headers['if-match']);
      const survey = surveyFrom(request.body, languageOf(request));
      const saved = await desk.inTurn(request.params.survey, async () => {
        const before = await draftOf(request.params.survey);
        if (!survey.ok) throw notASurvey(survey.failure);
        if (survey.value.id !== before.id || survey.value.version !== before.document.version) throw anotherSurvey();
        if (before.revision !== revision) return null;
        const change = desk.change(request, survey.value);
        return request.doLogged(async (work) => {
          const next = await new SurveyStore(work).saveDraft(municipality, before.id, revision, change);
          if (next === null) throw changedMeanwhile();
          return next;
        });
      });
      if (saved !== null) return { revision: saved };
      const { code, sentence } = changedMeanwhile();
      const theirs = await told(await draftOf(request.params.survey));
      return reply.code(409).send({ code, message: textIn(sentence, languageOf(request)), faults: [], theirs });
    },
  );

  app.delete(
    '/api/staff/surveys/drafts/:survey',
    {
      config: write,
      schema: {
        summary: 'Take away a draft of the revision that was read',
        description:
          'If-Match carries the revision. 409 where somebody else has saved meanwhile: what nobody has seen is not taken away.',
        tags: ['staff'],
        params,
        response: { 204: Type.Null(), 403: Refusal, 404: Refusal, 409: Refusal, 428: Refusal },
      },
    },
    async (request, reply) => {
      const revision = revisionOf(request.headers['if-match']);
      await desk.inTurn(request.params.survey, async () => {
        const draft = await draftOf(request.params.survey);
        if (draft.revision !== revision) throw changedMeanwhile();
        await request.doLogged(async (work) => {
          if (!(await new SurveyStore(work).removeDraft(municipality, draft.id, revision))) throw changedMeanwhile();
        });
      });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/staff/surveys/drafts/:survey/file',
    {
      config: read,
      schema: { summary: 'A draft as a file', tags: ['staff'], params, response: { 200: Type.String(), 404: Refusal } },
      ...asWritten,
    },
    async (request, reply) => asFile(reply, (await draftOf(request.params.survey)).document),
  );
}

const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';
const newId = (title: LocalText): string =>
  surveyId(textIn(title, 'sv'), Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''));
