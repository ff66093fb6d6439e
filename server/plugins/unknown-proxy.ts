import type { FastifyInstance } from 'fastify';

/**
 * Tells the operator once when requests come through a proxy that nobody has named: all people behind it then count as one, and
 * the limits shut them out together. Who it was is not said; no address is ever logged.
 */
export function warnOfUnknownProxy(app: FastifyInstance, known: readonly string[]): void {
  if (known.length > 0) return;
  let isTold = false;
  app.addHook('onRequest', (request, _reply, next) => {
    if (!isTold && request.headers['x-forwarded-for'] !== undefined) {
      isTold = true;
      request.log.warn(
        'requests come through a proxy that is not named in LYKTA_TRUST_PROXY: everybody behind it counts as one person',
      );
    }
    next();
  });
}
