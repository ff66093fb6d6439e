import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';

/** GET /health: 200 once the server takes requests, for whoever watches over it. */
export async function healthPart(plain: FastifyInstance): Promise<void> {
  plain.withTypeProvider<TypeBoxTypeProvider>().get(
    '/health',
    {
      schema: {
        summary: 'Whether the server is ready',
        tags: ['operation'],
        response: { 200: Type.Object({ status: Type.Literal('ready') }) },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { status: 'ready' as const };
    },
  );
}
