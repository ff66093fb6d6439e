import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify';
import type { Clock } from '#core/base/time.ts';
import { tooMany } from '../plugins/refusals.ts';

/** Tries with a code in a minute: from one address, and from all together. */
export const TRIES_OF_ONE = 20;
export const TRIES_OF_ALL = 600;
const MINUTE = 60_000;

/**
 * Bounds guessing of receipt codes. An address is remembered for a minute, in memory alone. How many
 * tries everybody has left is told to nobody: it would say how many people look at their answers just now. A right code counts like a wrong one,
 * or the bound itself would tell which it was. With 2^60 codes and all tries used, day and night, somebody would need
 * hundreds of thousands of years to meet one of 200 000 answers; what the bound stops is a server that is kept busy.
 */
export function boundTries(app: FastifyInstance, clock: Clock): readonly preHandlerAsyncHookHandler[] {
  const ofOne = app.rateLimit({ max: TRIES_OF_ONE, timeWindow: MINUTE }) as preHandlerAsyncHookHandler;
  return [ofOne, ofAll(clock)];
}

function ofAll(clock: Clock): preHandlerAsyncHookHandler {
  let minute = 0;
  let tries = 0;
  return async () => {
    const now = Math.floor(clock() / MINUTE);
    tries = now === minute ? tries + 1 : 1;
    minute = now;
    if (tries > TRIES_OF_ALL) throw tooMany();
  };
}
