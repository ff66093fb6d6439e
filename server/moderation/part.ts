import type { FastifyInstance } from 'fastify';
import { type ModerationPart, openDesk } from './desk.ts';
import { disclosureRoutes } from './disclosures.ts';
import { textRoutes } from './texts.ts';
import { waveRoutes } from './waves.ts';

/** Moderation: people's own words, and waves of answers alike, for moderators and for nobody else. */
export async function moderationPart(app: FastifyInstance, part: ModerationPart): Promise<void> {
  const desk = openDesk(part);
  // What is only for moderators is kept by no browser, nor by anything on the way.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  textRoutes(app, desk);
  disclosureRoutes(app, desk);
  waveRoutes(app, desk);
}
