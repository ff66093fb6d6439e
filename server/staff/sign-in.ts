import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import type { AccountStore } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import { RefusalError } from '../errors.ts';
import { type Sessions, signInFirst } from '../plugins/session.ts';
import { fitsPassword, hashPassword } from './password.ts';

export interface SignInStores {
  readonly accounts: AccountStore;
  readonly sessions: Sessions;
  readonly log: AuditLog;
  readonly municipality: string;
}

const Me = Type.Object({ name: Type.String(), title: Type.String(), role: Type.String() });

/** Staff sign in and out. A wrong name and a wrong password take the same time and give the same answer. */
export async function signInPart(
  plain: FastifyInstance,
  { accounts, sessions, log, municipality }: SignInStores,
): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const nobody = await hashPassword('nobody has this password');

  app.post(
    '/api/staff/sessions',
    {
      // Thirty tries in five minutes for one name from one place; kept in memory alone, never written down.
      config: {
        right: 'anyone',
        rateLimit: {
          max: 30,
          timeWindow: '5 minutes',
          hook: 'preHandler',
          keyGenerator: (request) => `${request.ip} ${(request.body as { name?: string } | undefined)?.name ?? ''}`,
        },
      },
      schema: {
        summary: 'Sign in',
        tags: ['staff'],
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 200 }),
            password: Type.String({ minLength: 1, maxLength: 1000 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Me, 400: Refusal, 401: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      const account = await accounts.byName(municipality, request.body.name);
      const fits = await fitsPassword(request.body.password, account?.passwordHash ?? nobody);
      if (account === null || !fits) {
        // Whose account it was, and never what was typed: a password may have landed in the wrong box.
        await log.add({ account: null, act: 'sign-in-failed', thing: 'session', object: account?.id ?? null });
        throw new RefusalError(401, 'wrong_name_or_password', {
          sv: 'Namnet eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
          lattlast: 'Namnet eller lösenordet är fel. Försök igen.',
          en: 'The name or the password is not right. Check both and try again.',
        });
      }
      await sessions.start(account, request, reply);
      return { name: account.name, title: account.title, role: account.role };
    },
  );

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
      const account = await sessions.account(request);
      if (account === null) throw signInFirst();
      reply.header('cache-control', 'no-store');
      return { name: account.name, title: account.title, role: account.role };
    },
  );
}
