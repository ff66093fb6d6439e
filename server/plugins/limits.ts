import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Counts } from '#db/limits/counts.ts';
import { comeAgain } from '../later.ts';
import { networkOf } from '../network-of.ts';
import { storageFaultOf } from '../storage-fault.ts';

/**
 * Answers from one network within ten minutes. A library, a workplace or a street with one address stays far below; what it
 * stops is one machine that fills a dialogue. Pupils' answers count apart, since none comes in without the code of a class
 * (intake/tries.ts bounds guessing it): a whole school may answer in one lesson. Many machines at once no
 * limit here would tell from a town.
 */
export const ANSWERS = { most: 150, mostOfPupils: 600, within: 10 * 60_000 } as const;

const NO_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
} as const;

/** Registers @fastify/rate-limit with counts that survive a restart. Nobody is told how many tries are left. */
export const limitsPart = fastifyPlugin(
  async (app: FastifyInstance, { counts }: { readonly counts: Counts }): Promise<void> => {
    await app.register(rateLimit, {
      global: false,
      store: storeOf(counts),
      addHeaders: { ...NO_HEADERS, 'retry-after': false },
      addHeadersOnExceeding: NO_HEADERS,
      errorResponseBuilder: (_request, { ttl }) => comeAgain('too_many', ttl / 1000),
    });
  },
  { name: 'lykta-limits' },
);

/** The setting of a route that takes answers, and of what asks whether one more may come. */
export const answerLimit = {
  max: (_request: FastifyRequest, key: string): number =>
    key.startsWith(OF_PUPILS) ? ANSWERS.mostOfPupils : ANSWERS.most,
  timeWindow: ANSWERS.within,
  keyGenerator: ({ ip, body }: FastifyRequest): string => {
    const { channel } = (body ?? {}) as { readonly channel?: unknown };
    return `${channel === 'school' ? OF_PUPILS : 'answer'} ${networkOf(ip)}`;
  },
} as const;

/**
 * Answers that wait on devices of one network and are taken away, within ten minutes: each leaves something behind and needs
 * nothing. Far fewer than are given; a device that is told to come again does so by itself.
 */
export const TAKEN_AWAY = { most: 30, within: 10 * 60_000 } as const;

/** The setting of the route that takes answers away by their keys. */
export const takenAwayLimit = {
  max: TAKEN_AWAY.most,
  timeWindow: TAKEN_AWAY.within,
  keyGenerator: ({ ip }: FastifyRequest): string => `taken away ${networkOf(ip)}`,
} as const;

const OF_PUPILS = 'answer of a pupil';

/** The library's store: one for all routes, since each names in its keys what it counts. */
function storeOf(counts: Counts): new () => FastifyRateLimitStore {
  return class Store implements FastifyRateLimitStore {
    incr(
      key: string,
      done: (error: Error | null, result?: { current: number; ttl: number }) => void,
      timeWindow = ANSWERS.within as number,
    ): void {
      counts.add(key, timeWindow).then(
        ({ times, left }) => done(null, { current: times, ttl: left }),
        // Counts that a full disk cannot take keep nobody from what it can.
        (error: Error) => (storageFaultOf(error) === null ? done(error) : done(null, { current: 1, ttl: timeWindow })),
      );
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}
