import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Organisation } from '#core/access/organisations.ts';
import { type ListedToken, MadeToken, NewToken, TokenPage } from '#core/access/token-page.ts';
import {
  faultsOfNewToken,
  latestLastDay,
  MOST_TOKENS,
  TOKEN_PREFIX,
  TOKEN_SHOWN,
  tokenRoleOf,
} from '#core/access/tokens.ts';
import { Refusal } from '#core/base/fault.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { type AccessToken, type AccessTokens, isGoodOn } from '#db/work/access-tokens.ts';
import type { OrganisationStore } from '#db/work/organisations.ts';
import { hashOfToken } from '../plugins/token-cookie.ts';
import { newAccessToken } from '../plugins/tokens.ts';
import { provenBy } from './proven.ts';
import { SignInTries } from './sign-in-tries.ts';
import { tokenRefused, tooManyTokens, unknownToken } from './token-refusals.ts';

export interface TokensOptions {
  readonly tokens: AccessTokens;
  readonly organisations: OrganisationStore;
  readonly municipality: string;
  readonly clock: Clock;
}

const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const tags = ['staff'];

/**
 * /api/staff/tokens: an administrator makes a token for an organisation's programs, sees which there are and when each was last used,
 * and takes one back. The token itself is answered once, to whoever makes it, and kept nowhere.
 */
export async function tokensPart(plain: FastifyInstance, options: TokensOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { tokens, organisations, municipality, clock } = options;
  const proven = provenBy(new SignInTries(clock), clock);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get(
    '/api/staff/tokens',
    {
      config: { right: ['read', 'token'] },
      schema: {
        summary: 'Access tokens of the organisations, and whom one can be made for',
        tags,
        response: { 200: TokenPage, ...refusals },
      },
    },
    async () => {
      const today = dayOf(clock());
      const listed = (await tokens.all()).map((token) => listedOn(token, today));
      const good = listed.filter(({ isGood }) => isGood);
      const fitting = (await organisations.all(municipality)).filter((one) => tokenRoleOf(one) !== null);
      return {
        tokens: [...good, ...listed.filter(({ isGood }) => !isGood)],
        organisations: fitting.map(named),
        today,
        latestLastDay: latestLastDay(today),
        isFull: good.length >= MOST_TOKENS,
      };
    },
  );

  app.post(
    '/api/staff/tokens',
    {
      config: { right: ['write', 'token'] },
      schema: {
        summary: 'Make an access token; it is shown this once',
        description:
          'It lets a program read and fetch releases as the organisation’s analysts may, until its last day.',
        tags,
        body: NewToken,
        response: { 201: MadeToken, ...refusals, 409: Refusal, 422: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const today = dayOf(clock());
      const name = body.name.trim();
      const organisation = await organisations.byId(municipality, body.organisation);
      const faults = faultsOfNewToken({ name, lastDay: body.lastDay }, organisation, today);
      if (organisation === null || faults.length > 0) throw tokenRefused(request, faults);
      await proven(request, body.password);
      const token = newAccessToken();
      const id = randomUUID();
      await request.doLogged(async (work) => {
        const store = tokens.within(work);
        const good = (await store.all()).filter((one) => isGoodOn(one, today));
        if (good.length >= MOST_TOKENS) throw tooManyTokens();
        const beginning = token.slice(0, TOKEN_PREFIX.length + TOKEN_SHOWN);
        const { lastDay } = body;
        await store.add({ id, organisation, name, beginning, createdOn: today, lastDay }, hashOfToken(token));
      }, id);
      return reply.code(201).send({ id, token });
    },
  );

  app.post(
    '/api/staff/tokens/:token/take-back',
    {
      config: { right: ['write', 'token'] },
      schema: {
        summary: 'Take an access token back: from the next request on it lets nobody in',
        tags,
        params: Type.Object({ token: Type.String({ maxLength: 64 }) }),
        response: { 204: Type.Null(), ...refusals, 404: Refusal },
      },
    },
    async (request, reply) => {
      const { token: id } = request.params;
      if ((await tokens.byId(id)) === null) throw unknownToken();
      await request.doLogged((work) => tokens.within(work).takeBack(id, dayOf(clock())));
      return reply.code(204).send(null);
    },
  );
}

const named = ({ id, name }: Organisation) => ({ id, name });

function listedOn(token: AccessToken, today: string): ListedToken {
  const { id, name, organisation, beginning, createdOn, lastDay, usedOn, takenBackOn } = token;
  const isGood = isGoodOn(token, today);
  return { id, name, organisation: named(organisation), beginning, createdOn, lastDay, usedOn, takenBackOn, isGood };
}
