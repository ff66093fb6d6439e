import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Scripts, styles, fonts and pictures of the built pages. Named by their content, so they may be kept for ever. */
export async function assetsPart(app: FastifyInstance, { folder }: { readonly folder: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    redirect: false,
    decorateReply: false,
    wildcard: false,
    schemaHide: true,
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz'],
    // Made at the build: server/web-build.ts.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, sent) => {
      const path = sent.replace(/\.(br|gz)$/, '');
      const forever = /[\\/]assets[\\/]/.test(path);
      // Other sites load this one: it shows the dialogue in them.
      if (/[\\/]inbaddning\.js$/.test(path)) reply.header('cross-origin-resource-policy', 'cross-origin');
      // The browser asks for a worker itself, and must learn of a new build at once.
      const never = /[\\/](sw|falt)\.js$/.test(path);
      if (never) reply.header('cache-control', 'no-cache');
      else reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
}
