import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Right } from '#core/access/can.ts';
import { rowsFor } from '#core/access/rows.ts';
import {
  Action,
  ActionChange,
  ActionList,
  ActionStep,
  AnswerStep,
  Duties,
  NewAction,
  NewComment,
} from '#core/actions/contract.ts';
import { LONGEST_COMMENT } from '#core/actions/limits.ts';
import { answerOf, commentOf, planOf, reasonFaults, stepOf } from '#core/actions/plan.ts';
import { type ActionContent, answered, changed, stepped } from '#core/actions/steps.ts';
import { Refusal } from '#core/base/fault.ts';
import { failed, ok } from '#core/base/result.ts';
import { actionRows } from '#core/exports/actions-table.ts';
import { rowsAsCsv } from '#core/exports/csv.ts';
import type { KeptAction } from '#db/work/actions.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { staffLanguageOf } from '../language.ts';
import { rowsOf, staffOf } from '../plugins/access.ts';
import { ActionDesk, type ActionReader, type ActionSources } from './action-desk.ts';
import { noteInPromise } from './action-promise.ts';
import { actionGone, actionMovedOn, actionStateOther, notYourAction, unfitAction } from './refusals.ts';

const Address = Type.Object({ action: Type.String({ maxLength: 64 }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const acts = { 200: Action, ...refusals, 404: Refusal, 409: Refusal, 422: Refusal };
const tags = ['staff'];
const right = (...of: Right) => ({ config: { right: of } }) as const;

/**
 * /api/staff/actions: what the police, the municipality and both do for safety, from a proposal to whether it helped; and who answers
 * for what. Nothing here can open the raw store: residents' part is a release that is pointed at.
 */
export async function actionsPart(plain: FastifyInstance, options: ActionSources): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { actions, evidence, promises } = options;
  const desk = new ActionDesk(options);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  /** Who asks, with the rows that they read, whatever the route is for. */
  const readerOf = (request: FastifyRequest): ActionReader => {
    const account = staffOf(request);
    const rows = rowsFor(account, ['read', 'action']);
    if (rows === null) throw actionGone();
    return { account, rows, language: staffLanguageOf(request) };
  };
  const wordsOf = ({ language }: ActionReader) => ({ language, isPlaceWord: desk.isPlaceWord });
  const tell = async (reader: ActionReader, action: KeptAction): Promise<Action> => {
    const [told] = await desk.told(reader, [action]);
    if (told === undefined) throw new Error('an action that is not told');
    return told;
  };
  const known = async (reader: ActionReader, id: string): Promise<KeptAction> => {
    const action = await desk.one(reader, id);
    if (action === null) throw actionGone();
    return action;
  };
  const contextFor = async (reader: ActionReader) =>
    (await desk.pointed()).context(evidence, desk.today(), {
      ...wordsOf(reader),
      owners: desk.owners(reader.account, 'write'),
    });
  /** Makes a step with its line in the log, both or neither; and nothing of what is another party's. */
  const makeStep = async (
    request: FastifyRequest,
    { id, revision, right: of }: { readonly id: string; readonly revision: number; readonly right: 'write' | 'review' },
    step: (action: KeptAction) => ActionContent | null,
    besides: (work: WorkDb, before: KeptAction, made: KeptAction) => Promise<void> = async () => undefined,
  ): Promise<Action> => {
    const reader = readerOf(request);
    const before = await known(reader, id);
    if (!desk.owners(reader.account, of).includes(before.plan.owner)) throw notYourAction();
    const made = await request.doLogged(async (work) => {
      const done = await actions.within(work).add(id, revision, (action) => {
        const next = step(action);
        return next === null ? failed('state-other') : ok({ ...next, ...desk.by(reader.account) });
      });
      if (done.ok) {
        await besides(work, before, done.value);
        return done.value;
      }
      if (done.failure === 'unknown') throw actionGone();
      throw done.failure === 'moved-on' ? actionMovedOn() : actionStateOther();
    });
    return tell(reader, made);
  };

  app.get(
    '/api/staff/actions',
    {
      ...right('read', 'action'),
      schema: {
        summary: 'Actions, those that were proposed last first: all of them, or those on one’s own land',
        description:
          'Proposals, sources, history and comments are told to whoever reads what the two parties say to each other; the others are told what has been answered.',
        tags,
        querystring: Asked,
        response: { 200: ActionList, ...refusals },
      },
    },
    async (request) => {
      const reader: ActionReader = { ...readerOf(request), rows: rowsOf(request) };
      const pointed = await desk.pointed();
      const among = await desk.among(reader);
      const owners = desk.owners(reader.account, 'write');
      return {
        today: desk.today(),
        actions: [...(await desk.told(reader, among, pointed))],
        choices: owners.length === 0 ? null : pointed.choices(reader.account, among, owners, reader.language),
      };
    },
  );

  app.get(
    '/api/staff/actions/duties',
    {
      ...right('read', 'action'),
      schema: {
        summary: 'Who answers for what: points and activities of the promise, focus areas and open actions, by owner',
        tags,
        querystring: Asked,
        response: { 200: Duties, ...refusals },
      },
    },
    async (request) => ({ today: desk.today(), duties: [...(await desk.duties(readerOf(request)))] }),
  );

  app.get(
    '/api/staff/actions.csv',
    {
      ...right('export', 'action'),
      schema: {
        summary: 'The actions as CSV, one a row, without what has been said of them',
        tags,
        querystring: Asked,
        produces: ['text/csv'],
        response: { 200: Type.String(), ...refusals },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request);
      const told = await desk.told(reader, await desk.among(reader));
      await request.enterInLog();
      return reply
        .header('content-disposition', 'attachment; filename="lykta-atgarder.csv"')
        .type('text/csv; charset=utf-8')
        .send(rowsAsCsv(actionRows(told, reader.language)));
    },
  );

  app.get(
    '/api/staff/actions/:action',
    {
      ...right('read', 'action'),
      schema: {
        summary: 'One action, with every step of it and what has been said of it',
        tags,
        params: Address,
        querystring: Asked,
        response: { 200: Action, ...refusals, 404: Refusal },
      },
    },
    async (request) => {
      const reader = readerOf(request);
      return tell(reader, await known(reader, request.params.action));
    },
  );

  app.post(
    '/api/staff/actions',
    {
      ...right('write', 'action'),
      schema: {
        summary: 'Propose an action: what, where, by which office and because of what',
        tags,
        body: NewAction,
        response: { 201: Action, ...refusals, 422: Refusal },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request);
      const read = planOf(request.body.plan, await contextFor(reader));
      if (!read.ok) throw unfitAction(read.failure, reader.language);
      const id = randomUUID();
      const made = await request.doLogged(
        (work) => actions.within(work).propose(id, read.value, desk.by(reader.account)),
        id,
      );
      return reply.code(201).send(await tell(reader, made));
    },
  );

  app.put(
    '/api/staff/actions/:action',
    {
      ...right('write', 'action'),
      schema: {
        summary: 'Change what an action is about, with the reason',
        description: '`revision` is the state that was read. What stood there before stays in its history.',
        tags,
        params: Address,
        body: ActionChange,
        response: acts,
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { revision, plan: draft, reason } = request.body;
      const read = planOf(draft, await contextFor(reader));
      const faults = [...(read.ok ? [] : read.failure), ...reasonFaults(reason.trim(), wordsOf(reader))];
      if (!read.ok || faults.length > 0) throw unfitAction(faults, reader.language);
      return makeStep(request, { id: request.params.action, revision, right: 'write' }, (action) =>
        changed(action, read.value, reason.trim()),
      );
    },
  );

  app.post(
    '/api/staff/actions/:action/answer',
    {
      ...right('review', 'action'),
      schema: {
        summary: 'Answer an action: being done, planned, looked into, or not done and why',
        tags,
        params: Address,
        body: AnswerStep,
        response: acts,
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { revision, answer } = request.body;
      const read = answerOf(answer, desk.today(), wordsOf(reader));
      if (!read.ok) throw unfitAction(read.failure, reader.language);
      return makeStep(request, { id: request.params.action, revision, right: 'review' }, (action) =>
        answered(action, read.value),
      );
    },
  );

  app.post(
    '/api/staff/actions/:action/steps',
    {
      ...right('write', 'action'),
      schema: {
        summary: 'Hand an action over, say that it is done, whether it helped, or that it was not done after all',
        description: 'What is done of an activity of the citizen promise is written down there too.',
        tags,
        params: Address,
        body: ActionStep,
        response: acts,
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { revision, step: draft } = request.body;
      const owners = desk.owners(reader.account, 'write');
      const read = stepOf(draft, desk.today(), { ...wordsOf(reader), owners });
      if (!read.ok) throw unfitAction(read.failure, reader.language);
      return makeStep(
        request,
        { id: request.params.action, revision, right: 'write' },
        (action) => stepped(action, read.value),
        (work, before, made) => noteInPromise(promises.within(work), before, made, reader.account.id),
      );
    },
  );

  app.post(
    '/api/staff/actions/:action/comments',
    {
      ...right('write', 'action-comment'),
      schema: {
        summary: 'Say something of an action to the other party; nothing that points at anybody',
        tags,
        params: Address,
        body: NewComment,
        response: { 201: Action, ...refusals, 404: Refusal, 422: Refusal },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request);
      const { id } = await known(reader, request.params.action);
      const read = commentOf(request.body.text, LONGEST_COMMENT, wordsOf(reader));
      if (!read.ok) throw unfitAction(read.failure, reader.language);
      const said = await request.doLogged((work) =>
        actions.within(work).comment(id, read.value, desk.by(reader.account)),
      );
      if (said === null) throw actionGone();
      return reply.code(201).send(await tell(reader, said));
    },
  );
}
