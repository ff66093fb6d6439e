import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { KnownDevices } from '#db/work/known-devices.ts';
import { SessionStore } from '#db/work/sessions.ts';
import { signedInOf, staffOf } from '../plugins/access.ts';
import { deviceInWords } from './device-words.ts';
import type { SignInStores } from './let-in.ts';
import { loggedIn } from './own-account-log.ts';
import { mistake } from './own-account-mistakes.ts';
import { hashPassword } from './password.ts';
import { passwordFault } from './password-rules.ts';
import { provenBy } from './proven.ts';
import { ownSecondStepsPart } from './second-steps.ts';
import { SignInTries } from './sign-in-tries.ts';

export const OwnSessions = Type.Object({
  sessions: Type.Array(
    Type.Object({
      id: Type.String(),
      startedAt: Type.Integer(),
      seenAt: Type.Integer(),
      device: Type.String(),
      isThis: Type.Boolean(),
    }),
  ),
  recoveryCodesLeft: Type.Integer(),
  /** Whether codes come from an app. */
  hasApp: Type.Boolean(),
  passkeys: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      createdOn: Type.String(),
      usedOn: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type OwnSessions = Static<typeof OwnSessions>;

const Password = Type.String({ minLength: 1, maxLength: 1000 });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal, 422: Refusal, 429: Refusal };
const tags = ['staff'];

/** What everybody may do with their own sign-in: see and end sessions, choose a password; second steps are second-steps.ts. */
export async function ownAccountPart(
  plain: FastifyInstance,
  stores: SignInStores & { readonly issuer: string },
): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { factors, passkeys, sessions, log, clock } = stores;
  const tries = new SignInTries(clock);
  const proven = provenBy(tries, clock);
  const read = { right: ['read', 'self'], logs: 'handler' } as const;
  const write = { right: ['write', 'self'], logs: 'handler' } as const;
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const logged = loggedIn(log);

  app.get(
    '/api/staff/me/sessions',
    {
      config: read,
      schema: { summary: 'Where somebody is signed in', tags, response: { 200: OwnSessions, ...refusals } },
    },
    async (request) => {
      const account = staffOf(request);
      return {
        sessions: [...(await sessions.own(account, request))],
        recoveryCodesLeft: await factors.recoveryCodesLeft(account.id),
        hasApp: account.secondSteps.includes('app'),
        passkeys: (await passkeys.of(account.id)).map(({ id, name, createdOn, usedOn }) => ({
          id,
          name,
          createdOn,
          usedOn,
        })),
      };
    },
  );

  app.delete(
    '/api/staff/me/sessions',
    {
      config: write,
      schema: { summary: 'Sign out everywhere but here', tags, response: { 204: Type.Null(), ...refusals } },
    },
    async (request, reply) => {
      const account = staffOf(request);
      await logged(account, request, async (work) => {
        await sessions.endOthers(work, account, request);
        // Somebody who has lost a device wants it to be a stranger; this one is remembered at the next sign-in.
        await new KnownDevices(work).forget(account.id);
      });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/staff/me/sessions/:session',
    {
      config: write,
      schema: {
        summary: 'End one of one’s own sessions',
        tags,
        params: Type.Object({ session: Type.String({ pattern: '^[0-9a-f]{16}$' }) }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      const account = staffOf(request);
      const { session: id } = request.params;
      const own = await sessions.own(account, request);
      if (own.some((session) => session.id === id))
        await logged(account, request, (work) => new SessionStore(work).endOf(account.id, { id }));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/staff/me/password',
    {
      config: write,
      schema: {
        summary: 'Choose another password',
        description: 'Every other session ends, and this one gets a new token.',
        tags,
        body: Type.Object(
          { password: Password, next: Type.String({ maxLength: 1000 }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      const account = await proven(request, request.body.password);
      // Whoever the organisation's provider knows has no password here, and gets none.
      if (account.byProvider) throw mistake(request, 'password', 'wrong-password');
      const fault = passwordFault(request.body.next, account.name, stores.issuer.split(' '));
      if (fault !== null) throw mistake(request, 'next', fault);
      if (request.body.next === request.body.password) throw mistake(request, 'next', 'same-password');
      const passwordHash = await hashPassword(request.body.next);
      await logged(account, request, async (work) => {
        await new AccountStore(work).setPassword(account.id, passwordHash, null);
        await new SessionStore(work).endOf(account.id);
      });
      const { way, twoSteps } = signedInOf(request);
      const device = deviceInWords(request.headers['user-agent']);
      await sessions.start(account, { way, twoSteps, provenAt: clock(), device }, request, reply);
      return reply.code(204).send(null);
    },
  );

  await plain.register(ownSecondStepsPart, { ...stores, tries });
}
