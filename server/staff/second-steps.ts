import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import type { Account } from '#db/work/accounts.ts';
import { Passkeys } from '#db/work/passkeys.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { SecondFactors } from '#db/work/second-factors.ts';
import { SessionStore } from '#db/work/sessions.ts';
import { networkOf } from '../network-of.ts';
import { signedInOf, staffOf } from '../plugins/access.ts';
import { deviceInWords } from './device-words.ts';
import type { SignInStores } from './let-in.ts';
import { loggedIn } from './own-account-log.ts';
import { mistake } from './own-account-mistakes.ts';
import { NewPasskey } from './passkey-json.ts';
import { provenBy } from './proven.ts';
import { noPasskeysHere } from './sign-in-refusals.ts';
import type { SignInTries } from './sign-in-tries.ts';
import { newRecoveryCodes, newSecret, recoveryHash, secretAddress, stepOf } from './totp.ts';

const BegunFactor = Type.Object({ secret: Type.String(), address: Type.String() });
const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });
const Password = Type.Optional(Type.String({ minLength: 1, maxLength: 1000 }));
const WithPassword = Type.Object({ password: Password }, { additionalProperties: false });

const refusals = { 400: Refusal, 401: Refusal, 403: Refusal, 404: Refusal, 422: Refusal, 429: Refusal };
const tags = ['staff'];
const write = { right: ['write', 'self'], logs: 'handler' } as const;

/** Second steps of one's own: an app and any number of passkeys, each added with proof of whose account it is. */
export async function ownSecondStepsPart(
  plain: FastifyInstance,
  stores: SignInStores & { readonly issuer: string; readonly tries: SignInTries },
): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { factors, passkeys, passkeyCheck, sessions, log, clock, issuer, tries } = stores;
  const proven = provenBy(tries, clock);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const logged = loggedIn(log);

  /**
   * `add` takes a second step into use: every other session ends, this one gets a new token, and recovery codes come where there
   * are none.
   */
  async function added(
    account: Account,
    newCodes: boolean,
    request: FastifyRequest,
    reply: FastifyReply,
    add: (work: WorkDb) => Promise<void>,
  ): Promise<{ readonly recoveryCodes: string[] }> {
    const recoveryCodes =
      newCodes || (await factors.recoveryCodesLeft(account.id)) === 0 ? [...newRecoveryCodes()] : [];
    await logged(account, request, async (work) => {
      await add(work);
      if (recoveryCodes.length > 0)
        await new SecondFactors(work).setRecoveryCodes(account.id, recoveryCodes.map(recoveryHash));
      await new SessionStore(work).endOf(account.id);
    });
    const { way, provenAt } = signedInOf(request);
    const device = deviceInWords(request.headers['user-agent']);
    await sessions.start(account, { way, twoSteps: true, provenAt, device }, request, reply);
    return { recoveryCodes };
  }

  /** Refuses where it is the only second step of somebody who must have one. */
  async function mayGo(request: FastifyRequest, account: Account, others: number): Promise<void> {
    if (others === 0 && sessions.mustHaveFactor(account.role)) throw mistake(request, 'password', 'second-factor-kept');
  }

  /** `remove` takes a second step away; with the last one go the recovery codes, which are none by themselves. */
  async function removed(
    request: FastifyRequest,
    account: Account,
    others: number,
    remove: (work: WorkDb) => Promise<unknown>,
  ): Promise<void> {
    await logged(account, request, async (work) => {
      await remove(work);
      if (others === 0) await new SecondFactors(work).setRecoveryCodes(account.id, []);
    });
  }

  app.post(
    '/api/staff/me/second-factor',
    {
      config: write,
      schema: {
        summary: 'Begin with a second factor: the secret that an app makes codes from',
        description: 'Not in use until a code from it has been given.',
        tags,
        body: WithPassword,
        response: { 200: BegunFactor, ...refusals },
      },
    },
    async (request) => {
      const account = await proven(request, request.body.password);
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
      return added(account, true, request, reply, (work) => new SecondFactors(work).turnOn(account.id, step));
    },
  );

  app.post(
    '/api/staff/me/second-factor/remove',
    {
      config: write,
      schema: {
        summary: 'Do without the codes from an app again',
        tags,
        body: WithPassword,
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      const account = await proven(request, request.body.password);
      const others = (await passkeys.of(account.id)).length;
      await mayGo(request, account, others);
      await removed(request, account, others, (work) => new SecondFactors(work).turnOff(account.id));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/staff/me/passkeys/options',
    {
      config: write,
      schema: {
        summary: 'Begin with a passkey: what a browser asks a device for',
        description:
          'As `PublicKeyCredential.parseCreationOptionsFromJSON` takes it. Good for five minutes and one passkey.',
        tags,
        body: WithPassword,
        response: { 200: Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })), ...refusals },
      },
    },
    async (request) => {
      if (passkeyCheck === null) throw noPasskeysHere();
      return passkeyCheck.newOptions(await proven(request, request.body.password));
    },
  );

  app.post(
    '/api/staff/me/passkeys',
    {
      config: write,
      schema: {
        summary: 'Keep a passkey that a device has made',
        description:
          'Recovery codes come with the first second step. Every other session ends, and this one gets a new token.',
        tags,
        body: Type.Object(
          { name: Type.String({ maxLength: 200 }), passkey: NewPasskey },
          { additionalProperties: false },
        ),
        response: { 200: RecoveryCodes, ...refusals },
      },
    },
    async (request, reply) => {
      if (passkeyCheck === null) throw noPasskeysHere();
      const account = staffOf(request);
      const name = request.body.name.replace(/\s+/g, ' ').trim();
      if (name === '' || name.length > 60) throw mistake(request, 'name', 'passkey-name');
      // The challenge was given out against proof of whose account it is.
      const notKept = () => mistake(request, 'name', 'passkey-not-kept');
      const made = await passkeyCheck.made(account, name, request.body.passkey);
      if (made === null) throw notKept();
      return added(account, false, request, reply, async (work) => {
        if (!(await new Passkeys(work).add(made))) throw notKept();
      });
    },
  );

  app.post(
    '/api/staff/me/passkeys/remove',
    {
      config: write,
      schema: {
        summary: 'Do without one of one’s own passkeys again',
        tags,
        body: Type.Object(
          { id: Type.String({ minLength: 1, maxLength: 2_000 }), password: Password },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      const account = await proven(request, request.body.password);
      const own = await passkeys.of(account.id);
      if (own.some(({ id }) => id === request.body.id)) {
        const others = own.length - 1 + (account.secondSteps.includes('app') ? 1 : 0);
        await mayGo(request, account, others);
        await removed(request, account, others, (work) => new Passkeys(work).remove(account.id, request.body.id));
      }
      return reply.code(204).send(null);
    },
  );
}
