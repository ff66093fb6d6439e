import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Right } from '#core/access/can.ts';
import { Refusal } from '#core/base/fault.ts';
import type { Result } from '#core/base/result.ts';
import { type Clock, isDay } from '#core/base/time.ts';
import type { GazetteerEntry, Municipality } from '#core/places/municipality.ts';
import {
  DecisionChange,
  Ending,
  type FollowUp,
  type FollowUpItem,
  Holding,
  ItemChange,
  NewFollowUp,
  NewProgress,
  NewPromise,
  NewVersion,
  PointChange,
  PROMISE_ID,
  type Promised,
  Signing,
  StaffPromise,
  StaffPromises,
  type Terms,
  TermsChange,
} from '#core/promises/contract.ts';
import {
  faultsOfHolding,
  faultsOfItem,
  faultsOfPeriod,
  faultsOfPoint,
  faultsOfSigning,
  faultsOfTerms,
  mayChangePoint,
} from '#core/promises/faults.ts';
import type { PromiseState } from '#core/promises/kinds.ts';
import { activitiesOf } from '#core/promises/progress.ts';
import type { ActionStore } from '#db/work/actions.ts';
import type { NotDone } from '#db/work/change-as-read.ts';
import type { PromiseStore } from '#db/work/promises.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { staffLanguageOf } from '../language.ts';
import { staffOf } from '../plugins/access.ts';
import { planFromDecision } from './action-promise.ts';
import { checkFit, notDone, notYours, PromiseDesk, promiseGone, wrongState } from './promises-desk.ts';
import { packPage } from './promises-pack.ts';

export interface PromisesOptions {
  readonly promises: PromiseStore;
  readonly actions: ActionStore;
  readonly municipality: Municipality;
  readonly geography: { readonly gazetteer: readonly GazetteerEntry[] };
  readonly clock: Clock;
}

const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const acts = { 200: StaffPromise, ...refusals, 404: Refusal, 409: Refusal, 422: Refusal };
const tags = ['staff'];
const right = (...of: Right) => ({ config: { right: of } }) as const;
/** Who does what a meeting has decided, until somebody has said which office. */
const DECIDED_UNITS = { police: 'Polisen', municipality: 'Kommunen', together: 'Kommunen och polisen' } as const;
/** A promise in three languages is larger than an answer. */
const WHOLE_TEXT = 256 * 1024;

const promiseId = { promise: Type.String({ pattern: PROMISE_ID }) };
const Address = Type.Object(promiseId);
const PointAddress = Type.Object({ ...promiseId, point: Type.String({ pattern: PROMISE_ID }) });
const followUpId = { ...promiseId, followUp: Type.String({ maxLength: 64 }) };
const FollowUpAddress = Type.Object(followUpId);
const ItemAddress = Type.Object({ ...followUpId, point: Type.String({ pattern: PROMISE_ID }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });

/**
 * /api/staff/promises: the citizen promise from draft to account. The coordinator writes and signs; each party's own people write its points
 * and what has been done of them; the council's members say what is decided of what is late.
 */
export async function promisesPart(plain: FastifyInstance, options: PromisesOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { promises, actions, municipality, geography, clock } = options;
  const names = [...geography.gazetteer, ...municipality.places].map(({ name }) => name);
  const desk = new PromiseDesk(names, clock);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const known = async (id: string): Promise<Promised> => {
    const promise = await promises.byId(id);
    if (promise === null) throw promiseGone();
    return promise;
  };
  const inState = async (id: string, ...states: readonly PromiseState[]): Promise<Promised> => {
    const promise = await known(id);
    if (!states.includes(promise.state)) throw wrongState();
    return promise;
  };
  /** One that is planned and has not been held. */
  const open = (promise: Promised, id: string): FollowUp => {
    const followUp = promise.followUps.find((one) => one.id === id);
    if (followUp === undefined) throw promiseGone();
    if (followUp.heldOn !== null) throw wrongState();
    return followUp;
  };
  /** Does it with its line in the log, and tells the promise as it is then. */
  const acted = async (
    request: FastifyRequest,
    id: string,
    change: (store: PromiseStore, work: WorkDb) => Promise<Result<unknown, NotDone> | undefined>,
    made?: string,
  ): Promise<StaffPromise> => {
    await request.doLogged(async (work) => {
      const done = await change(promises.within(work), work);
      if (done !== undefined && !done.ok) throw notDone(done.failure);
    }, made);
    const told = desk.one(staffOf(request), await known(id));
    if (told === null) throw new Error(`a promise that is not told: ${id}`);
    return told;
  };

  app.get(
    '/api/staff/promises',
    {
      ...right('read', 'promise'),
      schema: {
        summary: 'Every citizen promise with its points, follow-ups and what has been done',
        description:
          'Drafts are told to those who write them. Where and when the police mean to be is told to the two parties alone.',
        tags,
        querystring: Asked,
        response: { 200: StaffPromises, ...refusals },
      },
    },
    async (request) => desk.told(staffOf(request), await promises.all()),
  );

  app.post(
    '/api/staff/promises',
    {
      ...right('write', 'promise'),
      schema: {
        summary: 'Begin a draft for a period',
        tags,
        body: NewPromise,
        response: { 201: StaffPromise, ...refusals, 422: Refusal },
      },
    },
    async (request, reply) => {
      const { from, until, number } = request.body;
      checkFit(faultsOfPeriod({ from, until }), staffLanguageOf(request));
      const id = freeId(
        await promises.all(),
        from.slice(0, 4) === until.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}-${until.slice(0, 4)}`,
      );
      const told = await acted(
        request,
        id,
        async (store) => {
          await store.add(id, emptyTerms(from, until, number));
          return undefined;
        },
        id,
      );
      return reply.code(201).send(told);
    },
  );

  app.put(
    '/api/staff/promises/:promise',
    {
      ...right('write', 'promise'),
      bodyLimit: WHOLE_TEXT,
      schema: { summary: 'Write a draft anew', tags, params: Address, body: TermsChange, response: acts },
    },
    async (request) => {
      const { promise: id } = request.params;
      const { revision, terms } = request.body;
      await inState(id, 'draft');
      checkFit(faultsOfTerms(terms, desk.reading(staffLanguageOf(request))), staffLanguageOf(request));
      return acted(request, id, (store) => store.rewrite(id, revision, terms));
    },
  );

  app.put(
    '/api/staff/promises/:promise/points/:point',
    {
      ...right('write', 'promise-part'),
      schema: {
        summary: 'Write one point of a draft, or add it: one’s own party’s, or what both do together',
        tags,
        params: PointAddress,
        body: PointChange,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id, point: pointId } = request.params;
      const { revision, point } = request.body;
      const { terms } = await inState(id, 'draft');
      const before = terms.points.find((one) => one.id === pointId) ?? null;
      if (!mayChangePoint(before, point, desk.owners(staffOf(request)))) throw notYours();
      const language = staffLanguageOf(request);
      const written = { ...point, id: pointId };
      const points =
        before === null ? [...terms.points, written] : terms.points.map((one) => (one === before ? written : one));
      checkFit(faultsOfPoint(written, 'point', desk.reading(language)), language);
      return acted(request, id, (store) => store.rewrite(id, revision, { ...terms, points }));
    },
  );

  app.post(
    '/api/staff/promises/:promise/sign',
    {
      ...right('write', 'promise'),
      schema: {
        summary: 'Write down that a draft has been signed: its text is locked, and the promise is public',
        tags,
        params: Address,
        body: Signing,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id } = request.params;
      const { revision, on } = request.body;
      const { terms } = await inState(id, 'draft');
      const language = staffLanguageOf(request);
      checkFit([...faultsOfTerms(terms, desk.reading(language)), ...faultsOfSigning(terms, on, desk.today)], language);
      const by = staffOf(request).id;
      return acted(request, id, (store) => store.lock(id, revision, { terms, reason: null, on, by }));
    },
  );

  app.post(
    '/api/staff/promises/:promise/versions',
    {
      ...right('write', 'promise'),
      bodyLimit: WHOLE_TEXT,
      schema: {
        summary: 'Change a signed text, with a reason: the earlier version stays as it was locked',
        tags,
        params: Address,
        body: NewVersion,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id } = request.params;
      const { revision, terms, reason, on } = request.body;
      await inState(id, 'signed');
      const language = staffLanguageOf(request);
      checkFit([...faultsOfTerms(terms, desk.reading(language)), ...faultsOfSigning(terms, on, desk.today)], language);
      const by = staffOf(request).id;
      return acted(request, id, (store) => store.lock(id, revision, { terms, reason, on, by }));
    },
  );

  app.post(
    '/api/staff/promises/:promise/end',
    {
      ...right('write', 'promise'),
      schema: {
        summary: 'End a promise: it stays in the archive',
        tags,
        params: Address,
        body: Ending,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id } = request.params;
      await inState(id, 'signed');
      return acted(request, id, (store) => store.end(id, request.body.revision));
    },
  );

  app.post(
    '/api/staff/promises/:promise/progress',
    {
      ...right('write', 'promise-part'),
      schema: {
        summary: 'Write down how much of an activity has been done, or what an indicator has come to',
        description: 'An indicator that is read off a release is written down by nobody.',
        tags,
        params: Address,
        body: NewProgress,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id } = request.params;
      const progress = request.body;
      const promise = await inState(id, 'signed');
      const account = staffOf(request);
      const owner = ownerOfPart(promise, progress);
      if (owner === null) throw promiseGone();
      if (!desk.owners(account).includes(owner)) throw notYours();
      checkFit(
        isDay(progress.on) && progress.on <= desk.today ? [] : [{ field: 'on', code: 'promise-held-ahead' }],
        staffLanguageOf(request),
      );
      return acted(request, id, async (store) => {
        await store.addProgress(id, progress, account.id);
        return undefined;
      });
    },
  );

  app.post(
    '/api/staff/promises/:promise/follow-ups',
    {
      ...right('write', 'promise'),
      schema: { summary: 'Plan a follow-up', tags, params: Address, body: NewFollowUp, response: acts },
    },
    async (request) => {
      const { promise: id } = request.params;
      const { plannedOn, meeting } = request.body;
      await inState(id, 'signed');
      checkFit(isDay(plannedOn) ? [] : [{ field: 'plannedOn', code: 'promise-no-day' }], staffLanguageOf(request));
      const followUp = { id: randomUUID(), plannedOn, meeting, heldOn: null, items: [] };
      return acted(request, id, async (store) => {
        await store.addFollowUp(id, followUp);
        return undefined;
      });
    },
  );

  app.delete(
    '/api/staff/promises/:promise/follow-ups/:followUp',
    {
      ...right('write', 'promise'),
      schema: {
        summary: 'Take away a follow-up that has not been held',
        tags,
        params: FollowUpAddress,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id, followUp } = request.params;
      const { id: open_ } = open(await known(id), followUp);
      return acted(request, id, async (store) => {
        if (!(await store.removeFollowUp(id, open_))) throw wrongState();
        return undefined;
      });
    },
  );

  app.put(
    '/api/staff/promises/:promise/follow-ups/:followUp/points/:point',
    {
      ...right('write', 'promise-part'),
      schema: {
        summary: 'Say how far a point has come, before the meeting: status, one plain sentence and what it rests on',
        tags,
        params: ItemAddress,
        body: ItemChange,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id, followUp, point: pointId } = request.params;
      const { revision, ...said } = request.body;
      const promise = await inState(id, 'signed');
      const at = open(promise, followUp);
      const point = promise.terms.points.find((one) => one.id === pointId);
      if (point === undefined) throw promiseGone();
      if (!desk.owners(staffOf(request)).includes(point.owner)) throw notYours();
      const language = staffLanguageOf(request);
      const item = { ...itemOf(at, pointId), ...said };
      checkFit(faultsOfItem(item, desk.reading(language)), language);
      return acted(request, id, (store) =>
        store.changeFollowUp(id, { id: followUp, revision }, { items: withItem(at, item), heldOn: null }),
      );
    },
  );

  app.put(
    '/api/staff/promises/:promise/follow-ups/:followUp/points/:point/decision',
    {
      ...right('review', 'promise'),
      schema: {
        summary: 'Write down what the meeting decides of a point: an activity with an owner and a day',
        tags,
        params: ItemAddress,
        body: DecisionChange,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id, followUp, point } = request.params;
      const { revision, decision } = request.body;
      const promise = await inState(id, 'signed');
      const at = open(promise, followUp);
      if (!promise.terms.points.some((one) => one.id === point)) throw promiseGone();
      const language = staffLanguageOf(request);
      const item = { ...itemOf(at, point), decision: decision === null ? null : numbered(decision, followUp, point) };
      checkFit(faultsOfItem(item, desk.reading(language)), language);
      return acted(request, id, (store) =>
        store.changeFollowUp(id, { id: followUp, revision }, { items: withItem(at, item), heldOn: null }),
      );
    },
  );

  app.post(
    '/api/staff/promises/:promise/follow-ups/:followUp/hold',
    {
      ...right('write', 'promise'),
      schema: {
        summary:
          'Tell a follow-up to everybody: every point has been said something of, and what is late has a decision',
        tags,
        params: FollowUpAddress,
        body: Holding,
        response: acts,
      },
    },
    async (request) => {
      const { promise: id, followUp } = request.params;
      const { revision, heldOn } = request.body;
      const promise = await inState(id, 'signed');
      const at = open(promise, followUp);
      checkFit(faultsOfHolding(promise.terms, at.items, heldOn, desk.today), staffLanguageOf(request));
      const account = staffOf(request);
      const by = { on: desk.today, account: account.id, role: account.role, organisation: account.organisation.id };
      return acted(request, id, async (store, work) => {
        const held = await store.changeFollowUp(id, { id: followUp, revision }, { items: at.items, heldOn });
        if (!held.ok) return held;
        // What was decided of what is late is somebody's to do: it is an action, answered by the meeting (S41, decision 0079).
        for (const item of at.items) {
          const decided = planFromDecision(promise, item, DECIDED_UNITS);
          if (decided !== null)
            await actions.within(work).decided(randomUUID(), { ...decided, meeting: at.meeting }, by);
        }
        return held;
      });
    },
  );

  app.get(
    '/api/staff/promises/:promise/follow-ups/:followUp/pack',
    {
      ...right('read', 'promise'),
      schema: {
        summary: 'What a follow-up meeting needs, to print: each point, what is late, figures, decisions so far',
        tags,
        produces: ['text/html'],
        params: FollowUpAddress,
        querystring: Asked,
        response: { 200: Type.String(), ...refusals, 404: Refusal },
      },
    },
    async (request, reply) => {
      const { promise: id, followUp } = request.params;
      const told = desk.one(staffOf(request), await known(id));
      const meeting = told?.followUps.find((one) => one.id === followUp);
      if (told === null || meeting === undefined) throw promiseGone();
      const language = staffLanguageOf(request);
      const shell = language === 'en' ? '/en/personal/lofte/underlag/' : '/personal/lofte/underlag/';
      const page = packPage(told, meeting, { language, today: desk.today, municipality });
      await request.enterInLog();
      const pages = request.server.pages;
      const filled = (await pages?.html(shell, { content: page.markup })) ?? page.markup;
      pages?.headers(reply, shell);
      return reply.type('text/html; charset=utf-8').send(filled);
    },
  );
}

/** "2026-2027", or "2026-2027-b" where that is taken. */
function freeId(promises: readonly Promised[], wanted: string): string {
  const isFree = (id: string): boolean => !promises.some((one) => one.id === id);
  return (
    [wanted, ...'bcdefghijklmnopqrstuvwxyz']
      .map((end, index) => (index === 0 ? end : `${wanted}-${end}`))
      .find(isFree) ?? `${wanted}-${randomUUID().slice(0, 8)}`
  );
}

const emptyTerms = (from: string, until: string, number: number | null): Terms => ({
  number,
  year: Number(from.slice(0, 4)),
  period: { from, until },
  diaryNumber: null,
  text: { sv: 'Polisen och kommunen lovar att arbeta med det här tillsammans med dem som bor här.' },
  signatories: [],
  points: [],
  sources: [],
});

const itemOf = ({ items }: FollowUp, point: string): FollowUpItem =>
  items.find((one) => one.point === point) ?? { point, status: null, sentence: null, evidence: [], decision: null };

const withItem = ({ items }: FollowUp, item: FollowUpItem): readonly FollowUpItem[] => [
  ...items.filter(({ point }) => point !== item.point),
  item,
];

/** What a meeting decides is an activity of its own, known by the meeting and the point. */
const numbered = <Of extends NonNullable<FollowUpItem['decision']>>(
  decision: Of,
  followUp: string,
  point: string,
): Of => ({
  ...decision,
  activity: { ...decision.activity, id: `${point.slice(0, 20)}-${followUp.replaceAll('-', '').slice(0, 12)}` },
});

/** Who answers for what something is written down of; null where there is no such activity or indicator. */
function ownerOfPart(promise: Promised, { of, id }: { readonly of: string; readonly id: string }) {
  for (const point of promise.terms.points) {
    if (of === 'activity') {
      const activity = activitiesOf(point, promise).find((one) => one.id === id);
      if (activity !== undefined) return activity.owner;
    } else if (point.indicators.some((one) => one.id === id && one.source.kind === 'stated')) return point.owner;
  }
  return null;
}
