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
        components: {
          securitySchemes: {
            token: {
              type: 'http',
              scheme: 'bearer',
              bearerFormat: 'lykta_ and 43 signs of A-Z a-z 0-9 - _',
              description:
                'An access token of an organisation, for programs that fetch what its analysts may see of releases. An administrator makes it under /personal/nycklar/.',
            },
            session: {
              type: 'apiKey',
              in: 'cookie',
              name: 'lykta_session',
              description: 'Somebody of staff who has signed in. Over TLS the cookie is called __Host-lykta_session.',
            },
          },
        },
      },
    });
    app.get('/api/openapi.json', { schema: { summary: 'This description', tags: ['operation'] } }, async () =>
      app.swagger(),
    );
  },
  { name: 'lykta-openapi' },
);
