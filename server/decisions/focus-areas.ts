import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Right } from '#core/access/can.ts';
import { OWNERS } from '#core/access/owners.ts';
import { rowsFor } from '#core/access/rows.ts';
import { cardOf, focusDecisionOf } from '#core/actions/card.ts';
import { FocusArea, FocusAreaList, FocusChange, FocusStep, NewFocusArea } from '#core/actions/focus.ts';
import { focusStateAfter } from '#core/actions/focus-life.ts';
import { reasonFaults } from '#core/actions/plan.ts';
import { Refusal } from '#core/base/fault.ts';
import { failed, ok, type Result } from '#core/base/result.ts';
import type { KeptFocusArea, NewFocusStep } from '#db/work/focus-areas.ts';
import { staffLanguageOf } from '../language.ts';
import { staffOf } from '../plugins/access.ts';
import { ActionDesk, type ActionReader, type ActionSources } from './action-desk.ts';
import { actionMovedOn, actionStateOther, focusAreaGone, unfitAction } from './refusals.ts';

const Address = Type.Object({ focus: Type.String({ maxLength: 64 }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const acts = { 200: FocusArea, ...refusals, 404: Refusal, 409: Refusal, 422: Refusal };
const tags = ['staff'];
const right = (...of: Right) => ({ config: { right: of } }) as const;

/** /api/staff/focus-areas: problems as cards, which of them a meeting has chosen to work with, and which not and why. */
export async function focusAreasPart(plain: FastifyInstance, options: ActionSources): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { focusAreas, evidence } = options;
  const desk = new ActionDesk(options);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const readerOf = (request: FastifyRequest): ActionReader => {
    const account = staffOf(request);
    return {
      account,
      rows: rowsFor(account, ['read', 'action']) ?? { organisation: '' },
      language: staffLanguageOf(request),
    };
  };
  const wordsOf = ({ language }: ActionReader) => ({ language, isPlaceWord: desk.isPlaceWord });
  const contextFor = async (reader: ActionReader) =>
    // A problem is nobody's until a meeting has chosen it: whoever proposes may say whose they think it is.
    (await desk.pointed()).context(evidence, desk.today(), { ...wordsOf(reader), owners: OWNERS });
  const tell = async (reader: ActionReader, area: KeptFocusArea): Promise<FocusArea> => {
    const [told] = await desk.focusAreas(reader, [area]);
    if (told === undefined) throw new Error('a focus area that is not told');
    return told;
  };
  const stepped = async (
    request: FastifyRequest,
    id: string,
    revision: number,
    step: (area: KeptFocusArea) => Result<NewFocusStep, 'state-other'>,
  ): Promise<FocusArea> => {
    const made = await request.doLogged(async (work) => {
      const done = await focusAreas.within(work).add(id, revision, step);
      if (done.ok) return done.value;
      if (done.failure === 'unknown') throw focusAreaGone();
      throw done.failure === 'moved-on' ? actionMovedOn() : actionStateOther();
    });
    return tell(readerOf(request), made);
  };

  app.get(
    '/api/staff/focus-areas',
    {
      ...right('read', 'focus-area'),
      schema: {
        summary: 'Focus areas with their problem cards, those that were proposed last first; what was not chosen too',
        tags,
        querystring: Asked,
        response: { 200: FocusAreaList, ...refusals },
      },
    },
    async (request) => ({
      today: desk.today(),
      focusAreas: [...(await desk.focusAreas(readerOf(request), await focusAreas.all()))],
    }),
  );

  app.get(
    '/api/staff/focus-areas/:focus',
    {
      ...right('read', 'focus-area'),
      schema: {
        summary: 'One focus area, with every step of it',
        tags,
        params: Address,
        querystring: Asked,
        response: { 200: FocusArea, ...refusals, 404: Refusal },
      },
    },
    async (request) => {
      const area = await focusAreas.byId(request.params.focus);
      if (area === null) throw focusAreaGone();
      return tell(readerOf(request), area);
    },
  );

  app.post(
    '/api/staff/focus-areas',
    {
      ...right('write', 'focus-area'),
      schema: {
        summary: 'Propose a focus area: the problem, what is thought to cause it, what speaks for and against',
        tags,
        body: NewFocusArea,
        response: { 201: FocusArea, ...refusals, 422: Refusal },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request);
      const read = cardOf(request.body.card, await contextFor(reader));
      if (!read.ok) throw unfitAction(read.failure, reader.language);
      const id = randomUUID();
      const made = await request.doLogged(
        (work) => focusAreas.within(work).propose(id, read.value, desk.by(reader.account)),
        id,
      );
      return reply.code(201).send(await tell(reader, made));
    },
  );

  app.put(
    '/api/staff/focus-areas/:focus',
    {
      ...right('write', 'focus-area'),
      schema: {
        summary: 'Change a problem card, with the reason',
        description: '`revision` is the state that was read. What stood there before stays in its history.',
        tags,
        params: Address,
        body: FocusChange,
        response: acts,
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { revision, card: draft, reason } = request.body;
      const read = cardOf(draft, await contextFor(reader));
      const faults = [...(read.ok ? [] : read.failure), ...reasonFaults(reason.trim(), wordsOf(reader))];
      if (!read.ok || faults.length > 0) throw unfitAction(faults, reader.language);
      return stepped(request, request.params.focus, revision, (area) => {
        const state = focusStateAfter(area.state, 'change');
        if (state === null) return failed('state-other');
        const by = desk.by(reader.account);
        return ok({ ...by, act: 'change', state, card: read.value, reason: reason.trim(), meeting: '' });
      });
    },
  );

  app.post(
    '/api/staff/focus-areas/:focus/steps',
    {
      ...right('review', 'focus-area'),
      schema: {
        summary: 'Write down what a meeting decided: choose, turn down with the reason, end, or take up anew',
        tags,
        params: Address,
        body: FocusStep,
        response: acts,
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { revision, decision } = request.body;
      const read = focusDecisionOf(decision, wordsOf(reader));
      if (!read.ok) throw unfitAction(read.failure, reader.language);
      return stepped(request, request.params.focus, revision, (area) => {
        const state = focusStateAfter(area.state, read.value.act);
        if (state === null) return failed('state-other');
        return ok({ ...desk.by(reader.account), ...read.value, state, card: area.card });
      });
    },
  );
}
