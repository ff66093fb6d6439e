import type { FastifyInstance } from 'fastify';
import { everyHour } from '../every-hour.ts';
import { type ModerationDesk, type ModerationPart, openDesk } from './desk.ts';
import { disclosureRoutes } from './disclosures.ts';
import { textRoutes } from './texts.ts';
import { type WaveWatch, waveWatch } from './wave-watch.ts';
import { waveRoutes } from './waves.ts';
import { groundOf, Weighing } from './weighing.ts';

/** Moderation: people's own words, and waves of answers alike, for moderators and for nobody else. */
export async function moderationPart(app: FastifyInstance, part: ModerationPart): Promise<void> {
  const desk = openDesk(part);
  const looking = new Weighing(groundOf(part));
  // What is only for moderators is kept by no browser, nor by anything on the way.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  textRoutes(app, desk);
  disclosureRoutes(app, desk);
  const watch = waveWatch({ ...desk, weighing: looking });
  waveRoutes(app, desk, watch);
  lookByItself(app, desk, watch);
  app.addHook('onClose', async () => {
    await Promise.all([looking.close(), desk.weighing.close()]);
  });
}

/**
 * Each hour waves are looked for also where no moderator asks, and until everything has been looked at each minute: a flood of
 * a holiday is found on its day.
 */
function lookByItself(app: FastifyInstance, { clock }: ModerationDesk, watch: WaveWatch): void {
  const hours = everyHour(
    clock,
    async () => {
      try {
        return (await watch.look()) ? undefined : MINUTE;
      } catch (error) {
        app.log.warn(`waves cannot be looked for: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    },
    MINUTE,
  );
  app.addHook('onClose', async () => hours.stop());
}

const MINUTE = 60_000;
