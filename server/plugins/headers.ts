import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet from 'helmet';
import { contentPolicy } from './pages.ts';

/**
 * What a browser is told to keep to. Pages, data and workers get all of it. A script, style or font that a page is put together
 * from gets what is read of such a file alone: the rest says nothing of it, and would weigh more than many of them.
 */
export function securityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) =>
    protect(request.raw, reply.raw, (error) => next(error as Error | undefined)),
  );
  app.addHook('onSend', (request, reply, payload, next) => {
    if (isPartOfPage(request.url, reply)) {
      for (const name of SAYS_NOTHING_OF_A_PART) reply.removeHeader(name);
      // Named by what it holds: nothing is ever asked of it anew.
      if (request.url.startsWith('/assets/')) for (const name of ASKS_ANEW) reply.removeHeader(name);
    } else {
      if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', CLOSED);
      reply.header('permissions-policy', 'geolocation=(self), camera=(), microphone=(), browsing-topics=()');
    }
    next(null, payload);
  });
}

/** Made once: helmet's own plugin for Fastify makes it anew for each request, which is most of what a small answer costs. */
const protect = helmet({
  contentSecurityPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
});

/** Of what is no page: nothing but our own origin. */
const CLOSED = contentPolicy([]);

/** Not a worker, which has a policy of its own. */
const isPartOfPage = (url: string, reply: FastifyReply): boolean =>
  /^\/(?:assets\/(?![^?]*worker)[^?]+\.(?:js|css|woff2)|inbaddad\.js|lykta\.svg)$/.test(url) &&
  reply.statusCode === 200;

const SAYS_NOTHING_OF_A_PART = [
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];
const ASKS_ANEW = ['etag', 'last-modified', 'accept-ranges'];
