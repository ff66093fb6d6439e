import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { OPEN_CHANNELS } from '#core/places/channels.ts';
import { Receipt, SubmittedResponse } from '#core/survey/contract.ts';
import { languageOf } from '../language.ts';
import { answerLimit } from '../plugins/limits.ts';
import { readBody } from './body.ts';
import { ANSWER_BODY } from './body-limits.ts';
import { checkedBy } from './bot-check.ts';
import { type IntakeStores, openIntake, receive, refused } from './receive.ts';
import { asRefusal, faultyBody } from './refusals.ts';
import type { SchoolDoor } from './school-door.ts';

/** POST /api/responses: takes one response in and answers when it is on disk. */
export async function responsesPart(
  app: FastifyInstance,
  { schoolDoor, ...stores }: IntakeStores & { readonly schoolDoor: SchoolDoor },
): Promise<void> {
  const intake = openIntake(stores);
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: '/api/responses',
    bodyLimit: ANSWER_BODY,
    config: { rateLimit: { ...answerLimit, hook: 'preHandler' } },
    schema: {
      summary: 'Give an answer to the open dialogue',
      description:
        'A 201 means that the answer is on disk. Sending the same body with the same key again answers 200 with the same receipt; another body with that key is refused.',
      tags: ['intake'],
      headers: Type.Object({
        'idempotency-key': Type.String({
          description: 'A random UUID, or at least 16 random bytes as hex or base64url; a new one for each answer.',
        }),
        'bot-check': Type.Optional(
          Type.String({
            description:
              'What POST /api/bot-check asks for. Without it the answer is kept, and counts once a moderator has let it in.',
          }),
        ),
      }),
      body: SubmittedResponse,
      response: {
        200: Receipt,
        201: Receipt,
        400: Refusal,
        404: Refusal,
        409: Refusal,
        410: Refusal,
        413: Refusal,
        415: Refusal,
        422: Refusal,
        429: Refusal,
        503: Refusal,
      },
    },
    // The body is read by body.ts, which names the answer at fault in the person's own language.
    validatorCompiler: () => () => true,
    handler: async (request, reply) => {
      const language = languageOf(request);
      const body = readBody(request.body);
      if (!body.ok) throw asRefusal(faultyBody(body.failure), language);
      // That a member of staff typed it is theirs to say, and entries.ts knows who is.
      const { inputWay } = body.value;
      const faults = inputWay === 'entry' ? [{ field: 'inputWay', code: 'entry-by-others' }] : [];
      if (faults.length > 0) throw asRefusal(refused(422, 'response-faulty', faults), language);
      const isTheirs = await schoolDoor.isOfClass(request.ip, body.value);
      const key = String(request.headers['idempotency-key'] ?? '');
      const sending = await checkedBy(intake.botCheck, request.headers['bot-check'], key);
      const hasFailed = sending === 'failed';
      const atDoor = isTheirs ? (hasFailed ? refused(422, 'check-failed') : null) : refused(422, 'class-unknown');
      const { ip } = request;
      const wayIn = { through: OPEN_CHANNELS, atDoor, ip, ...(hasFailed ? {} : { sending }) };
      const reception = await receive(intake, key, body.value, wayIn);
      if (reception.outcome === 'refused') throw asRefusal(reception, language);
      reply.header('cache-control', 'no-store');
      return reply.code(reception.outcome === 'kept' ? 201 : 200).send(reception.receipt);
    },
  });
}
