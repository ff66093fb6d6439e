import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Right } from '#core/access/can.ts';
import { Refusal } from '#core/base/fault.ts';
import type { Result } from '#core/base/result.ts';
import { literals } from '#core/base/schemas.ts';
import {
  Decisions,
  Judgement,
  MOST_DECISIONS,
  NewPicture,
  PICTURE_ID,
  PictureList,
  PictureStep,
  StaffPicture,
  TaskDraft,
} from '#core/picture/contract.ts';
import { faultsOfDecisions, faultsOfFreezing, faultsOfNew, faultsOfSaid } from '#core/picture/faults.ts';
import { nameInWords } from '#core/picture/in-words.ts';
import { pictureStateAfter, SECTIONS, type Section } from '#core/picture/kinds.ts';
import { periodOf, pictureId } from '#core/picture/period.ts';
import { deciding, decidingOne, saying } from '#core/picture/snapshot.ts';
import { taskOf } from '#core/picture/task.ts';
import { pictureWords } from '#core/picture/words/index.ts';
import type { NotDone } from '#db/work/change-as-read.ts';
import type { PictureStore } from '#db/work/pictures.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { staffLanguageOf } from '../language.ts';
import { staffOf } from '../plugins/access.ts';
import { ActionDesk, type ActionSources } from './action-desk.ts';
import {
  alreadyThere,
  checkFit,
  manyDecisions,
  notDone,
  notWhole,
  PictureDesk,
  pictureGone,
  wrongState,
} from './picture-desk.ts';
import { type PictureStores, pictureFrom } from './picture-sources.ts';
import { unfitAction } from './refusals.ts';

/** Where figures come from, and where what a meeting gives to somebody goes. */
export interface PicturesOptions extends Omit<PictureStores, 'municipality'>, ActionSources {}

const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const acts = { 200: StaffPicture, ...refusals, 404: Refusal, 409: Refusal, 422: Refusal };
const tags = ['staff'];
const right = (...of: Right) => ({ config: { right: of } }) as const;
/** A tertial with its words is larger than an answer. */
const WHOLE_TEXT = 256 * 1024;

const pictureAddress = { picture: Type.String({ pattern: PICTURE_ID }) };
const Address = Type.Object(pictureAddress);
const SectionAddress = Type.Object({ ...pictureAddress, section: literals<Section>(SECTIONS) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });

/**
 * /api/staff/pictures: the joint picture of the situation. The coordinator makes one, the police and the municipality say what it shows and what
 * their meeting decided, and the coordinator freezes it: from then on its bytes are the same.
 */
export async function picturesPart(plain: FastifyInstance, options: PicturesOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { pictures, actions, evidence, municipality, geography, clock } = options;
  const sources: PictureStores = { ...options, municipality: municipality.settings.id };
  const desk = new PictureDesk(
    [...geography.gazetteer, ...municipality.places].map(({ name }) => name),
    clock,
  );
  const actionDesk = new ActionDesk(options);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const known = async (id: string): Promise<StaffPicture> => {
    const picture = await pictures.byId(id);
    if (picture === null) throw pictureGone();
    return picture;
  };
  const draft = async (id: string): Promise<StaffPicture> => {
    const picture = await known(id);
    if (picture.state !== 'draft') throw wrongState();
    return picture;
  };
  /** Does it with its line in the log, and tells the picture as it is then. */
  const acted = async (
    request: FastifyRequest,
    id: string,
    change: (store: PictureStore, work: WorkDb) => Promise<Result<null, NotDone>>,
  ): Promise<StaffPicture> => {
    await request.doLogged(async (work) => {
      const done = await change(pictures.within(work), work);
      if (!done.ok) throw notDone(done.failure);
    });
    return known(id);
  };

  app.get(
    '/api/staff/pictures',
    {
      ...right('read', 'picture'),
      schema: {
        summary: 'Pictures of the situation, the newest period first',
        tags,
        querystring: Asked,
        response: { 200: PictureList, ...refusals },
      },
    },
    async (request) => desk.list(staffOf(request), await pictures.all()),
  );

  app.post(
    '/api/staff/pictures',
    {
      ...right('write', 'picture'),
      schema: {
        summary: 'Begin a picture of the week or the tertial that a day is in: its figures are read at once',
        tags,
        body: NewPicture,
        response: { 201: StaffPicture, ...refusals, 409: Refusal, 422: Refusal },
      },
    },
    async (request, reply) => {
      const { span, day } = request.body;
      const { today } = desk;
      checkFit(faultsOfNew(request.body, today), staffLanguageOf(request));
      const period = periodOf(span, day);
      const id = pictureId(period);
      if ((await pictures.byId(id)) !== null) throw alreadyThere();
      const snapshot = await pictureFrom(sources, period, today);
      await request.doLogged((work) => pictures.within(work).add(snapshot), id);
      return reply.code(201).send(await known(id));
    },
  );

  app.get(
    '/api/staff/pictures/:picture',
    {
      ...right('read', 'picture'),
      schema: {
        summary: 'One picture whole, with whether it still is what was frozen',
        description: 'Every organisation that may read it is told the same figures of the same day.',
        tags,
        params: Address,
        querystring: Asked,
        response: { 200: StaffPicture, ...refusals, 404: Refusal },
      },
    },
    async (request) => known(request.params.picture),
  );

  app.delete(
    '/api/staff/pictures/:picture',
    {
      ...right('write', 'picture'),
      schema: {
        summary: 'Take a draft away',
        tags,
        params: Address,
        response: { 204: Type.Null(), ...refusals, 404: Refusal, 409: Refusal },
      },
    },
    async (request, reply) => {
      const { snapshot } = await draft(request.params.picture);
      await request.doLogged(async (work) => {
        if (!(await pictures.within(work).remove(snapshot.id))) throw wrongState();
      });
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/api/staff/pictures/:picture/sections/:section',
    {
      ...right('review', 'picture'),
      bodyLimit: WHOLE_TEXT,
      schema: {
        summary: 'Say what a section of a draft shows, in one’s own sentences',
        description: '`revision` is the state that was read. Nothing that points at somebody is kept.',
        tags,
        params: SectionAddress,
        body: Judgement,
        response: acts,
      },
    },
    async (request) => {
      const { revision, text } = request.body;
      const { snapshot } = await draft(request.params.picture);
      checkFit(faultsOfSaid(text, desk.reading(staffLanguageOf(request))), staffLanguageOf(request));
      return acted(request, snapshot.id, (store) =>
        store.rewrite(saying(snapshot, request.params.section, text), revision),
      );
    },
  );

  app.put(
    '/api/staff/pictures/:picture/decisions',
    {
      ...right('review', 'picture'),
      bodyLimit: WHOLE_TEXT,
      schema: {
        summary: 'Write what the meeting decided, while the picture is a draft',
        tags,
        params: Address,
        body: Decisions,
        response: acts,
      },
    },
    async (request) => {
      const { revision, decisions } = request.body;
      const { snapshot } = await draft(request.params.picture);
      checkFit(faultsOfDecisions(decisions, desk.reading(staffLanguageOf(request))), staffLanguageOf(request));
      return acted(request, snapshot.id, (store) => store.rewrite(deciding(snapshot, decisions), revision));
    },
  );

  app.post(
    '/api/staff/pictures/:picture/tasks',
    {
      ...right('review', 'picture'),
      schema: {
        summary: 'Give somebody something to do: it is decided by the meeting, and an action in its owner’s list',
        description:
          'Both or neither. `number` is which of the decisions that were read it is, from one; null adds it. Whoever may not answer for the owner proposes the action.',
        tags,
        params: Address,
        body: TaskDraft,
        response: acts,
      },
    },
    async (request) => {
      const { revision, number } = request.body;
      const { snapshot } = await draft(request.params.picture);
      const account = staffOf(request);
      const language = staffLanguageOf(request);
      const context = await (await actionDesk.pointed()).context(evidence, desk.today, {
        ...desk.reading(language),
        owners: actionDesk.owners(account, 'write'),
      });
      const read = taskOf(request.body, snapshot, desk.today, context);
      if (!read.ok) throw unfitAction(read.failure, language);
      const { plan, due, decision } = read.value;
      const id = randomUUID();
      const next = decidingOne(snapshot, { ...decision, made: { kind: 'action', id } }, number);
      if (next === null) throw notDone('moved-on');
      if (next.decisions.length > MOST_DECISIONS) throw manyDecisions();
      const by = actionDesk.by(account);
      const meeting = `EST-mötet, ${nameInWords(snapshot.id, pictureWords.sv).toLowerCase()}`;
      return acted(request, snapshot.id, async (store, work) => {
        const done = await store.rewrite(next, revision);
        if (!done.ok) return done;
        const within = actions.within(work);
        if (actionDesk.owners(account, 'review').includes(plan.owner))
          await within.decided(id, { plan, due, meeting }, by);
        else await within.propose(id, plan, by, meeting);
        return done;
      });
    },
  );

  app.post(
    '/api/staff/pictures/:picture/steps',
    {
      ...right('write', 'picture'),
      schema: {
        summary: 'Read the figures of a draft again, freeze it, or publish what is frozen',
        tags,
        params: Address,
        body: PictureStep,
        response: acts,
      },
    },
    async (request) => {
      const { revision, act } = request.body;
      const { snapshot, state, isWhole } = await known(request.params.picture);
      if (pictureStateAfter(state, act) === null) throw wrongState();
      const { today } = desk;
      if (act === 'refresh') {
        const again = await pictureFrom(sources, periodOf(snapshot.span, snapshot.from), today, snapshot);
        return acted(request, snapshot.id, (store) => store.rewrite(again, revision));
      }
      if (act === 'freeze') {
        checkFit(faultsOfFreezing(snapshot), staffLanguageOf(request));
        return acted(request, snapshot.id, (store) => store.freeze(snapshot, revision, today));
      }
      if (!isWhole) throw notWhole();
      return acted(request, snapshot.id, (store) => store.publish(snapshot.id, revision, today));
    },
  );
}
