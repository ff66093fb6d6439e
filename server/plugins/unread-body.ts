import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/**
 * A question may come with a body, which nobody reads. It is answered before all of it has come, and what is left of it would stand
 * before the next request on the same connection, which then may wait for ever (seen in a run of a million malformed requests). So
 * such a question is the last on its connection (RFC 9112, section 9.6). What takes answers reads its bodies to their end.
 */
export const unreadBodyPart = fastifyPlugin(
  async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', async (request, reply) => {
      if (asksWithBody(request)) reply.header('connection', 'close');
    });
  },
  { name: 'lykta-unread-body' },
);

const asksWithBody = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
