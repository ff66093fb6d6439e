import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { LocalText } from '#core/base/text.ts';
import { type Day, dayOf, isDay } from '#core/base/time.ts';
import { Channel, STAFFED_CHANNELS } from '#core/places/channels.ts';
import { Receipt, SubmittedResponse } from '#core/survey/contract.ts';
import { campaignState, entriesUntil } from '#core/survey/dialogue.ts';
import { tensOf } from '#core/waves/tens.ts';
import type { AccountStore } from '#db/work/accounts.ts';
import type { KnownCampaign } from '#db/work/campaigns.ts';
import type { EntryCounts } from '#db/work/entry-counts.ts';
import { languageOf } from '../language.ts';
import { staffOf } from '../plugins/access.ts';
import { readBody } from './body.ts';
import { ANSWER_BODY } from './body-limits.ts';
import { eraseAnswer, openDesk, openReceipt, type ReceiptStores } from './receipt-desk.ts';
import { receiptUnknown } from './receipt-unknown.ts';
import { receive, refused } from './receive.ts';
import { asRefusal, faultyBody } from './refusals.ts';

export interface EntryStores extends ReceiptStores {
  readonly entryCounts: EntryCounts;
  /** For the names of colleagues. */
  readonly accounts: AccountStore;
}

const TakingDialogues = Type.Object({
  dialogues: Type.Array(
    Type.Object({
      campaign: Type.String(),
      title: LocalText,
      /** The last day for residents: what is given in later was handed in by then. */
      closes: Type.String(),
      /** The last day for staff. */
      entriesUntil: Type.String(),
      /** Whether it takes answers that are given today. */
      isOpen: Type.Boolean(),
      /** The staffed channels that the dialogue takes answers in. */
      channels: Type.Array(Channel),
    }),
  ),
});
export type TakingDialogues = Static<typeof TakingDialogues>;

const OwnCounts = Type.Object({
  /** The day it is, by the server's clock. */
  today: Type.String(),
  counts: Type.Array(
    Type.Object({ campaign: Type.String(), channel: Channel, day: Type.String(), answers: Type.Integer() }),
  ),
});
export type OwnCounts = Static<typeof OwnCounts>;

const GivenIn = Type.Object({
  given: Type.Array(
    Type.Object({
      campaign: Type.String(),
      title: LocalText,
      /** What whoever gave them in is called; null for an account that is gone. */
      person: Type.Union([Type.String(), Type.Null()]),
      day: Type.String(),
      /** In tens, rounded down. */
      answers: Type.Integer(),
    }),
  ),
});
export type GivenIn = Static<typeof GivenIn>;

/**
 * Answers that a member of staff gives in for somebody else: in the street, at a meeting, from a paper form. Each counts
 * for whoever gave it in (docs/method/privacy.md section 9). No act is written in the staff's log, which would
 * keep the minute of each answer: the count by day is the trace that is wanted, and colleagues who answer for it read that.
 */
export async function entriesPart(plain: FastifyInstance, stores: EntryStores): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { entryCounts, accounts, campaigns, municipality, clock, tries } = stores;
  const desk = openDesk(stores);
  const town = municipality.settings.id;

  const config = { right: ['write', 'entry'], logs: 'handler' } as const;

  app.route({
    method: 'POST',
    url: '/api/staff/entries',
    config,
    bodyLimit: ANSWER_BODY,
    schema: {
      summary: 'Give in an answer for somebody else',
      description: `The body of POST /api/responses with one of the channels ${STAFFED_CHANNELS.join(', ')}. It counts for whoever is signed in. Where the dialogue has closed, what was handed in before is taken until \`entriesUntil\`.`,
      tags: ['intake'],
      querystring: Type.Object({
        handedIn: Type.Optional(
          Type.String({
            format: 'date',
            description: 'The day on which it was handed in, looked at where the dialogue has closed. It is not kept.',
          }),
        ),
      }),
      headers: Type.Object({ 'idempotency-key': Type.String() }),
      body: SubmittedResponse,
      response: {
        200: Receipt,
        201: Receipt,
        400: Refusal,
        401: Refusal,
        403: Refusal,
        404: Refusal,
        409: Refusal,
        410: Refusal,
        413: Refusal,
        415: Refusal,
        422: Refusal,
      },
    },
    // The body is read by body.ts, as in responses.ts; a day that is none is as good as none.
    validatorCompiler: () => () => true,
    handler: async (request, reply) => {
      const account = staffOf(request);
      const language = languageOf(request);
      const body = readBody(request.body);
      if (!body.ok) throw asRefusal(faultyBody(body.failure), language);
      const key = request.headers['idempotency-key'];
      const { handedIn: said } = request.query;
      const handedIn = typeof said === 'string' && isDay(said) ? said : null;
      const sentWith = typeof key === 'string' ? key : '';
      const reception = await receive(desk, sentWith, body.value, { through: STAFFED_CHANNELS, ip: null, handedIn });
      if (reception.outcome === 'refused') throw asRefusal(reception, language);
      // Whoever types a form in a second time is told; a device that sends once more what it has a receipt for need not be.
      if (reception.outcome === 'erased') throw asRefusal(refused(409, 'taken-back'), language);
      if (reception.outcome === 'kept') {
        const { campaign, channel } = body.value;
        await entryCounts.add(town, account.id, { campaign, channel, day: dayOf(clock()), answers: 1 });
      }
      reply.header('cache-control', 'no-store');
      return reply.code(reception.outcome === 'kept' ? 201 : 200).send(reception.receipt);
    },
  });

  app.post(
    '/api/staff/entries/undo',
    {
      config,
      schema: {
        summary: 'Take away an answer that was just given in for somebody else',
        description: 'By its receipt code. It no longer counts for whoever gave it in, on the day that it came.',
        tags: ['intake'],
        body: Type.Object({ code: Type.String({ maxLength: 64 }) }, { additionalProperties: false }),
        response: { 204: Type.Null(), 400: Refusal, 401: Refusal, 403: Refusal, 404: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      const account = staffOf(request);
      const { code } = request.body;
      const undone = await tries.try(request.ip, async () => {
        const opened = await openReceipt(desk, code);
        // What came by another way is nobody's entry. Whoever holds its code takes it back on the page for that.
        if (opened === null || !STAFFED_CHANNELS.includes(opened.kept.channel)) return null;
        return (await eraseAnswer(desk, code, { mayComeAgain: true })) ? opened.kept : null;
      });
      if (undone === null) throw receiptUnknown(languageOf(request));
      const { campaign, channel, receivedHour } = undone;
      await entryCounts.takeBack(town, account.id, { campaign, channel, day: dayOfHour(receivedHour) });
      reply.header('cache-control', 'no-store');
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/staff/entries/dialogues',
    {
      config,
      schema: {
        summary: 'The dialogues that staff may give in answers to',
        description:
          'Those that are open, and those that have closed while what was handed in before may still be given in.',
        tags: ['intake'],
        response: { 200: TakingDialogues, 401: Refusal, 403: Refusal },
      },
    },
    async (_request, reply) => {
      const today = dayOf(clock());
      const until = (one: KnownCampaign): Day => entriesUntil(one, municipality.settings);
      const taking = (await campaigns.public(town)).filter(
        (one) => campaignState(one, today) !== 'upcoming' && one.releasedOn === null && today <= until(one),
      );
      reply.header('cache-control', 'no-store');
      return {
        dialogues: taking.map((one) => ({
          campaign: one.id,
          title: one.title,
          closes: one.closes,
          entriesUntil: until(one),
          isOpen: campaignState(one, today) === 'open',
          channels: one.channels.filter((channel) => STAFFED_CHANNELS.includes(channel)),
        })),
      };
    },
  );

  app.get(
    '/api/staff/entries/count',
    {
      config,
      schema: {
        summary: 'How many answers whoever is signed in has given in, by day and channel',
        description: 'Theirs to count; others see it in tens and by day alone.',
        tags: ['intake'],
        response: { 200: OwnCounts, 401: Refusal, 403: Refusal },
      },
    },
    async (request, reply) => {
      const account = staffOf(request);
      reply.header('cache-control', 'no-store');
      return { today: dayOf(clock()), counts: [...(await entryCounts.of(town, account.id))] };
    },
  );

  app.get(
    '/api/staff/entries/given',
    {
      config: { right: ['read', 'entry'] },
      schema: {
        summary: 'How many answers each member of staff has given in for others, by day',
        description:
          'In tens, of all channels together and of days that are over: what one person answered, and when, is seen by nobody.',
        tags: ['intake'],
        response: { 200: GivenIn, 401: Refusal, 403: Refusal },
      },
    },
    async (_request, reply) => {
      const people = new Map((await accounts.all(town)).map(({ id, title }) => [id, title]));
      const titles = new Map((await campaigns.all(town)).map(({ id, title }) => [id, title]));
      const counts = await entryCounts.byPerson(town, dayOf(clock()));
      reply.header('cache-control', 'no-store');
      return {
        given: counts
          .map(({ account, campaign, day, answers }) => ({
            campaign,
            title: titles.get(campaign) ?? { sv: campaign },
            person: people.get(account) ?? null,
            day,
            answers: tensOf(answers),
          }))
          .filter(({ answers }) => answers > 0),
      };
    },
  );
}

/** "2026-11-25" of "2026-11-25T14". */
const dayOfHour = (hour: string): Day => hour.slice(0, 10);
