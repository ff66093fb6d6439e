import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Right } from '#core/access/can.ts';
import { rowsFor } from '#core/access/rows.ts';
import { Refusal } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { failed, ok } from '#core/base/result.ts';
import { addDays } from '#core/base/time.ts';
import {
  Presence,
  Shift,
  ShiftList,
  ShiftOpening,
  ShiftSwap,
  type Visit,
  VisitBatch,
  VisitsKept,
} from '#core/rounds/contract.ts';
import { swapped } from '#core/rounds/proposal.ts';
import { roundSentences } from '#core/rounds/sentences.ts';
import { offsetOf, openingOf, visitOf } from '#core/rounds/visit.ts';
import type { KeptShift, KeptVisit } from '#db/work/rounds.ts';
import { staffLanguageOf } from '../language.ts';
import { rowsOf, staffOf } from '../plugins/access.ts';
import { cannotSwap, movedOn, shiftGone, unfit } from './refusals.ts';
import { RoundDesk, type RoundSources } from './round-desk.ts';

const Address = Type.Object({ shift: Type.String({ maxLength: 64 }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });
const Weeks = Type.Object(
  {
    veckor: Type.Optional(Type.Integer({ minimum: 1, maximum: 104 })),
    sprak: Type.Optional(Type.String({ maxLength: 20 })),
  },
  { additionalProperties: false },
);
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const acts = { ...refusals, 404: Refusal, 409: Refusal };
const tags = ['staff'];
const right = (...of: Right) => ({ config: { right: of } }) as const;

/** Shifts are told so many days back and ahead. */
const SHOWN_DAYS = { back: 7, ahead: 14 };
/** Weeks of presence where nobody says how many. */
const USUAL_WEEKS = 12;

/**
 * /api/staff/shifts, /visits and /presence: safety rounds (trygghetsrundor). A shift is opened with its places, a patrol's device sends
 * its visits when there is a net, and what has come of them is counted by place, week and part of the day. Nothing planned is public.
 */
export async function roundsPart(plain: FastifyInstance, options: RoundSources): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { rounds, clock } = options;
  const desk = new RoundDesk(options);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const readingOf = (request: FastifyRequest) => ({
    language: staffLanguageOf(request),
    isPlaceWord: desk.isPlaceWord,
  });
  const tell = async (request: FastifyRequest, shift: KeptShift): Promise<Shift> => {
    const [told] = await desk.told([shift], staffLanguageOf(request));
    if (told === undefined) throw new Error('a shift that is not told');
    return told;
  };

  app.get(
    '/api/staff/shifts',
    {
      ...right('read', 'shift'),
      schema: {
        summary: 'Shifts of the last week and of the days to come, with their places and what has come in of each',
        tags,
        querystring: Asked,
        response: { 200: ShiftList, ...refusals },
      },
    },
    async (request) => {
      const today = desk.today();
      const language = staffLanguageOf(request);
      const found = await rounds.shifts(
        rowsOf(request),
        addDays(today, -SHOWN_DAYS.back),
        addDays(today, SHOWN_DAYS.ahead),
      );
      const mayOpen = rowsFor(staffOf(request), ['review', 'shift']);
      return {
        today,
        now: clock(),
        shifts: [...(await desk.told(found, language))],
        organisations: mayOpen === null ? [] : [...(await desk.organisations(mayOpen, language))],
      };
    },
  );

  app.post(
    '/api/staff/shifts',
    {
      ...right('review', 'shift'),
      schema: {
        summary: 'Open a shift for a unit: it is given three or four places, each with a reason in one sentence',
        description:
          'The same unit, day and shift asked for again is the same shift, with the places that it was given.',
        tags,
        body: ShiftOpening,
        response: { 201: Shift, ...refusals, 422: Refusal },
      },
    },
    async (request, reply) => {
      const reading = readingOf(request);
      const may = await desk.organisations(rowsOf(request), reading.language);
      const read = openingOf(
        request.body,
        may.map(({ id }) => id),
        desk.today(),
        reading,
      );
      if (!read.ok) throw unfit(read.failure, reading.language);
      const { day, kind } = read.value;
      const brief = await desk.brief(day, kind);
      if (brief.stops.length === 0) throw unfit([{ field: 'whole', code: 'spots-none' }], reading.language);
      const id = randomUUID();
      const shift = await request.doLogged((work) => rounds.within(work).open({ ...read.value, id, brief }), id);
      return reply.code(201).send(await tell(request, shift));
    },
  );

  app.post(
    '/api/staff/shifts/:shift/swap',
    {
      ...right('review', 'shift'),
      schema: {
        summary: 'Swap a place of a shift that nobody has visited for the next in turn',
        tags,
        params: Address,
        body: ShiftSwap,
        response: { 200: Shift, ...acts },
      },
    },
    async (request) => {
      const { revision, place } = request.body;
      const { shift: id } = request.params;
      const rows = rowsOf(request);
      const shift = await request.doLogged(async (work) => {
        const store = rounds.within(work);
        const isVisited = (await store.visitsOf([id])).some((visit) => visit.place === place);
        const done = await store.rebrief(rows, id, revision, ({ brief, isEnded }) => {
          const next = isVisited || isEnded ? null : swapped(brief, place);
          return next === null ? failed('cannot-swap' as const) : ok(next);
        });
        if (done.ok) return done.value;
        if (done.failure === 'unknown') throw shiftGone();
        throw done.failure === 'moved-on' ? movedOn() : cannotSwap();
      });
      return tell(request, shift);
    },
  );

  app.post(
    '/api/staff/shifts/:shift/end',
    {
      ...right('review', 'shift'),
      schema: {
        summary: 'End a shift',
        description: 'Visits that a device sends later are kept all the same.',
        tags,
        params: Address,
        response: { 200: Shift, ...refusals, 404: Refusal },
      },
    },
    async (request) => {
      const shift = await rounds.shift(rowsOf(request), request.params.shift);
      if (shift === null) throw shiftGone();
      await request.doLogged((work) => rounds.within(work).end([shift.id]));
      return tell(request, { ...shift, isEnded: true });
    },
  );

  app.post(
    '/api/staff/visits',
    {
      ...right('write', 'shift'),
      schema: {
        summary: 'Send visits that a device has kept, and say which shifts are over',
        description:
          'Each is kept once however often it is sent, and in whatever order. `sentAt` is the device’s own clock: it says how wrong that is.',
        tags,
        body: VisitBatch,
        response: { 200: VisitsKept, ...refusals },
      },
    },
    async (request) => {
      const { sentAt, visits, ended } = request.body;
      const rows = rowsOf(request);
      const reading = readingOf(request);
      const receivedAt = clock();
      const offset = offsetOf(sentAt, receivedAt);
      const ids = [...new Set([...visits.map(({ shift }) => shift), ...ended])];
      const shifts = new Map<string, KeptShift>();
      for (const id of ids) {
        const shift = await rounds.shift(rows, id);
        if (shift !== null) shifts.set(id, shift);
      }
      const kept: KeptVisit[] = [];
      const refused: VisitsKept['refused'] = [];
      for (const visit of visits) {
        const code = faultOfAddress(visit, shifts.get(visit.shift));
        const read = code === null ? visitOf(visit, reading) : failed([code]);
        if (read.ok) {
          kept.push({ ...read.value, correctedAt: Math.max(0, visit.arrivedAt + offset), receivedAt });
          continue;
        }
        const [first] = read.failure;
        if (first === undefined) throw new Error('refused without a fault');
        const { code: why, message } = inWords(first, reading.language, roundSentences);
        refused.push({ id: visit.id, code: why, message });
      }
      const over = ended.filter((id) => shifts.has(id));
      await request.doLogged(
        async (work) => {
          const store = rounds.within(work);
          await store.keep(kept);
          await store.end(over);
        },
        [...shifts.keys()].join(' '),
      );
      return { kept: kept.map(({ id }) => id), refused, ended: over };
    },
  );

  app.get(
    '/api/staff/presence',
    {
      ...right('read', 'presence'),
      schema: {
        summary: 'How often and how much rounds have been at each place, by week and part of the day, against the plan',
        description: 'Up to yesterday. Of visits, and of nobody who made them.',
        tags,
        querystring: Weeks,
        response: { 200: Presence, ...refusals },
      },
    },
    async (request) => desk.presence(request.query.veckor ?? USUAL_WEEKS),
  );
}

/** A place that was swapped while the device had no net has been visited all the same. */
function faultOfAddress({ place }: Visit, shift: KeptShift | undefined) {
  if (shift === undefined) return { field: 'shift', code: 'shift-unknown' };
  const { stops, next } = shift.brief;
  return [...stops, ...next].some((stop) => stop.place === place) ? null : { field: 'place', code: 'place-other' };
}
