import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Right } from '#core/access/can.ts';
import { rowsFor } from '#core/access/rows.ts';
import type { Act } from '#core/audit/acts.ts';
import { type FaultCode, Refusal } from '#core/base/fault.ts';
import type { Result } from '#core/base/result.ts';
import { dayOf } from '#core/base/time.ts';
import {
  Correction,
  EventCounts,
  EventPage,
  EventQueue,
  EventsQuery,
  HAND_OF_EVENTS,
  NewReport,
  Review,
  StaffEvent,
  TakingBack,
} from '#core/events/contract.ts';
import { countsByPlaceAndWeek } from '#core/events/counts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { EventChange, KeptEvent } from '#db/work/events.ts';
import { staffLanguageOf } from '../language.ts';
import { rowsOf, staffOf } from '../plugins/access.ts';
import { Turns } from '../turns.ts';
import { EventDesk, type EventSources, eventGone, eventMovedOn, type Reader, undone } from './event-desk.ts';

export interface EventsOptions extends EventSources {
  readonly log: AuditLog;
}

/** Reports of one account within an hour: a whole shift's, and a list typed in. */
const REPORTS = { most: 120, within: 60 * 60_000 } as const;

const Address = Type.Object({ event: Type.String({ maxLength: 64 }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const acts = { ...refusals, 404: Refusal, 409: Refusal, 422: Refusal };
const tags = ['staff'];
/** Each act is written in the log here, since a report that is refused has not been made. */
const right = (...of: Right) => ({ config: { right: of, logs: 'handler' } }) as const;

/**
 * /api/staff/events: what staff of the municipality, the police, property owners and guard companies report from places
 * (underlag), and what a reviewer makes of it. Whoever has their organisation's rows alone is told of no other, in a list, by its
 * id or by what is linked; of all together they see counts by place and week. Nothing here can open the raw store.
 */
export async function eventsPart(plain: FastifyInstance, options: EventsOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { events, log, clock } = options;
  const desk = new EventDesk(options);
  const turns = new Turns();
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const readerOf = (request: FastifyRequest): Reader => ({
    account: staffOf(request),
    rows: rowsOf(request),
    language: staffLanguageOf(request),
  });
  const lineOf = (request: FastifyRequest, act: Act, object: string | null = null, why: string | null = null) =>
    ({ account: staffOf(request), act, thing: 'event', object, why, address: request.url }) as const;
  const noted = (request: FastifyRequest, object: string | null = null) => log.add(lineOf(request, 'read', object));
  const one = async (reader: Reader, event: KeptEvent): Promise<StaffEvent> => {
    const [told] = await desk.told(reader, [event]);
    if (told === undefined) throw new Error('an event that is not told');
    return told;
  };
  const known = async ({ rows }: Reader, id: string): Promise<KeptEvent> => {
    const event = await events.byId(rows, id);
    if (event === null) throw eventGone();
    return event;
  };
  /** Done with its line in the log, both or neither, one at a time: what cannot be done has not been. */
  const acted = async (
    request: FastifyRequest,
    { id, revision, act, why }: { id: string; revision: number; act: Act; why: string },
    change: (event: KeptEvent) => Result<EventChange, FaultCode>,
  ): Promise<StaffEvent> => {
    const reader = readerOf(request);
    const before = await known(reader, id);
    const event = await turns.take(id, () =>
      log.addWith(lineOf(request, act, id, why), async (work) => {
        const done = await events.within(work).change(reader.rows, id, revision, change);
        if (done.ok) return done.value;
        if (done.failure === 'unknown') throw eventGone();
        throw done.failure === 'moved-on' ? eventMovedOn() : undone(done.failure);
      }),
    );
    if (event.report.text !== before.report.text) await events.leaveNoTrace();
    return one(reader, event);
  };

  app.get(
    '/api/staff/events',
    {
      ...right('read', 'event'),
      schema: {
        summary: 'Events, the newest first: one’s own organisation’s, or everybody’s by role',
        tags,
        querystring: EventsQuery,
        response: { 200: EventPage, ...refusals },
      },
    },
    async (request) => {
      await noted(request);
      const reader = readerOf(request);
      const found = await events.newest(reader.rows, request.query.after ?? null, HAND_OF_EVENTS + 1);
      const hand = found.slice(0, HAND_OF_EVENTS);
      return {
        events: [...(await desk.told(reader, hand))],
        after: found.length > HAND_OF_EVENTS ? (hand.at(-1)?.id ?? null) : null,
      };
    },
  );

  app.get(
    '/api/staff/events/queue',
    {
      ...right('review', 'event'),
      schema: {
        summary: 'Events that wait for review, the oldest first, each with accepted ones that may be the same',
        tags,
        querystring: Asked,
        response: { 200: EventQueue, ...refusals },
      },
    },
    async (request) => {
      await noted(request);
      const reader = readerOf(request);
      const waiting = await events.waiting(reader.rows, HAND_OF_EVENTS + 1);
      const hand = waiting.slice(0, HAND_OF_EVENTS);
      const alike = await Promise.all(hand.map((event) => desk.alike(reader.rows, event)));
      const told = new Map((await desk.told(reader, [...hand, ...alike.flat()])).map((event) => [event.id, event]));
      const tell = (some: readonly KeptEvent[]): StaffEvent[] => some.flatMap(({ id }) => told.get(id) ?? []);
      return {
        events: tell(hand).map((event, index) => ({ event, alike: tell(alike[index] ?? []) })),
        hasMore: waiting.length > HAND_OF_EVENTS,
      };
    },
  );

  app.get(
    '/api/staff/events/counts',
    {
      ...right('read', 'event-counts'),
      schema: {
        summary: 'How many events that count, by place and week, over twelve weeks',
        description:
          'Exact for whoever may read every event. For the others: their own organisation’s, and all others’ together where those are at least `fewest`.',
        tags,
        querystring: Asked,
        response: { 200: EventCounts, ...refusals },
      },
    },
    async (request) => {
      await noted(request);
      const account = staffOf(request);
      const readsAll = rowsFor(account, ['read', 'event']) === 'all';
      const days = await desk.counted(account, staffLanguageOf(request));
      return countsByPlaceAndWeek(days, dayOf(clock()), readsAll);
    },
  );

  app.get(
    '/api/staff/events/:event',
    {
      ...right('read', 'event'),
      schema: {
        summary: 'One event',
        tags,
        params: Address,
        querystring: Asked,
        response: { 200: StaffEvent, ...refusals, 404: Refusal },
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const event = await known(reader, request.params.event);
      await noted(request, event.id);
      return one(reader, event);
    },
  );

  app.post(
    '/api/staff/events',
    {
      config: {
        ...right('write', 'event').config,
        rateLimit: {
          max: REPORTS.most,
          timeWindow: REPORTS.within,
          hook: 'preHandler',
          keyGenerator: (request) => `event ${staffOf(request).id}`,
        },
      },
      schema: {
        summary: 'Report an event, for one’s own organisation',
        description: 'The same `key` twice is one event. A text that points at somebody is refused, and says at what.',
        tags,
        body: NewReport,
        response: { 201: StaffEvent, ...refusals, 422: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request);
      const { account } = reader;
      const { key, draft } = request.body;
      const reported = desk.read(draft, reader.language);
      const { id: organisation, kind: source } = account.organisation;
      const event = await turns.take(`${organisation} ${key}`, async () => {
        const sentBefore = await events.byKey({ organisation }, key);
        if (sentBefore !== null) return sentBefore;
        const made = { id: randomUUID(), key, ...reported, account: account.id, source, reportedAt: clock() };
        return log.addWith(lineOf(request, 'write', made.id), (work) =>
          events.within(work).add({ organisation }, made),
        );
      });
      return reply.code(201).send(await one(reader, event));
    },
  );

  app.put(
    '/api/staff/events/:event',
    {
      ...right('write', 'event'),
      schema: {
        summary: 'Correct an event of one’s own organisation, until somebody has reviewed it',
        tags,
        params: Address,
        body: Correction,
        response: { 200: StaffEvent, ...acts },
      },
    },
    async (request) => {
      const { revision, draft } = request.body;
      const { event: id } = request.params;
      await known(readerOf(request), id);
      const reported = desk.read(draft, staffLanguageOf(request));
      return acted(request, { id, revision, act: 'write', why: 'correct' }, (event) =>
        desk.ownAct(event, 'correct', reported),
      );
    },
  );

  app.post(
    '/api/staff/events/:event/take-back',
    {
      ...right('write', 'event'),
      schema: {
        summary: 'Take an event of one’s own organisation back, until somebody has reviewed it',
        tags,
        params: Address,
        body: TakingBack,
        response: { 200: StaffEvent, ...acts },
      },
    },
    async (request) =>
      acted(
        request,
        { id: request.params.event, revision: request.body.revision, act: 'remove', why: 'take-back' },
        (event) => desk.ownAct(event, 'take-back'),
      ),
  );

  app.post(
    '/api/staff/events/:event/review',
    {
      ...right('review', 'event'),
      schema: {
        summary:
          'Accept an event, mended or as it stands, refuse it, link it to the one that it is the same as, or reopen it',
        description:
          '`revision` is the state that was read. Nothing is deleted. What was linked to one that is reopened waits again.',
        tags,
        params: Address,
        body: Review,
        response: { 200: StaffEvent, ...acts },
      },
    },
    async (request) => {
      const { revision, decision } = request.body;
      const { event: id } = request.params;
      const { account, rows, language } = readerOf(request);
      const linked = decision.act === 'link' ? await events.byId(rows, decision.to) : null;
      const draft = decision.act === 'accept' ? decision.draft : undefined;
      const mended = draft === undefined ? null : desk.read(draft, language);
      const why = decision.act === 'refuse' ? `refuse: ${decision.reason}` : decision.act;
      return acted(request, { id, revision, act: 'decide', why }, (event) =>
        desk.reviewed(event, decision, { account, mended, linked }),
      );
    },
  );
}
