import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Metrics } from './numbers.ts';

/** Tells the measures of each request that has been answered: its route as the server knows it, its status and how long it took. */
export const metricsPart = fastifyPlugin(
  async (app: FastifyInstance, { metrics }: { readonly metrics: Metrics }): Promise<void> => {
    app.addHook('onResponse', (request, reply, next) => {
      const route = request.is404 ? undefined : request.routeOptions.url;
      metrics.answered(route, reply.statusCode, reply.elapsedTime, request.isShed);
      next();
    });
  },
  { name: 'lykta-metrics', dependencies: ['lykta-in-flight'] },
);
