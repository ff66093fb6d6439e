import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** Describes every route from the same schemas that check it: GET /api/openapi.json. */
export const openapiPart = fastifyPlugin(
  async (app: FastifyInstance): Promise<void> => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Lykta',
          version: '1',
          description:
            'Citizen dialogue on where it feels unsafe and safe. Answers come in at /api/responses; what goes out is computed from frozen, anonymised releases alone.',
          license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
        },
      },
    });
    app.get('/api/openapi.json', { schema: { summary: 'This description', tags: ['operation'] } }, async () =>
      app.swagger(),
    );
  },
  { name: 'lykta-openapi' },
);
