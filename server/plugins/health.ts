import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Readiness } from '../readiness.ts';

const Up = Type.Object({ status: Type.Literal('up') });
const Ready = Type.Object({ status: Type.Literal('ready') });
const NotReady = Type.Object({
  status: Type.Union([Type.Literal('full'), Type.Literal('read-only'), Type.Literal('broken'), Type.Literal('busy')]),
});

/** GET /health: the process is there and answers. GET /health/ready: it also takes what people send. For whoever watches over it. */
export async function healthPart(
  plain: FastifyInstance,
  { readiness }: { readonly readiness: Readiness },
): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get(
    '/health',
    { schema: { summary: 'Whether the server is up', tags: ['operation'], response: { 200: Up } } },
    async () => ({ status: 'up' as const }),
  );

  app.get(
    '/health/ready',
    {
      schema: {
        summary: 'Whether the server takes what people send',
        description: 'Looks once a second at most. 503 says why not: the disk is full, read-only, busy or broken.',
        tags: ['operation'],
        response: { 200: Ready, 503: NotReady },
      },
    },
    async (_request, reply) => {
      const status = await readiness.look();
      if (status === 'ready') return { status };
      return reply.code(503).send({ status });
    },
  );
}
