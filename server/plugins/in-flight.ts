import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { comeAgain } from '../later.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** How much is being worked on right now, and how much has been refused since the start because it was too much. */
    readonly load: Load;
  }
  interface FastifyRequest {
    /** Refused because too much was being worked on. */
    isShed: boolean;
  }
  interface FastifyContextConfig {
    /** Refused only when its body has been read, so that what somebody has written can be shown to them again. */
    keepsWords?: boolean;
  }
}

export interface Load {
  readonly working: number;
  readonly shed: number;
}

export interface InFlight {
  /** How many requests may be worked on at once. */
  readonly most: number;
  /** How many while there is a rush: what is let in is then answered in time. */
  readonly inRush?: {
    /** Never more than at other times. */
    readonly most: number;
    /** Without a refusal in so many milliseconds it is over. */
    readonly lasts: number;
  };
}

/**
 * A whole school that presses send in the same moment is let in. Where more comes than that, and goes on coming, fewer at once are
 * worked on: a small machine takes a thousand answers a second, and 80 within a tenth of one, so that those who are let in are
 * answered within a quarter of a second however many come (`npm run bench -- overload`).
 */
export const IN_FLIGHT: InFlight = { most: 250, inRush: { most: 80, lasts: 1_000 } };

/** Seconds after which whoever was refused may come again. */
const RETRY = 10;

/**
 * Sheds load: what comes while too much is being worked on is refused at once with 503 and Retry-After, before its body is read,
 * so that those who were let in are answered in time and everything recovers by itself. What is counted is work, from the body
 * read to the answer ready: slow telephones hold no place. /health is always let in, and what the built pages are made of.
 */
export const inFlightPart = fastifyPlugin(
  async (app: FastifyInstance, bound: InFlight): Promise<void> => {
    const working = new Set<FastifyRequest>();
    let shed = 0;
    let refusedAt = Number.NEGATIVE_INFINITY;
    const isFull = (): boolean => {
      const { most, inRush } = bound;
      const isRush = inRush !== undefined && performance.now() - refusedAt < inRush.lasts;
      return working.size >= (isRush ? Math.min(inRush.most, most) : most);
    };
    const refuse = (request: FastifyRequest) => {
      shed += 1;
      refusedAt = performance.now();
      request.isShed = true;
      return comeAgain('too_busy', RETRY);
    };
    app.decorate('load', {
      get working() {
        return working.size;
      },
      get shed() {
        return shed;
      },
    });
    app.decorateRequest('isShed', false);
    app.addHook('onRequest', (request, _reply, next) => {
      if (!isFull() || isAlwaysLetIn(request) || request.routeOptions.config.keepsWords === true) next();
      else next(refuse(request));
    });
    app.addHook('preValidation', (request, _reply, next) => {
      if (isFull() && !isAlwaysLetIn(request)) {
        next(refuse(request));
        return;
      }
      working.add(request);
      next();
    });
    app.addHook('onSend', (request, _reply, payload, next) => {
      working.delete(request);
      next(null, payload);
    });
    // Whoever hung up before there was an answer.
    app.addHook('onResponse', (request, _reply, next) => {
      working.delete(request);
      next();
    });
    app.addHook('onRequestAbort', (request, next) => {
      working.delete(request);
      next();
    });
  },
  { name: 'lykta-in-flight' },
);

/** What costs nothing and makes a page whole: styles, scripts and fonts lie ready on the disk, and are kept by browsers. */
const isAlwaysLetIn = ({ routeOptions: { url } }: FastifyRequest): boolean =>
  url?.startsWith('/health') === true || url?.startsWith('/assets/') === true;
