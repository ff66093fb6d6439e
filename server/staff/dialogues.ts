import { randomBytes } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { classCode } from '#core/survey/class-code.ts';
import {
  DialogueDefinition,
  DialogueList,
  PredictedAccuracy,
  StaffDialogue,
  StageChange,
} from '#core/survey/staff-dialogue.ts';
import { SchoolClasses } from '#db/work/school-classes.ts';
import { RefusalError } from '../errors.ts';
import { languageOf } from '../language.ts';
import { staffOf } from '../plugins/access.ts';
import { DialogueChanges } from './dialogue-changes.ts';
import { DialogueReading, type DialogueSources } from './dialogue-reading.ts';
import { predictedAccuracy } from './predicted-accuracy.ts';

export interface DialoguesOptions extends DialogueSources {
  readonly policy: Policy;
}

const Address = Type.Object({ dialogue: Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 64 }) });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal, 422: Refusal, 503: Refusal };
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });

/**
 * /api/staff/dialogues: dialogues from draft to archived. Nothing here can open the raw store; of the answers to an open
 * dialogue it knows the morning's number in tens, which another part has written (server/jobs/staff-count.ts).
 */
export async function dialoguesPart(plain: FastifyInstance, options: DialoguesOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { classes, municipality, policy } = options;
  const reading = new DialogueReading(options);
  const changes = new DialogueChanges(options, reading);
  const id = municipality.settings.id;
  const tags = ['staff'];
  const read = { config: { right: ['read', 'dialogue'] } } as const;
  const write = { config: { right: ['write', 'dialogue'] } } as const;
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get(
    '/',
    {
      ...read,
      schema: {
        summary: 'Every dialogue, and what a new one may be made of',
        tags,
        querystring: Asked,
        response: { 200: DialogueList, ...refusals },
      },
    },
    () => reading.list(),
  );

  app.get(
    '/:dialogue',
    {
      ...read,
      schema: {
        summary: 'One dialogue',
        tags,
        params: Address,
        querystring: Asked,
        response: { 200: StaffDialogue, ...refusals },
      },
    },
    async (request) => reading.one(await changes.known(request.params.dialogue), languageOf(request)),
  );

  app.get(
    '/accuracy',
    {
      ...read,
      schema: {
        summary: 'How exact the figures of a survey may be expected to be',
        description: 'From the policy and the survey alone.',
        tags,
        querystring: Type.Object(
          {
            survey: Type.String({ maxLength: 64 }),
            version: Type.Integer({ minimum: 1 }),
            answers: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: PredictedAccuracy, ...refusals },
      },
    },
    async ({ query }) => {
      const survey = (await reading.published()).find(
        ({ id, version }) => id === query.survey && version === query.version,
      );
      if (survey === undefined) throw unknownSurvey();
      return predictedAccuracy(municipality, policy, survey, query.answers);
    },
  );

  app.post(
    '/',
    {
      ...write,
      schema: { summary: 'A new draft', tags, body: DialogueDefinition, response: { 201: StaffDialogue, ...refusals } },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const made = await changes.create(request.body, language, request.doLogged);
      return reply.code(201).send(await reading.one(made, language));
    },
  );

  app.put(
    '/:dialogue',
    {
      ...write,
      schema: {
        summary: 'Change a dialogue',
        tags,
        params: Address,
        body: Type.Object(
          { revision: Type.String({ maxLength: 64 }), definition: DialogueDefinition },
          { additionalProperties: false },
        ),
        response: { 200: StaffDialogue, ...refusals },
      },
    },
    async (request) => {
      const language = languageOf(request);
      const { revision, definition } = request.body;
      const changed = await changes.change(request.params.dialogue, revision, definition, language, request.doLogged);
      return reading.one(changed, language);
    },
  );

  app.post(
    '/:dialogue/stage',
    {
      ...write,
      schema: {
        summary: 'Make ready, make a draft again, archive or take back',
        description:
          '409 where somebody has changed it since `revision` was read: what nobody has seen is not decided on.',
        tags,
        params: Address,
        body: StageChange,
        response: { 200: StaffDialogue, ...refusals },
      },
    },
    async (request) => {
      const language = languageOf(request);
      const changed = await changes.setStage(request.params.dialogue, request.body, language, request.doLogged);
      return reading.one(changed, language);
    },
  );

  app.delete(
    '/:dialogue',
    {
      ...write,
      schema: {
        summary: 'Remove a draft of the revision that was read',
        description:
          'If-Match carries the revision. 409 where somebody has changed it since: what nobody has seen is not removed.',
        tags,
        params: Address,
        response: { 204: Type.Null(), ...refusals, 428: Refusal },
      },
    },
    async (request, reply) => {
      const revision = revisionIn(request.headers['if-match']);
      await changes.remove(request.params.dialogue, revision, request.doLogged);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/:dialogue/classes',
    {
      ...write,
      schema: {
        summary: 'A code for a school class',
        tags,
        params: Address,
        body: Type.Object({ name: Type.String({ maxLength: 80 }) }, { additionalProperties: false }),
        response: { 201: StaffDialogue, ...refusals },
      },
    },
    async (request, reply) => {
      const campaign = await changes.known(request.params.dialogue);
      const name = request.body.name.trim();
      if (name === '') throw nameless(languageOf(request) === 'en');
      await request.doLogged(async (work) => {
        const one = { campaign: campaign.id, name, createdOn: reading.today };
        const withCode = () => ({ ...one, code: classCode(randomBytes(3)) });
        let isKept = false;
        for (let tries = 0; !isKept && tries < 100; tries += 1)
          isKept = await new SchoolClasses(work).add(id, withCode(), staffOf(request).title);
        if (!isKept) throw new Error('no class code is free');
      });
      return reply.code(201).send(await reading.one(campaign, languageOf(request)));
    },
  );

  app.post(
    '/:dialogue/classes/remove',
    {
      ...write,
      schema: {
        summary: 'Take a class code away',
        description: 'The code travels in the body: addresses are written in logs.',
        tags,
        params: Address,
        body: Type.Object({ code: Type.String({ maxLength: 20 }) }, { additionalProperties: false }),
        response: { 200: StaffDialogue, ...refusals },
      },
    },
    async (request) => {
      const campaign = await changes.known(request.params.dialogue);
      const found = await classes.byCode(id, request.body.code);
      if (found?.campaign !== campaign.id) throw unknownClass();
      await request.doLogged((work) => new SchoolClasses(work).remove(id, campaign.id, request.body.code));
      return reading.one(campaign, languageOf(request));
    },
  );
}

/** The revision of If-Match, as it is or in quotes. Throws where there is none. */
function revisionIn(header: string | undefined): string {
  const [, revision] = /^"?([\w-]{1,64})"?$/.exec(header ?? '') ?? [];
  if (revision === undefined) throw sayWhichRevision();
  return revision;
}

const sayWhichRevision = (): RefusalError =>
  new RefusalError(428, 'revision_missing', {
    sv: 'Läs in dialogen på nytt innan du tar bort den, så att ingen annans ändring går förlorad.',
    en: 'Reload the dialogue before you remove it, so that nobody else’s change is lost.',
  });

const unknownSurvey = (): RefusalError =>
  new RefusalError(404, 'unknown_survey', {
    sv: 'Enkäten finns inte.',
    en: 'There is no such survey.',
  });

const unknownClass = (): RefusalError =>
  new RefusalError(404, 'unknown_class', {
    sv: 'Klassen finns inte. Den kan ha tagits bort. Läs in sidan på nytt.',
    en: 'There is no such class. It may have been removed. Reload the page.',
  });

const nameless = (isEnglish: boolean): RefusalError =>
  new RefusalError(422, 'dialogue_faults', { sv: 'Skriv klassens namn.', en: 'Write the name of the class.' }, [
    {
      field: 'className',
      code: 'class-nameless',
      message: isEnglish ? 'Write the name of the class' : 'Skriv klassens namn',
    },
  ]);
