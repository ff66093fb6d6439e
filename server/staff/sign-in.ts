import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { addDays, type Clock, dayOf } from '#core/base/time.ts';
import type { Account, AccountStore } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { KnownDevices } from '#db/work/known-devices.ts';
import type { SecondFactors } from '#db/work/second-factors.ts';
import { RefusalError } from '../errors.ts';
import { networkOf } from '../network-of.ts';
import { staffOf } from '../plugins/access.ts';
import { DEVICE_DAYS, deviceHashOf, rememberDevice } from '../plugins/device-cookie.ts';
import type { Sessions } from '../plugins/session.ts';
import { deviceInWords } from './device-words.ts';
import { fitsPassword, hashPassword } from './password.ts';
import { SignInTries } from './sign-in-tries.ts';
import { recoveryHash, stepOf } from './totp.ts';

export interface SignInStores {
  readonly accounts: AccountStore;
  readonly factors: SecondFactors;
  readonly devices: KnownDevices;
  readonly sessions: Sessions;
  readonly log: AuditLog;
  readonly municipality: string;
  readonly clock: Clock;
}

/** `secondFactor`: "wanted" where the role must have one before it may do anything else. */
export const Me = Type.Object({
  name: Type.String(),
  title: Type.String(),
  role: Type.String(),
  secondFactor: Type.Union([Type.Literal('on'), Type.Literal('off'), Type.Literal('wanted')]),
});
export type Me = Static<typeof Me>;

/**
 * Staff sign in and out. A wrong name, a wrong password and a closed account give the same answer after the same work. Where
 * an account has a second factor the code is asked for when the password was right, and the three come together.
 */
export async function signInPart(plain: FastifyInstance, stores: SignInStores): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { accounts, factors, devices, sessions, log, municipality, clock } = stores;
  const nobody = await hashPassword('nobody has this password');
  const tries = new SignInTries(clock);

  const me = (account: Account): Me => {
    const { name, title, role, hasSecondFactor } = account;
    return {
      name,
      title,
      role,
      secondFactor: hasSecondFactor ? 'on' : sessions.lacksFactor(account) ? 'wanted' : 'off',
    };
  };

  app.post(
    '/api/staff/sessions',
    {
      config: { right: 'anyone' },
      schema: {
        summary: 'Sign in',
        description:
          'Answers 401 with code_needed where the password is right and the account has a second factor: send it again with `code`, from the app or a recovery code.',
        tags: ['staff'],
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 200 }),
            password: Type.String({ minLength: 1, maxLength: 1000 }),
            code: Type.Optional(Type.String({ maxLength: 40 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Me, 400: Refusal, 401: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      const { name, password, code = '' } = request.body;
      const device = deviceHashOf(request);
      const since = addDays(dayOf(clock()), -DEVICE_DAYS);
      const isKnown = device !== null && (await devices.isKnown(municipality, name, device, since));
      const tryer = { name, network: networkOf(request.ip), knownDevice: isKnown ? device : null };
      let wrong: RefusalError = wrongNameOrPassword();
      const signedIn = await tries.try(tryer, async () => {
        const account = await accounts.byName(municipality, name);
        const fits = await fitsPassword(password, account?.passwordHash ?? nobody);
        const isRight = account !== null && fits && account.disabledOn === null;
        if (isRight && account.hasSecondFactor && code.trim() === '') throw codeNeeded();
        if (isRight && (!account.hasSecondFactor || (await fitsCode(account, code)))) return account;
        if (isRight) wrong = wrongCode();
        // Whose account it was, and never what was typed: a password may have landed in the wrong box.
        await log.add({ account: null, act: 'sign-in-failed', thing: 'session', object: account?.id ?? null });
        return null;
      });
      if (signedIn === null) throw wrong;
      await sessions.start(signedIn, deviceInWords(request.headers['user-agent']), request, reply);
      await devices.remember(signedIn.id, rememberDevice(request, reply), dayOf(clock()));
      reply.header('cache-control', 'no-store');
      return me(signedIn);
    },
  );

  /** A code from the app, once; or a recovery code, once. */
  async function fitsCode(account: Account, code: string): Promise<boolean> {
    const secret = await factors.secret(account.id);
    const step = secret === null || !/^[\d\s]+$/.test(code) ? null : stepOf(secret, code, clock());
    if (step !== null) return factors.useStep(account.id, step);
    return factors.useRecoveryCode(account.id, recoveryHash(code));
  }

  app.delete(
    '/api/staff/session',
    { config: { right: 'anyone' }, schema: { summary: 'Sign out', tags: ['staff'], response: { 204: Type.Null() } } },
    async (request, reply) => {
      await sessions.end(request, reply);
      return reply.code(204).send(null);
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
      return me(staffOf(request));
    },
  );
}

const wrongNameOrPassword = (): RefusalError =>
  new RefusalError(401, 'wrong_name_or_password', {
    sv: 'Namnet eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
    lattlast: 'Namnet eller lösenordet är fel. Försök igen.',
    en: 'The name or the password is not right. Check both and try again.',
  });

const codeNeeded = (): RefusalError =>
  new RefusalError(401, 'code_needed', {
    sv: 'Skriv koden från din app också.',
    lattlast: 'Skriv koden från din app också.',
    en: 'Write the code from your app too.',
  });

const wrongCode = (): RefusalError =>
  new RefusalError(401, 'wrong_code', {
    sv: 'Koden stämmer inte, eller så är den redan använd. Vänta på nästa kod i appen och försök igen.',
    lattlast: 'Koden är fel eller redan använd. Vänta på nästa kod i appen. Försök igen.',
    en: 'The code is not right, or has been used already. Wait for the next code in the app and try again.',
  });
