import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { addDays } from '#core/base/time.ts';
import { carriedIn } from '#core/survey/carried.ts';
import { Receipt } from '#core/survey/contract.ts';
import { resultsDay } from '#core/survey/dialogue.ts';
import { withEveryWay } from '#core/survey/every-way.ts';
import { answersOfKept, routeOfKept } from '#core/survey/kept-answer.ts';
import { isIdempotencyKey } from '#core/survey/receipt.ts';
import { languageOf } from '../language.ts';
import { answerLimit, takenAwayLimit } from '../plugins/limits.ts';
import { readBody } from './body.ts';
import { ANSWER_BODY } from './body-limits.ts';
import {
  changeAnswer,
  eraseAnswer,
  openDesk,
  openReceipt,
  type ReceiptDesk,
  type ReceiptStores,
  tellReceipt,
  withdrawAnswer,
} from './receipt-desk.ts';
import { receiptForms } from './receipt-forms.ts';
import { receiptUnknown } from './receipt-unknown.ts';
import { refused } from './receive.ts';
import { asRefusal } from './refusals.ts';

/** As it was typed; a code that is none is answered like one that nobody has. */
const Code = Type.String({ maxLength: 64 });
const JustCode = Type.Object({ code: Code }, { additionalProperties: false });
const Loose = Type.Object({}, { additionalProperties: true });

/**
 * The receipt: whoever holds the code of an answer sees it, changes it, takes it back or erases it, without an account. The code
 * travels in bodies alone, never in an address, and no answer of these routes may be stored on the way.
 */
export async function receiptsPart(plain: FastifyInstance, stores: ReceiptStores): Promise<void> {
  const desk = openDesk(stores);
  const { tries } = stores;
  plain.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  await receiptForms(plain, desk, tries);
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const refusals = { 400: Refusal, 404: Refusal, 415: Refusal, 429: Refusal };

  app.delete(
    '/api/responses',
    {
      config: { rateLimit: takenAwayLimit },
      schema: {
        summary: 'Take back an answer that may be on its way',
        description:
          'By the key that it was sent with. What has come is erased, and what is still to come with that key is not kept. Says nothing of whether there was any.',
        tags: ['intake'],
        headers: Type.Object({ 'idempotency-key': Type.String() }),
        response: { 204: Type.Null(), 400: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      if (!isIdempotencyKey(key)) throw asRefusal(refused(400, 'key-weak'), languageOf(request));
      await desk.responsesByCode.eraseByKey(key);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/receipts/open',
    {
      schema: {
        summary: 'What is kept under a receipt code, and what can be done with it',
        description: 'One and the same 404 for a code that is mistyped, unknown or of an answer that has been erased.',
        tags: ['intake'],
        body: JustCode,
        response: { 200: Loose, ...refusals },
      },
    },
    async (request) => {
      const opened = await tries.try(request.ip, () => openReceipt(desk, request.body.code));
      if (opened === null) throw receiptUnknown(languageOf(request));
      return described(desk, opened, languageOf(request));
    },
  );

  app.post(
    '/api/receipts/change',
    {
      bodyLimit: ANSWER_BODY,
      // As for answering: what fills a dialogue may as well change it.
      config: { rateLimit: answerLimit },
      schema: {
        summary: 'Put other answers in the place of those under a receipt code',
        description:
          '`from` is the revision that was opened. The same change sent twice is made once; a change of an older revision is refused.',
        tags: ['intake'],
        body: Type.Object({ code: Code, from: Type.String({ maxLength: 64 }), response: Type.Unknown() }),
        response: { 200: Receipt, ...refusals, 409: Refusal, 410: Refusal, 422: Refusal },
      },
    },
    async (request) => {
      const { code, from, response } = request.body;
      const language = languageOf(request);
      const body = readBody(response);
      if (!body.ok) throw asRefusal(refused(422, 'response-faulty', body.failure), language);
      const reception = await tries.try(request.ip, () => changeAnswer(desk, code, from, body.value, request.ip));
      if (reception === null) throw receiptUnknown(language);
      if (reception.outcome === 'refused') throw asRefusal(reception, body.value.language);
      return reception.receipt;
    },
  );

  for (const [act, summary, run] of [
    ['withdraw', 'Leave an answer out of every release that is made from now on', withdrawAnswer],
    ['erase', 'Take an answer away altogether', eraseAnswer],
  ] as const)
    app.post(
      `/api/receipts/${act}`,
      {
        schema: { summary, tags: ['intake'], body: JustCode, response: { 204: Type.Null(), ...refusals } },
      },
      async (request, reply) => {
        const isDone = await tries.try(request.ip, async () => ((await run(desk, request.body.code)) ? true : null));
        if (isDone === null) throw receiptUnknown(languageOf(request));
        return reply.code(204).send(null);
      },
    );
}

/** What POST /api/receipts/open answers. */
export type DescribedReceipt = Awaited<ReturnType<typeof described>>;

async function described(
  desk: ReceiptDesk,
  opened: NonNullable<Awaited<ReturnType<typeof openReceipt>>>,
  language: Parameters<typeof tellReceipt>[2],
) {
  const { kept, revision, campaign, acts } = opened;
  const { settings } = desk.municipality;
  const survey = withEveryWay(await desk.surveys(kept.survey.id, kept.survey.version));
  const answers = answersOfKept(kept, survey);
  const route = routeOfKept(kept, answers, survey);
  return {
    campaign: {
      id: campaign.id,
      title: campaign.title,
      opens: campaign.opens,
      closes: campaign.closes,
      resultsBy: resultsDay(campaign, settings),
      feedbackBy: addDays(campaign.closes, settings.feedbackDays),
    },
    survey: kept.survey,
    language: kept.language,
    inputWay: kept.inputWay,
    channel: kept.channel,
    receivedHour: kept.receivedHour,
    state: kept.state,
    counted: kept.counted,
    revision,
    acts,
    answers,
    /** The way that it is changed on, and what of it that way does not ask: it is to be sent along as it is. */
    route,
    carried: carriedIn(survey, route, answers),
    precisions: kept.places.map(({ question, ordinal, precisionMetres }) => ({ question, ordinal, precisionMetres })),
    told: await tellReceipt(desk, opened, language),
  };
}
