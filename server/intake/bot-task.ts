import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { networkOf } from '../network-of.ts';
import type { BotCheck } from './bot-check.ts';

/** Tasks from one network within ten minutes: more than answers may come from it, since some are taken and not used. */
const TASKS = { most: 400, within: 10 * 60_000 } as const;

/** POST /api/bot-check: a task for the device of somebody who is about to send. A POST, since each is another. */
export async function botTaskPart(
  plain: FastifyInstance,
  { check }: { readonly check: BotCheck | null },
): Promise<void> {
  plain.withTypeProvider<TypeBoxTypeProvider>().post(
    '/api/bot-check',
    {
      config: {
        rateLimit: {
          max: TASKS.most,
          timeWindow: TASKS.within,
          keyGenerator: ({ ip }) => `bot tasks ${networkOf(ip)}`,
        },
      },
      schema: {
        summary: 'A task that proves that no machine sends thousands of answers',
        description:
          'To be solved as ALTCHA’s proof of work (PBKDF2/SHA-256) and sent with the answer, in the header Bot-Check: base64 of JSON with `challenge`, `solution` and `signs`. Good for one answer, within an hour and the same day. `challenge` is null where no check is made.',
        tags: ['intake'],
        response: {
          200: Type.Object({
            challenge: Type.Union([Type.Unsafe<object>({ type: 'object', additionalProperties: true }), Type.Null()]),
          }),
          429: Refusal,
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return { challenge: check === null ? null : await check.task(request.ip) };
    },
  );
}
