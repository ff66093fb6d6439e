import { randomBytes } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { FIRST, type First } from '#core/access/first.ts';
import { SIGN_IN_WAYS, type SignInWay, stepsLeft, waysOf } from '#core/access/sign-in-ways.ts';
import { Refusal } from '#core/base/fault.ts';
import { literals } from '#core/base/schemas.ts';
import { dayOf } from '#core/base/time.ts';
import type { Account } from '#db/work/accounts.ts';
import type { Begun, SignedIn } from '#db/work/sessions.ts';
import type { RefusalError } from '../errors.ts';
import { languageOf } from '../language.ts';
import { networkOf } from '../network-of.ts';
import { signedInOf } from '../plugins/access.ts';
import { forgetHalfWay, halfWayOf } from './half-way.ts';
import { knownDeviceOf, letIn, type SignInStores } from './let-in.ts';
import { PasskeyAnswer } from './passkey-json.ts';
import { fitsPassword, hashPassword } from './password.ts';
import { type Given, secondStep } from './second-step.ts';
import {
  beginAgain,
  codeNeeded,
  noPasskeysHere,
  passkeyNeeded,
  passwordOutOfDate,
  somethingMissing,
  wrongCode,
  wrongNameOrPassword,
  wrongPasskey,
} from './sign-in-refusals.ts';
import { SignInTries } from './sign-in-tries.ts';

/**
 * `first`: what somebody must see to before they may do anything else. `secondFactor`: "wanted" where the role must have one before it may do anything else. `byProvider`: the organisation says who
 * this is, and there is no password here. `organisation`: whom somebody works for; of kind "municipality" it is the municipality itself.
 */
export const Me = Type.Object({
  name: Type.String(),
  title: Type.String(),
  role: Type.String(),
  organisation: Type.Object({ kind: Type.String(), name: Type.String() }),
  first: Type.Unsafe<First | null>(Type.Union([...FIRST.map((one) => Type.Literal(one)), Type.Null()])),
  secondFactor: Type.Union([Type.Literal('on'), Type.Literal('off'), Type.Literal('wanted')]),
  byProvider: Type.Boolean(),
});
export type Me = Static<typeof Me>;

const SignInBody = Type.Object(
  {
    way: Type.Optional(literals<SignInWay>(SIGN_IN_WAYS)),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    code: Type.Optional(Type.String({ maxLength: 40 })),
    passkey: Type.Optional(PasskeyAnswer),
  },
  { additionalProperties: false },
);

/** Somebody whose sign-in is whole. */
interface Whole extends Omit<Begun, 'device'> {
  readonly account: Account;
}

/**
 * Staff sign in and out, each in their way (core/access/sign-in-ways.ts). A wrong name, a wrong password and a closed account
 * give the same answer after the same work. Where an account has a second step it is asked for when the first was right, and
 * with a password all come together; whoever comes by the provider has its first step in a cookie.
 */
export async function signInPart(plain: FastifyInstance, stores: SignInStores): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { accounts, passkeys, sessions, log, municipality, clock, passkeyCheck, provider } = stores;
  const nobody = await hashPassword(randomBytes(32).toString('base64'));
  const tries = new SignInTries(clock);

  const me = (signedIn: Pick<SignedIn, 'account' | 'twoSteps' | 'way'>): Me => {
    const { name, title, role, organisation, secondSteps, byProvider } = signedIn.account;
    const isWanted = sessions.mustHaveFactor(role) && !signedIn.twoSteps;
    return {
      name,
      title,
      role,
      organisation,
      byProvider,
      first: sessions.firstOf(signedIn),
      secondFactor: isWanted ? 'wanted' : secondSteps.length > 0 ? 'on' : 'off',
    };
  };

  /** Counts a try by whoever says this name. Throws `wrong()` where `look` finds nobody. */
  async function counted(
    request: FastifyRequest,
    name: string,
    look: () => Promise<Whole | null>,
    wrong: () => RefusalError,
  ): Promise<Whole> {
    const knownDevice = await knownDeviceOf(stores, request, name);
    const tryer = { name, network: networkOf(request.ip), knownDevice };
    const found = await tries.try(tryer, look);
    if (found === null) throw wrong();
    return found;
  }

  // Whose account it was, and never what was typed: a password may have landed in the wrong box.
  const failed = (account: Account | null) =>
    log.add({ account: null, act: 'sign-in-failed', thing: 'session', object: account?.id ?? null });

  /** The first step was right: whether the second is too. Throws where it has not been given yet; null where it is wrong. */
  async function afterFirst(
    first: Omit<Whole, 'twoSteps'>,
    given: Given,
    on: { readonly wrong: (refusal: () => RefusalError) => void; readonly missing?: () => Promise<unknown> },
  ): Promise<Whole | null> {
    const { account } = first;
    const left = stepsLeft(account, false);
    if (left.length === 0) return { ...first, twoSteps: false };
    const second = await secondStep(stores, account, given);
    if (second === 'right') return { ...first, twoSteps: true };
    if (second === 'missing') {
      await on.missing?.();
      throw left.includes('app') ? codeNeeded() : passkeyNeeded();
    }
    on.wrong(second === 'wrong-code' ? wrongCode : wrongPasskey);
    await failed(account);
    return null;
  }

  async function byPassword(request: FastifyRequest, name: string, password: string, given: Given): Promise<Whole> {
    let wrong = wrongNameOrPassword;
    const look = async (): Promise<Whole | null> => {
      const account = await accounts.byName(municipality, name);
      const fits = await fitsPassword(password, account?.passwordHash ?? nobody);
      const mayTry = account !== null && account.disabledOn === null && waysOf(account).includes('password');
      if (fits && mayTry && !isOutOfDate(account))
        return afterFirst({ account, way: 'password', provenAt: clock() }, given, {
          wrong: (refusal) => {
            wrong = refusal;
          },
          // Every sign-in in two steps comes by here; on a device that the account knows it tells nothing.
          missing: async () => {
            if ((await knownDeviceOf(stores, request, name)) === null)
              await log.add({ account: null, act: 'half-way', thing: 'session', object: account.id });
          },
        });
      if (fits && mayTry) wrong = passwordOutOfDate;
      await failed(account);
      return null;
    };
    return counted(request, name, look, () => wrong());
  }

  /** Whether this is a password that somebody else gave, and too long ago. */
  const isOutOfDate = ({ passwordUntil }: Account): boolean => passwordUntil !== null && passwordUntil < dayOf(clock());

  async function byPasskey(request: FastifyRequest, answer: AuthenticationResponseJSON): Promise<Whole> {
    if (passkeyCheck === null) throw noPasskeysHere();
    const known = await passkeys.byId(answer.id);
    const owner = known === null ? null : await accounts.byId(municipality, known.account);
    const look = async (): Promise<Whole | null> => {
      const fits = (await passkeyCheck.fits(answer)) !== null;
      if (fits && owner !== null && owner.disabledOn === null && waysOf(owner).includes('passkey'))
        return { account: owner, way: 'passkey', twoSteps: true, provenAt: clock() };
      await failed(owner);
      return null;
    };
    return counted(request, owner?.name ?? `passkey ${answer.id}`, look, wrongPasskey);
  }

  async function byProvider(request: FastifyRequest, given: Given): Promise<Whole> {
    const half = await halfWayOf(stores, request);
    if (half === null) throw beginAgain();
    let wrong = wrongCode;
    const look = () =>
      afterFirst({ ...half, way: 'provider' }, given, {
        wrong: (refusal) => {
          wrong = refusal;
        },
      });
    return counted(request, half.account.name, look, () => wrong());
  }

  app.post(
    '/api/staff/sessions',
    {
      config: { right: 'anyone' },
      schema: {
        summary: 'Sign in',
        description:
          'By `password` (where no way is said) with `name` and `password`; by `passkey` with the answer to POST /api/staff/sessions/passkey; or by `provider`, to give the second step that the organisation’s own sign-in left. Answers 401 with code_needed or passkey_needed where the first step is right and the account has a second: send it again with `code` (from the app, or a recovery code) or `passkey`.',
        tags: ['staff'],
        body: SignInBody,
        response: { 200: Me, 400: Refusal, 401: Refusal, 404: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      const { way = 'password', name, password, code, passkey } = request.body;
      const whole = await (async () => {
        if (way === 'provider') return byProvider(request, { code, passkey });
        if (way === 'passkey' && passkey !== undefined) return byPasskey(request, passkey);
        if (way === 'password' && name !== undefined && password !== undefined)
          return byPassword(request, name, password, { code, passkey });
        throw somethingMissing();
      })();
      const { account, ...begun } = whole;
      await letIn(stores, account, begun, request, forgetHalfWay(request, reply));
      return me(whole);
    },
  );

  app.post(
    '/api/staff/sessions/passkey',
    {
      config: { right: 'anyone' },
      schema: {
        summary: 'What to ask somebody’s passkeys for',
        description:
          'As `PublicKeyCredential.parseRequestOptionsFromJSON` takes it. Good for five minutes and one sign-in.',
        tags: ['staff'],
        response: { 200: Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })), 404: Refusal },
      },
    },
    async (_request, reply) => {
      if (passkeyCheck === null) throw noPasskeysHere();
      reply.header('cache-control', 'no-store');
      return passkeyCheck.signInOptions();
    },
  );

  app.delete(
    '/api/staff/session',
    {
      config: { right: 'anyone' },
      schema: {
        summary: 'Sign out',
        description: 'Where the organisation’s provider has a page for signing out there too, `next` leads to it.',
        tags: ['staff'],
        response: { 200: Type.Object({ next: Type.String() }), 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const signedIn = await sessions.end(request, forgetHalfWay(request, reply));
      const home = languageOf(request) === 'en' ? '/en/' : '/';
      const next = signedIn?.way === 'provider' ? await provider?.signOutAddress(`${home}personal/`) : null;
      return typeof next === 'string' ? { next } : reply.code(204).send(null);
    },
  );

  app.get(
    '/api/staff/me',
    {
      config: { right: ['read', 'self'], logs: 'handler' },
      schema: { summary: 'Who is signed in', tags: ['staff'], response: { 200: Me, 401: Refusal } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return me(signedInOf(request));
    },
  );
}
