import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import type { Account } from '#db/work/accounts.ts';
import { networkOf } from '../network-of.ts';
import { staffOf } from '../plugins/access.ts';
import { deviceInWords } from './device-words.ts';
import { mistake } from './own-account-mistakes.ts';
import { fitsPassword, hashPassword } from './password.ts';
import { passwordFault } from './password-rules.ts';
import type { SignInStores } from './sign-in.ts';
import { SignInTries } from './sign-in-tries.ts';
import { newRecoveryCodes, newSecret, recoveryHash, secretAddress, stepOf } from './totp.ts';

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
});
export type OwnSessions = Static<typeof OwnSessions>;

const BegunFactor = Type.Object({ secret: Type.String(), address: Type.String() });
const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });
const Password = Type.String({ minLength: 1, maxLength: 1000 });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal, 422: Refusal, 429: Refusal };
const tags = ['staff'];

/** What everybody may do with their own sign-in: see and end sessions, choose a password, add and remove a second factor. */
export async function ownAccountPart(
  plain: FastifyInstance,
  stores: SignInStores & { readonly issuer: string },
): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { accounts, factors, devices, sessions, log, clock, issuer } = stores;
  const tries = new SignInTries(clock);
  const read = { right: ['read', 'self'], logs: 'handler' } as const;
  const write = { right: ['write', 'self'], logs: 'handler' } as const;
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  /** What changes a sign-in takes the password, so that a desk left open is not enough. Wrong ones are counted. */
  async function withPassword(request: FastifyRequest, password: string): Promise<Account> {
    const account = staffOf(request);
    const tryer = { name: account.name, network: networkOf(request.ip), knownDevice: null };
    const known = await tries.try(tryer, async () =>
      (await fitsPassword(password, account.passwordHash)) ? account : null,
    );
    if (known === null) throw mistake(request, 'password', 'wrong-password');
    return known;
  }

  const logged = (account: Account, request: FastifyRequest) =>
    log.add({ account, act: 'change', thing: 'account', object: account.id, address: request.url });

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
      await sessions.endOthers(account, request);
      // Somebody who has lost a device wants it to be a stranger; this one is remembered at the next sign-in.
      await devices.forget(account.id);
      await logged(account, request);
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
      const ended = await accounts.endSessionsOf(account.id, { id: request.params.session });
      if (ended > 0) await logged(account, request);
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
      const account = await withPassword(request, request.body.password);
      const fault = passwordFault(request.body.next, account.name);
      if (fault !== null) throw mistake(request, 'next', fault);
      await accounts.setPassword(account.id, await hashPassword(request.body.next));
      await accounts.endSessionsOf(account.id);
      await logged(account, request);
      await sessions.start(account, deviceInWords(request.headers['user-agent']), request, reply);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/staff/me/second-factor',
    {
      config: write,
      schema: {
        summary: 'Begin with a second factor: the secret that an app makes codes from',
        description: 'Not in use until a code from it has been given.',
        tags,
        body: Type.Object({ password: Password }, { additionalProperties: false }),
        response: { 200: BegunFactor, ...refusals },
      },
    },
    async (request) => {
      const account = await withPassword(request, request.body.password);
      const secret = newSecret();
      await factors.begin(account.id, secret);
      return { secret, address: secretAddress(secret, issuer, account.name) };
    },
  );

  app.post(
    '/api/staff/me/second-factor/code',
    {
      config: write,
      schema: {
        summary: 'Take a second factor into use with its first code',
        description: 'The recovery codes are shown this once. Every other session ends, and this one gets a new token.',
        tags,
        body: Type.Object({ code: Type.String({ maxLength: 40 }) }, { additionalProperties: false }),
        response: { 200: RecoveryCodes, ...refusals },
      },
    },
    async (request, reply) => {
      const account = staffOf(request);
      const secret = await factors.pending(account.id);
      const tryer = { name: account.name, network: networkOf(request.ip), knownDevice: null };
      const step = await tries.try(tryer, async () =>
        secret === null ? null : stepOf(secret, request.body.code, clock()),
      );
      if (step === null) throw mistake(request, 'code', 'wrong-code');
      const recoveryCodes = [...newRecoveryCodes()];
      await factors.turnOn(account.id, step, recoveryCodes.map(recoveryHash));
      await accounts.endSessionsOf(account.id);
      await logged(account, request);
      await sessions.start(account, deviceInWords(request.headers['user-agent']), request, reply);
      return { recoveryCodes };
    },
  );

  app.post(
    '/api/staff/me/second-factor/remove',
    {
      config: write,
      schema: {
        summary: 'Do without the second factor again',
        tags,
        body: Type.Object({ password: Password }, { additionalProperties: false }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      const account = await withPassword(request, request.body.password);
      if (sessions.mustHaveFactor(account.role)) throw mistake(request, 'password', 'second-factor-kept');
      await factors.turnOff(account.id);
      await logged(account, request);
      return reply.code(204).send(null);
    },
  );
}
