import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { can, type Right } from '#core/access/can.ts';
import { Refusal } from '#core/base/fault.ts';
import { failed, ok, type Result } from '#core/base/result.ts';
import { Candidates, DecisionStep, HotSpot, HotSpotChange, HotSpotList, Proposal } from '#core/hotspots/contract.ts';
import { type HotSpotAct, hotSpotStateAfter } from '#core/hotspots/life.ts';
import { decisionOf, settledOf } from '#core/hotspots/proposal.ts';
import type { KeptHotSpot, NewStep } from '#db/work/hot-spots.ts';
import { staffLanguageOf } from '../language.ts';
import { rowsOf, staffOf } from '../plugins/access.ts';
import { HotSpotDesk, type HotSpotSources, type Reader } from './hot-spot-desk.ts';
import { hotSpotGone, movedOn, stateOther, unfit } from './refusals.ts';

const Address = Type.Object({ spot: Type.String({ maxLength: 64 }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const acts = { ...refusals, 404: Refusal, 409: Refusal, 422: Refusal };
const tags = ['staff'];
const right = (...of: Right) => ({ config: { right: of } }) as const;

/**
 * /api/staff/hot-spots: candidates by releases and by staff's events, what people have proposed and decided of them, and every step of
 * it. Nothing planned is public. Nothing here can open the raw store.
 */
export async function hotSpotsPart(plain: FastifyInstance, options: HotSpotSources): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { hotSpots, places, evidence } = options;
  const desk = new HotSpotDesk(options);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const readerOf = (request: FastifyRequest): Reader => ({
    account: staffOf(request),
    rows: rowsOf(request),
    language: staffLanguageOf(request),
  });
  const wordsOf = ({ language }: Reader) => ({ language, isPlaceWord: desk.isPlaceWord });
  const tell = async (reader: Reader, spot: KeptHotSpot): Promise<HotSpot> => {
    const [told] = await desk.told(reader, [spot]);
    if (told === undefined) throw new Error('a hot spot that is not told');
    return told;
  };
  const known = async (reader: Reader, id: string): Promise<KeptHotSpot> => {
    const spot = await desk.one(reader, id);
    if (spot === null) throw hotSpotGone();
    return spot;
  };
  const stepBy = ({ account }: Reader, step: Omit<NewStep, 'on' | 'account' | 'role' | 'organisation'>): NewStep => ({
    ...step,
    on: desk.today(),
    account: account.id,
    role: account.role,
    organisation: account.organisation.id,
  });
  /** Makes a step with its line in the log, both or neither. */
  const stepped = async (
    request: FastifyRequest,
    id: string,
    revision: number,
    step: (spot: KeptHotSpot) => Result<NewStep, 'state-other'>,
  ): Promise<HotSpot> => {
    const reader = readerOf(request);
    await known(reader, id);
    const spot = await request.doLogged(async (work) => {
      const done = await hotSpots.within(work).add(id, revision, step);
      if (done.ok) return done.value;
      if (done.failure === 'unknown') throw hotSpotGone();
      throw done.failure === 'moved-on' ? movedOn() : stateOther();
    });
    return tell(reader, spot);
  };
  const after = (spot: KeptHotSpot, act: HotSpotAct) => hotSpotStateAfter(spot.state, act);

  app.get(
    '/api/staff/hot-spots',
    {
      ...right('read', 'hot-spot'),
      schema: {
        summary: 'Hot spots, those that were proposed last first: everywhere, or on one’s own land',
        description:
          'Proposals, reasons and scores are told to whoever reads the evidence; the others are told what has been decided.',
        tags,
        querystring: Asked,
        response: { 200: HotSpotList, ...refusals },
      },
    },
    async (request) => {
      const reader = readerOf(request);
      return { today: desk.today(), hotSpots: [...(await desk.told(reader, await desk.among(reader)))] };
    },
  );

  app.get(
    '/api/staff/hot-spots/candidates',
    {
      ...right('read', 'hot-spot-evidence'),
      schema: {
        summary:
          'Places that may be hot spots, by the newest release and by twelve weeks of staff’s events, each with its reasons',
        description: 'Two scores side by side, never added up. People decide.',
        tags,
        querystring: Asked,
        response: { 200: Candidates, ...refusals },
      },
    },
    async (request) => desk.candidates({ account: staffOf(request), rows: 'all', language: staffLanguageOf(request) }),
  );

  app.get(
    '/api/staff/hot-spots/:spot',
    {
      ...right('read', 'hot-spot'),
      schema: {
        summary: 'One hot spot, with every step of its life',
        tags,
        params: Address,
        querystring: Asked,
        response: { 200: HotSpot, ...refusals, 404: Refusal },
      },
    },
    async (request) => {
      const reader = readerOf(request);
      return tell(reader, await known(reader, request.params.spot));
    },
  );

  app.post(
    '/api/staff/hot-spots',
    {
      ...right('write', 'hot-spot'),
      schema: {
        summary: 'Propose a hot spot at a place of the register',
        description: 'The two scores of the day are kept with it.',
        tags,
        body: Proposal,
        response: { 201: HotSpot, ...refusals, 422: Refusal },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request);
      const { place: placeId, settled: draft, reason } = request.body;
      const read = settledOf(draft, reason, wordsOf(reader));
      const all = await places.all('all');
      const place = (await places.byId(reader.rows, placeId)) ?? null;
      const faults = [
        ...(place === null || place.isRetired ? [{ field: 'place', code: 'place-unknown' }] : []),
        ...(read.ok ? [] : read.failure),
      ];
      if (faults.length > 0 || place === null || !read.ok) throw unfit(faults, reader.language);
      const { settled } = read.value;
      const scores = await evidence.of(place, all, desk.today());
      const id = randomUUID();
      const spot = await request.doLogged(async (work) => {
        const store = hotSpots.within(work);
        const open = (await store.at(new Set([place.id]))).filter(({ state }) => state !== 'closed');
        if (open.some((one) => one.settled.kinds.some((kind) => settled.kinds.includes(kind))))
          throw unfit([{ field: 'kinds', code: 'already-open' }], reader.language);
        const step = { act: 'propose', state: 'proposed', settled, evidence: scores, meeting: '' } as const;
        return store.propose(
          id,
          place.id,
          stepBy(reader, { ...step, reason: read.value.reason, reviewBy: null, closing: null }),
        );
      }, id);
      return reply.code(201).send(await tell(reader, spot));
    },
  );

  app.put(
    '/api/staff/hot-spots/:spot',
    {
      ...right('write', 'hot-spot'),
      schema: {
        summary: 'Change what a hot spot is about: a proposal, or one that is decided where one’s role decides',
        description: '`revision` is the state that was read. What stood there before stays in its history.',
        tags,
        params: Address,
        body: HotSpotChange,
        response: { 200: HotSpot, ...acts },
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { revision, settled: draft, reason } = request.body;
      const read = settledOf(draft, reason, wordsOf(reader));
      if (!read.ok) throw unfit(read.failure, reader.language);
      const mayDecide = can(reader.account.role, 'review', 'hot-spot');
      return stepped(request, request.params.spot, revision, (spot) => {
        const state = after(spot, 'change');
        if (state === null || (spot.state !== 'proposed' && !mayDecide)) return failed('state-other');
        const step = { ...read.value, act: 'change', state, evidence: null, meeting: '' } as const;
        return ok(stepBy(reader, { ...step, reviewBy: null, closing: null }));
      });
    },
  );

  app.post(
    '/api/staff/hot-spots/:spot/steps',
    {
      ...right('review', 'hot-spot'),
      schema: {
        summary: 'Decide on a hot spot: decide, turn down, start, review, wind down, resume or close, with a reason',
        description:
          'A review is at most eight weeks ahead. The two scores of the day are kept with a decision and a review.',
        tags,
        params: Address,
        body: DecisionStep,
        response: { 200: HotSpot, ...acts },
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { revision, decision } = request.body;
      const read = decisionOf(decision, desk.today(), wordsOf(reader));
      if (!read.ok) throw unfit(read.failure, reader.language);
      const before = await known(reader, request.params.spot);
      const all = await places.all('all');
      const place = all.find(({ id }) => id === before.place);
      const looksAnew =
        place !== undefined && ['decide', 'review', 'wind-down', 'resume', 'close'].includes(decision.act);
      const scores = looksAnew ? await evidence.of(place, all, desk.today()) : null;
      return stepped(request, before.id, revision, (spot) => {
        const state = after(spot, decision.act);
        if (state === null) return failed('state-other');
        return ok(stepBy(reader, { ...read.value, state, settled: spot.settled, evidence: scores }));
      });
    },
  );
}
