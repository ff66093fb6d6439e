import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { type Action, can, type Right } from '#core/access/can.ts';
import { type Rows, rowsFor } from '#core/access/rows.ts';
import { mayByToken, takesTokens } from '#core/access/tokens.ts';
import type { Act } from '#core/audit/acts.ts';
import type { Clock } from '#core/base/time.ts';
import type { AccessToken } from '#db/work/access-tokens.ts';
import type { Account } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { WorkDb } from '#db/work/schema.ts';
import type { SignedIn } from '#db/work/sessions.ts';
import { bearerOf, challenge, notByToken, unreadableBearer, wrongToken } from './bearer.ts';
import { RefusedRights } from './refused-rights.ts';
import { factorFirst, fromElsewhere, notAllowed, passwordFirst, type Sessions, signInFirst } from './session.ts';
import { TOKEN_ROLE, type Tokens } from './tokens.ts';

/**
 * Makes a change in the work store with the guard's line of it in the audit log: both are on disk, or neither. `made` names what
 * the change makes, which the address does not. Rejects with what `change` throws, and where either cannot be written.
 */
export type DoLogged = <Done>(change: (work: WorkDb) => Promise<Done>, made?: string) => Promise<Done>;

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that the server has, with the right it takes. */
    readonly routeBook: readonly KnownRoute[];
  }
  interface FastifyRequest {
    /** Who asks, when the guard has let them through and the handler's turn has come; null where a route asks for no right. */
    signedIn: SignedIn | null;
    /** The token that the guard has let in instead of somebody who is signed in; null where none came along. */
    byToken: AccessToken | null;
    /**
     * Writes the guard's line in the audit log, once however often it is called. A handler that reads calls it when nothing is
     * left that could refuse, if that is long before the end. Throws where it cannot be written: then nothing is to be shown.
     */
    enterInLog: () => Promise<void>;
    /** How a handler changes something: what cannot be logged is not done, and what was not done is in no log. */
    doLogged: DoLogged;
  }
  interface FastifyContextConfig {
    /** What somebody must be allowed to do, to ask for this route; "anyone" for a route of staff that needs no sign-in. */
    right?: Right | 'anyone';
    /**
     * "guard": one line in the audit log, of what the right says. Where something is read the guard writes it before the first
     * byte leaves; whoever changes something does it with the line (`doLogged`). "handler": the route writes its own line, with what and
     * why, or needs none.
     */
    logs?: 'guard' | 'handler';
  }
}

/** Addresses that are for staff: each says which right it takes, or the server does not start. */
const OF_STAFF = /^\/api\/(staff|insight|moderation)(\/|$)/;

export interface KnownRoute {
  readonly method: string;
  readonly url: string;
  readonly right: Right | 'anyone';
}

/** The ways of the API's description (server/plugins/openapi.ts) that lead in to a right. */
const waysIn = (right: Right, method: string | readonly string[], logs: Logs) =>
  [method].flat().every(isReading) && takesTokens(right) && isLogged(logs)
    ? [{ token: [] }, { session: [] }]
    : [{ session: [] }];

type Logs = FastifyContextConfig['logs'];

/** Whatever a token fetches stands in the log: where the guard writes no line no token is let in. */
const isLogged = (logs: Logs): boolean => logs !== 'handler';

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';

interface AccessSettings {
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly log: AuditLog;
  readonly clock: Clock;
}

/**
 * Notes every route that is added from here on, and has its description say how one is let in. A route for staff that says no right
 * stops the start.
 */
export const routeBook = fastifyPlugin(
  async (app: FastifyInstance) => {
    const routes: KnownRoute[] = [];
    app.decorate('routeBook', routes);
    app.addHook('onRoute', (route) => {
      const { url, method, config } = route;
      if (OF_STAFF.test(url) && config?.right === undefined)
        throw new Error(`${method} ${url} is for staff and says in its config no right that it takes`);
      const right = config?.right ?? 'anyone';
      for (const one of [method].flat()) routes.push({ method: one, url, right });
      if (right !== 'anyone') route.schema = { ...route.schema, security: waysIn(right, method, config?.logs) };
    });
  },
  { name: 'lykta-route-book' },
);

/**
 * The guard of every route. A route says its right in its `config`; what stands there is what is asked for, so that the table
 * (core/access/can.ts) and the routes cannot drift apart (tests/server/access.test.ts). Whoever may not hears so before the
 * rest of the request is read. What staff do is written in the audit log before it is done or shown, and so is what their role
 * is refused; what could not be done leaves no line.
 */
export const accessPart = fastifyPlugin(
  async (app: FastifyInstance, { sessions, tokens, log, clock }: AccessSettings) => {
    app.decorateRequest('signedIn', null);
    app.decorateRequest('byToken', null);
    app.decorateRequest('enterInLog', async () => undefined);
    app.decorateRequest('doLogged', async () => {
      throw new Error('the route writes its own line');
    });
    const refusals = new RefusedRights(log, clock);
    /** Whoever comes with a token is judged by it alone, whatever cookie there is beside it. */
    const letInByToken = async (request: FastifyRequest, reply: FastifyReply, right: Right): Promise<boolean> => {
      const bearer = bearerOf(request);
      if (bearer.kind === 'none') return false;
      if (bearer.kind === 'unreadable') {
        challenge(reply, 'invalid_request');
        throw unreadableBearer();
      }
      const token = await tokens.good(bearer.token);
      if (token === null) {
        challenge(reply, 'invalid_token');
        throw wrongToken();
      }
      const { logs } = request.routeOptions.config;
      if (!isReading(request.method) || !isLogged(logs) || !mayByToken(token.organisation, right)) {
        await refusals.note({ id: token.id, role: TOKEN_ROLE }, right, request.url);
        challenge(reply, 'insufficient_scope');
        throw notByToken();
      }
      request.byToken = token;
      return true;
    };
    app.addHook('onRequest', async (request, reply) => {
      if (isFromElsewhere(request)) throw fromElsewhere();
      const right = rightOf(request);
      if (right === null || (await letInByToken(request, reply, right))) return;
      const signedIn = await sessions.signedIn(request);
      if (signedIn === null) {
        if (takesTokens(right)) challenge(reply);
        throw signInFirst();
      }
      if (!can(signedIn.account.role, ...right)) {
        await refusals.note(signedIn.account, right, request.url);
        throw notAllowed();
      }
      if (right[1] === 'self') return;
      const first = sessions.firstOf(signedIn);
      if (first !== null) throw first === 'password' ? passwordFirst() : factorFirst();
    });
    app.addHook('preHandler', async (request) => {
      const right = rightOf(request);
      if (right === null) return;
      const { byToken } = request;
      if (byToken !== null) {
        const [action, thing] = right;
        const object = firstNameOf(request);
        const act = { act: actOf(action, request), thing, object, address: request.url };
        request.enterInLog = () => tokens.noteUse(byToken, `${request.routeOptions.url} ${object}`, act);
        return;
      }
      // Anew, now that the whole of the request has come: a session may have ended meanwhile.
      const signedIn = await sessions.signedIn(request);
      if (signedIn === null) throw signInFirst();
      request.signedIn = signedIn;
      if (request.routeOptions.config.logs === 'handler') return;
      const { account } = signedIn;
      const [action, thing] = right;
      const line = (object: string | null) => ({
        account,
        act: actOf(action, request),
        thing,
        object,
        address: request.url,
      });
      let written: Promise<unknown> | null = null;
      request.enterInLog = async () => {
        written ??= log.add(line(objectOf(request)));
        await written;
      };
      request.doLogged = (change, made) => {
        const done = log.addWith(line(made ?? objectOf(request)), change);
        written = done;
        return done;
      };
    });
    app.addHook('onSend', async (request, reply) => {
      if (reply.statusCode < 400) await request.enterInLog();
    });
  },
  { name: 'lykta-access' },
);

/** Who asks for a route that takes a right: the guard has looked them up. */
export const staffOf = (request: FastifyRequest): Account => signedInOf(request).account;

/** The same, with how they signed in. */
export function signedInOf({ signedIn }: FastifyRequest): SignedIn {
  if (signedIn === null) throw signInFirst();
  return signedIn;
}

/** Whose rows the route's own right gives whoever asks: what a store of organisations' rows is to be given, and nothing wider. */
export function rowsOf(request: FastifyRequest): Rows {
  const right = rightOf(request);
  const rows = right === null ? null : rowsFor(staffOf(request), right);
  if (rows === null) throw notAllowed();
  return rows;
}

const rightOf = ({ routeOptions }: FastifyRequest): Right | null => {
  const { right } = routeOptions.config;
  return right === undefined || right === 'anyone' ? null : right;
};

/**
 * Whether another site lets somebody's browser change something for staff. Every browser of today says so itself; the cookie, which
 * no other site can have sent along, is what an old one has.
 */
const isFromElsewhere = ({ method, headers, routeOptions }: FastifyRequest): boolean =>
  routeOptions.config.right !== undefined &&
  method !== 'GET' &&
  method !== 'HEAD' &&
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);

function actOf(action: Action, { method }: FastifyRequest): Act {
  if (action === 'review') return 'decide';
  return action === 'write' && method === 'DELETE' ? 'remove' : action;
}

const namesIn = ({ params }: FastifyRequest): readonly string[] =>
  Object.values((params ?? {}) as Readonly<Record<string, string>>);

/** What an address names, by its path alone: "maj-2026". */
const objectOf = (request: FastifyRequest): string | null => namesIn(request).join('/') || null;

/** The first of it: a program that fetches a map tile by tile has fetched that map. */
const firstNameOf = (request: FastifyRequest): string | null => namesIn(request)[0] ?? null;
